package dev.verivative.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.api.Verivative;
import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.ExactValue;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.figure.Drawn.Subject;
import dev.verivative.report.figure.Operations.Node;
import dev.verivative.report.figure.Operations.Wanted;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationsTest {
    private static final Dimension N = Dimension.of("n");
    private static final int MANY = 2000;

    static List<Subject> all() {
        return Drawn.all();
    }

    @Test
    void softmaxSharesItsExponentialsAndTheirSum() {
        DerivationDocument softmax = Verivative.of("softmax").derive().document();
        Operations operations =
                Operations.of(softmax.function(), Map.of(N, 3), MANY).orElseThrow();
        assertEquals(
                List.of("x₁", "exp", "x₂", "exp", "x₃", "exp", "Σ", "÷", "÷", "÷"),
                operations.nodes().stream().map(Node::label).toList());
        assertEquals(List.of(1, 3, 5), operations.nodes().get(6).arguments());
        assertEquals(List.of(7, 8, 9), operations.outputs());
        assertEquals(
                List.of(0, 2, 4), operations.inputs().stream().map(Node::id).toList());
        assertEquals(Set.of(0, 1, 6, 8), operations.between(0, 8));
        assertEquals(4, operations.layers());
        assertEquals(List.of(6, 7), operations.users(1));
        assertEquals(Optional.of(operations.nodes().get(2)), operations.input("x", List.of(2)));
    }

    @Test
    void aDeltaIsDecidedAndLeavesNothingBehind() {
        DerivationDocument softmax = Verivative.of("softmax").derive().document();
        Term.Entry by = (Term.Entry) ((Term.Partial) softmax.asked()).by();
        List<Index.Variable> letters = new ArrayList<>(softmax.function().indices());
        letters.add((Index.Variable) by.indices().get(0));
        Operations jacobian = Operations.of(
                        Wanted.everywhere(softmax.result(), letters, Map.of(N, 3)), Map.of(N, 3), MANY)
                .orElseThrow();
        assertEquals(9, jacobian.outputs().size());
        // Off the diagonal it is sigma_1 (-sigma_2), without 0 - sigma_2.
        Node entry = jacobian.nodes().get(jacobian.outputs().get(1));
        assertEquals("×", entry.label());
        assertEquals("−", jacobian.nodes().get(entry.arguments().get(1)).label());
        assertEquals(
                1, jacobian.nodes().get(entry.arguments().get(1)).arguments().size());
    }

    @Test
    void tooManyNodesAreNone() {
        DerivationDocument softmax = Verivative.of("softmax").derive().document();
        assertTrue(Operations.of(softmax.function(), Map.of(N, 3), 9).isEmpty());
        assertTrue(Operations.of(softmax.function(), Map.of(N, 3), 10).isPresent());
    }

    @Test
    void aDerivativeIsNoOperation() {
        DerivationDocument softmax = Verivative.of("softmax").derive().document();
        assertTrue(Operations.of(List.of(new Wanted(softmax.asked(), at(softmax))), Map.of(N, 3), MANY)
                .isEmpty());
    }

    private static Map<Index.Variable, Integer> at(DerivationDocument document) {
        return Map.of(
                document.function().indices().get(0),
                1,
                (Index.Variable) ((Term.Entry) ((Term.Partial) document.asked()).by())
                        .indices()
                        .get(0),
                2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void argumentsComeFirstAndNothingIsThereTwice(Subject subject) {
        WorkedExample example = subject.example();
        Operations operations = Operations.of(subject.document().function(), example.sizes(), MANY)
                .orElseThrow();
        Set<List<Object>> seen = new HashSet<>();
        for (Node node : operations.nodes()) {
            assertTrue(node.arguments().stream().allMatch(argument -> argument < node.id()));
            assertTrue(seen.add(List.of(node.what(), node.arguments())), node + " is there twice");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void functionAndJacobianHaveTheirValues(Subject subject) {
        WorkedExample example = subject.example();
        Asked asked = Asked.of(subject.document()).orElseThrow();
        List<Wanted> wanted = new ArrayList<>();
        List<Value> expected = new ArrayList<>();
        for (int i = 0; i < example.outputs().size(); i++) {
            List<Integer> row = example.outputs().get(i).place();
            wanted.add(new Wanted(asked.output(row), Map.of()));
            expected.add(example.outputs().get(i).value());
            for (int j = 0; j < example.inputs().size(); j++) {
                wanted.add(asked.entry(row, example.inputs().get(j).place()));
                expected.add(example.jacobian().get(i).get(j));
            }
        }
        Operations operations = Operations.of(wanted, example.sizes(), MANY).orElseThrow();
        List<Optional<Value>> values = NodeValues.of(operations, example.point());
        for (int k = 0; k < expected.size(); k++) {
            Value value = values.get(operations.outputs().get(k)).orElseThrow();
            assertEquals(expected.get(k).text(12), value.text(12));
        }
    }

    @Test
    void valuesOfNodesAreExact() {
        DerivationDocument softmax = Verivative.of("softmax").derive().document();
        WorkedExample example = WorkedExample.of(softmax).orElseThrow();
        ExactValue direct = new ExactEvaluator(example.point(), Value.DIGITS)
                .value(
                        softmax.function().body(),
                        Map.of(softmax.function().indices().get(0), 2));
        Value shown = example.outputs().get(1).value();
        assertEquals(Optional.of(shown), Value.of(direct));
    }
}
