package dev.verivative.derive;

import dev.verivative.notation.Formula;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Vocabulary;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Tensor;
import java.util.List;

/** Functions from a line of LaTeX over a few declared letters, in two dimensions m and n. */
final class Definitions {
    static final Dimension M = Dimension.of("m");
    static final Dimension N = Dimension.of("n");
    static final Tensor X = new Tensor("x", List.of(N));
    static final Tensor Y = new Tensor("y", List.of(N));
    static final Tensor W = new Tensor("W", List.of(M, N));
    static final Tensor A = new Tensor("A", List.of(N, N));
    static final Tensor U = new Tensor("u", List.of(M));
    static final Tensor Z = new Tensor("z", List.of());

    static final Vocabulary LETTERS = Vocabulary.EMPTY
            .withDimension(M)
            .withDimension(N)
            .withTensors(List.of(X, Y, W, A, U, Z))
            .withSymbol("T")
            .withSymbol("c");

    private Definitions() {}

    /** A function of all these variables, in the order given; everything else is constant. */
    static Function read(String latex, Tensor... variables) {
        return LatexReader.readDefinition(Formula.of(latex), LETTERS, List.of(variables));
    }
}
