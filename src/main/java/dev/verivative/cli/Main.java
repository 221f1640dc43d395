package dev.verivative.cli;

import dev.verivative.api.Refusal;
import dev.verivative.api.Unfinished;
import dev.verivative.definition.CatalogueException;
import dev.verivative.definition.DefinitionException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point of the command line. */
@Command(
        name = "verivative",
        description = "Derive it, prove it, test your code against it.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            DeriveCommand.class,
            EvaluateCommand.class,
            ListCommand.class,
            ProveCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            ServeCommand.class
        })
public final class Main implements Runnable {
    static final int FALSIFIED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Runs one command; the process ends with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String... arguments) {
        // Pictures are drawn into files; a display that cannot be reached is no matter.
        System.setProperty("java.awt.headless", "true");
        int code = execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int execute(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setParameterExceptionHandler(Main::refuse);
        line.setExecutionExceptionHandler((fault, command, result) -> failed(fault, command));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        try {
            return line.execute(Arguments.protect(arguments));
        } catch (StackOverflowError e) {
            line.getErr().println("verivative: the formula is too long or too deep to be derived");
            return FALSIFIED;
        }
    }

    /** One message and no usage text: the message is what a script or a person has to read. */
    private static int refuse(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        String message = Objects.toString(fault.getMessage(), "").replaceFirst("^Error: ", "");
        line.getErr().println("verivative: " + Arguments.plain(message));
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int failed(Exception fault, CommandLine line) {
        if (fault instanceof Refusal || fault instanceof BadCall || fault instanceof CatalogueException) {
            // A fault in a definition begins with its place, which editors look for.
            boolean placed = fault.getCause() instanceof DefinitionException;
            line.getErr().println((placed ? "" : "verivative: ") + fault.getMessage());
            return fault instanceof Unfinished
                    ? FALSIFIED
                    : line.getCommandSpec().exitCodeOnInvalidInput();
        } else if (fault instanceof DefinitionException definition) {
            line.getErr().println(definition.describe());
            return line.getCommandSpec().exitCodeOnInvalidInput();
        }
        line.getErr().println("verivative: a fault in the program: " + fault);
        return FALSIFIED;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
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
