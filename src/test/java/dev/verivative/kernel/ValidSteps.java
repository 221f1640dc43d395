package dev.verivative.kernel;

import dev.verivative.rule.Instances;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Steps that the kernel accepts: every rule at random places of random terms, and lines of well-known derivations. */
final class ValidSteps {
    static final Assumptions KNOWN = new Assumptions(Set.of("p"), Set.of());

    private static final String S = "sum_k(exp(x_k))";
    private static final String T = "sum_a(exp(sum_k(W_ak*x_k)))";
    private static final String R = "sqrt(sum_k(x_k^2)+p)";

    /**
     * Derivatives as the rules give them, and as people write them: softmax, logistic, log-sum-exp, x'Ax, softmax of
     * Wx, norm.
     */
    private static final List<List<String>> KNOWN_RESULTS = List.of(
            List.of(
                    "(d_ij*exp(x_i)*" + S + "-exp(x_i)*exp(x_j))/" + S + "^2",
                    "exp(x_i)/" + S + "*(d_ij-exp(x_j)/" + S + ")"),
            List.of(
                    "exp(x_i)/" + S + "*(d_ij-sum_k(d_kj*exp(x_k))/" + S + ")",
                    "d_ij*exp(x_j)/" + S + "-exp(x_i)*exp(x_j)/" + S + "^2"),
            List.of("exp(-s)/(1+exp(-s))^2", "1/(1+exp(-s))*(1-1/(1+exp(-s)))"),
            List.of("sum_k(d_kj*exp(x_k))/" + S, "exp(x_j-log(" + S + "))"),
            List.of("sum_k(sum_l(d_kj*A_kl*x_l+x_k*A_kl*d_lj))", "sum_l(A_jl*x_l)+sum_k(A_kj*x_k)"),
            List.of(
                    "exp(sum_k(W_ak*x_k))*W_aj/" + T + "-exp(sum_k(W_ak*x_k))*sum_b(exp(sum_k(W_bk*x_k))*W_bj)/" + T
                            + "^2",
                    "exp(sum_k(W_ak*x_k))/" + T + "*(W_aj-sum_b(exp(sum_l(W_bl*x_l))/" + T + "*W_bj))"),
            List.of("d_ij/" + R + "-x_i*sum_k(2*x_k*d_kj)/(2*" + R + "^3)", "(d_ij-x_i/" + R + "*x_j/" + R + ")/" + R),
            List.of("(x_i-sum_k(x_k)/n)*(d_ij-1/n)", "(x_i-sum_k(x_k)/n)*d_ij-x_i/n+sum_l(x_l)/n^2"),
            List.of("der_j(" + S + ")/" + S + "*" + S, "der_j(" + S + ")"),
            List.of("sum_i(exp(x_i)/" + S + ")", "1"));

    private final Random random;
    private final RandomTerms terms;

    ValidSteps(Random random) {
        this.random = random;
        this.terms = new RandomTerms(random);
    }

    static List<Step> knownResults() {
        List<Step> steps = new ArrayList<>();
        KNOWN_RESULTS.forEach(pair -> {
            steps.add(HazardsTest.algebra(Formulas.term(pair.get(0)), Formulas.term(pair.get(1))));
            steps.add(HazardsTest.algebra(Formulas.term(pair.get(1)), Formulas.term(pair.get(0))));
        });
        return steps;
    }

    /** A step that the kernel accepts, if one is found at once. */
    Optional<Step> next() {
        if (random.nextInt(4) == 0) {
            return Optional.of(embedded(terms.pick(knownResults())));
        }
        Rule rule = terms.pick(Rules.ALL);
        try {
            Instances.Sides sides = Instances.random(rule, random);
            Substitution substitution = sides.substitution();
            if (rule.statement() instanceof Statement.Algebra) {
                substitution = Substitution.ofMetas(
                        Map.of("a", Abstraction.constant(sides.left()), "b", Abstraction.constant(sides.right())));
            }
            Step bare = new Step(sides.left(), sides.right(), rule, List.of(new Application(List.of(), substitution)));
            Step step = embedded(bare);
            return new Kernel(KNOWN).check(step) instanceof Verdict.Accepted ? Optional.of(step) : Optional.empty();
        } catch (IllegalArgumentException noTerm) {
            return Optional.empty();
        }
    }

    /** The step inside a larger formula. */
    private Step embedded(Step step) {
        Term before = step.before();
        Term after = step.after();
        List<Integer> path = new ArrayList<>();
        for (int layer = random.nextInt(3); layer > 0; layer--) {
            int kind = random.nextInt(4);
            Term other = terms.term(List.of(Formulas.index("i"), Formulas.index("j")), 1);
            Index.Variable bound = Formulas.index(terms.pick(List.of("i", "j", "k")));
            before = layered(kind, before, other, bound);
            after = layered(kind, after, other, bound);
            path.add(0, kind == 1 ? 1 : 0);
        }
        Application application =
                new Application(path, step.applications().get(0).substitution());
        return new Step(before, after, step.rule(), List.of(application));
    }

    private static Term layered(int kind, Term term, Term other, Index.Variable bound) {
        return switch (kind) {
            case 0 -> new Term.Sum(bound, term);
            case 1 -> Terms.mul(other, term);
            case 2 -> Terms.apply(Op.SIN, term);
            default -> Terms.add(term, other);
        };
    }
}
