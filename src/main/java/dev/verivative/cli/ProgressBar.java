package dev.verivative.cli;

import dev.verivative.verify.Progress;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** How far long work is, in one line that is written over and vanishes at the end. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 100_000_000;

    private final Consumer<String> out;
    private final boolean isShown;
    private final BooleanSupplier cancelled;
    private int drawn;
    private long last;

    /**
     * A bar.
     *
     * @param out writes to a terminal
     * @param isShown whether it is drawn at all
     * @param cancelled whether somebody wants the end
     */
    ProgressBar(Consumer<String> out, boolean isShown, BooleanSupplier cancelled) {
        this.out = out;
        this.isShown = isShown;
        this.cancelled = cancelled;
    }

    /** A bar on standard error where somebody looks on, and nothing elsewhere. */
    static ProgressBar onTerminal(boolean isQuiet, BooleanSupplier cancelled) {
        return new ProgressBar(
                text -> {
                    System.err.print(text);
                    System.err.flush();
                },
                !isQuiet && Terminal.isThere(),
                cancelled);
    }

    @Override
    public void at(long trials, long planned, String what) {
        long now = System.nanoTime();
        if (isShown && (drawn == 0 || now - last > PAUSE_NANOS)) {
            last = now;
            int full = (int) (planned <= 0 ? WIDTH : Math.min(WIDTH, WIDTH * trials / planned));
            draw("[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + trials + " of " + planned + "  " + what);
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    private void draw(String text) {
        out.accept("\r" + text + " ".repeat(Math.max(0, drawn - text.length())) + "\r");
        drawn = text.length();
    }

    @Override
    public void close() {
        if (drawn > 0) {
            draw("");
            drawn = 0;
        }
    }
}
