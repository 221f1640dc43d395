package dev.verivative.rule;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.List;

/** The letters in which rules are stated. */
final class Schema {
    static final Dimension N = Dimension.of("n");
    static final Dimension M = Dimension.of("m");
    static final Index.Variable I = new Index.Variable("i", N);
    static final Index.Variable J = new Index.Variable("j", N);
    static final Index.Variable K = new Index.Variable("k", N);
    static final Index.Variable L = new Index.Variable("l", M);
    static final Term A = Term.Meta.of("a");
    static final Term B = Term.Meta.of("b");
    static final Term C = Term.Meta.of("c");
    static final Term D = Term.Meta.of("d");
    static final Term U = Term.Meta.of("u");
    static final Term V = Term.Meta.of("v");
    static final Term X = Term.Meta.of("x");

    private Schema() {}

    /** A rule variable that may depend on the indices. */
    static Term of(String name, Index... indices) {
        return new Term.Meta(name, List.of(indices));
    }

    static Term sum(Index.Variable index, Term body) {
        return new Term.Sum(index, body);
    }

    /** The derivative by x. */
    static Term d(Term body) {
        return new Term.Partial(body, X);
    }

    static Rule equation(String name, String title, Term left, Term right, String source, Condition... conditions) {
        return new Rule(name, title, new Statement.Equation(left, right), List.of(conditions), source);
    }

    static Rule algebra(String name, String title, Term left, Term right, String source, Condition... conditions) {
        return new Rule(name, title, new Statement.Algebra(left, right), List.of(conditions), source);
    }
}
