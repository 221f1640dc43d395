package dev.verivative.verify;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls one after the other on a thread of its own, which is left behind when one of them takes too long: Java can
 * end no thread that does not want to.
 *
 * <p>Both sides look for the other for some microseconds before they sleep, as waking a thread costs more than a call.
 *
 * @param <T> what a call gives
 */
final class CallThread<T> implements AutoCloseable {
    /** About ten microseconds; of no use where the two have one processor. */
    private static final int LOOKS = Runtime.getRuntime().availableProcessors() > 1 ? 400 : 0;

    private final Thread worker;
    private volatile @Nullable Supplier<T> work;
    private volatile @Nullable T result;
    private volatile @Nullable Thread sleepingCaller;
    private volatile boolean isWorkerAsleep;
    private volatile boolean isClosed;

    CallThread(String name, @Nullable ClassLoader context) {
        worker = new Thread(this::run, name);
        worker.setDaemon(true);
        worker.setContextClassLoader(context);
        worker.start();
    }

    /** Whether nothing was left behind yet. */
    boolean isOpen() {
        return !isClosed;
    }

    /**
     * What the call gives, or nothing if that takes longer than the time; then there will be no other one.
     *
     * @param call never throws
     */
    Optional<T> call(Supplier<T> call, Duration time) {
        result = null;
        work = call;
        if (isWorkerAsleep) {
            LockSupport.unpark(worker);
        }
        for (int look = 0; look < LOOKS; look++) {
            T found = result;
            if (found != null) {
                return Optional.of(found);
            }
            Thread.onSpinWait();
        }
        return sleepUntil(System.nanoTime() + time.toNanos());
    }

    private Optional<T> sleepUntil(long deadline) {
        sleepingCaller = Thread.currentThread();
        try {
            T found = result;
            while (found == null) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    close();
                    return Optional.empty();
                }
                LockSupport.parkNanos(this, left);
                found = result;
            }
            return Optional.of(found);
        } finally {
            sleepingCaller = null;
        }
    }

    private void run() {
        Supplier<T> next = next();
        while (next != null) {
            work = null;
            result = next.get();
            Thread caller = sleepingCaller;
            if (caller != null) {
                LockSupport.unpark(caller);
            }
            next = next();
        }
    }

    /** The next call; nothing when there will be none. */
    private @Nullable Supplier<T> next() {
        for (int look = 0; look < LOOKS && work == null; look++) {
            Thread.onSpinWait();
        }
        isWorkerAsleep = true;
        while (work == null && !isClosed) {
            LockSupport.park(this);
            // An interrupt that a call left behind would keep this thread awake.
            Thread.interrupted();
        }
        isWorkerAsleep = false;
        return isClosed ? null : work;
    }

    /** Lets the thread end, and interrupts it in case that it sleeps. */
    @Override
    public void close() {
        isClosed = true;
        worker.interrupt();
        LockSupport.unpark(worker);
    }
}
