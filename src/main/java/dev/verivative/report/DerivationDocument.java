package dev.verivative.report;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Case;
import dev.verivative.derive.Cases;
import dev.verivative.derive.Derivation;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Lemma;
import dev.verivative.derive.Line;
import dev.verivative.derive.MatrixForm;
import dev.verivative.derive.Route;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.Requirements;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A derivation as all reports tell it.
 *
 * @param definition what is differentiated
 * @param function the defined function, of the size at hand
 * @param n the size that was asked for; empty for an arbitrary one
 * @param route how it is differentiated
 * @param known what is known of the letters
 * @param when which case or entry of the Jacobian is derived; empty for all of it
 * @param variable what is differentiated by
 * @param lemmas what is named and derived first
 * @param main the derivation
 * @param inOwnOutputs whether the result is written in the function's own outputs
 * @param episodes cases of the result, or examples of entries
 * @param united the step that puts the cases together again
 * @param matrixForm the Jacobian as a formula in vectors
 * @param entries the entries of the Jacobian
 * @param obligations all that is left to whoever uses the result
 * @param evidence what else is known of it
 */
public record DerivationDocument(
        Definition definition,
        Function function,
        Optional<Integer> n,
        Route route,
        Assumptions known,
        List<When> when,
        String variable,
        List<Lemma> lemmas,
        Passage main,
        boolean inOwnOutputs,
        List<Episode> episodes,
        Optional<Line> united,
        Optional<MatrixForm> matrixForm,
        Optional<JacobianEntries> entries,
        List<Obligation> obligations,
        Evidence evidence) {
    public DerivationDocument {
        when = List.copyOf(when);
        lemmas = List.copyOf(lemmas);
        episodes = List.copyOf(episodes);
        obligations = List.copyOf(obligations);
    }

    /** The Jacobian for arbitrary sizes. */
    public static DerivationDocument of(Jacobian jacobian) {
        Derivation derivation = jacobian.derivation();
        return new DerivationDocument(
                jacobian.definition(),
                derivation.function(),
                Optional.empty(),
                derivation.route(),
                derivation.assumptions(),
                List.of(),
                derivation.variable(),
                derivation.lemmas(),
                passage(derivation),
                derivation.isInOwnOutputs(),
                jacobian.cases().map(Cases::all).orElse(List.of()).stream()
                        .map(DerivationDocument::episode)
                        .toList(),
                jacobian.cases().map(Cases::united),
                jacobian.matrixForm(),
                JacobianEntries.of(jacobian, Map.of()),
                derivation.obligations(),
                Evidence.NONE);
    }

    /**
     * The Jacobian for a known size.
     *
     * @param jacobian for arbitrary sizes
     * @param n the size
     * @param entry the derivation of one entry, of the function of that size
     * @param examples derivations of some entries, such as (1, 1) and (1, 2)
     */
    public static DerivationDocument of(Jacobian jacobian, int n, Derivation entry, List<Derivation> examples) {
        Map<Dimension, Dimension> sizes = sizes(jacobian.derivation().function(), entry.function());
        List<Obligation> obligations = new ArrayList<>(entry.obligations());
        examples.forEach(example -> obligations.addAll(example.obligations()));
        Substitution resized = Substitution.ofDimensions(sizes);
        jacobian.obligations().forEach(obligation -> obligations.add(resized(obligation, sizes, resized)));
        return new DerivationDocument(
                jacobian.definition(),
                entry.function(),
                Optional.of(n),
                entry.route(),
                entry.assumptions(),
                when(jacobian, entry),
                entry.variable(),
                entry.lemmas(),
                passage(entry),
                entry.isInOwnOutputs(),
                examples.stream()
                        .map(example -> new Episode(when(jacobian, example), passage(example)))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                JacobianEntries.of(jacobian, sizes),
                obligations.stream().distinct().toList(),
                Evidence.NONE);
    }

    /**
     * One case or one entry on its own.
     *
     * @param when which one
     */
    public static DerivationDocument ofCase(Definition definition, Derivation derivation, List<When> when) {
        return new DerivationDocument(
                definition,
                derivation.function(),
                Optional.empty(),
                derivation.route(),
                derivation.assumptions(),
                when,
                derivation.variable(),
                derivation.lemmas(),
                passage(derivation),
                derivation.isInOwnOutputs(),
                when.isEmpty() ? List.of() : List.of(new Episode(when, passage(derivation))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                derivation.obligations(),
                Evidence.NONE);
    }

    /**
     * What is made of derivatives, such as a product with a vector.
     *
     * @param derivation of it
     */
    public static DerivationDocument made(Definition definition, Derivation derivation) {
        return ofCase(definition, derivation, List.of());
    }

    /** What is asked for. */
    public Term asked() {
        return main.start();
    }

    /** What is known of the definition's claims; empty where they were not asked for. */
    public List<ClaimVerdict> claims() {
        return evidence.claims();
    }

    /** With what else is known of it. */
    public DerivationDocument with(Evidence other) {
        return new DerivationDocument(
                definition,
                function,
                n,
                route,
                known,
                when,
                variable,
                lemmas,
                main,
                inOwnOutputs,
                episodes,
                united,
                matrixForm,
                entries,
                obligations,
                other);
    }

    public Term result() {
        return main.result();
    }

    /** Statements of NumPy that compute the function and the result; none where NumPy has no line for them. */
    public List<String> numpy() {
        return NumpyLines.of(this).map(NumpyLines::statements).orElse(List.of());
    }

    /** Equations that the definition takes for granted, in words and ASCII: the result holds where they do. */
    public List<String> assumed() {
        ConditionText conditions = ConditionText.of(TextStyle.ASCII, TextPrinter.of(TextStyle.ASCII));
        return known.hypotheses().stream().map(conditions::of).toList();
    }

    /** What is left to whoever uses the result, in words and ASCII. */
    public List<String> openConditions() {
        ConditionText conditions = ConditionText.of(TextStyle.ASCII, TextPrinter.of(TextStyle.ASCII));
        return Requirements.condensed(obligations).stream().map(conditions::of).toList();
    }

    /** Names in the formulas that are neither the function's own nor those of lemmas. */
    public List<Term.Call> names() {
        Map<Function, Term.Call> names = new LinkedHashMap<>();
        main.lines().forEach(line -> collect(line.step().after(), names));
        lemmas.forEach(lemma ->
                lemma.derivation().lines().forEach(line -> collect(line.step().after(), names)));
        collect(function.body(), names);
        names.remove(function);
        lemmas.forEach(lemma -> names.remove(lemma.name().function()));
        return List.copyOf(names.values());
    }

    private static void collect(Term term, Map<Function, Term.Call> names) {
        if (term instanceof Term.Call call) {
            Function function = call.function();
            names.putIfAbsent(function, call.isPlain() ? function.call(function.indices()) : call);
        }
        term.children().forEach(child -> collect(child, names));
    }

    /** Whether it is the function's own derivative, from which more is made. */
    public boolean isOfFunction(Lemma lemma) {
        return lemma.name().function().equals(function);
    }

    /** The episodes that are not told by the main passage already. */
    public List<Episode> furtherEpisodes() {
        return episodes.stream()
                .filter(episode -> !episode.passage().start().equals(main.start()))
                .toList();
    }

    /** The derivative whose value an episode finds: that of the whole, where its indices are as the case says. */
    public Term leftOf(Episode episode) {
        Map<Index.Variable, Index> places = new LinkedHashMap<>();
        for (When part : episode.when()) {
            if (part.equal() && part.right() instanceof Index.Variable right) {
                places.put(right, part.left());
            }
        }
        return main.start().substitute(Substitution.ofIndices(places));
    }

    private static Passage passage(Derivation derivation) {
        return new Passage(derivation.start(), derivation.lines());
    }

    private static Episode episode(Case part) {
        When when = new When(part.left(), part.equal(), part.right());
        return new Episode(List.of(when), new Passage(part.start(), part.lines()));
    }

    /** Which entry a derivation is of. */
    private static List<When> when(Jacobian jacobian, Derivation entry) {
        Term.Partial start = (Term.Partial) entry.start();
        List<Index> general = new ArrayList<>(jacobian.derivation().function().indices());
        general.addAll(jacobian.by().indices());
        List<Index> places = new ArrayList<>(((Term.Call) start.body()).indices());
        places.addAll(((Term.Entry) start.by()).indices());
        List<When> when = new ArrayList<>();
        for (int i = 0; i < general.size(); i++) {
            when.add(new When((Index.Variable) general.get(i), true, places.get(i)));
        }
        return when;
    }

    private static Map<Dimension, Dimension> sizes(Function general, Function sized) {
        Map<Dimension, Dimension> sizes = new LinkedHashMap<>();
        for (int i = 0; i < general.variables().size(); i++) {
            List<Dimension> from = general.variables().get(i).shape();
            List<Dimension> to = sized.variables().get(i).shape();
            for (int axis = 0; axis < from.size(); axis++) {
                sizes.put(from.get(axis), to.get(axis));
            }
        }
        for (int i = 0; i < general.indices().size(); i++) {
            sizes.put(
                    general.indices().get(i).dimension(), sized.indices().get(i).dimension());
        }
        return sizes;
    }

    /** For all places at once, where it was for one. */
    private static Obligation resized(
            Obligation obligation, Map<Dimension, Dimension> sizes, Substitution substitution) {
        Set<Index.Variable> indices = new LinkedHashSet<>(obligation.forAll());
        indices.addAll(Requirements.indices(obligation.condition()));
        return new Obligation(
                indices.stream()
                        .map(index -> new Index.Variable(
                                index.name(), sizes.getOrDefault(index.dimension(), index.dimension())))
                        .toList(),
                obligation.condition().substitute(substitution));
    }
}
