package dev.verivative.notation;

import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.apply;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.exp;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;

import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Formulas for the printers to print. */
final class Formulas {
    static final Dimension N = Dimension.of("n");
    static final Term SIZE = new Term.Size(N);

    static final Term E_I = exp(x("i"));
    static final Term S = sum("k", exp(x("k")));
    static final Term SOFTMAX = div(E_I, S);
    static final Function SIGMA =
            new Function("sigma", List.of(new Tensor("x", List.of(N))), List.of(index("i")), SOFTMAX);

    static final Term QUOTIENT_RULE = div(sub(mul(by("j", E_I), S), mul(E_I, by("j", S))), pow(S, 2));
    static final Term DIFFERENTIATED = div(sub(mul(mul(delta("i", "j"), E_I), S), mul(E_I, exp(x("j")))), pow(S, 2));
    static final Term RESULT = mul(sigma(index("i")), sub(delta("i", "j"), sigma(index("j"))));

    static final Term MEAN = mul(div(num(1), SIZE), sum("k", x("k")));
    static final Term LAYER_NORM = div(
            sub(x("i"), MEAN),
            apply(
                    Op.SQRT,
                    add(
                            mul(div(num(1), SIZE), sum("k", pow(sub(x("k"), new Term.Symbol("mu")), 2))),
                            new Term.Symbol("epsilon"))));

    private Formulas() {}

    static Index.Variable index(String name) {
        return new Index.Variable(name, N);
    }

    static Index.Position position(int value) {
        return new Index.Position(value, N);
    }

    static Term.Entry x(String index) {
        return entry("x", index);
    }

    static Term.Entry entry(String tensor, String... indices) {
        List<Index> at = new ArrayList<>();
        Arrays.asList(indices).forEach(index -> at.add(index(index)));
        return new Term.Entry(tensor, at);
    }

    static Term delta(String left, String right) {
        return new Term.Delta(index(left), index(right));
    }

    static Term sum(String index, Term body) {
        return new Term.Sum(index(index), body);
    }

    static Term by(String index, Term body) {
        return new Term.Partial(body, x(index));
    }

    static Term sigma(Index at) {
        return SIGMA.call(List.of(at));
    }

    /** Rows and columns 1..size of softmax's Jacobian. */
    static List<List<Term>> jacobian(int size) {
        List<List<Term>> rows = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            List<Term> row = new ArrayList<>();
            for (int j = 1; j <= size; j++) {
                Term left = sigma(position(i));
                Term right = sigma(position(j));
                row.add(i == j ? mul(left, sub(num(1), left)) : neg(mul(left, right)));
            }
            rows.add(row);
        }
        return rows;
    }

    /** x_1 + x_2 + ..., nested to the left. */
    static Term chain(int summands) {
        Term sum = new Term.Entry("x", List.of(position(1)));
        for (int i = 2; i <= summands; i++) {
            sum = add(sum, new Term.Entry("x", List.of(position(i))));
        }
        return sum;
    }
}
