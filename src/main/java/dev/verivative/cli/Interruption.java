package dev.verivative.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds up the end of the program, after Ctrl-C or a termination, until what was found so far is written. After that
 * the program ends as the Java machine ends it; but an implementation that asks for the end itself, by System.exit,
 * does not choose the exit code.
 */
final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Thread worker = Thread.currentThread();
    private final Thread hook = new Thread(this::end, "interruption");
    private final CountDownLatch isDone = new CountDownLatch(1);
    private volatile boolean isRequested;

    /** From here on, until it is closed, this thread's work is waited for. */
    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isRequested() {
        return isRequested;
    }

    private void end() {
        boolean isAskedFor = isAskedForByCode();
        isRequested = true;
        try {
            if (!isDone.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                // It may wait for an answer that does not come.
                worker.interrupt();
                isDone.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isAskedFor) {
            System.err.println("verivative: the implementation ended the program");
            System.err.flush();
            System.out.flush();
            Runtime.getRuntime().halt(Main.FALSIFIED);
        }
    }

    /** A signal has a thread of its own, called after it. */
    private static boolean isAskedForByCode() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> !thread.getKey().getName().startsWith("SIG"))
                .anyMatch(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown")));
    }

    @Override
    public void close() {
        isDone.countDown();
        if (!isRequested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The end has begun; the hook finds the work done.
                isRequested = true;
            }
        }
    }
}
