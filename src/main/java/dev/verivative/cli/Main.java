package dev.verivative.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The entry point of the command line. */
@Command(
        name = "verivative",
        description = "Derive it, prove it, test your code against it.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main()).execute(arguments);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    static final class Version implements IVersionProvider {

        /** The version stands in the jar's manifest only, so classes run from elsewhere have none. */
        @Override
        public String[] getVersion() {
            return new String[] {
                "verivative "
                        + Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "(unpackaged)")
            };
        }
    }
}
