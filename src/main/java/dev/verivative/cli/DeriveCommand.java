package dev.verivative.cli;

import dev.verivative.api.Derived;
import dev.verivative.api.Unfinished;
import dev.verivative.api.Verivative;
import dev.verivative.proof.Prover;
import dev.verivative.report.CoqReport;
import dev.verivative.report.DerivationReport;
import dev.verivative.report.JsonReport;
import dev.verivative.report.LatexReport;
import dev.verivative.report.MarkdownReport;
import dev.verivative.report.TextReport;
import dev.verivative.report.formula.FormulaImage;
import dev.verivative.report.formula.FormulaImage.Background;
import dev.verivative.report.formula.FormulaReport;
import dev.verivative.report.html.HtmlReport;
import dev.verivative.report.notebook.NotebookReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Derives the Jacobian of a function, step by step. */
@Command(
        name = "derive",
        description = "Derives the Jacobian of a function step by step; each step is checked.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class DeriveCommand implements Callable<Integer> {
    /** Sharp in print and on dense screens. */
    private static final double DPI = 300;

    @Parameters(
            paramLabel = "FUNCTION",
            description = "A name of the catalogue, a path to a definition.md, or a formula in quotes or a file:"
                    + " plain, vector, Wolfram or LaTeX.")
    private String function = "";

    @Option(
            names = "--wrt",
            paramLabel = "VAR",
            description = "The variable to differentiate by: x, or x_k with its index letters.")
    private @Nullable String wrt;

    @Option(names = "--route", paramLabel = "NAME", description = "quotient, product or logarithmic.")
    private @Nullable String route;

    @Option(names = "--n", paramLabel = "N", description = "Write everything out for this size, 1 to 512.")
    private @Nullable Integer n;

    @Option(names = "--entry", paramLabel = "I,J", description = "With --n: which entry to derive.")
    private @Nullable String entry;

    @Option(
            names = "--case",
            paramLabel = "CASE",
            defaultValue = "all",
            description = "Derive one case from the beginning: ${COMPLETION-CANDIDATES}.")
    private Which which = Which.all;

    @ArgGroup(exclusive = true)
    private @Nullable Made made;

    /** What is made of the Jacobian. */
    private static final class Made {
        @Option(names = "--vjp", description = "Derive the vector-Jacobian product, as reverse mode computes it.")
        private boolean vjp;

        @Option(names = "--jvp", description = "Derive the Jacobian-vector product, as forward mode computes it.")
        private boolean jvp;

        @Option(names = "--order", paramLabel = "K", description = "1, or 2 for the second derivatives.")
        private int order = 1;
    }

    @Option(
            names = "--claims",
            description =
                    "Also say which of the definition's claims hold; formats that are read on paper or pages always do.")
    private boolean claims;

    @Option(
            names = "--step",
            paramLabel = "K",
            description = "With svg or png: the formula after this step, instead of the result.")
    private @Nullable Integer step;

    @Option(names = "--format", defaultValue = "text", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.text;

    @Mixin
    private NotationOptions reading = new NotationOptions();

    @Option(names = "--explain", description = "Print how FUNCTION was understood, and derive nothing.")
    private boolean explain;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private enum Which {
        equal,
        different,
        all
    }

    private enum Format {
        text,
        markdown,
        latex,
        json,
        coq,
        ipynb,
        html,
        pdf,
        svg,
        png
    }

    @Override
    public Integer call() {
        checkOptions();
        Verivative asked = reading.applied(Verivative.of(Arguments.plain(function)));
        asked = wrt == null ? asked : asked.wrt(wrt);
        asked = route == null ? asked : asked.route(route);
        if (explain) {
            String explanation = asked.explain();
            output.write(out -> out.write(explanation));
            return 0;
        }
        if (format == Format.html) {
            Prover.prepare();
        }
        Derived derived;
        try {
            derived = derived(asked);
        } catch (Unfinished e) {
            String report = e.report(output.style(), output.isColoured()).orElseThrow(() -> e);
            if (format == Format.text) {
                output.write(out -> out.write(report));
            } else {
                System.err.print(report);
            }
            return Main.FALSIFIED;
        }
        print(told(derived));
        return 0;
    }

    /** With as much as the format tells: proofs of claims and second opinions take longer than a derivation. */
    private Derived told(Derived derived) {
        return switch (format) {
            case html -> derived.withEvidence();
            case markdown, latex, ipynb, pdf -> derived.withClaims();
            case text, json, coq, svg, png -> claims ? derived.withClaims() : derived;
        };
    }

    private Derived derived(Verivative asked) {
        if (which != Which.all) {
            return asked.deriveCase(which == Which.equal);
        }
        Derived jacobian = asked.derive();
        if (n != null) {
            return entry == null ? jacobian.at(n) : jacobian.at(n, entry);
        } else if (made == null) {
            return jacobian;
        }
        return made.vjp ? jacobian.vjp() : made.jvp ? jacobian.jvp() : made.order == 2 ? jacobian.second() : jacobian;
    }

    private void checkOptions() {
        if (step != null && format != Format.svg && format != Format.png) {
            throw new BadCall("--step " + step + " is for the formats svg and png");
        } else if (entry != null && n == null) {
            throw new BadCall("--entry " + entry + " needs --n");
        } else if (which != Which.all && n != null) {
            throw new BadCall("--case is for arbitrary n: with --n name an --entry");
        } else if (made != null && made.order != 1 && made.order != 2) {
            throw new BadCall("--order " + made.order + ": expected 1 or 2");
        } else if (made != null && (n != null || which != Which.all)) {
            throw new BadCall("--vjp, --jvp and --order are for arbitrary n and all cases: leave --n and --case out");
        }
    }

    private void print(Derived derived) {
        switch (format) {
            case pdf -> output.write(derived.pdf());
            case svg -> output.write(out -> out.write(picture(derived).svg()));
            case png -> output.write(picture(derived).png(DPI, Background.WHITE));
            default -> {
                DerivationReport report = report();
                output.write(out -> report.write(derived.document(), out));
            }
        }
    }

    /** The result, or the formula after a step. */
    private FormulaImage picture(Derived derived) {
        try {
            return step == null
                    ? FormulaReport.ofResult(derived.document())
                    : FormulaReport.ofStep(derived.document(), step);
        } catch (IllegalArgumentException e) {
            throw new BadCall("--format " + format + ": " + e.getMessage());
        }
    }

    private DerivationReport report() {
        return switch (format) {
            case text -> new TextReport(output.style(), output.isColoured(), TextReport.WIDTH);
            case json -> new JsonReport();
            case markdown -> new MarkdownReport();
            case latex -> new LatexReport();
            case coq -> new CoqReport();
            case ipynb -> new NotebookReport();
            case html -> new HtmlReport();
            case pdf, svg, png -> throw new IllegalStateException(format + " is no text");
        };
    }
}
