package dev.verivative.report.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Does the same with all elements of a list, on all processors. */
final class AllAtOnce {
    /** Formulas are deep trees. */
    private static final long STACK_BYTES = 64L << 20;

    private AllAtOnce() {}

    /**
     * The results in the order of the elements.
     *
     * @param done told before each element how many are done
     */
    static <A, B> List<B> map(List<A> all, Function<A, B> work, BiConsumer<Integer, A> done) {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, all.size()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(null, task, "report", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
        try {
            AtomicInteger finished = new AtomicInteger();
            Object one = new Object();
            List<Future<B>> futures = new ArrayList<>();
            for (A each : all) {
                futures.add(pool.submit(() -> {
                    synchronized (one) {
                        done.accept(finished.get(), each);
                    }
                    B result = work.apply(each);
                    finished.incrementAndGet();
                    return result;
                }));
            }
            List<B> results = new ArrayList<>();
            for (Future<B> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            } else if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
