package dev.verivative.proof;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Theorem;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Multiplies out, uses what is assumed and puts double sums into one order, so that both sides of an equation become
 * alike where algebra alone does not see it.
 */
final class Canonical {
    private static final Rule EXCHANGE = Rules.named("exchange-sums");
    private static final int MOST_EXCHANGES = 50;
    private static final int MOST_INSTANCES = 200;

    private final Reasoning reasoning;

    private Canonical(Reasoning reasoning) {
        this.reasoning = reasoning;
    }

    static void run(Reasoning reasoning, Assumptions known) {
        Canonical canonical = new Canonical(reasoning);
        canonical.expand();
        for (Hypothesis hypothesis : known.hypotheses()) {
            canonical.use(hypothesis);
        }
        canonical.exchange();
    }

    private void expand() {
        Expansion.of(reasoning.current()).map(Expansion::term).ifPresent(reasoning::rewrite);
    }

    private void use(Hypothesis hypothesis) {
        Rule rule = Rules.hypothesis(Theorem.of(hypothesis));
        for (List<Integer> path : paths(reasoning.current())) {
            for (Substitution instance : instances(hypothesis, path)) {
                Term left = hypothesis.left().substitute(instance);
                Term part = part(path);
                boolean isAlike = part.equals(left)
                        || (part instanceof Term.Sum && left instanceof Term.Sum && reasoning.rewrite(path, left));
                if (isAlike && reasoning.apply(rule, List.of(new Application(path, instance)))) {
                    use(hypothesis);
                    return;
                }
            }
        }
    }

    private Term part(List<Integer> path) {
        return reasoning.current().at(path);
    }

    /** Every choice of the indices at a place for the letters of the hypothesis. */
    private List<Substitution> instances(Hypothesis hypothesis, List<Integer> path) {
        Set<Index.Variable> letters = new LinkedHashSet<>(hypothesis.left().freeIndices());
        letters.addAll(hypothesis.right().freeIndices());
        Set<Index.Variable> here = new LinkedHashSet<>(part(path).freeIndices());
        here.addAll(reasoning.current().binders(path));
        List<Map<Index.Variable, Index>> choices = List.of(Map.of());
        for (Index.Variable letter : letters) {
            List<Map<Index.Variable, Index>> more = new ArrayList<>();
            for (Map<Index.Variable, Index> choice : choices) {
                here.stream()
                        .filter(index -> index.dimension().equals(letter.dimension()))
                        .forEach(index -> {
                            Map<Index.Variable, Index> next = new HashMap<>(choice);
                            next.put(letter, index);
                            more.add(next);
                        });
            }
            choices = more.subList(0, Math.min(MOST_INSTANCES, more.size()));
        }
        return choices.stream().map(Substitution::ofIndices).toList();
    }

    private void exchange() {
        for (int round = 0; round < MOST_EXCHANGES; round++) {
            Optional<Application> next = paths(reasoning.current()).stream()
                    .flatMap(path -> exchange(path).stream())
                    .findFirst();
            if (next.isEmpty() || !reasoning.apply(EXCHANGE, List.of(next.get()))) {
                return;
            }
        }
    }

    /** The exchange of a double sum, if the other order is the one that is wanted. */
    private Optional<Application> exchange(List<Integer> path) {
        if (!(part(path) instanceof Term.Sum outer
                && outer.body() instanceof Term.Sum inner
                && !outer.index().equals(inner.index()))) {
            return Optional.empty();
        }
        Term.Sum other = new Term.Sum(inner.index(), new Term.Sum(outer.index(), inner.body()));
        if (shape(other).compareTo(shape(outer)) >= 0) {
            return Optional.empty();
        }
        Term.Sum pattern = (Term.Sum) ((Statement.Equation) EXCHANGE.statement()).left();
        Index.Variable first = pattern.index();
        Index.Variable second = ((Term.Sum) pattern.body()).index();
        String meta = ((Term.Meta) ((Term.Sum) pattern.body()).body()).name();
        Map<Dimension, Dimension> dimensions = new HashMap<>();
        dimensions.put(first.dimension(), outer.index().dimension());
        dimensions.put(second.dimension(), inner.index().dimension());
        Substitution substitution = new Substitution(
                Map.of(meta, new Abstraction(List.of(outer.index(), inner.index()), inner.body())),
                Map.of(first, outer.index(), second, inner.index()),
                dimensions,
                Map.of());
        return Optional.of(new Application(path, substitution));
    }

    /** A text that is the same whatever the bound letters are called. */
    private static String shape(Term.Sum sum) {
        Term named = sum;
        List<Integer> path = List.of();
        int depth = 1;
        while (named.at(path) instanceof Term.Sum inner) {
            Index.Variable index =
                    new Index.Variable("bound" + depth++, inner.index().dimension());
            named = named.replaceAt(
                    path, new Term.Sum(index, inner.abstraction().apply(List.of(index))));
            path = below(path, 0);
        }
        List<String> factors = new ArrayList<>();
        factors(named.at(path), factors);
        Collections.sort(factors);
        return named.replaceAt(path, Term.Num.ONE) + " " + factors;
    }

    private static void factors(Term term, List<String> factors) {
        if (term instanceof Term.Apply product && product.op() == Op.MUL) {
            factors(product.left(), factors);
            factors(product.right(), factors);
        } else {
            factors.add(term.toString());
        }
    }

    /** Paths to all parts, the inner ones before the outer ones. */
    static List<List<Integer>> paths(Term term) {
        List<List<Integer>> paths = new ArrayList<>();
        collect(term, List.of(), paths);
        return paths;
    }

    private static void collect(Term term, List<Integer> path, List<List<Integer>> paths) {
        for (int child = 0; child < term.children().size(); child++) {
            collect(term.children().get(child), below(path, child), paths);
        }
        paths.add(path);
    }

    static List<Integer> below(List<Integer> path, int child) {
        List<Integer> below = new ArrayList<>(path);
        below.add(child);
        return below;
    }
}
