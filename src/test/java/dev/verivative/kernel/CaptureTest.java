package dev.verivative.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.exact.Point;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever letters the indices have, bound, free and differentiated by: instances mean what they should. */
class CaptureTest {
    private static final List<String> LETTERS = List.of("i", "j", "k");
    private static final Kernel KERNEL = new Kernel(Assumptions.NONE);

    private static void assertRight(String rule, Substitution substitution) {
        Statement.Instance sides = Rules.named(rule).statement().instance(substitution);
        Step step = new Step(
                sides.left(), sides.right(), Rules.named(rule), List.of(new Application(List.of(), substitution)));
        Verdict verdict = KERNEL.check(step);
        assertInstanceOf(Verdict.Accepted.class, verdict, verdict::toString);
        assertEqual(sides.left(), sides.right());
    }

    private static void assertEqual(Term left, Term right) {
        Point point = Truth.point(List.of(left, right), 3, 2, Set.of(), 7);
        for (Point each : point.allIndices(left.freeIndices())) {
            assertTrue(Truth.isEqual(left, right, each), () -> left + " is not " + right + " at " + each);
        }
    }

    private static Abstraction abstraction(String letter, String body) {
        return new Abstraction(List.of(Formulas.index(letter)), Formulas.term(body));
    }

    @Test
    void derivativesOfDefinitionsMayUseTheLettersOfTheirBoundIndices() {
        for (String output : LETTERS) {
            for (String bound : LETTERS) {
                if (bound.equals(output)) {
                    continue;
                }
                String body = "exp(x_" + output + ")/sum_" + bound + "(exp(x_" + bound + "))";
                Function softmax = new Function(
                        "sigma",
                        List.of(new Tensor("x", List.of(Formulas.N))),
                        List.of(Formulas.index(output)),
                        Formulas.term(body));
                for (String at : LETTERS) {
                    for (String by : LETTERS) {
                        Term.Call call = softmax.call(List.of(Formulas.index(at)));
                        assertRight("definition", Substitution.ofMetas(Map.of("f", Abstraction.constant(call))));
                        Term sum = Formulas.term("sum_" + bound + "(exp(x_" + bound + "))");
                        Term variable = Formulas.term("x_" + by);
                        Abstraction numerator = Abstraction.constant(Formulas.term("exp(x_" + at + ")"));
                        assertRight(
                                "quotient-rule",
                                Substitution.ofMetas(Map.of(
                                        "u", numerator,
                                        "v", Abstraction.constant(sum),
                                        "x", Abstraction.constant(variable))));
                        assertRight(
                                "indexed-sum-rule",
                                Substitution.ofMetas(Map.of(
                                        "u",
                                                abstraction(
                                                        bound,
                                                        "exp(x_" + bound + "*x_" + (bound.equals(at) ? by : at) + ")"),
                                        "x", Abstraction.constant(variable))));
                    }
                }
            }
        }
    }

    @Test
    void collapsesToAnyLetter() {
        for (String bound : LETTERS) {
            for (String free : LETTERS) {
                for (String wanted : LETTERS) {
                    Abstraction body = abstraction(bound, "A_" + bound + "l*x_" + bound);
                    Map<Index.Variable, Index> indices = Map.of(
                            Formulas.index("j"), Formulas.index(free), Formulas.index("k"), Formulas.index(wanted));
                    assertRight("collapse", new Substitution(Map.of("u", body), indices, Map.of(), Map.of()));
                    assertRight(
                            "sum-constant-factor",
                            new Substitution(
                                    Map.of("u", body, "c", Abstraction.constant(Formulas.term("x_" + free))),
                                    indices,
                                    Map.of(),
                                    Map.of()));
                }
            }
        }
    }

    @Test
    void theFieldKeepsLettersApart() {
        int equal = 0;
        for (String outer : LETTERS) {
            for (String inner : LETTERS) {
                for (String free : LETTERS) {
                    Term left = Formulas.term("sum_" + outer + "(x_" + outer + "*sum_" + inner + "(A_" + inner + free
                            + "*d_" + outer + inner + "))");
                    for (String other : LETTERS) {
                        Term right = Formulas.term("sum_l(x_l*A_l" + other + ")");
                        boolean accepted = KERNEL.check(HazardsTest.algebra(left, right)) instanceof Verdict.Accepted;
                        if (accepted) {
                            assertEqual(left, right);
                            equal++;
                        }
                    }
                }
            }
        }
        // Outer and inner differ and leave one letter free, which has to be the other side's.
        assertEquals(6, equal);
    }
}
