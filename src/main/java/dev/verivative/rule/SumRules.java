package dev.verivative.rule;

import static dev.verivative.rule.Schema.C;
import static dev.verivative.rule.Schema.J;
import static dev.verivative.rule.Schema.K;
import static dev.verivative.rule.Schema.L;
import static dev.verivative.rule.Schema.equation;
import static dev.verivative.rule.Schema.sum;
import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.sub;

import dev.verivative.rule.Condition.InRange;
import dev.verivative.rule.Condition.NonZero;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.List;

/** Finite sums. Knuth is Graham, Knuth and Patashnik 1994, Concrete Mathematics. */
final class SumRules {
    private static final String LAWS = "Knuth, section 2.3";
    private static final Term UK = Schema.of("u", K);
    private static final Term VK = Schema.of("v", K);
    private static final Term DELTA = new Term.Delta(K, J);

    static final List<Rule> ALL = List.of(
            equation("sum-linearity", "Split the sum", sum(K, add(UK, VK)), add(sum(K, UK), sum(K, VK)), LAWS),
            equation("sum-linearity-minus", "Split the sum", sum(K, sub(UK, VK)), sub(sum(K, UK), sum(K, VK)), LAWS),
            equation("sum-of-negatives", "Constant out of the sum", sum(K, neg(UK)), neg(sum(K, UK)), LAWS),
            equation("sum-constant-factor", "Constant out of the sum", sum(K, mul(C, UK)), mul(C, sum(K, UK)), LAWS),
            equation(
                    "sum-constant-factor-right",
                    "Constant out of the sum",
                    sum(K, mul(UK, C)),
                    mul(sum(K, UK), C),
                    LAWS),
            equation(
                    "sum-constant-denominator",
                    "Constant out of the sum",
                    sum(K, div(UK, C)),
                    div(sum(K, UK), C),
                    LAWS,
                    new NonZero(C)),
            equation("sum-of-constant", "Sum of a constant", sum(K, C), mul(new Term.Size(Schema.N), C), LAWS),
            equation(
                    "exchange-sums",
                    "Exchange the sums",
                    sum(K, sum(L, Schema.of("u", K, L))),
                    sum(L, sum(K, Schema.of("u", K, L))),
                    "Knuth, section 2.4"),
            equation(
                    "collapse",
                    "Collapse of the sum",
                    sum(K, mul(UK, DELTA)),
                    Schema.of("u", J),
                    "Knuth, section 2.4; only the term k = j is left",
                    new InRange(J)),
            equation(
                    "collapse-delta",
                    "Collapse of the sum",
                    sum(K, DELTA),
                    num(1),
                    "Knuth, section 2.4; only the term k = j is left",
                    new InRange(J)),
            equation(
                    "rename-index",
                    "Rename the index",
                    sum(K, UK),
                    sum(new Index.Variable("q", Schema.N), Schema.of("u", new Index.Variable("q", Schema.N))),
                    LAWS),
            new Rule("write-out", "Write out the sum", new Statement.WrittenOut(), List.of(), "Knuth, section 2.1"));

    private SumRules() {}
}
