package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.BugClass.APPROXIMATE;
import static dev.verivative.verify.zoo.BugClass.LOW_PRECISION;
import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.max;
import static dev.verivative.verify.zoo.Plainly.softmax;
import static dev.verivative.verify.zoo.Plainly.sum;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Softmax with fewer digits than its type has. */
final class PrecisionMutants {
    private static final double LOG2_E = 1 / Math.log(2);

    private PrecisionMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.softmax("float32-inside", LOW_PRECISION, of(PrecisionMutants::inFloat)),
                Mutant.softmax(
                        "float32-inside-from-256", LOW_PRECISION, of(x -> x.length < 256 ? softmax(x) : inFloat(x))),
                Mutant.softmax(
                        "float32-inside-from-1024", LOW_PRECISION, of(x -> x.length < 1024 ? softmax(x) : inFloat(x))),
                Mutant.softmax("float32-exponential", LOW_PRECISION, withExp(d -> (float) Math.exp(d))),
                Mutant.softmax("float32-differences", LOW_PRECISION, withExp(d -> Math.exp((float) d))),
                Mutant.softmax("float32-sum", LOW_PRECISION, of(x -> {
                    double m = max(x);
                    float total = 0;
                    for (double each : x) {
                        total += (float) Math.exp(each - m);
                    }
                    float last = total;
                    return map(x, each -> Math.exp(each - m) / last);
                })),
                Mutant.softmax("float32-sum-from-256", LOW_PRECISION, of(x -> {
                    double m = max(x);
                    double[] y = map(x, each -> Math.exp(each - m));
                    double total = y.length < 256 ? sum(y) : (float) sum(y);
                    return map(y, each -> each / total);
                })),
                Mutant.softmax("float32-maximum-that-overflows", LOW_PRECISION, of(x -> softmax(x, (float) max(x)))),
                Mutant.softmax("float32-reciprocal", LOW_PRECISION, of(x -> {
                    double m = max(x);
                    double[] y = map(x, each -> Math.exp(each - m));
                    float reciprocal = (float) (1 / sum(y));
                    return map(y, each -> each * reciprocal);
                })),
                Mutant.softmax(
                        "bfloat16-inside",
                        LOW_PRECISION,
                        of(x -> map(
                                softmax(x),
                                s -> Float.intBitsToFloat(Float.floatToRawIntBits((float) s) & 0xffff0000)))),
                Mutant.softmax(
                                "twelve-digits",
                                LOW_PRECISION,
                                of(x -> map(
                                        softmax(x),
                                        s -> Double.parseDouble(String.format(java.util.Locale.ROOT, "%.11e", s)))))
                        .knownFrom("printf with too few digits"),
                Mutant.softmax(
                        "absolute-sixteen-places",
                        LOW_PRECISION,
                        of(x -> map(
                                softmax(x),
                                s -> Double.parseDouble(String.format(java.util.Locale.ROOT, "%.16f", s))))),
                Mutant.softmax("schraudolph-exponential", APPROXIMATE, withExp(PrecisionMutants::schraudolph))
                        .knownFrom("N. Schraudolph, A Fast, Compact Approximation of the Exponential Function (1999)"),
                Mutant.softmax("power-of-two-table", APPROXIMATE, withExp(PrecisionMutants::table)),
                Mutant.softmax("cubic-for-the-fraction", APPROXIMATE, withExp(d -> polynomial(d, 3)))
                        .knownFrom("FlashAttention-4's exponential in software"),
                Mutant.softmax("degree-7-for-the-fraction", APPROXIMATE, withExp(d -> polynomial(d, 7))),
                Mutant.softmax("degree-10-for-the-fraction", APPROXIMATE, withExp(d -> polynomial(d, 10))),
                Mutant.softmax(
                        "taylor-near-zero",
                        APPROXIMATE,
                        withExp(d -> d > -0.01 ? 1 + d + d * d / 2 + d * d * d / 6 : Math.exp(d))),
                Mutant.softmax("expm1-plus-one", BugClass.CANCELLATION, withExp(d -> Math.expm1(d) + 1)),
                Mutant.softmax("compound-interest", APPROXIMATE, withExp(d -> Math.pow(1 + d / 1048576, 1048576))),
                Mutant.softmax("power-of-2.718281828", APPROXIMATE, withExp(d -> Math.pow(2.718281828, d))),
                Mutant.softmax(
                                "power-of-two-with-a-short-log2-e",
                                APPROXIMATE,
                                withExp(d -> Math.pow(2, d * 1.442695041)))
                        .knownFrom("kernels with log2(e) as a float"),
                Mutant.softmax("reduction-without-low-part", APPROXIMATE, withExp(PrecisionMutants::coarseReduction)),
                Mutant.softmax("no-subnormal-steps-in-ldexp", APPROXIMATE, withExp(d -> {
                    double k = Math.rint(d * LOG2_E);
                    return k < -500 ? 0 : Math.exp(d);
                })),
                Mutant.softmax("newton-reciprocal-with-one-step", APPROXIMATE, of(x -> {
                    double m = max(x);
                    double[] y = map(x, each -> Math.exp(each - m));
                    double total = sum(y);
                    double guess = 1 / (float) total;
                    double rough = guess * (1 + 1e-6);
                    double reciprocal = rough * (2 - total * rough);
                    return map(y, each -> each * reciprocal);
                })));
    }

    private static Supplier<Object> of(UnaryOperator<double[]> forward) {
        return () -> Made.of(forward);
    }

    private static Supplier<Object> withExp(DoubleUnaryOperator exp) {
        return of(x -> softmax(x, max(x), exp));
    }

    private static double[] inFloat(double[] x) {
        float m = (float) max(x);
        float total = 0;
        for (double each : x) {
            total += (float) Math.exp((float) each - m);
        }
        float last = total;
        return map(x, each -> (float) Math.exp((float) each - m) / last);
    }

    private static double schraudolph(double d) {
        double bits = 1512775.395195186 * d + 1072632447.0;
        return Double.isNaN(d) ? d : bits < 0 ? 0 : Double.longBitsToDouble((long) bits << 32);
    }

    /** 2^x from a table of 4096 fractions, without interpolation. */
    private static double table(double d) {
        double t = d * LOG2_E;
        double whole = Math.floor(t);
        double fraction = Math.rint((t - whole) * 4096) / 4096;
        return Math.pow(2, whole) * Math.pow(2, fraction);
    }

    private static double polynomial(double d, int degree) {
        if (!(d > -746)) {
            return Double.isNaN(d) ? d : 0;
        }
        double k = Math.rint(d * LOG2_E);
        double r = Math.fma(-k, 0x1.62e42fefa39efp-1, d) - k * 0x1.abc9e3b39803fp-56;
        double value = 1;
        for (int i = degree; i > 0; i--) {
            value = 1 + r / i * value;
        }
        return Math.scalb(value, (int) k);
    }

    /** Right for short distances, and loses digits in proportion to them. */
    private static double coarseReduction(double d) {
        if (!(d > -746)) {
            return Double.isNaN(d) ? d : 0;
        }
        double k = Math.rint(d * LOG2_E);
        return Math.scalb(Math.exp(d - k * (float) Math.log(2)), (int) k);
    }
}
