package dev.verivative.api;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Attempt;
import dev.verivative.derive.Contraction;
import dev.verivative.derive.Derivation;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Line;
import dev.verivative.notation.LatexPrinter;
import dev.verivative.notation.Notation;
import dev.verivative.notation.PlainPrinter;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.notation.VectorPrinter;
import dev.verivative.notation.Vocabulary;
import dev.verivative.notation.WolframPrinter;
import dev.verivative.proof.ClaimProver;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.Prover;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.DerivationReport;
import dev.verivative.report.Evidence;
import dev.verivative.report.JacobianEntries;
import dev.verivative.report.JsonReport;
import dev.verivative.report.LatexReport;
import dev.verivative.report.MarkdownReport;
import dev.verivative.report.TextReport;
import dev.verivative.report.html.HtmlReport;
import dev.verivative.report.notebook.NotebookReport;
import dev.verivative.report.pdf.PdfReport;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was derived: a Jacobian or what is made of it, each step of it accepted by the kernel. Methods that derive more
 * throw {@link Refusal} where that makes no sense here, and {@link Unfinished} where it cannot be derived.
 */
public final class Derived {
    private static final int LARGEST_N = 512;

    private final DerivationDocument document;
    private final Optional<Jacobian> jacobian;

    Derived(DerivationDocument document) {
        this(document, Optional.empty());
    }

    private Derived(DerivationDocument document, Optional<Jacobian> jacobian) {
        this.document = document;
        this.jacobian = jacobian;
    }

    static Derived of(Jacobian jacobian) {
        return new Derived(DerivationDocument.of(jacobian), Optional.of(jacobian));
    }

    static Derivation finished(Definition definition, Attempt attempt) {
        if (attempt instanceof Attempt.Unfinished unfinished) {
            throw new Unfinished(definition, unfinished);
        }
        return ((Attempt.Finished) attempt).derivation();
    }

    /** By x_i, where i is the output's index, the diagonal is derived, which has neither cases nor other entries. */
    static void refuseDiagonal(Function derived, Term.Entry by) {
        if (!Collections.disjoint(derived.indices(), by.indices())) {
            throw new Refusal("--wrt " + PlainPrinter.print(by, Vocabulary.EMPTY)
                    + " is the diagonal: with --n or --case it needs a letter that is not in "
                    + derived.indices().stream().map(Index.Variable::name).toList());
        }
    }

    /** What is asked for, such as d sigma_i / d x_j. */
    public Term asked() {
        return document.asked();
    }

    /** What it is. */
    public Term result() {
        return document.result();
    }

    /** The result as a line to be read by people. */
    public String formula() {
        return line(result());
    }

    private static String line(Term term) {
        return TextPrinter.of(TextStyle.UNICODE).line(term);
    }

    /**
     * The result as a line of a notation, which can be read again.
     *
     * @throws Refusal if vector notation cannot say it
     */
    public String formula(Notation notation) {
        return written(result(), notation);
    }

    private static String written(Term term, Notation notation) {
        return switch (notation) {
            case PLAIN -> PlainPrinter.print(term, Vocabulary.EMPTY);
            case WOLFRAM -> WolframPrinter.print(term);
            case LATEX -> new LatexPrinter().print(term);
            case VECTOR ->
                VectorPrinter.print(term)
                        .orElseThrow(() -> new Refusal("vector notation cannot say "
                                + PlainPrinter.print(term, Vocabulary.EMPTY) + ": expected another notation"));
        };
    }

    /** The steps from what is asked for to the result, each with its rule and its places. */
    public List<Line> steps() {
        return document.main().lines();
    }

    /** Conditions that could not be decided, in words: the result holds where they are met. */
    public List<String> obligations() {
        return document.openConditions();
    }

    /** Equations that the definition takes for granted, in words: the result holds where they do. */
    public List<String> assumed() {
        return document.assumed();
    }

    /** Whether the variable has vanished: the result is written in the function's own outputs. */
    public boolean inOwnOutputs() {
        return document.inOwnOutputs();
    }

    /** Statements of NumPy that compute the function and the result; none where NumPy has no line for them. */
    public List<String> numpy() {
        return document.numpy();
    }

    /** The vector-Jacobian product sum_i v_i d y_i / d x_j. */
    public Derived vjp() {
        return made(() -> whole().contracted(Contraction.VJP));
    }

    /** The Jacobian-vector product sum_j d y_i / d x_j u_j. */
    public Derived jvp() {
        return made(() -> whole().contracted(Contraction.JVP));
    }

    /** The second derivative d^2 y_i / d x_j d x_k. */
    public Derived second() {
        return made(() -> whole().second(whole().secondEntry()));
    }

    private Derived made(Supplier<Attempt> attempt) {
        Definition definition = document.definition();
        return Verivative.guarded(
                () -> new Derived(DerivationDocument.made(definition, finished(definition, attempt.get()))));
    }

    private Jacobian whole() {
        return jacobian.orElseThrow(
                () -> new Refusal("this is no Jacobian for arbitrary n: expected what derive() gave for " + named()));
    }

    private String named() {
        return document.definition().name();
    }

    /**
     * The same with all sums written out for a size from 1 to 512, by the examples of the entries (1, 1) and (1, 2).
     */
    public Derived at(int n) {
        return sized(n, Optional.empty());
    }

    /**
     * One entry with all sums written out.
     *
     * @param n the size, from 1 to 512
     * @param entry the output's indices and then the variable's, such as {@code "2,3"}
     */
    public Derived at(int n, String entry) {
        return sized(n, Optional.of(entry));
    }

    private Derived sized(int n, Optional<String> entry) {
        if (n < 1 || n > LARGEST_N) {
            throw new Refusal("--n " + n + ": expected a number from 1 to " + LARGEST_N);
        }
        return Verivative.guarded(() -> {
            Jacobian general = whole();
            Definition definition = document.definition();
            refuseDiagonal(definition.function(), general.by());
            Places places = new Places(definition.function(), general.by(), n);
            List<List<Integer>> entries =
                    entry.map(text -> List.of(places.parse(text))).orElseGet(places::examples);
            List<Derivation> derivations = new ArrayList<>();
            for (List<Integer> positions : entries) {
                List<Index> row = places.row(positions);
                Term.Entry by = places.by(positions);
                Derivation derivation = finished(
                        definition,
                        Jacobian.deriveEntry(
                                places.function(), places.known(definition.known()), document.route(), row, by));
                confirm(general, derivation, row, by);
                derivations.add(derivation);
            }
            return new Derived(DerivationDocument.of(general, n, derivations.get(0), derivations));
        });
    }

    /** What is assumed of sums says nothing of their terms one by one, and then two right ways may look different. */
    private static void confirm(Jacobian general, Derivation alone, List<Index> row, Term.Entry by) {
        try {
            general.confirm(alone, row, by.indices());
        } catch (IllegalStateException e) {
            if (alone.assumptions().hypotheses().isEmpty()) {
                throw e;
            }
            throw new Refusal("written out for a size, what is assumed is of no use, and so the entry cannot be"
                    + " compared with the one for arbitrary n: leave --n out");
        }
    }

    /** All entries of the Jacobian of a size from 1 to 512, to be read by people. */
    public List<List<String>> jacobian(int n) {
        return entries(n, Derived::line);
    }

    /**
     * All entries of the Jacobian of a size, each an instance of what was derived.
     *
     * @param n the size, from 1 to 512
     * @param notation how they are written
     */
    public List<List<String>> jacobian(int n, Notation notation) {
        return entries(n, entry -> written(entry, notation));
    }

    private List<List<String>> entries(int n, java.util.function.Function<Term, String> written) {
        return Verivative.guarded(() -> {
            JacobianEntries entries = at(n).document
                    .entries()
                    .orElseThrow(() -> new Refusal("the derivatives of " + named() + " by " + document.variable()
                            + " are no matrix: expected at most one index each"));
            List<List<String>> rows = new ArrayList<>();
            for (int row = 1; row <= entries.rowCount(); row++) {
                List<String> line = new ArrayList<>();
                for (int column = 1; column <= entries.columnCount(); column++) {
                    line.add(written.apply(entries.at(row, column)));
                }
                rows.add(List.copyOf(line));
            }
            return List.copyOf(rows);
        });
    }

    /** The same with what is known of the definition's claims, which reports then show; proving takes a while. */
    public Derived withClaims() {
        return Verivative.guarded(
                () -> new Derived(document.with(Evidence.of(ClaimProver.prove(document.definition()))), jacobian));
    }

    /**
     * The same with all that is known of it: claims, second opinions and, of a Jacobian for arbitrary n, the
     * derivations by other routes; this may take seconds.
     */
    public Derived withEvidence() {
        if (jacobian.isEmpty() || document.n().isPresent()) {
            return withClaims();
        }
        Term.Entry by = jacobian.get().by();
        return Verivative.guarded(() -> {
            FunctionProof proof = Prover.prove(document.definition(), List.of(by));
            return new Derived(document.with(Evidence.of(proof, document.route(), by)), jacobian);
        });
    }

    /** The whole derivation as Unicode text for a terminal. */
    public String text() {
        return written(new TextReport(TextStyle.UNICODE, false, TextReport.WIDTH));
    }

    /** The whole derivation as Markdown. */
    public String markdown() {
        return written(new MarkdownReport());
    }

    /** The whole derivation as a LaTeX document. */
    public String latex() {
        return written(new LatexReport());
    }

    /** The whole derivation as JSON, every step with the expression before and after it. */
    public String json() {
        return written(new JsonReport());
    }

    /** The whole derivation as one page of HTML that needs no network, and no script to be read. */
    public String html() {
        return written(new HtmlReport());
    }

    /** The whole derivation as a Jupyter notebook with a check that runs. */
    public String notebook() {
        return written(new NotebookReport());
    }

    /** The whole derivation as a PDF. */
    public byte[] pdf() {
        return Verivative.guarded(() -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                new PdfReport().write(document, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        });
    }

    private String written(DerivationReport report) {
        return Verivative.guarded(() -> report.text(document));
    }

    /** All that reports are made of. */
    public DerivationDocument document() {
        return document;
    }
}
