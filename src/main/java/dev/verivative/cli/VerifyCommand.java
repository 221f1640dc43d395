package dev.verivative.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verivative.api.Inspection;
import dev.verivative.api.Unfinished;
import dev.verivative.api.Verified;
import dev.verivative.api.Verivative;
import dev.verivative.report.JUnitXml;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds an implementation to the derivation of a function. */
@Command(
        name = "verify",
        description = {
            "Holds an implementation to the derivation of a function: value, Jacobian and products with it, within a"
                    + " tolerance that follows from the formula.",
            "",
            "Exit code 0: no failure was observed; 1: something was falsified, with the smallest input found; 2: the"
                    + " call is wrong, or the implementation cannot be started.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FUNCTION",
            description = "A name of the catalogue, a path to a definition.md, or a formula in quotes.")
    private String function = "";

    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Option(names = "--wrt", paramLabel = "VAR", description = "The variable to differentiate by.")
    private @Nullable String wrt;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUES",
            description = "A variable or parameter that always has this value: T=0.5, y=0,1,0 or 'A=1,2;3,4'.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "S", description = "What the inputs are made from.")
    private @Nullable Long seed;

    @Option(names = "--trials", paramLabel = "N", description = "How many requests at most.")
    private @Nullable Integer trials;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            converter = DurationReader.class,
            description = "No new trial after this time, such as 15s, 500ms or 2m.")
    private @Nullable Duration time;

    @Option(names = "--max-n", paramLabel = "N", description = "The longest vector.")
    private @Nullable Integer maxN;

    @Option(names = "--dtype", paramLabel = "DTYPE", description = "float64 or float32; else what is offered.")
    private @Nullable String dtype;

    @Option(
            names = "--max-ulp",
            paramLabel = "U",
            description = "Allow an error of so many ulp, whatever follows from the formula.")
    private @Nullable Double maxUlp;

    @Option(names = "--componentwise", description = "Do not excuse cancellation in the formula.")
    private boolean componentwise;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = DurationReader.class,
            description = "How long one answer may take.")
    private @Nullable Duration timeout;

    @Option(
            names = "--report-dir",
            paramLabel = "DIR",
            description = "Also write verification.json and TEST-verivative.xml (JUnit) there.")
    private @Nullable Path reports;

    @Option(
            names = "--replay",
            paramLabel = "REQUESTS",
            description = "Ask only these requests of a fresh subject and judge the last answer: JSON, or a file.")
    private @Nullable String replay;

    @Option(names = "--format", defaultValue = "text", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.text;

    @Mixin
    private NotationOptions reading = new NotationOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    private enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        subject.check();
        output.check();
        Inspection inspection = inspection();
        String requests = replay == null ? null : requests(replay);
        OutputFolder folder = reports == null ? null : new OutputFolder(reports);
        try (Interruption interruption = new Interruption()) {
            Verified verified = verified(inspection, requests, interruption);
            if (folder != null) {
                folder.write("verification.json", verified.json().getBytes(UTF_8));
                folder.write(JUnitXml.FILE, verified.junit(Instant.now()).getBytes(UTF_8));
            }
            output.write(out -> out.write(
                    format == Format.json ? verified.json() : verified.text(output.style(), output.isColoured())));
            return verified.held() ? 0 : Main.FALSIFIED;
        } catch (Unfinished e) {
            System.err.print(e.report(output.style(), output.isColoured()).orElseThrow(() -> e));
            return Main.FALSIFIED;
        }
    }

    private Verified verified(Inspection inspection, @Nullable String requests, Interruption interruption) {
        if (requests != null) {
            return inspection.replay(requests);
        }
        try (ProgressBar bar = ProgressBar.onTerminal(output.isQuiet(), interruption::isRequested)) {
            return inspection.run(bar);
        }
    }

    private Inspection inspection() {
        Verivative asked = reading.applied(Verivative.of(Arguments.plain(function)));
        asked = wrt == null ? asked : asked.wrt(wrt);
        Inspection inspection = asked.verify(source(asked.definition().name())).command(command());
        for (String set : sets) {
            inspection = inspection.set(Arguments.plain(set));
        }
        inspection = seed == null ? inspection : inspection.seed(seed);
        inspection = trials == null ? inspection : inspection.trials(trials);
        inspection = time == null ? inspection : inspection.time(time);
        inspection = maxN == null ? inspection : inspection.maxN(maxN);
        inspection = dtype == null ? inspection : inspection.dtype(dtype(dtype));
        inspection = maxUlp == null ? inspection : inspection.maxUlp(maxUlp);
        inspection = componentwise ? inspection.componentwise() : inspection;
        return timeout == null ? inspection : inspection.timeout(timeout);
    }

    private SubjectSource source(String name) {
        try {
            return subject.source(name);
        } catch (SubjectException e) {
            throw new BadCall(String.valueOf(e.getMessage()));
        }
    }

    private static Dtype dtype(String name) {
        return Stream.of(Dtype.values())
                .filter(each -> each.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadCall("--dtype " + name + ": expected one of "
                        + Stream.of(Dtype.values()).map(Dtype::word).collect(Collectors.joining(", "))));
    }

    /** What decides how an answer is judged, for the command that reproduces a failure. */
    private String command() {
        StringBuilder command = new StringBuilder(program()).append(" verify ").append(word(Arguments.plain(function)));
        reading.words().forEach(each -> command.append(' ').append(word(each)));
        if (wrt != null) {
            command.append(" --wrt ").append(word(wrt));
        }
        if (maxUlp != null) {
            command.append(" --max-ulp ").append(maxUlp);
        }
        if (componentwise) {
            command.append(" --componentwise");
        }
        if (timeout != null) {
            command.append(" --timeout ").append(timeout.toMillis()).append("ms");
        }
        return command.toString();
    }

    /** How this program was started, as far as it can be told. */
    private static String program() {
        String path = System.getProperty("java.class.path", "");
        boolean isJar = path.matches("(.*[/\\\\])?verivative[^/\\\\]*\\.jar") && !path.contains(File.pathSeparator);
        return isJar ? "java -jar " + word(path) : "verivative";
    }

    /** As one word of a POSIX shell. */
    private static String word(String text) {
        return text.matches("[A-Za-z0-9_./:=,+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String requests(String text) {
        if (text.strip().startsWith("[") || text.strip().startsWith("{")) {
            return text;
        }
        try {
            return Files.readString(Path.of(text), UTF_8);
        } catch (IOException e) {
            throw new BadCall("--replay: cannot read " + text + ": " + OutputFile.reason(e));
        } catch (InvalidPathException e) {
            throw new BadCall("--replay: expected requests as JSON, or a file with them");
        }
    }
}
