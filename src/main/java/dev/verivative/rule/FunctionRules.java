package dev.verivative.rule;

import static dev.verivative.rule.Schema.U;
import static dev.verivative.rule.Schema.equation;
import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.apply;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.exp;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;

import dev.verivative.term.Op;
import dev.verivative.term.Term;
import java.util.List;

/** Elementary functions at the opposite argument, and what they are made of. */
final class FunctionRules {
    private static final String SIGNS = "DLMF 4.16, Table 4.16.2";
    private static final Term OPPOSITE = exp(neg(U));

    static final List<Rule> ALL = List.of(
            odd("sin-odd", "Sine is odd", Op.SIN, SIGNS),
            even("cos-even", "Cosine is even", Op.COS, SIGNS),
            odd("sinh-odd", "Hyperbolic sine is odd", Op.SINH, "DLMF 4.28.1"),
            even("cosh-even", "Hyperbolic cosine is even", Op.COSH, "DLMF 4.28.2"),
            odd("tanh-odd", "Hyperbolic tangent is odd", Op.TANH, "DLMF 4.28.4"),
            odd("erf-odd", "The error function is odd", Op.ERF, "DLMF 7.4.1"),
            equation(
                    "logistic-symmetry",
                    "Symmetry of the logistic function",
                    apply(Op.LOGISTIC, neg(U)),
                    sub(num(1), apply(Op.LOGISTIC, U)),
                    "Bishop 2006, Pattern Recognition and Machine Learning, (4.60)"),
            equation(
                    "sin-squared",
                    "Square of the sine",
                    pow(apply(Op.SIN, U), 2),
                    sub(num(1), pow(apply(Op.COS, U), 2)),
                    "DLMF 4.21.12"),
            equation(
                    "sinh-definition",
                    "Hyperbolic sine by exponentials",
                    apply(Op.SINH, U),
                    div(sub(exp(U), OPPOSITE), num(2)),
                    "DLMF 4.28.1"),
            equation(
                    "cosh-definition",
                    "Hyperbolic cosine by exponentials",
                    apply(Op.COSH, U),
                    div(add(exp(U), OPPOSITE), num(2)),
                    "DLMF 4.28.2"),
            equation(
                    "tanh-definition",
                    "Hyperbolic tangent by exponentials",
                    apply(Op.TANH, U),
                    div(sub(exp(U), OPPOSITE), add(exp(U), OPPOSITE)),
                    "DLMF 4.28.1, 4.28.2 and 4.28.4"),
            equation(
                    "logistic-definition",
                    "Logistic function by an exponential",
                    apply(Op.LOGISTIC, U),
                    div(num(1), add(num(1), OPPOSITE)),
                    "Bishop 2006, Pattern Recognition and Machine Learning, (4.59)"));

    private FunctionRules() {}

    private static Rule odd(String name, String title, Op op, String source) {
        return equation(name, title, apply(op, neg(U)), neg(apply(op, U)), source);
    }

    private static Rule even(String name, String title, Op op, String source) {
        return equation(name, title, apply(op, neg(U)), apply(op, U), source);
    }
}
