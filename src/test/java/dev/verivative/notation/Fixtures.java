package dev.verivative.notation;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.Arrays;
import java.util.List;

/** Letters with a meaning, and terms built by hand. */
final class Fixtures {
    static final Dimension N = Dimension.of("n");
    static final Dimension M = Dimension.of("m");

    static final Tensor X = new Tensor("x", List.of(N));
    static final Tensor SCALAR = new Tensor("u", List.of());

    static final Function SIGMA = new Function(
            "sigma", List.of(X), List.of(at("i")), Terms.div(Terms.exp(x("i")), sum("k", Terms.exp(x("k")))));

    /** f(u) = 1 / (1 + e^-u). */
    static final Function F = new Function(
            "f",
            List.of(SCALAR),
            List.of(),
            Terms.div(Terms.num(1), Terms.add(Terms.num(1), Terms.exp(Terms.neg(scalar("u"))))));

    /** L = log sum_k e^{x_k}, a scalar function of a vector. */
    static final Function L = new Function("L", List.of(X), List.of(), Terms.log(sum("k", Terms.exp(x("k")))));

    /** KL(p, q) = sum_k p_k log(p_k / q_k). */
    static final Function KL = new Function(
            "KL",
            List.of(new Tensor("p", List.of(N)), new Tensor("q", List.of(N))),
            List.of(),
            sum("k", Terms.mul(of("p", "k"), Terms.log(Terms.div(of("p", "k"), of("q", "k"))))));

    static final Vocabulary VOCABULARY = Vocabulary.EMPTY
            .withTensor(X)
            .withTensor(SCALAR)
            .withTensor(new Tensor("y", List.of(N)))
            .withTensor(new Tensor("p", List.of(N)))
            .withTensor(new Tensor("q", List.of(N)))
            .withTensor(new Tensor("z", List.of(M)))
            .withTensor(new Tensor("yhat", List.of(N)))
            .withTensor(new Tensor("W", List.of(M, N)))
            .withTensor(new Tensor("A", List.of(N, N)))
            .withTensor(new Tensor("v", List.of(new Dimension("3", 3))))
            .withSymbol("c")
            .withSymbol("T")
            .withFunction(SIGMA)
            .withFunction(F)
            .withFunction(L)
            .withFunction(KL);

    private Fixtures() {}

    static Index.Variable at(String name) {
        return new Index.Variable(name, N);
    }

    static Index.Variable atM(String name) {
        return new Index.Variable(name, M);
    }

    static Index position(int value) {
        return new Index.Position(value, N);
    }

    static Term x(String index) {
        return of("x", index);
    }

    static Term y(String index) {
        return of("y", index);
    }

    static Term of(String tensor, String... indices) {
        return new Term.Entry(
                tensor, Arrays.stream(indices).<Index>map(Fixtures::at).toList());
    }

    static Term entry(String tensor, Index... indices) {
        return new Term.Entry(tensor, List.of(indices));
    }

    static Term scalar(String tensor) {
        return new Term.Entry(tensor, List.of());
    }

    static Term symbol(String name) {
        return new Term.Symbol(name);
    }

    static Term delta(String left, String right) {
        return new Term.Delta(at(left), at(right));
    }

    static Term sum(String index, Term body) {
        return new Term.Sum(at(index), body);
    }

    static Term sumM(String index, Term body) {
        return new Term.Sum(atM(index), body);
    }

    static Term half() {
        return new Term.Num(Rational.HALF);
    }

    static Term partial(Term body, Term by) {
        return new Term.Partial(body, by);
    }

    static Term sigma(String index) {
        return SIGMA.call(List.of(at(index)));
    }

    /** sigma of k -> argument, at an index. */
    static Term sigmaOf(Term argument, Index index) {
        return new Term.Call(SIGMA, List.of(new Abstraction(List.of(at("k")), argument)), List.of(index));
    }

    static Term f(Term argument) {
        return new Term.Call(F, List.of(Abstraction.constant(argument)), List.of());
    }

    static Term sqrt(Term argument) {
        return Terms.apply(Op.SQRT, argument);
    }

    static Term tanh(Term argument) {
        return Terms.apply(Op.TANH, argument);
    }
}
