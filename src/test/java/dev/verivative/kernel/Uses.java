package dev.verivative.kernel;

import dev.verivative.rule.Fact;
import dev.verivative.rule.Rules;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Theorems, and their uses with any letters, positions and sizes, below any binders and derivatives. */
final class Uses {
    private static final Index.Variable I = Formulas.index("i");
    private static final Index.Variable J = Formulas.index("j");
    private static final Assumptions DIFFERENT = ValidSteps.KNOWN.withDistinct(I, J);

    private final Random random;
    private final RandomTerms terms;

    Uses(Random random) {
        this.random = random;
        this.terms = new RandomTerms(random);
    }

    Optional<Theorem> theorem() {
        if (random.nextInt(3) == 0) {
            Term left = Terms.mul(new Term.Delta(I, J), terms.term(List.of(I, J), 2));
            return Theorem.of(left, List.of(HazardsTest.algebra(left, Term.Num.ZERO)), DIFFERENT);
        }
        return new ValidSteps(random)
                .next()
                .flatMap(step -> Theorem.of(step.before(), List.of(step), ValidSteps.KNOWN));
    }

    /** @throws IllegalArgumentException if there is no such instance */
    Forger.Forgery use(Theorem theorem) {
        Fact fact = theorem.fact();
        Map<Dimension, Dimension> dimensions = new HashMap<>();
        if (random.nextInt(4) == 0) {
            dimensions.put(Formulas.N, terms.pick(List.of(Formulas.M, new Dimension("n", 2), new Dimension("n", 3))));
        }
        Map<Index.Variable, Index> indices = new HashMap<>();
        fact.left().freeIndices().forEach(index -> indices.put(index, place(index, dimensions)));
        Substitution at = new Substitution(Map.of(), indices, dimensions, Map.of());
        Term before = fact.left().substitute(at);
        Term after = fact.right().substitute(at);
        List<Integer> path = new ArrayList<>();
        for (int layer = random.nextInt(3); layer > 0; layer--) {
            int kind = random.nextInt(4);
            path.add(0, 0);
            before = around(kind, before);
            after = around(kind, after);
        }
        Assumptions known = terms.pick(List.of(ValidSteps.KNOWN, DIFFERENT, DIFFERENT, Assumptions.NONE));
        Step step = new Step(before, after, Rules.instance(theorem), List.of(new Application(path, at)));
        return new Forger.Forgery(step, known);
    }

    private Index place(Index.Variable index, Map<Dimension, Dimension> dimensions) {
        Dimension dimension = dimensions.getOrDefault(index.dimension(), index.dimension());
        int chosen = random.nextInt(6);
        return chosen == 0
                ? new Index.Position(1 + random.nextInt(2), dimension)
                : new Index.Variable(terms.pick(List.of("i", "j", "k", index.name())), dimension);
    }

    private static Term around(int kind, Term term) {
        return switch (kind) {
            case 0 -> new Term.Sum(I, term);
            case 1 -> new Term.Sum(J, term);
            case 2 -> new Term.Partial(term, Formulas.entry("x_j"));
            default -> Terms.mul(term, new Term.Symbol("s"));
        };
    }
}
