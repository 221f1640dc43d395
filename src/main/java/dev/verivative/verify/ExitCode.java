package dev.verivative.verify;

import java.util.Map;

/** What the exit code of a process tells. */
final class ExitCode {
    /** A process that a signal ended has 128 and the signal's number, from the JDK as from a shell. */
    private static final int SIGNALLED = 128;

    /** The numbers that POSIX fixes, and those that Linux, macOS and the BSDs agree on. */
    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 4, "SIGILL", 6, "SIGABRT", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV",
            13, "SIGPIPE", 15, "SIGTERM");

    private ExitCode() {}

    static String describe(int code) {
        String signal = SIGNALS.get(code - SIGNALLED);
        return "exit code " + code + (signal == null ? "" : " (" + signal + ")");
    }
}
