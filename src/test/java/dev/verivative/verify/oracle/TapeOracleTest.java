package dev.verivative.verify.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.ExactValue;
import dev.verivative.exact.Point;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.Expectation.Verdict;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Oracle;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Right answers against arbitrary precision, and tolerances against the formulas that were worked out by hand. */
class TapeOracleTest {
    private static final double U = 0x1p-53;

    private static Request softmax(Operation operation, double[] x, double... v) {
        return new Request(
                operation,
                Dtype.FLOAT64,
                Map.of("x", NumericArray.vector(x)),
                operation.takesVector() ? Optional.of(NumericArray.vector(v)) : Optional.empty(),
                "x");
    }

    private static Oracle oracle(String name) {
        return Catalogued.specification(name).oracle(Strictness.FROM_THE_FORMULA);
    }

    @ParameterizedTest
    @MethodSource("dev.verivative.verify.oracle.Catalogued#names")
    void agreesWithArbitraryPrecision(String name) {
        Specification specification = Catalogued.specification(name);
        if (specification.isElementwise()) {
            return;
        }
        Definition definition = specification.definition();
        Term.Entry by = Jacobian.entryOf(specification.variable(), definition.function());
        Jacobian jacobian = ((Jacobian.Outcome.Derived) Jacobian.derive(definition, Route.QUOTIENT, by)).jacobian();
        Oracle oracle = specification.oracle(Strictness.FROM_THE_FORMULA);
        int compared = 0;
        for (int seed = 1; seed <= 6; seed++) {
            for (Operation operation : List.of(Operation.FORWARD, Operation.JACOBIAN)) {
                double scale = seed % 3 == 0 ? 300 : 1;
                Request request = Catalogued.random(specification, operation, Dtype.FLOAT64, scale, seed);
                Term term = operation == Operation.FORWARD
                        ? definition.function().body()
                        : jacobian.derivation().result();
                Expectation expectation = oracle.expect(request);
                Point point = point(specification, request);
                ExactEvaluator exact = new ExactEvaluator(point, 40);
                int position = 0;
                for (Map<Index.Variable, Integer> place : places(definition, by, operation, point)) {
                    ExactValue value = exact.value(term, place);
                    Expectation.Entry entry = expectation.entry(position++, 0);
                    if (value instanceof ExactValue.Known known
                            && !entry.expected().equals("no value")) {
                        agree(known, entry, () -> name + " " + request + " at " + place);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 6, name);
    }

    private static void agree(
            ExactValue.Known known, Expectation.Entry entry, java.util.function.Supplier<String> where) {
        BigDecimal right = new BigDecimal(known.decimal().scientific());
        BigDecimal found = new BigDecimal(entry.expected());
        BigDecimal error = right.subtract(found).abs();
        assertTrue(entry.tolerance() < Double.POSITIVE_INFINITY, where);
        BigDecimal allowed = right.abs()
                .multiply(new BigDecimal("1e-21"), MathContext.DECIMAL32)
                .add(new BigDecimal(entry.tolerance()).multiply(new BigDecimal("1e-10")));
        assertTrue(error.compareTo(allowed) <= 0, () -> where.get() + ": " + right + " and " + found);
    }

    private static Point point(Specification specification, Request request) {
        Map<Dimension, Integer> sizes = new HashMap<>();
        for (Tensor tensor : specification.inputs()) {
            for (int axis = 0; axis < tensor.rank(); axis++) {
                sizes.put(
                        tensor.shape().get(axis), array(request, tensor).shape().get(axis));
            }
        }
        Point point = Point.ofSizes(sizes);
        for (Tensor tensor : specification.inputs()) {
            point = point.with(tensor, array(request, tensor).values());
        }
        return point;
    }

    private static NumericArray array(Request request, Tensor tensor) {
        return Objects.requireNonNull(request.inputs().get(tensor.name()));
    }

    private static List<Map<Index.Variable, Integer>> places(
            Definition definition, Term.Entry by, Operation operation, Point point) {
        List<Index.Variable> free =
                new java.util.ArrayList<>(definition.function().indices());
        if (operation == Operation.JACOBIAN) {
            by.indices().forEach(index -> free.add((Index.Variable) index));
        }
        return point.allIndices(free).stream()
                .map(at -> {
                    Map<Index.Variable, Integer> place = new LinkedHashMap<>();
                    free.forEach(index -> place.put(index, at.indices().get(index)));
                    return place;
                })
                .toList();
    }

    /** T = 2 (R + I) + 2 floor with R and I of softmax written out. */
    @Test
    void toleratesOfSoftmaxWhatTheFormulaSays() {
        double[] x = {0.5, -1, 8, 3, -40};
        double sum = 0;
        for (double each : x) {
            sum += Math.exp(each - 8);
        }
        double[] s = new double[x.length];
        double a = 0;
        for (int k = 0; k < x.length; k++) {
            s[k] = Math.exp(x[k] - 8) / sum;
            a += s[k] * Math.abs(x[k] - 8);
        }
        Expectation expectation = oracle("softmax").expect(softmax(Operation.FORWARD, x));
        for (int i = 0; i < x.length; i++) {
            double others = 0;
            for (int k = 0; k < x.length; k++) {
                others += k == i ? 0 : s[k] * Math.abs(x[k]);
            }
            double r = s[i] * (Math.abs(x[i] - 8) + a + (x.length - 1) + 5) * U;
            double in = s[i] * (Math.abs(x[i]) * (1 - s[i]) + others) * U;
            double tolerance = expectation.entry(i, 0).tolerance();
            assertEquals(1, tolerance / (2 * (r + in)), 1e-6, "entry " + i);
        }
    }

    @Test
    void aMaskedEntryIsExactlyZero() {
        double[] x = {0, Double.NEGATIVE_INFINITY, 1};
        Oracle oracle = oracle("softmax");
        Expectation forward = oracle.expect(softmax(Operation.FORWARD, x));
        assertEquals(Verdict.WITHIN, forward.entry(1, 0).verdict());
        assertEquals(Verdict.WITHIN, forward.entry(1, -0.0).verdict());
        assertEquals(Verdict.BEYOND, forward.entry(1, Double.MIN_VALUE).verdict());
        assertEquals(Verdict.BEYOND, forward.entry(1, Double.NaN).verdict());
        assertEquals(1 / (1 + Math.E), forward.entry(0, 0).value(), 1e-15);
        Expectation vjp = oracle.expect(softmax(Operation.VJP, x, 1, 2, 3));
        assertEquals(Verdict.WITHIN, vjp.entry(1, 0).verdict());
        assertEquals(Verdict.BEYOND, vjp.entry(1, 1e-300).verdict());
    }

    @Test
    void oneElementHasToBeExact() {
        Oracle oracle = oracle("softmax");
        assertEquals(
                Verdict.BEYOND,
                oracle.expect(softmax(Operation.FORWARD, new double[] {3}))
                        .entry(0, Math.nextDown(1.0))
                        .verdict());
        assertEquals(
                Verdict.WITHIN,
                oracle.expect(softmax(Operation.JACOBIAN, new double[] {3}))
                        .entry(0, 0)
                        .verdict());
        assertEquals(
                Verdict.BEYOND,
                oracle.expect(softmax(Operation.JACOBIAN, new double[] {3}))
                        .entry(0, 1e-320)
                        .verdict());
    }

    @Test
    void nothingIsSaidWhereThereIsNoLimit() {
        Oracle oracle = oracle("softmax");
        for (double[] x :
                List.of(new double[] {Double.NaN, 1}, new double[] {Double.POSITIVE_INFINITY, 1}, new double[] {
                    Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
                })) {
            assertEquals(
                    Verdict.NOTHING_TO_SAY,
                    oracle.expect(softmax(Operation.FORWARD, x)).entry(0, 0.5).verdict());
        }
    }

    @Test
    void hugeInputsHaveRightAnswers() {
        Oracle oracle = oracle("softmax");
        double max = Double.MAX_VALUE;
        Expectation forward = oracle.expect(softmax(Operation.FORWARD, new double[] {max, -max, 0}));
        assertEquals(1, forward.entry(0, 1).value());
        assertEquals(Verdict.WITHIN, forward.entry(0, 1).verdict());
        assertEquals(Verdict.BEYOND, forward.entry(0, Double.NaN).verdict());
        assertEquals(Verdict.BEYOND, forward.entry(1, 1e-10).verdict());
    }

    /** A float's shortest decimal is another double, up to half an ulp of the float away. */
    @Test
    void neighboursAmongHugeFloatsMayBeReadAsDecimals() {
        double[] x = {-999999936, -999999872};
        Request request = new Request(
                Operation.FORWARD, Dtype.FLOAT32, Map.of("x", NumericArray.vector(x)), Optional.empty(), "x");
        Expectation forward = oracle("softmax").expect(request);
        double gap = Double.parseDouble("-9.9999994E8") - Double.parseDouble("-9.9999987E8");
        assertNotEquals(Verdict.BEYOND, forward.entry(0, Math.exp(-32)).verdict());
        assertNotEquals(Verdict.BEYOND, forward.entry(0, Math.exp(gap / 2)).verdict());
        assertEquals(Verdict.BEYOND, forward.entry(0, Double.NaN).verdict());
    }

    @Test
    void withoutCancellationADifferenceIsStillRounded() {
        Oracle oracle = Catalogued.specification("log-softmax").oracle(new Strictness(OptionalDouble.empty(), true));
        double[] x = {0, 746};
        assertEquals(
                Verdict.WITHIN,
                oracle.expect(softmax(Operation.JACOBIAN, x)).entry(0, 1).verdict());
        Oracle strict = Catalogued.specification("softmax").oracle(new Strictness(OptionalDouble.empty(), true));
        double[] near = {0, 30};
        double share = 1 / (1 + Math.exp(-30));
        Expectation jacobian = strict.expect(softmax(Operation.JACOBIAN, near));
        assertEquals(Verdict.BEYOND, jacobian.entry(3, share * (1 - share)).verdict());
        assertEquals(
                Verdict.WITHIN, jacobian.entry(3, share * Math.exp(-30) * share).verdict());
    }

    /** tanh as it is defined, by exponentials, loses 108 digits there; its right value does not. */
    @Test
    void asManyDigitsAreComputedAsCancel() {
        Oracle strict = Catalogued.specification("tanh").oracle(new Strictness(OptionalDouble.empty(), true));
        double[] x = {1e-108};
        assertEquals(
                Verdict.WITHIN,
                strict.expect(softmax(Operation.FORWARD, x)).entry(0, 1e-108).verdict());
        assertEquals(
                Verdict.BEYOND,
                strict.expect(softmax(Operation.FORWARD, x))
                        .entry(0, 1.00000000000001e-108)
                        .verdict());
    }

    @Test
    void subnormalResultsMayBeFlushed() {
        Expectation forward = oracle("softmax").expect(softmax(Operation.FORWARD, new double[] {0, -740}));
        assertEquals(Verdict.FLUSHED, forward.entry(1, 0).verdict());
        assertEquals(Verdict.WITHIN, forward.entry(1, Math.exp(-740)).verdict());
        assertEquals(Verdict.BEYOND, forward.entry(1, 1e-300).verdict());
    }
}
