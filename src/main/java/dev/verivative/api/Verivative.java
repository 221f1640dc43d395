package dev.verivative.api;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.CatalogueException;
import dev.verivative.definition.Definition;
import dev.verivative.definition.DefinitionException;
import dev.verivative.derive.Attempt;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.notation.Notation;
import dev.verivative.proof.Prover;
import dev.verivative.proof.WorkProgress;
import dev.verivative.proof.coq.CoqProofs;
import dev.verivative.proof.coq.CoqRunner;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.When;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import dev.verivative.verify.ObjectSubjects;
import dev.verivative.verify.ProcessSubjects;
import dev.verivative.verify.SubjectSource;
import dev.verivative.verify.VectorFunction;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A function, and what can be asked of it: {@code Verivative.of("softmax").derive().text()}.
 *
 * <p>Functions are read exactly as on the command line, when something is asked of them. Objects are immutable and can
 * be shared between threads; nothing is printed. Each method that computes throws {@link Refusal}, with the message of
 * the command line, where the function cannot be understood or what is asked of it makes no sense, and its subclass
 * {@link Unfinished} where it could not be derived. Any other exception is a fault in the program.
 */
public final class Verivative {
    /** Reads the function when the variable is known, which decides what the other letters are. */
    private interface Source {
        Formulas.Asked read(Reading reading, Optional<String> wrt);
    }

    private final Source source;
    private final Reading reading;
    private final @Nullable String wrt;
    private final @Nullable String route;

    private Verivative(Source source, Reading reading, @Nullable String wrt, @Nullable String route) {
        this.source = source;
        this.reading = reading;
        this.wrt = wrt;
        this.route = route;
    }

    private static Verivative of(Source source) {
        return new Verivative(source, Reading.AS_IT_LOOKS, null, null);
    }

    /**
     * A function as it is named on the command line.
     *
     * @param function a name of the catalogue, a path to a definition or a formula, or a formula in any notation
     */
    public static Verivative of(String function) {
        return of((reading, wrt) -> Formulas.find(function, reading, wrt));
    }

    /**
     * A function that is written out, such as {@code exp(x_i)/sum_k exp(x_k)}.
     *
     * @param formula in plain, vector, Wolfram or LaTeX notation; never a name or a path
     */
    public static Verivative formula(String formula) {
        return of((reading, wrt) -> Formulas.formula(formula, reading, wrt));
    }

    /**
     * A function that a document defines.
     *
     * @param file a definition.md or its folder; never a name
     */
    public static Verivative definition(Path file) {
        String path = file.getParent() == null ? Path.of(".").resolve(file).toString() : file.toString();
        return of((reading, wrt) -> Formulas.definition(path));
    }

    /** A function that has been read. */
    public static Verivative definition(Definition definition) {
        return of((reading, wrt) -> new Formulas.Asked(definition, Optional.empty(), false));
    }

    /** The names of the catalogue, in the order of the alphabet. */
    public static Set<String> names() {
        return guarded(() -> Collections.unmodifiableSet(Catalogue.standard().names()));
    }

    /** With the formula in this notation; it is recognised if nothing is said. */
    public Verivative notation(Notation notation) {
        return new Verivative(source, new Reading(Optional.of(notation), reading.scalars()), wrt, route);
    }

    /** With these letters of the formula scalars, where vector notation would have them vectors. */
    public Verivative scalars(Set<String> letters) {
        return new Verivative(source, new Reading(reading.notation(), letters), wrt, route);
    }

    /**
     * Differentiated by this variable; by the first or only one if nothing is said.
     *
     * @param variable its name, with or without index letters: {@code x}, <code>x_k</code>, <code>W_{ab}</code>
     */
    public Verivative wrt(String variable) {
        return new Verivative(source, reading, variable, route);
    }

    /** Derived by this route: quotient, product or logarithmic. */
    public Verivative route(String name) {
        return new Verivative(source, reading, wrt, name);
    }

    /** The function as it was understood. */
    public Definition definition() {
        return guarded(() -> asked().definition());
    }

    /** How the function was understood, in words: brackets, dimensions, what is variable, constant and bound. */
    public String explain() {
        return guarded(() -> {
            Formulas.Asked asked = asked();
            return new Explanation(asked, variable(asked.definition(), true)).text();
        });
    }

    /**
     * Derives the Jacobian for every size, step by step.
     *
     * @throws Unfinished if it cannot be derived
     */
    public Derived derive() {
        return guarded(() -> {
            Definition definition = definition();
            Route chosen = route(definition);
            Term.Entry by = variable(definition, true);
            Jacobian.Outcome outcome = Jacobian.derive(definition, chosen, by);
            if (outcome instanceof Jacobian.Outcome.Failed failed) {
                throw new Unfinished(definition, failed.attempt());
            }
            return Derived.of(((Jacobian.Outcome.Derived) outcome).jacobian());
        });
    }

    /**
     * Derives one case of the Jacobian from the beginning: its diagonal, or what is beside it.
     *
     * @param equal whether the indices of output and variable are equal
     * @throws Unfinished if it cannot be derived
     */
    public Derived deriveCase(boolean equal) {
        return guarded(() -> {
            Definition definition = definition();
            Route chosen = route(definition);
            Term.Entry by = variable(definition, true);
            List<Index.Variable> rows = definition.function().indices();
            Derived.refuseDiagonal(definition.function(), by);
            boolean hasCases = rows.size() == 1
                    && by.indices().size() == 1
                    && by.indices().get(0).dimension().equals(rows.get(0).dimension());
            if (!hasCases) {
                throw new Refusal(definition.name()
                        + " has no cases i = j and i != j: output and variable are not vectors of one dimension");
            }
            Index.Variable row = rows.get(0);
            Index column = by.indices().get(0);
            Assumptions known = equal ? definition.known() : definition.known().withDistinct(row, column);
            Term.Entry entry = equal ? new Term.Entry(by.tensor(), List.of(row)) : by;
            Attempt attempt = Jacobian.deriveEntry(definition.function(), known, chosen, rows, entry);
            return new Derived(DerivationDocument.ofCase(
                    definition, Derived.finished(definition, attempt), List.of(new When(row, equal, column))));
        });
    }

    /** Evaluates at a point that {@link Evaluation#set} gives. */
    public Evaluation evaluate() {
        return Evaluation.of(this, null);
    }

    /**
     * Evaluates at a point.
     *
     * @param x values of the variable that is differentiated by, such as {@code "0.25,-1,2.3"} or {@code "1,2;3,4"}
     */
    public Evaluation evaluate(String x) {
        return Evaluation.of(this, x);
    }

    /**
     * Evaluates at a point.
     *
     * @param x values of the variable that is differentiated by, each exactly the number that the double is
     */
    public Evaluation evaluate(double... x) {
        return Evaluation.of(this, Evaluation.exactly(x));
    }

    /**
     * An implementation in Java, to be held to the derivation; other kinds by {@link ObjectSubjects}.
     *
     * @param subject asked by one thread at a time
     */
    public Inspection verify(VectorFunction subject) {
        return verify(ObjectSubjects.of((Object) subject));
    }

    /**
     * A program that speaks the subject protocol, to be held to the derivation.
     *
     * @param command split into words as a POSIX shell would, and started without a shell
     */
    public Inspection verify(String command) {
        return Inspection.of(this, definition -> ProcessSubjects.of(command, definition.name()));
    }

    /** An implementation of any kind, to be held to the derivation. */
    public Inspection verify(SubjectSource subject) {
        return Inspection.of(this, definition -> subject);
    }

    /**
     * Derives by each route anew, asks for second opinions, and proves the claims, all without Coq; this may take
     * seconds.
     */
    public Proved prove() {
        return guarded(() -> {
            Definition definition = definition();
            return new Proved(
                    wrt == null
                            ? Prover.prove(definition)
                            : Prover.prove(definition, List.of(variable(definition, true))));
        });
    }

    /**
     * The same, and has Coq check the proofs for every size; this may take minutes, and half a minute at least unless
     * Coq has checked all of it before.
     *
     * @param coq such as {@link CoqRunner#standard()}; without an installed Coq nothing is checked, and the result says
     *     so
     */
    public Proved prove(CoqRunner coq) {
        return guarded(() -> new Proved(new CoqProofs(coq)
                .check(List.of(prove().proof()), WorkProgress.NONE)
                .get(0)));
    }

    private Formulas.Asked asked() {
        return source.read(reading, Optional.ofNullable(wrt).map(Variables::name));
    }

    /** @param withLetters whether index letters that {@link #wrt} names are used */
    Term.Entry variable(Definition definition, boolean withLetters) {
        return Variables.entry(definition, wrt == null || withLetters ? wrt : Variables.name(wrt));
    }

    private Route route(Definition definition) {
        String name =
                route != null ? route : definition.routes().stream().findFirst().orElse(Route.QUOTIENT.label());
        return Route.named(name)
                .orElseThrow(() -> new Refusal("there is no route " + name + ": expected one of "
                        + Stream.of(Route.values()).map(Route::label).collect(Collectors.joining(", "))));
    }

    /** Runs something; whatever is wrong with its input is a refusal. */
    static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (CatalogueException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        } catch (DefinitionException e) {
            throw new Refusal(e.describe(), e);
        } catch (StackOverflowError e) {
            throw new Unfinished("the formula is too long or too deep to be derived");
        }
    }
}
