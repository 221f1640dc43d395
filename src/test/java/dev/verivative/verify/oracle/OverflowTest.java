package dev.verivative.verify.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.Expectation.Verdict;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked of code where its own intermediate results overflow or vanish. */
class OverflowTest {
    private static Expectation expectation(String name, Operation operation, double[]... inputs) {
        var specification = Catalogued.specification(name);
        Map<String, NumericArray> given = new LinkedHashMap<>();
        for (int k = 0; k < inputs.length; k++) {
            boolean isScalar = specification.inputs().get(k).rank() == 0;
            given.put(
                    specification.inputs().get(k).name(),
                    isScalar ? NumericArray.scalar(inputs[k][0]) : NumericArray.vector(inputs[k]));
        }
        return specification
                .oracle(Strictness.FROM_THE_FORMULA)
                .expect(new Request(
                        operation,
                        Dtype.FLOAT64,
                        given,
                        Optional.empty(),
                        specification.variable().name()));
    }

    @Test
    void softmaxHasToStandAnyDistance() {
        double[] x = {0x1p1023, -0x1p1023};
        Expectation forward = expectation("softmax", Operation.FORWARD, x);
        assertEquals(Verdict.WITHIN, forward.entry(0, 1).verdict());
        assertEquals(Verdict.WITHIN, forward.entry(1, 0).verdict());
        assertEquals(Verdict.BEYOND, forward.entry(0, Double.NaN).verdict());
        assertEquals(Verdict.BEYOND, forward.entry(1, 0.1).verdict());
    }

    @Test
    void whatDependsOnADistanceThatOverflowsMayOverflow() {
        double[] x = {9e307, -9e307};
        for (double actual : new double[] {9e307, Double.POSITIVE_INFINITY, Double.NaN}) {
            Expectation forward = expectation("cross-entropy", Operation.FORWARD, x, new double[] {0.5, 0.5});
            assertNotEquals(Verdict.BEYOND, forward.entry(0, actual).verdict());
        }
    }

    @Test
    void infinityIsRightBeyondTheLargestNumber() {
        double[] x = {1e304, -Double.MAX_VALUE};
        Expectation forward = expectation("cross-entropy", Operation.FORWARD, x, new double[] {0, 1});
        assertNotEquals(
                Verdict.BEYOND, forward.entry(0, Double.POSITIVE_INFINITY).verdict());
        double[] far = {0, 9e307, 0};
        Expectation weighted = expectation("weighted-cross-entropy", Operation.FORWARD, far, new double[] {-2, 0, 1});
        assertNotEquals(
                Verdict.BEYOND, weighted.entry(0, Double.NEGATIVE_INFINITY).verdict());
        double[] apart = {0, 0, 9e307, 0};
        Expectation partly =
                expectation("weighted-cross-entropy", Operation.FORWARD, apart, new double[] {-1, -1, 0, 1});
        assertNotEquals(
                Verdict.BEYOND, partly.entry(0, Double.NEGATIVE_INFINITY).verdict());
        assertEquals(
                Verdict.NOTHING_TO_SAY,
                expectation("cross-entropy", Operation.FORWARD, x, new double[] {0, 0})
                        .entry(0, Double.NaN)
                        .verdict());
    }

    @Test
    void aLogarithmBeyondTheLargestNumberIsInfinite() {
        double[] x = {0x1p1023, -0x1p1023};
        Expectation forward = expectation("log-softmax", Operation.FORWARD, x);
        assertEquals(Verdict.WITHIN, forward.entry(1, Double.NEGATIVE_INFINITY).verdict());
        assertEquals(Verdict.WITHIN, forward.entry(0, 0).verdict());
    }

    @Test
    void dividingFirstMayOverflow() {
        double[] x = {-1e308, -1e308};
        Expectation forward = expectation("softmax-temperature", Operation.FORWARD, x, new double[] {0.5});
        assertNotEquals(Verdict.BEYOND, forward.entry(0, Double.NaN).verdict());
        Expectation small =
                expectation("softmax-temperature", Operation.FORWARD, new double[] {1e307, 0}, new double[] {0.01});
        assertNotEquals(
                Verdict.BEYOND, small.compare(new double[] {Double.NaN, 0}).verdict());
        double[] ends = {0, 9e307};
        Expectation one = expectation("softmax-temperature", Operation.FORWARD, ends, new double[] {0.5});
        assertNotEquals(
                Verdict.BEYOND, one.compare(new double[] {0, Double.NaN}).verdict());
        assertNotEquals(Verdict.BEYOND, one.entry(1, Double.NaN).verdict());
        assertEquals(
                Verdict.BEYOND,
                expectation("softmax-temperature", Operation.FORWARD, x, new double[] {2})
                        .entry(0, Double.NaN)
                        .verdict());
    }

    @Test
    void whatIsConstantMayOverflowToo() {
        double[] half = {0.5};
        Expectation one = expectation("softmax-temperature", Operation.FORWARD, new double[] {9e307}, half);
        assertNotEquals(Verdict.BEYOND, one.entry(0, Double.NaN).verdict());
        assertEquals(Verdict.BEYOND, one.entry(0, 0.5).verdict());
        Expectation small = expectation("softmax-temperature", Operation.FORWARD, new double[] {9}, half);
        assertEquals(Verdict.BEYOND, small.entry(0, Double.NaN).verdict());
    }

    @Test
    void squaresMayVanish() {
        Expectation forward = expectation("l2-normalisation", Operation.FORWARD, new double[] {0, 1e-163});
        assertNotEquals(Verdict.BEYOND, forward.entry(0, Double.NaN).verdict());
        Expectation one = expectation("l2-normalisation", Operation.JACOBIAN, new double[] {0});
        assertNotEquals(Verdict.BEYOND, one.entry(0, Double.NaN).verdict());
    }
}
