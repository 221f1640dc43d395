package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.BugClass.APPROXIMATE;
import static dev.verivative.verify.zoo.BugClass.CANCELLATION;
import static dev.verivative.verify.zoo.BugClass.CLIPPED;
import static dev.verivative.verify.zoo.BugClass.COMPOSED;
import static dev.verivative.verify.zoo.BugClass.DROPPED_LANE;
import static dev.verivative.verify.zoo.BugClass.FORMULA;
import static dev.verivative.verify.zoo.BugClass.LOW_PRECISION;
import static dev.verivative.verify.zoo.BugClass.NAN_SWALLOWED;
import static dev.verivative.verify.zoo.BugClass.OVERFLOW;
import static dev.verivative.verify.zoo.Elementwise.sigmoid;
import static dev.verivative.verify.zoo.Elementwise.sigmoidSlope;
import static dev.verivative.verify.zoo.Elementwise.siluSlope;
import static dev.verivative.verify.zoo.Elementwise.softplus;
import static dev.verivative.verify.zoo.Elementwise.tanhSlope;
import static dev.verivative.verify.zoo.Plainly.map;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** Wrong sigmoids and their relatives. */
final class ElementwiseMutants {
    private ElementwiseMutants() {}

    static List<Mutant> all() {
        return List.of(
                value("sigmoid-that-overflows", OVERFLOW, "sigmoid", x -> Math.exp(x) / (1 + Math.exp(x))),
                value("sigmoid-through-tanh", CANCELLATION, "sigmoid", x -> 0.5 + 0.5 * Math.tanh(0.5 * x))
                        .knownFrom("logistic in XLA's older form"),
                value("sigmoid-as-what-is-missing-to-one", CANCELLATION, "sigmoid", x -> 1 - 1 / (1 + Math.exp(x))),
                value("sigmoid-limited-to-30", CLIPPED, "sigmoid", x -> sigmoid(Math.max(-30, Math.min(30, x)))),
                value("hard-sigmoid", APPROXIMATE, "sigmoid", x -> Math.max(0, Math.min(1, x / 6 + 0.5))),
                value("sigmoid-by-its-softsign", APPROXIMATE, "sigmoid", x -> 0.5 * (1 + x / (1 + Math.abs(x)))),
                value("sigmoid-in-float32", LOW_PRECISION, "sigmoid", x -> (float) sigmoid(x)),
                value("sigmoid-of-the-opposite", FORMULA, "sigmoid", x -> sigmoid(-x)),
                value("sigmoid-of-nan", NAN_SWALLOWED, "sigmoid", x -> x > 0 || x <= 0 ? sigmoid(x) : 0.5)
                        .caughtBy("nan"),
                slope("sigmoid-slope-of-the-argument", "sigmoid", Elementwise::sigmoid, x -> x * (1 - x))
                        .knownFrom("s(1 - s) written for outputs and called with inputs"),
                slope("sigmoid-slope-without-the-other-factor", "sigmoid", Elementwise::sigmoid, Elementwise::sigmoid),
                slope(
                        "sigmoid-slope-that-overflows",
                        "sigmoid",
                        Elementwise::sigmoid,
                        x -> Math.exp(-x) / ((1 + Math.exp(-x)) * (1 + Math.exp(-x)))),
                slope(
                        "sigmoid-slope-limited-below",
                        "sigmoid",
                        Elementwise::sigmoid,
                        x -> Math.max(1e-6, sigmoidSlope(x))),
                value("softplus-that-overflows", OVERFLOW, "softplus", x -> Math.log(1 + Math.exp(x))),
                value("softplus-log1p-that-overflows", OVERFLOW, "softplus", x -> Math.log1p(Math.exp(x)))
                        .knownFrom("log1p(exp(x)) without a branch"),
                value("softplus-linear-from-20", APPROXIMATE, "softplus", x -> x > 20 ? x : Math.log1p(Math.exp(x)))
                        .knownFrom("the threshold of torch.nn.Softplus"),
                value("softplus-base-2", FORMULA, "softplus", x -> softplus(x) / Math.log(2)),
                value("relu-for-softplus", FORMULA, "softplus", x -> Math.max(x, 0)),
                slope("softplus-slope-as-a-step", "softplus", Elementwise::softplus, x -> x > 0 ? 1 : 0),
                slope(
                        "softplus-slope-that-overflows",
                        "softplus",
                        Elementwise::softplus,
                        x -> Math.exp(x) / (1 + Math.exp(x))),
                value(
                                "tanh-that-overflows",
                                OVERFLOW,
                                "tanh",
                                x -> (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x)))
                        .knownFrom("the formula as written"),
                value("tanh-rational", APPROXIMATE, "tanh", x -> x * (27 + x * x) / (27 + 9 * x * x)),
                value("tanh-limited-to-4", CLIPPED, "tanh", x -> Math.tanh(Math.max(-4, Math.min(4, x)))),
                value("tanh-of-half", FORMULA, "tanh", x -> 2 * sigmoid(x) - 1),
                slope("tanh-slope-of-the-argument", "tanh", Math::tanh, x -> 1 - x * x),
                slope("tanh-slope-not-squared", "tanh", Math::tanh, x -> 1 - Math.tanh(x)),
                slope(
                        "tanh-slope-that-overflows",
                        "tanh",
                        Math::tanh,
                        x -> Math.exp(2 * x) * 4 / ((1 + Math.exp(2 * x)) * (1 + Math.exp(2 * x)))),
                value("silu-that-overflows", OVERFLOW, "silu", x -> x * Math.exp(x) / (1 + Math.exp(x))),
                value("silu-with-1.702", FORMULA, "silu", x -> x * sigmoid(1.702 * x)),
                value("hard-swish", APPROXIMATE, "silu", x -> x * Math.max(0, Math.min(6, x + 3)) / 6)
                        .knownFrom("MobileNetV3"),
                slope("silu-slope-without-the-second-term", "silu", x -> x * sigmoid(x), Elementwise::sigmoid),
                slope(
                        "silu-slope-with-a-wrong-factor",
                        "silu",
                        x -> x * sigmoid(x),
                        x -> sigmoid(x) * (1 + (1 - sigmoid(x)))),
                value(
                                "gelu-by-tanh",
                                APPROXIMATE,
                                "gelu",
                                x -> 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))))
                        .knownFrom("the approximation of the paper, taken for the function"),
                value("gelu-by-sigmoid", APPROXIMATE, "gelu", x -> x * sigmoid(1.702 * x))
                        .knownFrom("QuickGELU"),
                value("log-sigmoid-composed", COMPOSED, "log-sigmoid", x -> Math.log(sigmoid(x))),
                value("log-sigmoid-with-epsilon", BugClass.EPSILON, "log-sigmoid", x -> Math.log(sigmoid(x) + 1e-12)),
                value("log-sigmoid-that-overflows", OVERFLOW, "log-sigmoid", x -> -Math.log1p(Math.exp(-x))),
                value("log-sigmoid-sign", FORMULA, "log-sigmoid", Elementwise::softplus),
                new Mutant(
                        "sigmoid-without-tail-of-8",
                        DROPPED_LANE,
                        "sigmoid",
                        () -> Made.of(x -> {
                            double[] y = map(x, Elementwise::sigmoid);
                            for (int i = x.length / 8 * 8; i < x.length && x.length > 8; i++) {
                                y[i] = 0;
                            }
                            return y;
                        }),
                        Set.of("forward"),
                        ""),
                new Mutant(
                        "tanh-of-the-first-for-all-equal-signs",
                        BugClass.STATE,
                        "tanh",
                        () -> {
                            double[] last = new double[1];
                            return Made.of(x ->
                                    map(x, each -> last[0] = Math.abs(each) < 1e-3 ? last[0] : Math.tanh(each)));
                        },
                        Set.of("forward", "stateless", "deterministic"),
                        ""),
                new Mutant(
                        "sigmoid-product-as-inner-product",
                        BugClass.VJP_PROJECTION,
                        "sigmoid",
                        () -> Made.of(x -> map(x, Elementwise::sigmoid), (x, v) -> {
                            double inner = Plainly.dot(map(x, Elementwise::sigmoidSlope), v);
                            return map(x, each -> inner);
                        }),
                        Set.of("vjp"),
                        ""),
                slope("tanh-slope-halved", "tanh", Math::tanh, x -> tanhSlope(x) / 2),
                slope("silu-slope-limited-to-one", "silu", x -> x * sigmoid(x), x -> Math.min(1, siluSlope(x))));
    }

    private static Mutant value(String name, BugClass bugClass, String function, DoubleUnaryOperator value) {
        return new Mutant(name, bugClass, function, () -> Made.of(x -> map(x, value)), Set.of("forward"), "");
    }

    private static Mutant slope(
            String name, String function, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        return new Mutant(
                name,
                BugClass.JACOBIAN_ENTRIES,
                function,
                () -> new Elementwise(value, derivative),
                Set.of("jacobian", "vjp"),
                "");
    }
}
