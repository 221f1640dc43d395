package dev.verivative.cli;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Attempt;
import dev.verivative.derive.Contraction;
import dev.verivative.derive.Derivation;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.proof.ClaimProver;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.DerivationReport;
import dev.verivative.report.JsonReport;
import dev.verivative.report.LatexReport;
import dev.verivative.report.MarkdownReport;
import dev.verivative.report.TextReport;
import dev.verivative.report.When;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int LARGEST_N = 512;

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
            description = "Also say which of the definition's claims hold; markdown and latex always do.")
    private boolean claims;

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
        json
    }

    @Override
    public Integer call() {
        Formulas.Asked asked = Formulas.find(function, wrt == null ? null : Variables.name(wrt), reading);
        Definition definition = asked.definition();
        Route chosen = route(definition);
        Term.Entry by = Variables.entry(definition, wrt);
        checkOptions();
        if (explain) {
            output.write(out -> out.write(new Explanation(asked, by).text()));
            return 0;
        }
        checkLetters(definition.function(), by);
        if (which != Which.all) {
            return derivedCase(definition, chosen, by);
        }
        Jacobian.Outcome outcome = Jacobian.derive(definition, chosen, by);
        if (outcome instanceof Jacobian.Outcome.Failed failed) {
            return unfinished(definition, failed.attempt());
        }
        Jacobian jacobian = ((Jacobian.Outcome.Derived) outcome).jacobian();
        if (made != null && (made.vjp || made.jvp || made.order == 2)) {
            Attempt attempt = made.order == 2
                    ? jacobian.second(jacobian.secondEntry())
                    : jacobian.contracted(made.vjp ? Contraction.VJP : Contraction.JVP);
            return attempt instanceof Attempt.Unfinished unfinished
                    ? unfinished(definition, unfinished)
                    : print(DerivationDocument.made(definition, ((Attempt.Finished) attempt).derivation()));
        }
        return n == null ? print(DerivationDocument.of(jacobian)) : atSize(definition, jacobian, chosen, n);
    }

    private void checkOptions() {
        if (n != null && (n < 1 || n > LARGEST_N)) {
            throw new Refusal("--n " + n + ": expected a number from 1 to " + LARGEST_N);
        } else if (entry != null && n == null) {
            throw new Refusal("--entry " + entry + " needs --n");
        } else if (which != Which.all && n != null) {
            throw new Refusal("--case is for arbitrary n: with --n name an --entry");
        } else if (made != null && made.order != 1 && made.order != 2) {
            throw new Refusal("--order " + made.order + ": expected 1 or 2");
        } else if (made != null && (n != null || which != Which.all)) {
            throw new Refusal("--vjp, --jvp and --order are for arbitrary n and all cases: leave --n and --case out");
        }
    }

    /** By x_i, where i is the output's index, the diagonal is derived, which has neither cases nor other entries. */
    private void checkLetters(Function derived, Term.Entry by) {
        boolean shared = !Collections.disjoint(derived.indices(), by.indices());
        if (shared && (n != null || which != Which.all)) {
            throw new Refusal("--wrt " + wrt + " is the diagonal: with --n or --case it needs a letter that is not in "
                    + derived.indices().stream().map(Index.Variable::name).toList());
        }
    }

    private Route route(Definition definition) {
        String name =
                route != null ? route : definition.routes().stream().findFirst().orElse(Route.QUOTIENT.label());
        return Route.named(name)
                .orElseThrow(() -> new Refusal("there is no route " + name + ": expected one of "
                        + Stream.of(Route.values()).map(Route::label).collect(Collectors.joining(", "))));
    }

    private int derivedCase(Definition definition, Route chosen, Term.Entry by) {
        List<Index.Variable> rows = definition.function().indices();
        boolean hasCases = rows.size() == 1
                && by.indices().size() == 1
                && by.indices().get(0).dimension().equals(rows.get(0).dimension());
        if (!hasCases) {
            throw new Refusal(definition.name()
                    + " has no cases i = j and i != j: output and variable are not vectors of" + " one dimension");
        }
        Index.Variable row = rows.get(0);
        Index column = by.indices().get(0);
        boolean equal = which == Which.equal;
        Assumptions known = equal ? definition.known() : definition.known().withDistinct(row, column);
        Term.Entry entryBy = equal ? new Term.Entry(by.tensor(), List.of(row)) : by;
        Attempt attempt = Jacobian.deriveEntry(definition.function(), known, chosen, rows, entryBy);
        return attempt instanceof Attempt.Unfinished unfinished
                ? unfinished(definition, unfinished)
                : print(DerivationDocument.ofCase(
                        definition, ((Attempt.Finished) attempt).derivation(), List.of(new When(row, equal, column))));
    }

    private int atSize(Definition definition, Jacobian jacobian, Route chosen, int size) {
        Places places = new Places(definition.function(), jacobian.by(), size);
        List<List<Integer>> entries = new ArrayList<>();
        if (entry != null) {
            entries.add(places.parse(entry));
        } else {
            entries.addAll(places.examples());
        }
        List<Derivation> derivations = new ArrayList<>();
        for (List<Integer> positions : entries) {
            Attempt attempt = Jacobian.deriveEntry(
                    places.function(), definition.known(), chosen, places.row(positions), places.by(positions));
            if (attempt instanceof Attempt.Unfinished unfinished) {
                return unfinished(definition, unfinished);
            }
            Derivation derivation = ((Attempt.Finished) attempt).derivation();
            jacobian.confirm(
                    derivation, places.row(positions), places.by(positions).indices());
            derivations.add(derivation);
        }
        return print(DerivationDocument.of(jacobian, size, derivations.get(0), derivations));
    }

    private int unfinished(Definition definition, Attempt.Unfinished attempt) {
        TextReport report = new TextReport(output.style(), output.isColoured(), TextReport.WIDTH);
        if (format == Format.text) {
            output.write(out -> out.write(report.text(definition, attempt)));
        } else {
            System.err.print(report.text(definition, attempt));
        }
        return Main.FALSIFIED;
    }

    private int print(DerivationDocument document) {
        DerivationReport report = switch (format) {
            case text -> new TextReport(output.style(), output.isColoured(), TextReport.WIDTH);

            case json -> new JsonReport();
            case markdown -> new MarkdownReport();
            case latex -> new LatexReport();
        };
        // Proving them takes longer than a derivation.
        boolean withClaims = claims || format == Format.markdown || format == Format.latex;
        DerivationDocument whole = withClaims ? document.with(ClaimProver.prove(document.definition())) : document;
        output.write(out -> report.write(whole, out));
        return 0;
    }
}
