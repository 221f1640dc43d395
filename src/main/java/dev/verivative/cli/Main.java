package dev.verivative.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The entry point of the command line. */
@Command(
        name = "verivative",
        description = "Derive it, prove it, test your code against it.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {

    /**
     * Runs one command; the process ends with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String... arguments) {
        int code = execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int execute(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setParameterExceptionHandler(Main::refuse);
        return line.execute(arguments);
    }

    /** One message and no usage text: the message is what a script or a person has to read. */
    private static int refuse(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        line.getErr().println("verivative: " + fault.getMessage());
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    static final class Version implements IVersionProvider {

        /** The version stands in the jar's manifest only, so classes run from elsewhere have none. */
        @Override
        public String[] getVersion() {
            String packaged = Main.class.getPackage().getImplementationVersion();
            String version = Objects.requireNonNullElse(packaged, "(unpackaged)");
            return new String[] {"verivative " + version};
        }
    }
}
