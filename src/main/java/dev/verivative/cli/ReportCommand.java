package dev.verivative.cli;

import dev.verivative.definition.Definition;
import dev.verivative.proof.Prover;
import dev.verivative.proof.WorkProgress;
import dev.verivative.proof.coq.CoqRunner;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.folder.FileChange;
import dev.verivative.report.folder.Reports;
import dev.verivative.report.html.HtmlReport;
import dev.verivative.report.site.Measurements;
import dev.verivative.report.site.Site;
import dev.verivative.report.site.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the reports that stand beside definitions. */
@Command(
        name = "report",
        description = {
            "Writes the reports of a folder of definitions: a page, LaTeX, JSON, proofs for Coq and figures beside each"
                    + " definition, and the page of the catalogue.",
            "",
            "Exit code 0: all is written, or with --check as it would be written; 1: something differs, is refused or"
                    + " not proved; 2: the call is wrong.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ReportCommand implements Callable<Integer> {
    private static final String DEFINITION = "definition.md";

    /** The page of a site to begin with. */
    private static final String START = "index.html";

    @Parameters(
            paramLabel = "FUNCTION",
            arity = "0..*",
            description = "Names of definitions in the folder; none stands for all of them.")
    private List<String> functions = new ArrayList<>();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "derivations",
            description = "The folder of definitions: DIR/NAME/definition.md; ${DEFAULT-VALUE} if nothing is said.")
    private Path folder = Path.of("derivations");

    @Option(
            names = "--check",
            description = "Write nothing, and fail where a file would change or where Coq has not checked a proof as it"
                    + " is now. It needs no Coq.")
    private boolean check;

    @Option(
            names = "--site",
            paramLabel = "DIR",
            description = "Write the catalogue as a static site into this folder, and nothing beside the definitions.")
    private @Nullable Path site;

    @Option(
            names = "--coq",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Whether Coq checks proofs that have changed: ${COMPLETION-CANDIDATES}. auto is where Coq is"
                    + " installed; with required it is a failure if it has not.")
    private CoqUse coq = CoqUse.auto;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        List<String> names = names();
        Prover.prepare();
        boolean isWhole = functions.isEmpty();
        if (check && site != null) {
            throw new BadCall("--check writes nothing: leave --site out");
        }
        Optional<String> absence = check || site != null ? Optional.empty() : coq.absence();
        if (absence.isPresent()) {
            System.err.println("verivative: --coq required: " + absence.get());
            return Main.FALSIFIED;
        }
        OutputFolder pages = site == null ? null : new OutputFolder(site);
        try (Progressing progress = new Progressing(output.isQuiet())) {
            Reports reports = Reports.of(folder, names, isWhole, runner(), progress);
            if (pages != null) {
                List<SiteFile> files = files(reports, progress);
                files.forEach(file -> pages.write(file.path(), file.bytes()));
                output.write(out -> out.write(files.size() + " files: " + pages.file(START) + "\n"));
                return reports.faulty().isEmpty() ? 0 : Main.FALSIFIED;
            }
            return check ? checked(reports) : written(reports);
        } catch (IOException e) {
            throw new BadCall("cannot read or write below " + folder + ": " + OutputFile.reason(e));
        }
    }

    private static List<SiteFile> files(Reports reports, Progressing progress) {
        List<Definition> definitions =
                reports.documents().stream().map(DerivationDocument::definition).toList();
        return new Site(reports.documents(), Measurements.of(definitions, progress), new HtmlReport()).files(progress);
    }

    /** A check needs no Coq, and a site tells what is recorded. */
    private Optional<CoqRunner> runner() {
        return check || site != null ? Optional.empty() : coq.runner(false);
    }

    /** The definitions that are asked for, each of which has a folder. */
    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            throw new BadCall("there is no folder " + folder + ": expected one with NAME/" + DEFINITION);
        }
        List<String> all = all();
        if (all.isEmpty()) {
            throw new BadCall("there is no definition in " + folder + ": expected NAME/" + DEFINITION);
        }
        List<String> names = functions.stream().map(Arguments::plain).distinct().toList();
        for (String name : names) {
            if (!all.contains(name)) {
                throw new BadCall("there is no definition " + name + " in " + folder + ": expected one of "
                        + String.join(", ", all));
            }
        }
        return names.isEmpty() ? all : names;
    }

    private List<String> all() {
        try (Stream<Path> below = Files.list(folder)) {
            return below.filter(each -> Files.isRegularFile(each.resolve(DEFINITION)))
                    .map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadCall("cannot read " + folder + ": " + OutputFile.reason(e));
        } catch (InvalidPathException e) {
            throw new BadCall("there is no folder " + folder);
        }
    }

    private int written(Reports reports) throws IOException {
        List<FileChange> changes = reports.write();
        output.write(out -> {
            for (FileChange change : changes) {
                out.write(String.format("%-8s%s%n", change.word(), folder.resolve(change.file())));
            }
            out.write(summary(reports, changes.size()) + "\n");
        });
        boolean isProved = coq != CoqUse.required || reports.unproved().isEmpty();
        return reports.faulty().isEmpty() && isProved ? 0 : Main.FALSIFIED;
    }

    private static String summary(Reports reports, int changes) {
        String text = "Reports of " + reports.size() + (reports.size() == 1 ? " function: " : " functions: ")
                + (changes == 0 ? "nothing has changed." : changes + (changes == 1 ? " file." : " files."));
        if (!reports.faulty().isEmpty()) {
            text += " Not as it should be: " + String.join(", ", reports.faulty()) + ".";
        }
        if (!reports.unproved().isEmpty()) {
            text += " Coq has not checked the proofs of " + String.join(", ", reports.unproved())
                    + " as they are now: report --coq required does, where Coq is installed.";
        }
        return text;
    }

    private int checked(Reports reports) throws IOException {
        List<FileChange> changes = reports.changes();
        output.write(out -> {
            for (FileChange change : changes) {
                out.write(folder.resolve(change.file()) + " would be " + change.word() + ":\n" + change.diff() + "\n");
            }
            out.write(
                    changes.isEmpty()
                                    && reports.unproved().isEmpty()
                                    && reports.faulty().isEmpty()
                            ? "Reports of " + reports.size()
                                    + (reports.size() == 1 ? " function: up to date.\n" : " functions: up to date.\n")
                            : summary(reports, changes.size()) + (changes.isEmpty() ? "" : " Run report and commit.")
                                    + "\n");
        });
        return changes.isEmpty()
                        && reports.unproved().isEmpty()
                        && reports.faulty().isEmpty()
                ? 0
                : Main.FALSIFIED;
    }

    /** A bar on a terminal, and nothing elsewhere. */
    private static final class Progressing implements WorkProgress, AutoCloseable {
        private final ProgressBar bar;

        Progressing(boolean isQuiet) {
            bar = ProgressBar.onTerminal(isQuiet, () -> false);
        }

        @Override
        public void at(int done, int planned, String what) {
            bar.at(done, planned, what);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
