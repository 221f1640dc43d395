package dev.verivative.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/**
 * The two pipes to a process, each with a thread of its own: the process may read and write as it likes, or not at all,
 * and whoever talks to it waits no longer than he wants to.
 */
final class Conversation {
    /** More lines than these nobody asked for: the process has to wait with them. */
    private static final int UNREAD_LINES = 8;

    /** How often it is looked whether there is still somebody to wait for. */
    private static final long LOOK_MILLIS = 100;

    private final Process process;
    private final SynchronousQueue<JsonLine> outgoing = new SynchronousQueue<>();
    private final BlockingQueue<Event> incoming = new ArrayBlockingQueue<>(UNREAD_LINES);
    private final Thread reader;
    private final Thread writer;
    private volatile long limit;
    private volatile boolean isDeaf;
    private volatile boolean isOver;
    private volatile boolean isWriting;

    /** What came from the process. */
    sealed interface Event {
        /** A line. */
        record Said(Lines.Line line) implements Event {}

        /** Nothing that could be an answer. */
        enum Silence implements Event {
            /** It said nothing in time. */
            NOTHING,
            /** It did not take in time what it was sent before. */
            UNREAD,
            /** It ended its output, or itself. */
            END,
            /** It closed its input, and does not end. */
            DEAF,
            /** It ended, and something that it started keeps the pipe open. */
            ORPHANED
        }
    }

    Conversation(Process process, String name) {
        this.process = process;
        reader = thread(this::read, name + " output");
        writer = thread(this::write, name + " input");
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void read() {
        try (InputStream in = process.getInputStream()) {
            Lines lines = new Lines(in, () -> limit);
            for (Lines.Line line = lines.next(); line != null && !isOver; line = lines.next()) {
                incoming.put(new Event.Said(line));
                if (line.kind() == Lines.Kind.TOO_LONG) {
                    break;
                }
            }
            if (!isOver) {
                incoming.put(Event.Silence.END);
            }
            // Whatever it says now has nobody to hear it, and must not keep it from ending.
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            incoming.offer(Event.Silence.END); // It was ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // Nobody listens any more.
        }
    }

    private void write() {
        try (OutputStream out = process.getOutputStream()) {
            for (JsonLine next = outgoing.take(); next.length() > 0; next = outgoing.take()) {
                isWriting = true;
                next.writeTo(out);
                isWriting = false;
            }
        } catch (IOException e) {
            isDeaf = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many bytes the next line may have. */
    void limit(long bytes) {
        limit = bytes;
    }

    /**
     * Sends a line, which must not be changed until another has been sent.
     *
     * @param deadline the time of {@link System#nanoTime} until which the one before it may be in the way
     * @return whether it is on its way
     */
    boolean send(JsonLine line, long deadline) throws InterruptedException {
        while (!isDeaf) {
            long left = deadline - System.nanoTime();
            long slice = Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            if (outgoing.offer(line, slice, TimeUnit.NANOSECONDS)) {
                return true;
            } else if (left <= 0) {
                return false;
            }
        }
        return true;
    }

    /** What comes next until the deadline. */
    Event receive(long deadline) throws InterruptedException {
        while (true) {
            long left = deadline - System.nanoTime();
            boolean last = isDeaf || !process.isAlive();
            long slice = Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            Event event = incoming.poll(slice, TimeUnit.NANOSECONDS);
            if (event != null) {
                return event;
            } else if (last) {
                return process.isAlive() ? Event.Silence.DEAF : Event.Silence.ORPHANED;
            } else if (left <= 0) {
                return isWriting ? Event.Silence.UNREAD : Event.Silence.NOTHING;
            }
        }
    }

    /** Ends the input of the process; false if what was sent before is still in the way. */
    boolean end() {
        isOver = true;
        incoming.clear();
        try {
            return outgoing.offer(new JsonLine(), LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets the threads go. */
    void abandon() {
        reader.interrupt();
        writer.interrupt();
    }
}
