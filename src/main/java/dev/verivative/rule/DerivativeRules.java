package dev.verivative.rule;

import static dev.verivative.rule.Schema.C;
import static dev.verivative.rule.Schema.U;
import static dev.verivative.rule.Schema.V;
import static dev.verivative.rule.Schema.X;
import static dev.verivative.rule.Schema.d;
import static dev.verivative.rule.Schema.equation;
import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.apply;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.exp;
import static dev.verivative.term.Terms.log;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;

import dev.verivative.rule.Condition.Independent;
import dev.verivative.rule.Condition.NonZero;
import dev.verivative.rule.Condition.Positive;
import dev.verivative.rule.Condition.WholeNumber;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;

/** Differentiation. DLMF is the NIST Digital Library of Mathematical Functions. */
final class DerivativeRules {
    private static final String CALCULUS = "DLMF 1.4(iii)";
    private static final String CHAIN = "chain rule, DLMF 1.4(iii)";
    private static final int ANY = Integer.MIN_VALUE;

    static final List<Rule> ALL = all();

    private DerivativeRules() {}

    private static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(List.of(
                equation("constant-rule", "Independence", d(C), num(0), CALCULUS, new Independent(C, X)),
                equation("sum-rule", "Sum rule", d(add(U, V)), add(d(U), d(V)), CALCULUS),
                equation("difference-rule", "Difference rule", d(sub(U, V)), sub(d(U), d(V)), CALCULUS),
                equation("negation-rule", "Constant factor", d(neg(U)), neg(d(U)), CALCULUS),
                equation(
                        "indexed-sum-rule",
                        "Sum rule",
                        d(Schema.sum(Schema.K, Schema.of("u", Schema.K))),
                        Schema.sum(Schema.K, d(Schema.of("u", Schema.K))),
                        CALCULUS),
                equation(
                        "constant-factor-rule",
                        "Constant factor",
                        d(mul(C, U)),
                        mul(C, d(U)),
                        CALCULUS,
                        new Independent(C, X)),
                equation(
                        "constant-factor-rule-right",
                        "Constant factor",
                        d(mul(U, C)),
                        mul(d(U), C),
                        CALCULUS,
                        new Independent(C, X)),
                equation(
                        "constant-denominator-rule",
                        "Constant factor",
                        d(div(U, C)),
                        div(d(U), C),
                        CALCULUS,
                        new Independent(C, X),
                        new NonZero(C)),
                equation("product-rule", "Product rule", d(mul(U, V)), add(mul(d(U), V), mul(U, d(V))), CALCULUS),
                equation(
                        "reciprocal-rule",
                        "Reciprocal rule",
                        d(div(C, V)),
                        neg(div(mul(C, d(V)), pow(V, 2))),
                        CALCULUS,
                        new Independent(C, X),
                        new NonZero(V)),
                equation(
                        "quotient-rule",
                        "Quotient rule",
                        d(div(U, V)),
                        div(sub(mul(d(U), V), mul(U, d(V))), pow(V, 2)),
                        CALCULUS,
                        new NonZero(V)),
                power("power-rule", CHAIN, new WholeNumber(C, 2)),
                power("whole-power-rule", CHAIN, new WholeNumber(C, ANY), new NonZero(U)),
                power("real-power-rule", "DLMF 4.7(ii) with the " + CHAIN, new Independent(C, X), new Positive(U)),
                equation(
                        "exponential-rule",
                        "Derivative of a power of a constant",
                        d(pow(C, U)),
                        mul(mul(pow(C, U), log(C)), d(U)),
                        "DLMF 4.7(ii) with the " + CHAIN,
                        new Independent(C, X),
                        new Positive(C)),
                equation(
                        "power-as-exponential",
                        "Power as exponential",
                        pow(U, V),
                        exp(mul(V, log(U))),
                        "DLMF 4.2(iv)",
                        new Positive(U)),
                equation(
                        "logarithmic-derivative",
                        "Logarithmic derivative",
                        d(U),
                        mul(U, d(log(U))),
                        "DLMF 4.7(i) with the " + CHAIN,
                        new Positive(U)),
                function("exp-rule", "Derivative of exp", Op.EXP, exp(U), "DLMF 4.7(ii)"),
                equation(
                        "log-rule",
                        "Derivative of log",
                        d(log(U)),
                        div(d(U), U),
                        "DLMF 4.7(i) with the " + CHAIN,
                        new Positive(U)),
                equation(
                        "sqrt-rule",
                        "Derivative of the root",
                        d(apply(Op.SQRT, U)),
                        div(d(U), mul(num(2), apply(Op.SQRT, U))),
                        "DLMF 4.7(ii) with the " + CHAIN,
                        new Positive(U)),
                function("sin-rule", "Derivative of sin", Op.SIN, apply(Op.COS, U), "DLMF 4.20"),
                function("cos-rule", "Derivative of cos", Op.COS, neg(apply(Op.SIN, U)), "DLMF 4.20"),
                function("sinh-rule", "Derivative of sinh", Op.SINH, apply(Op.COSH, U), "DLMF 4.34"),
                function("cosh-rule", "Derivative of cosh", Op.COSH, apply(Op.SINH, U), "DLMF 4.34"),
                function(
                        "tanh-rule",
                        "Derivative of tanh",
                        Op.TANH,
                        sub(num(1), pow(apply(Op.TANH, U), 2)),
                        "DLMF 4.34 and 4.35"),
                function(
                        "logistic-rule",
                        "Derivative of the logistic function",
                        Op.LOGISTIC,
                        mul(apply(Op.LOGISTIC, U), sub(num(1), apply(Op.LOGISTIC, U))),
                        "Bishop 2006, Pattern Recognition and Machine Learning, (4.88)"),
                function(
                        "erf-rule",
                        "Derivative of erf",
                        Op.ERF,
                        mul(div(num(2), apply(Op.SQRT, new Term.Symbol("pi"))), exp(neg(pow(U, 2)))),
                        "DLMF 7.2.1")));
        rules.add(new Rule(
                "coordinate-rule", "Independence (Kronecker delta)", new Statement.Coordinate(), List.of(), CALCULUS));
        return List.copyOf(rules);
    }

    private static Rule power(String name, String source, Condition... conditions) {
        return new Rule(name, "Power rule", new Statement.Power(), List.of(conditions), source);
    }

    /** d f(u) = f'(u) d u. */
    private static Rule function(String name, String title, Op op, Term derivative, String source) {
        return equation(name, title, d(apply(op, U)), mul(derivative, d(U)), source + " with the " + CHAIN);
    }
}
