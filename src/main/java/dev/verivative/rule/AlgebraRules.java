package dev.verivative.rule;

import static dev.verivative.rule.Schema.A;
import static dev.verivative.rule.Schema.B;
import static dev.verivative.rule.Schema.C;
import static dev.verivative.rule.Schema.D;
import static dev.verivative.rule.Schema.I;
import static dev.verivative.rule.Schema.J;
import static dev.verivative.rule.Schema.algebra;
import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.exp;
import static dev.verivative.term.Terms.log;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;

import dev.verivative.rule.Condition.NonZero;
import dev.verivative.rule.Condition.Positive;
import dev.verivative.term.Term;
import java.util.List;

/**
 * The moves of school algebra by their names. All of them are certified in the same way: see {@link Statement.Algebra}.
 */
final class AlgebraRules {
    private static final String FIELD = "field axioms";
    private static final Term DELTA = new Term.Delta(I, J);

    static final List<Rule> ALL = List.of(
            algebra(
                    "split-fraction",
                    "Split the fraction",
                    div(add(A, B), C),
                    add(div(A, C), div(B, C)),
                    FIELD,
                    new NonZero(C)),
            algebra("cancel", "Cancel", div(mul(A, C), mul(B, C)), div(A, B), FIELD, new NonZero(B), new NonZero(C)),
            algebra(
                    "group-factors",
                    "Group the factors",
                    div(mul(A, B), mul(C, D)),
                    mul(div(A, C), div(B, D)),
                    FIELD,
                    new NonZero(C),
                    new NonZero(D)),
            algebra("factor-out", "Factor out", add(mul(A, B), mul(A, C)), mul(A, add(B, C)), FIELD),
            algebra("expand", "Expand", mul(A, add(B, C)), add(mul(A, B), mul(A, C)), FIELD),
            algebra(
                    "combine",
                    "Combine",
                    add(div(A, C), div(B, D)),
                    div(add(mul(A, D), mul(B, C)), mul(C, D)),
                    FIELD,
                    new NonZero(C),
                    new NonZero(D)),
            algebra("simplify", "Simplify", add(mul(A, num(1)), mul(B, num(0))), A, FIELD),
            algebra("cancel-terms", "Cancel equal terms", sub(add(A, B), A), B, FIELD),
            algebra(
                    "add-and-subtract",
                    "Add and subtract",
                    div(A, B),
                    div(add(sub(A, B), B), B),
                    FIELD,
                    new NonZero(B)),
            algebra("reorder", "Reorder", add(mul(A, B), C), add(C, mul(B, A)), FIELD),
            algebra(
                    "quotient-as-product",
                    "Quotient as product",
                    div(A, B),
                    mul(A, powerMinusOne(B)),
                    FIELD,
                    new NonZero(B)),
            algebra(
                    "product-as-quotient",
                    "Product as quotient",
                    mul(A, powerMinusOne(B)),
                    div(A, B),
                    FIELD,
                    new NonZero(B)),
            algebra("exp-law", "Law of exponents", mul(exp(A), exp(B)), exp(add(A, B)), "DLMF 4.8(ii)"),
            algebra(
                    "log-law",
                    "Law of logarithms",
                    log(div(A, B)),
                    sub(log(A), log(B)),
                    "DLMF 4.8(i)",
                    new Positive(A),
                    new Positive(B)),
            algebra("log-exp", "Log of exp", log(exp(A)), A, "DLMF 4.8(i)"),
            algebra(
                    "unite-cases",
                    "Both cases in one",
                    add(mul(DELTA, Schema.of("u", I)), mul(sub(num(1), DELTA), A)),
                    add(mul(DELTA, sub(Schema.of("u", J), A)), A),
                    "definition of the Kronecker delta, DLMF, Common Notations and Definitions"));

    private AlgebraRules() {}

    private static Term powerMinusOne(Term base) {
        return pow(base, -1);
    }
}
