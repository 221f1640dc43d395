package dev.verivative.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Takes whatever a process writes to its standard error, so that it never has to wait, and keeps the end of it. */
final class ErrorTail {
    private static final int KEPT = 1 << 14;

    private final Thread thread;
    private final byte[] ring = new byte[KEPT];
    private long count;

    ErrorTail(InputStream in, String name) {
        thread = new Thread(() -> drain(in), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void drain(InputStream in) {
        byte[] chunk = new byte[KEPT];
        try (in) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                keep(chunk, read);
            }
        } catch (IOException e) {
            keep(new byte[0], 0); // The process was ended: what came before is all there is.
        }
    }

    private synchronized void keep(byte[] chunk, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (count++ % KEPT)] = chunk[i];
        }
    }

    /** Waits until everything has come, but no longer than this. */
    void settle(long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The end of what came so far, fit to be printed. */
    synchronized String text() {
        int start = (int) (count % KEPT);
        byte[] end = Arrays.copyOf(ring, (int) Math.min(count, KEPT));
        if (count > KEPT) {
            System.arraycopy(ring, start, end, 0, KEPT - start);
            System.arraycopy(ring, 0, end, KEPT - start, start);
        }
        String text = Excerpt.printable(new String(end, UTF_8)).strip();
        // The first line is whole only if nothing was dropped before it.
        return count > KEPT ? text.substring(text.indexOf('\n') + 1) : text;
    }
}
