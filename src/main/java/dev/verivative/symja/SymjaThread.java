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
 *
 * @param <A> what the work results in
 */
public final class SymjaThread<A> {
    private static final int RECURSION_LIMIT = 2000;
    private static final int ITERATION_LIMIT = 10_000;
    private static final long STACK_BYTES = 256L << 20;
    private static final long LAST_MILLIS = 2000;

    private final CompletableFuture<EvalEngine> engine = new CompletableFuture<>();
    private final CompletableFuture<A> result = new CompletableFuture<>();
    private final Thread thread;

    private SymjaThread(Set<String> positive, Function<Derivatives, A> work) {
        thread = new Thread(null, () -> run(positive, work), "symja", STACK_BYTES);
        thread.setDaemon(true);
    }

    /**
     * Begins some work.
     *
     * @param positive names whose values are positive
     */
    public static <A> SymjaThread<A> start(Set<String> positive, Function<Derivatives, A> work) {
        SymjaThread<A> started = new SymjaThread<>(positive, work);
        started.thread.start();
        return started;
    }

    private void run(Set<String> positive, Function<Derivatives, A> work) {
        try {
            F.initSymbols();
            PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
            EvalEngine own = new EvalEngine("", RECURSION_LIMIT, ITERATION_LIMIT, silent, silent, true);
            EvalEngine.set(own);
            engine.complete(own);
            result.complete(work.apply(new Derivatives(own, positive)));
        } catch (Throwable e) {
            result.completeExceptionally(e);
        } finally {
            EvalEngine.remove();
        }
    }

    /**
     * Waits for the work and ends it.
     *
     * @param millis how long from now
     * @return what came of it, or nothing if it did not end in time or ran out of stack or memory
     * @throws IllegalStateException if it failed otherwise
     */
    public Optional<A> await(long millis) {
        try {
            return Optional.of(result.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            stop();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError || e.getCause() instanceof OutOfMemoryError) {
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void stop() {
        if (engine.isDone()) {
            engine.join().stopRequest();
        }
        thread.interrupt();
        try {
            thread.join(LAST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
