package dev.verivative.verify.run;

import dev.verivative.verify.Replay;
import dev.verivative.verify.Settings;
import dev.verivative.verify.SubjectSource;

/** The command line that shows a failure again. */
final class CommandLine {
    private CommandLine() {}

    static String of(Settings settings, SubjectSource source, Replay replay) {
        // One word of a POSIX shell.
        String quoted = "'" + replay.text().replace("'", "'\\''") + "'";
        return settings.command() + " " + source.option() + " --replay " + quoted;
    }
}
