package dev.verivative.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class EdgeValuesTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;
    private static final double MAX = Double.MAX_VALUE;

    static final List<Arguments> SOFTMAX = List.of(
            row("one number", of(3), of(1), of(0)),
            row("one huge number", of(-MAX), of(1), of(0)),
            row("equal ones", of(7, 7), of(0.5, 0.5), of(-Math.log(2), -Math.log(2))),
            row("both ends of the range", of(MAX, -MAX), of(1, 0), of(0, -INF)),
            row("large ones", of(1e308, 1e308, -1e308), of(0.5, 0.5, 0), of(-Math.log(2), -Math.log(2), -INF)),
            row("zero and minus zero", of(0.0, -0.0), of(0.5, 0.5), of(-Math.log(2), -Math.log(2))),
            row("subnormal ones", of(Double.MIN_VALUE, 0), of(0.5, 0.5), of(-Math.log(2), -Math.log(2))),
            row("a mask", of(-INF, 0), of(0, 1), of(-INF, 0)),
            row("a mask beside a far one", of(-INF, -1e300, 0), of(0, 0, 1), of(-INF, -1e300, 0)),
            row("the smallest exponential", of(-745, 0), of(Double.MIN_VALUE, 1), of(-745, -Double.MIN_VALUE)),
            row("NaN", of(0, NAN), of(NAN, NAN), of(NAN, NAN)),
            row("NaN first", of(NAN, 0, -INF), of(NAN, NAN, NAN), of(NAN, NAN, NAN)),
            row("all minus infinity", of(-INF, -INF), of(NAN, NAN), of(NAN, NAN)),
            row("one minus infinity", of(-INF), of(NAN), of(NAN)),
            row("plus infinity", of(INF, 0), of(NAN, NAN), of(NAN, NAN)),
            row("both infinities", of(-INF, INF), of(NAN, NAN), of(NAN, NAN)));

    private static Arguments row(String name, double[] x, double[] softmax, double[] logSoftmax) {
        return Arguments.of(name, x, softmax, logSoftmax);
    }

    private static double[] of(double... numbers) {
        return numbers;
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            double kept = Math.abs(numbers[i]) > 1e30 && Double.isFinite(numbers[i])
                    ? Math.copySign(Float.MAX_VALUE, numbers[i])
                    : numbers[i];
            floats[i] = (float) kept;
        }
        return floats;
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("SOFTMAX")
    void ofSoftmax(String name, double[] x, double[] softmax, double[] logSoftmax) {
        double[] y = new double[x.length];
        Softmax.softmax(x, y);
        assertArrayEquals(softmax, y);
        double[] inPlace = x.clone();
        Softmax.softmax(inPlace, inPlace);
        assertArrayEquals(softmax, inPlace);
        float[] single = floats(x);
        Softmax.softmax(single, single);
        assertArrayEquals(floats(softmax), single);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("SOFTMAX")
    void ofLogSoftmax(String name, double[] x, double[] softmax, double[] logSoftmax) {
        double[] y = new double[x.length];
        LogSoftmax.logSoftmax(x, y);
        assertArrayEquals(logSoftmax, y, 0.0);
        double[] inPlace = x.clone();
        LogSoftmax.logSoftmax(inPlace, inPlace);
        assertArrayEquals(logSoftmax, inPlace, 0.0);
    }

    @Test
    void ofLogSumExp() {
        assertEquals(3, LogSumExp.logSumExp(of(3)));
        assertEquals(MAX, LogSumExp.logSumExp(of(MAX, MAX, -MAX)));
        assertEquals(-MAX, LogSumExp.logSumExp(of(-MAX, -MAX)));
        assertEquals(2, LogSumExp.logSumExp(of(-INF, 2)));
        assertEquals(INF, LogSumExp.logSumExp(of(1, INF, -INF)));
        assertEquals(-INF, LogSumExp.logSumExp(of(-INF, -INF)));
        assertEquals(NAN, LogSumExp.logSumExp(of(INF, NAN)));
        assertEquals(NAN, LogSumExp.logSumExp(of(NAN, INF)));
        assertEquals(NAN, LogSumExp.logSumExp(of(0, NAN)));
        assertEquals(Float.POSITIVE_INFINITY, LogSumExp.logSumExp(new float[] {Float.POSITIVE_INFINITY, 1}));
    }

    @Test
    void ofCrossEntropy() {
        assertEquals(0, CrossEntropy.loss(of(5), of(1)));
        assertEquals(Math.log(2), CrossEntropy.loss(of(-MAX, -MAX), of(1, 0)));
        assertEquals(0, CrossEntropy.loss(of(-INF, 0), of(0, 1)));
        assertEquals(INF, CrossEntropy.loss(of(-INF, 0), of(1, 0)));
        assertEquals(2000, CrossEntropy.loss(of(-1000, 1000), of(1, 0)));
        assertEquals(NAN, CrossEntropy.loss(of(0, NAN), of(1, 0)));
        assertEquals(NAN, CrossEntropy.loss(of(0, 1), of(NAN, 1)));
        double[] out = new double[2];
        CrossEntropy.gradient(of(0, 50), of(0, 1), out);
        assertEquals(0, Ulp.distance(Math.exp(-50), out[0]));
        assertEquals(0, Ulp.distance(-Math.exp(-50), out[1]), "1 - s must not cancel");
        CrossEntropy.gradient(of(-INF, 0), of(0, 1), out);
        assertArrayEquals(of(0, 0), out);
        assertThrows(IllegalArgumentException.class, () -> CrossEntropy.gradient(of(1, 2), out, out));
    }

    @Test
    void jacobianOfOneNumberIsZero() {
        double[] out = {NAN};
        Softmax.jacobian(of(1), out);
        assertEquals(0, out[0]);
        LogSoftmax.jacobian(of(0), out);
        assertEquals(0, Math.abs(out[0]));
        Softmax.vjp(of(1), of(1e300), out);
        assertEquals(0, out[0]);
        LogSoftmax.vjp(of(0), of(1e300), out);
        assertEquals(0, Math.abs(out[0]));
    }

    @Test
    void equalCotangentsGiveExactlyZero() {
        double[] y = new double[3];
        Softmax.softmax(of(0.1, 0.7, -2), y);
        double[] out = new double[3];
        Softmax.vjp(y, of(0.3, 0.3, 0.3), out);
        assertArrayEquals(of(0, 0, 0), out);
    }

    /** Limits of the sigmoid family: function and derivative at -Infinity, Infinity and NaN. */
    @Test
    void ofTheSigmoidFamily() {
        limits(Sigmoid::sigmoid, Sigmoid::derivative, of(0, 1, 0, 0));
        limits(LogSigmoid::logSigmoid, LogSigmoid::derivative, of(-INF, 0, 1, 0));
        limits(Softplus::softplus, Softplus::derivative, of(0, INF, 0, 1));
        limits(Silu::silu, Silu::derivative, of(0, INF, 0, 1));
        limits(Tanh::tanh, Tanh::derivative, of(-1, 1, 0, 0));
        assertEquals(-744 * Math.exp(-744), Silu.silu(-744.0), 744 * Double.MIN_VALUE);
        assertEquals(1.0, Silu.derivative(MAX));
    }

    private interface Scalar {
        double of(double x);
    }

    private static void limits(Scalar function, Scalar derivative, double[] expected) {
        assertEquals(expected[0], function.of(-INF), 0.0);
        assertEquals(expected[1], function.of(INF), 0.0);
        assertEquals(expected[2], derivative.of(-INF), 0.0);
        assertEquals(expected[3], derivative.of(INF), 0.0);
        assertEquals(NAN, function.of(NAN));
        assertEquals(NAN, derivative.of(NAN));
    }

    @Test
    void ofArgMax() {
        assertEquals(1, ArgMax.argMax(of(1, 3, 3)));
        assertEquals(0, ArgMax.argMax(of(-0.0, 0.0)));
        assertEquals(0, ArgMax.argMax(of(-INF, -INF)));
        assertEquals(1, ArgMax.argMax(of(INF, NAN, NAN)));
        int[] out = new int[2];
        ArgMax.argMaxRows(of(1, 2, 4, 3), 2, 2, out);
        assertArrayEquals(new int[] {1, 0}, out);
    }

    @Test
    void ofDistances() {
        assertEquals(0, Ulp.distance(0.0, -0.0));
        assertEquals(2, Ulp.distance(Double.MIN_VALUE, -Double.MIN_VALUE));
        assertEquals(1, Ulp.distance(MAX, INF));
        assertEquals(1, Ulp.distance(Math.nextDown(1.0), 1.0));
        assertEquals(0, Ulp.distance(NAN, NAN));
        assertEquals(Long.MAX_VALUE, Ulp.distance(NAN, 1));
        assertEquals(Long.MAX_VALUE, Ulp.distance(-INF, INF));
        assertEquals(2L * 0x7f800000L, Ulp.distance(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY));
        assertEquals(1L << 52, Ulp.distance(1.0, 2.0));
    }

    static Stream<Arguments> elementwise() {
        return Stream.of(
                Arguments.of("softmax", (BiConsumer<double[], double[]>) Softmax::softmax),
                Arguments.of("softmax jacobian", (BiConsumer<double[], double[]>) Softmax::jacobian),
                Arguments.of("log-softmax", (BiConsumer<double[], double[]>) LogSoftmax::logSoftmax),
                Arguments.of("log-softmax jacobian", (BiConsumer<double[], double[]>) LogSoftmax::jacobian),
                Arguments.of("gradient", (BiConsumer<double[], double[]>) LogSumExp::gradient),
                Arguments.of("sigmoid", (BiConsumer<double[], double[]>) Sigmoid::sigmoid),
                Arguments.of("tanh jacobian", (BiConsumer<double[], double[]>) Tanh::jacobian));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elementwise")
    void refusesWhatIsEmptyOrDoesNotFit(String name, BiConsumer<double[], double[]> function) {
        refused(() -> function.accept(of(), of()));
        refused(() -> function.accept(of(1, 2), of(1, 2, 3)));
        refused(() -> function.accept(of(1, 2, 3), of(1, 2)));
    }

    @Test
    void refusesBatchesThatDoNotFit() {
        refused(() -> Softmax.softmaxRows(of(1, 2, 3), 2, 2, of(1, 2, 3)));
        refused(() -> Softmax.softmaxRows(of(1, 2), 2, 1, of(1)));
        refused(() -> Softmax.softmaxRows(of(), 0, 3, of()));
        refused(() -> Softmax.softmaxRows(of(), 3, 0, of()));
        refused(() -> Softmax.softmaxRows(of(), -1, -1, of()));
        refused(() -> LogSumExp.logSumExpRows(of(1, 2), 1, 2, of(1, 2)));
        refused(() -> CrossEntropy.lossRows(of(1, 2), of(1, 2), 2, 1, of(1)));
        refused(() -> LogSumExp.logSumExp(new float[0]));
        refused(() -> ArgMax.argMax(of()));
    }

    private static void refused(Executable call) {
        assertThrows(IllegalArgumentException.class, call);
    }

    @Test
    void rowsAreWhatEachGivesAlone() {
        double[] x = of(1, 2, 1000, -INF, 0, 0);
        double[] y = new double[6];
        Softmax.softmaxRows(x, 3, 2, y);
        assertArrayEquals(of(1, 0, 0.5, 0.5), new double[] {y[2], y[3], y[4], y[5]});
        double[] first = new double[2];
        Softmax.softmax(of(1, 2), first);
        assertArrayEquals(first, new double[] {y[0], y[1]});
        double[] sums = new double[3];
        LogSumExp.logSumExpRows(x, 3, 2, sums);
        assertArrayEquals(of(LogSumExp.logSumExp(of(1, 2)), 1000, Math.log(2)), sums);
    }
}
