package dev.verivative.symja;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;

/**
 * A thread with an evaluator of its own, for work that must end in time. Loads Symja.
 *
 * <p>The work is told to stop when its time is over; the thread never keeps the program from ending.
 */
public final class SymjaThread {
    private static final int RECURSION_LIMIT = 2000;
    private static final int ITERATION_LIMIT = 10_000;
    private static final long STACK_BYTES = 256L << 20;
    private static final long LAST_MILLIS = 2000;

    private SymjaThread() {}

    /**
     * Does some work and waits for it.
     *
     * @param positive names whose values are positive
     * @return what came of it, or nothing if it did not end in time or ran out of stack or memory
     */
    public static <A> Optional<A> run(Set<String> positive, long millis, Function<Derivatives, A> work) {
        CompletableFuture<EvalEngine> started = new CompletableFuture<>();
        CompletableFuture<A> result = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        EvalEngine engine = engine();
                        started.complete(engine);
                        result.complete(work.apply(new Derivatives(engine, positive)));
                    } catch (Throwable e) {
                        started.completeExceptionally(e);
                        result.completeExceptionally(e);
                    } finally {
                        EvalEngine.remove();
                    }
                },
                "symja",
                STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(result.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            stop(thread, started);
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError || e.getCause() instanceof OutOfMemoryError) {
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            stop(thread, started);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static EvalEngine engine() {
        F.initSymbols();
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
        EvalEngine engine = new EvalEngine("", RECURSION_LIMIT, ITERATION_LIMIT, silent, silent, true);
        EvalEngine.set(engine);
        return engine;
    }

    private static void stop(Thread thread, CompletableFuture<EvalEngine> started) {
        if (started.isDone() && !started.isCompletedExceptionally()) {
            started.join().stopRequest();
        }
        thread.interrupt();
        try {
            thread.join(LAST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
