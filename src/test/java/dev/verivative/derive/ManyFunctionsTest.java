package dev.verivative.derive;

import static dev.verivative.derive.Definitions.W;
import static dev.verivative.derive.Definitions.X;
import static dev.verivative.derive.Definitions.Y;
import static dev.verivative.derive.Definitions.Z;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.exact.Comparison;
import dev.verivative.exact.Differ;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Functions of many kinds: what is derived is the derivative, by each route that is open, and the rest says why not.
 */
class ManyFunctionsTest {

    /**
     * One function by one variable.
     *
     * @param ownOutputs whether the quotient route's result is in the function's own outputs
     */
    record Row(Function function, Tensor by, Set<String> positive, boolean ownOutputs) {
        @Override
        public String toString() {
            return function + " by " + by.name();
        }
    }

    private static Row row(String latex, Tensor by) {
        return new Row(Definitions.read(latex, by), by, Set.of(), false);
    }

    private static Row positive(String latex, Tensor by, String... positive) {
        return positive(false, latex, by, positive);
    }

    private static Row positive(boolean ownOutputs, String latex, Tensor by, String... positive) {
        return new Row(Definitions.read(latex, by), by, Set.of(positive), ownOutputs);
    }

    private static Row own(String latex, Tensor by) {
        return new Row(Definitions.read(latex, by), by, Set.of(), true);
    }

    private static Row call(String symbol, boolean ownOutputs, Index.Variable index, Term body) {
        return new Row(new Function(symbol, List.of(X), List.of(index), body), X, Set.of(), ownOutputs);
    }

    /** A function of the catalogue at a vector that is given by its entries. */
    private static Term called(String name, Index.Variable parameter, Term entry, Index at) {
        Function function = Catalogue.standard().find(name).function();
        return new Term.Call(function, List.of(new Abstraction(List.of(parameter), entry)), List.of(at));
    }

    private static Term calledScalar(String name, Term argument) {
        return new Term.Call(
                Catalogue.standard().find(name).function(), List.of(Abstraction.constant(argument)), List.of());
    }

    static Stream<Row> rows() {
        Index.Variable i = new Index.Variable("i", Definitions.N);
        Index.Variable k = new Index.Variable("k", Definitions.N);
        Term xi = new Term.Entry("x", List.of(i));
        Term xk = new Term.Entry("x", List.of(k));
        String sum = "\\sum_{k=1}^n ";
        String mean = "\\frac{1}{n} \\sum_{k=1}^n ";
        return Stream.of(
                // elementwise
                own("f = 3", Z),
                own("f_i = c y_i", X),
                own("f_i = 2 x_i + y_i", X),
                own("f_i = \\log(1 + e^{x_i})", X),
                own("f_i = \\frac{x_i}{1 + e^{-x_i}}", X),
                row("f_i = x_i \\tanh(\\log(1 + e^{x_i}))", X),
                row("f_i = \\frac{1}{2} x_i (1 + \\operatorname{erf}(\\frac{x_i}{\\sqrt{2}}))", X),
                row("f_i = e^{-x_i^2}", X),
                positive("f_i = x_i^{x_i}", X, "x"),
                positive("f_i = \\sqrt{x_i} \\log x_i", X, "x"),
                row("f_i = \\sin(x_i) \\cos(x_i) + \\sinh(x_i) \\cosh(x_i)", X),
                row("f = z^{-3} + \\frac{c}{z} - T^2", Z),
                row("f = e^{e^{e^{z}}}", Z),
                row("f = \\sqrt{1 + \\sqrt{1 + z^2}}", Z),
                // sums and means
                row("f = " + sum + "x_k^3", X),
                row("f = (" + sum + "x_k) (" + sum + "x_k^2)", X),
                row("f = " + sum + "\\sum_{l=1}^n x_k x_l^2 A_{kl}", X),
                own("f_i = x_i - " + mean + "x_k", X),
                positive("f = \\frac{n}{" + sum + "\\frac{1}{x_k}}", X, "x"),
                positive("f = e^{" + mean + "\\log x_k}", X, "x"),
                positive("f = \\left(" + mean + "x_k^3\\right)^{1/3}", X, "x"),
                row("f = \\sqrt{" + mean + "(x_k - \\frac{1}{n} \\sum_{l=1}^n x_l)^2}", X),
                row("f = \\frac{" + sum + "x_k y_k}{\\sqrt{" + sum + "x_k^2} \\sqrt{" + sum + "y_k^2}}", X),
                row("f = \\frac{" + sum + "x_k y_k}{\\sqrt{" + sum + "x_k^2} \\sqrt{" + sum + "y_k^2}}", Y),
                // softmax and its relatives
                row("f_i = \\frac{e^{-x_i^2}}{" + sum + "e^{-x_k^2}}", X),
                own("f_i = \\frac{y_i e^{x_i}}{" + sum + "y_k e^{x_k}}", X),
                positive(true, "f_i = \\frac{e^{x_i / T}}{" + sum + "e^{x_k / T}}", X, "T"),
                positive("f = T \\log(" + sum + "y_k e^{x_k / T})", X, "T", "y"),
                row("f = \\frac{" + sum + "y_k e^{x_k}}{" + sum + "e^{x_k}}", X),
                own(
                        "f = -" + sum
                                + "\\frac{e^{x_k}}{\\sum_{l=1}^n e^{x_l}} \\log \\frac{e^{x_k}}{\\sum_{l=1}^n e^{x_l}}",
                        X),
                // two dimensions
                own("f_i = \\tanh(" + sum + "W_{ik} x_k + u_i)", X),
                own("f_i = \\tanh(" + sum + "W_{ik} x_k + u_i)", W),
                own("f_i = \\frac{e^{" + sum + "W_{ik} x_k}}{\\sum_{l=1}^m e^{" + sum + "W_{lk} x_k}}", W),
                own("f_i = \\frac{e^{" + sum + "W_{ik} x_k}}{\\sum_{l=1}^m e^{" + sum + "W_{lk} x_k}}", X),
                row("f = \\sum_{a=1}^m " + sum + "W_{ak}^2", W),
                own("f_{ab} = \\frac{e^{W_{ab}}}{\\sum_{k=1}^n e^{W_{ak}}}", W),
                // calls of other definitions
                call("g", true, i, called("softmax", k, Terms.mul(Terms.num(2), xk), i)),
                call("g", true, i, called("l2-normalisation", k, Terms.exp(xk), i)),
                call("g", true, i, Terms.apply(Op.LOG, called("softmax", k, xk, i))),
                call("g", true, i, Terms.mul(xi, calledScalar("sigmoid", xi))),
                call("g", false, i, called("softmax", k, calledScalar("tanh", xk), i)),
                call("g", true, i, Terms.mul(called("softmax", k, xk, i), called("softmax", k, Terms.neg(xk), i))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void whatIsDerivedIsTheDerivative(Row row) {
        Assumptions known = new Assumptions(row.positive(), Set.of());
        Term.Entry by = Jacobian.entryOf(row.by(), row.function());
        List<Route> finished = new ArrayList<>();
        for (Route route : Route.values()) {
            Attempt attempt = new Deriver(row.function(), known)
                    .derive(route, row.function().indices(), by);
            if (attempt instanceof Attempt.Finished done) {
                finished.add(route);
                Derivation derivation = done.derivation();
                Comparison comparison = Differ.STANDARD
                        .withSizes(List.of(2, 3, 1))
                        .withPositive(row.positive())
                        .compare(derivation.start(), derivation.result());
                assertTrue(
                        comparison instanceof Comparison.Indistinguishable,
                        () -> route + ": " + derivation.result() + "\n" + comparison);
                if (route == Route.QUOTIENT) {
                    assertEquals(row.ownOutputs(), derivation.isInOwnOutputs(), derivation.result()::toString);
                }
            } else {
                Attempt.Unfinished stopped = (Attempt.Unfinished) attempt;
                assertFalse(stopped.reason().text().isBlank(), route + " stopped at " + stopped.part());
            }
        }
        assertTrue(finished.contains(Route.QUOTIENT), finished::toString);
    }
}
