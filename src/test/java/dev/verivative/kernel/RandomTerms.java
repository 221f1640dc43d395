package dev.verivative.kernel;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small random terms over the tensors of {@link Formulas} and the symbols s and p; one seed gives one sequence. */
public final class RandomTerms {
    private static final List<Op> FUNCTIONS =
            List.of(Op.EXP, Op.SIN, Op.LOGISTIC, Op.NEG, Op.LOG, Op.SQRT, Op.TANH, Op.EXP);
    private static final List<Op> OPERATIONS = List.of(Op.ADD, Op.SUB, Op.MUL, Op.MUL, Op.DIV, Op.ADD);
    private static final List<Rational> NUMBERS =
            List.of(Rational.ZERO, Rational.ONE, Rational.of(2), Rational.MINUS_ONE, Rational.HALF, Rational.of(3));

    private final Random random;

    public RandomTerms(Random random) {
        this.random = random;
    }

    public <T> T pick(List<? extends T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A term whose free indices, all of dimension n, are among the given ones. */
    public Term term(List<Index.Variable> scope, int depth) {
        int kind = random.nextInt(10);
        if (depth == 0 || kind < 2) {
            return leaf(scope);
        } else if (kind < 4) {
            return Terms.apply(pick(FUNCTIONS), term(scope, depth - 1));
        } else if (kind < 5) {
            return Terms.pow(term(scope, depth - 1), new Term.Num(pick(NUMBERS)));
        } else if (kind < 6) {
            Index.Variable bound = Formulas.index(pick(List.of("k", "l", "i")));
            List<Index.Variable> inner = new ArrayList<>(scope);
            inner.add(bound);
            return new Term.Sum(bound, term(inner, depth - 1));
        }
        return Terms.apply(pick(OPERATIONS), term(scope, depth - 1), term(scope, depth - 1));
    }

    private Term leaf(List<Index.Variable> scope) {
        List<Index> indices = new ArrayList<>(scope);
        indices.add(new Index.Position(1, Formulas.N));
        return switch (random.nextInt(8)) {
            case 0 -> new Term.Num(pick(NUMBERS));
            case 1 -> new Term.Symbol(pick(List.of("s", "p")));
            case 2 -> new Term.Entry("y", List.of(pick(indices)));
            case 3 -> new Term.Delta(pick(indices), pick(indices));
            case 4 -> new Term.Entry("A", List.of(pick(indices), pick(indices)));
            default -> new Term.Entry("x", List.of(pick(indices)));
        };
    }
}
