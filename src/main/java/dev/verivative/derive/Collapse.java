package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Uses up Kronecker deltas: those that are decided, and those under a sum over one of their indices. */
final class Collapse {
    private static final List<Rule> DECIDED =
            Stream.of("delta-equal", "delta-different").map(Rules::named).toList();
    private static final List<Rule> UNDER_SUM = Stream.of(
                    "collapse-delta", "collapse", "sum-linearity", "sum-linearity-minus", "sum-of-negatives")
            .map(Rules::named)
            .toList();
    private static final int MOST_ROUNDS = 200;

    private Collapse() {}

    static void run(Chain chain) {
        if (Paths.contains(chain.current(), Term.Num.ZERO::equals)) {
            Tidy.run(chain);
        }
        for (Rule rule : DECIDED) {
            applyEverywhere(chain, rule);
        }
        for (int round = 0; round < MOST_ROUNDS && step(chain); round++) {
            // Each round is one step of the chain.
        }
        cancelInSums(chain);
        Tidy.run(chain);
    }

    /** What is multiplied and divided by within a sum is cancelled there. */
    private static void cancelInSums(Chain chain) {
        Map<List<Integer>, Term> cancelled = new LinkedHashMap<>();
        for (List<Integer> path : Paths.to(chain.current(), part -> Terms.is(part, Op.MUL) || Terms.is(part, Op.DIV))) {
            boolean whole = path.isEmpty() || !isProduct(chain.current().at(path.subList(0, path.size() - 1)));
            Term part = chain.current().at(path);
            Term simpler = Product.of(part).term();
            if (whole && !chain.current().binders(path).isEmpty() && Terms.length(simpler) < Terms.length(part) - 1) {
                cancelled.put(path, simpler);
            }
        }
        // Of two places of which one is in the other, the inner one is left for the next time.
        cancelled
                .keySet()
                .removeIf(path -> cancelled.keySet().stream()
                        .anyMatch(outer -> outer.size() < path.size()
                                && path.subList(0, outer.size()).equals(outer)));
        chain.rewriteAll("cancel", cancelled);
    }

    private static boolean isProduct(Term term) {
        return Terms.is(term, Op.MUL) || Terms.is(term, Op.DIV) || Terms.is(term, Op.NEG);
    }

    private static boolean step(Chain chain) {
        List<List<Integer>> places = Paths.to(chain.current(), Collapse::isOpen);
        for (Rule rule : UNDER_SUM) {
            if (applyAt(chain, rule, places)) {
                return true;
            }
        }
        return places.stream().anyMatch(place -> gather(chain, place));
    }

    /** A sum with a delta in it that can be used or taken out. */
    private static boolean isOpen(Term term) {
        return term instanceof Term.Sum sum && Paths.contains(sum.body(), Term.Delta.class::isInstance);
    }

    private static void applyEverywhere(Chain chain, Rule rule) {
        applyAt(chain, rule, Paths.to(chain.current(), Term.Delta.class::isInstance));
    }

    private static boolean applyAt(Chain chain, Rule rule, List<List<Integer>> places) {
        List<Application> applications = new ArrayList<>();
        for (List<Integer> place : places) {
            boolean inner = applications.stream().anyMatch(done -> isBelow(done.path(), place));
            Optional<Substitution> found = Matching.match(rule, chain.current().at(place));
            if (!inner
                    && found.isPresent()
                    && chain.accepts(rule, chain.current().at(place), found.get())) {
                applications.add(new Application(place, found.get()));
            }
        }
        return !applications.isEmpty() && chain.apply(rule, applications);
    }

    private static boolean isBelow(List<Integer> path, List<Integer> place) {
        return path.size() >= place.size() && path.subList(0, place.size()).equals(place);
    }

    /** Brings the body of a sum into a form to which a rule applies: something times delta, or a sum. */
    private static boolean gather(Chain chain, List<Integer> place) {
        Term.Sum sum = (Term.Sum) chain.current().at(place);
        List<Integer> body = Paths.below(place, 0);
        Product product = Product.of(sum.body());
        for (Map.Entry<Term, Rational> factor : product.powers().entrySet()) {
            if (factor.getKey() instanceof Term.Delta delta && factor.getValue().equals(Rational.ONE)) {
                boolean own = delta.freeIndices().contains(sum.index());
                Map<Term, Rational> rest = new LinkedHashMap<>(product.powers());
                rest.remove(delta);
                Term others = new Product(product.coefficient(), rest).term();
                Term gathered = Terms.mul(others, own ? turned(delta, sum.index()) : delta);
                return chain.rewrite("reorder", body, gathered)
                        && (own || applyAt(chain, Rules.named("sum-constant-factor-right"), List.of(place)));
            }
        }
        for (Map.Entry<Term, Rational> factor : product.powers().entrySet()) {
            if (Sums.isSum(factor.getKey()) && Paths.contains(factor.getKey(), Term.Delta.class::isInstance)) {
                return chain.rewrite("expand", body, distributed(product, factor.getKey(), factor.getValue()));
            }
        }
        return false;
    }

    /** Multiplied out over the sum that has the delta in it, and over no other. */
    private static Term distributed(Product product, Term sum, Rational power) {
        if (!power.equals(Rational.ONE)) {
            return Sums.inOrder(Sums.expanded(product.term()));
        }
        Product others = product.over(Product.of(sum));
        return Sums.inOrder(Sums.terms(sum).stream().map(others::times).toList());
    }

    private static Term turned(Term.Delta delta, Index bound) {
        return delta.left().equals(bound) ? delta : new Term.Delta(bound, delta.left());
    }
}
