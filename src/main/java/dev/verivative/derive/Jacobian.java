package dev.verivative.derive;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.kernel.Application;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The Jacobian of a defined function: the derivation of its entry for arbitrary indices, what it is in each case, and
 * its form as a matrix.
 */
public final class Jacobian {
    private static final List<String> SECOND = List.of("k", "l", "p", "q");

    private final Definition definition;
    private final Term.Entry by;
    private final Derivation derivation;
    private final Optional<Cases> cases;
    private final Map<Map<Dimension, Dimension>, Instances> instances = new ConcurrentHashMap<>();

    private Jacobian(Definition definition, Term.Entry by, Derivation derivation) {
        this.definition = definition;
        this.by = by;
        this.derivation = derivation;
        this.cases = Cases.of(derivation.result(), derivation.assumptions());
    }

    /** A Jacobian, or how far its derivation came. */
    public sealed interface Outcome {
        /** It was derived. */
        record Derived(Jacobian jacobian) implements Outcome {}

        /** It could not be derived. */
        record Failed(Attempt.Unfinished attempt) implements Outcome {}
    }

    /**
     * Derives the entry d y_i / d x_j.
     *
     * @param by the entry to differentiate by, with its index letters
     */
    public static Outcome derive(Definition definition, Route route, Term.Entry by) {
        Function function = definition.function();
        Attempt attempt =
                new Deriver(function, definition.known(), Jacobian::named).derive(route, function.indices(), by);
        if (attempt instanceof Attempt.Unfinished unfinished) {
            return new Outcome.Failed(unfinished);
        }
        return new Outcome.Derived(new Jacobian(definition, by, ((Attempt.Finished) attempt).derivation()));
    }

    /** The functions that have a name. */
    private static List<Function> named() {
        return Catalogue.standard().all().stream().map(Definition::function).toList();
    }

    /** The entry of a variable to differentiate by, with index letters that the definition does not use. */
    public static Term.Entry entryOf(Tensor variable, Function function) {
        return entryOf(variable, Fresh.names(function.call(function.indices())), List.of("j"));
    }

    /** The entry to differentiate by once more, with letters that are in use neither here nor there. */
    public Term.Entry secondEntry() {
        Function function = definition.function();
        Set<String> taken = Fresh.names(function.call(function.indices()));
        taken.addAll(Fresh.names(by));
        Tensor variable = function.variables().stream()
                .filter(tensor -> tensor.name().equals(by.tensor()))
                .findFirst()
                .orElseThrow();
        return entryOf(variable, taken, SECOND);
    }

    private static Term.Entry entryOf(Tensor variable, Set<String> used, List<String> preferred) {
        Set<String> taken = new HashSet<>(used);
        variable.shape().forEach(dimension -> taken.add(dimension.name()));
        List<Index> indices = new ArrayList<>();
        for (Dimension dimension : variable.shape()) {
            String letter = Fresh.letter(variable.rank() == 1 ? preferred : List.of("a", "b", "c", "d"), taken);
            taken.add(letter);
            indices.add(new Index.Variable(letter, dimension));
        }
        return new Term.Entry(variable.name(), indices);
    }

    public Definition definition() {
        return definition;
    }

    public Term.Entry by() {
        return by;
    }

    public Derivation derivation() {
        return derivation;
    }

    public Optional<Cases> cases() {
        return cases;
    }

    /** The product of the Jacobian with a vector, derived from it. */
    public Attempt contracted(Contraction contraction) {
        Function function = definition.function();
        return new Deriver(function, definition.known())
                .continued(derivation.route(), contraction.of(function, by), by, lemmas());
    }

    /**
     * The second derivative d^2 y_i / d x_j d x_k, derived from the first.
     *
     * @param second the entry of the second differentiation, with letters that are not in use
     */
    public Attempt second(Term.Entry second) {
        Function function = definition.function();
        Deriver deriver = new Deriver(function, definition.known());
        List<Lemma> lemmas = new ArrayList<>();
        for (List<Integer> path : Paths.to(derivation.result(), Term.Call.class::isInstance)) {
            Term.Call call = (Term.Call) derivation.result().at(path);
            boolean isKnown = Stream.concat(lemmas.stream(), lemmas().stream())
                    .anyMatch(lemma -> lemma.name().function().equals(call.function()));
            if (!isKnown && call.names().contains(second.tensor())) {
                Term.Call general = general(call);
                deriver.lemma(general, second, lemmas).ifPresent(lemmas::add);
            }
        }
        lemmas.addAll(lemmas());
        Term start = new Term.Partial(derivation.start(), second);
        return deriver.continued(derivation.route(), start, second, lemmas);
    }

    /** The call at letters that differ from those of the entry. */
    private static Term.Call general(Term.Call call) {
        return call.arguments().stream()
                        .allMatch(argument -> argument.freeIndices().isEmpty())
                ? new Term.Call(
                        call.function(),
                        call.arguments(),
                        List.copyOf(call.function().indices()))
                : call;
    }

    /** All that has been derived: quantities, and the Jacobian itself. */
    private List<Lemma> lemmas() {
        List<Lemma> lemmas = new ArrayList<>(derivation.lemmas());
        lemmas.add(new Lemma(definition.function().call(definition.function().indices()), derivation));
        return lemmas;
    }

    /** What is left to whoever uses the result. */
    public List<Obligation> obligations() {
        return derivation.obligations();
    }

    /** The form as a matrix, if output and variable are vectors of one dimension and the entry has that form. */
    public Optional<MatrixForm> matrixForm() {
        List<Index.Variable> rows = derivation.function().indices();
        boolean isSquare =
                rows.size() == 1 && by.indices().size() == 1 && !by.indices().equals(rows);
        return isSquare && by.indices().get(0) instanceof Index.Variable column
                ? MatrixForm.of(derivation.result(), rows.get(0), column, derivation.assumptions())
                : Optional.empty();
    }

    /**
     * The entry at given places: an instance of the result where the indices of its delta are equal, or different.
     * Where it has several deltas they are decided at these places, as the kernel confirms.
     *
     * @param row the output's indices
     * @param column the indices of what is differentiated by
     * @throws IllegalStateException if the kernel does not confirm it
     */
    public Term entry(List<? extends Index> row, List<? extends Index> column) {
        List<Index.Variable> letters = letters();
        List<Index> places = places(row, column);
        Map<Dimension, Dimension> sizes = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            sizes.put(letters.get(i).dimension(), places.get(i).dimension());
        }
        sizes.entrySet().removeIf(size -> size.getKey().equals(size.getValue()));
        Term entry = instances
                .computeIfAbsent(sizes, key -> Instances.of(derivation, cases, letters, key))
                .entry(places);
        return Paths.contains(entry, Term.Delta.class::isInstance) ? decided(entry) : entry;
    }

    /**
     * The entry at places of arbitrary dimensions, those with different names being meant to be different. It is an
     * instance of what the kernel has accepted for all indices.
     */
    public Term entryApart(List<? extends Index> row, List<? extends Index> column) {
        List<Index.Variable> letters = letters();
        List<Index> places = places(row, column);
        Map<Index.Variable, Index> at = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            at.put(letters.get(i), places.get(i));
        }
        Term result = cases.map(both -> Objects.equals(
                                at.get(both.equal().left()), at.get(both.equal().right()))
                        ? both.equal().result()
                        : both.different().result())
                .orElse(derivation.result());
        return result.substitute(Substitution.ofIndices(at));
    }

    private List<Index.Variable> letters() {
        List<Index.Variable> letters = new ArrayList<>(derivation.function().indices());
        by.indices().forEach(index -> letters.add((Index.Variable) index));
        return letters;
    }

    private static List<Index> places(List<? extends Index> row, List<? extends Index> column) {
        List<Index> places = new ArrayList<>(row);
        places.addAll(column);
        return places;
    }

    private Term decided(Term instance) {
        Chain chain = new Chain(instance, derivation.assumptions());
        Term entry = Tidy.tidy(instance);
        if (!chain.rewrite("simplify", List.of(), entry)) {
            throw new IllegalStateException("the kernel does not confirm " + entry + ": "
                    + chain.lastRejection().text());
        }
        return entry;
    }

    /**
     * Makes sure that an entry that was derived on its own is the one of the general result.
     *
     * @throws IllegalStateException if the kernel finds them different
     */
    public void confirm(Derivation alone, List<? extends Index> row, List<? extends Index> column) {
        Term general = entry(row, column);
        Chain plain = new Chain(alone.result(), alone.assumptions());
        if (plain.rewrite("simplify", List.of(), general)) {
            return;
        }
        Chain left = writtenOut(alone.result());
        Chain right = writtenOut(general);
        if (!left.rewrite("simplify", List.of(), right.current())) {
            throw new IllegalStateException(
                    "two ways to one entry differ, or cannot be compared: " + alone.result() + " and " + general);
        }
    }

    /** With all definitions and sums of known size written out, by steps that the kernel accepts. */
    private Chain writtenOut(Term term) {
        Chain chain = new Chain(term, derivation.assumptions());
        for (Rule rule : List.of(Rules.named("definition"), Rules.named("write-out"))) {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (List<Integer> path : Paths.to(
                        chain.current(), part -> Matching.match(rule, part).isPresent())) {
                    Substitution found =
                            Matching.match(rule, chain.current().at(path)).orElseThrow();
                    changed = chain.apply(rule, List.of(new Application(path, found)));
                    if (changed) {
                        break;
                    }
                }
            }
        }
        return chain;
    }

    /**
     * Derives one entry on its own: at concrete places, or in one case of the indices.
     *
     * @param function the function, of the concrete size
     * @param known what is known, such as that two indices differ
     */
    public static Attempt deriveEntry(
            Function function, Assumptions known, Route route, List<? extends Index> row, Term.Entry by) {
        return new Deriver(function, known).derive(route, row, by);
    }

    /** What is known of the definition's letters. */
    public Assumptions assumptions() {
        return derivation.assumptions();
    }
}
