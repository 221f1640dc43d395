package dev.verivative.report;

import dev.verivative.verify.Counterexample;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.PropertyResult.Outcome;
import dev.verivative.verify.Request;
import dev.verivative.verify.Verification;
import dev.verivative.verify.Verification.PolicyRow;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verifications made by hand. */
final class Verifications {
    private static final String COMMAND = "verivative verify softmax --subject 'python3 my.py' --replay '{}'";

    private Verifications() {}

    static Verification held() {
        return verification(
                List.of(
                        result("forward", Operation.FORWARD, Dtype.FLOAT64, Outcome.HELD, 3.25, Optional.empty()),
                        result(
                                "jacobian",
                                Operation.JACOBIAN,
                                Dtype.FLOAT64,
                                Outcome.NOT_OFFERED,
                                Double.NaN,
                                Optional.empty())),
                List.of(),
                "");
    }

    static Verification falsified() {
        return verification(
                List.of(
                        result("forward", Operation.FORWARD, Dtype.FLOAT64, Outcome.HELD, 3.25, Optional.empty()),
                        result(
                                "jacobian",
                                Operation.JACOBIAN,
                                Dtype.FLOAT64,
                                Outcome.FALSIFIED,
                                Double.POSITIVE_INFINITY,
                                Optional.of(alone())),
                        result(
                                "stateless",
                                Operation.VJP,
                                Dtype.FLOAT64,
                                Outcome.FALSIFIED,
                                1e16,
                                Optional.of(afterOthers())),
                        result("forward", Operation.FORWARD, Dtype.FLOAT32, Outcome.HELD, 2, Optional.empty()),
                        result("jvp", Operation.JVP, Dtype.FLOAT64, Outcome.NOT_OFFERED, Double.NaN, Optional.empty()),
                        new PropertyResult(
                                "bits-repeat",
                                "the same question has the same answer, bit for bit",
                                Operation.FORWARD,
                                Dtype.FLOAT64,
                                Outcome.POLICY,
                                12,
                                Double.NaN,
                                Double.NaN,
                                Double.NaN,
                                Optional.empty(),
                                "3 of 12 repeats differ in bits, within the tolerance")),
                List.of(
                        policy(Dtype.FLOAT64, "an array of NaN"),
                        policy(Dtype.FLOAT32, "an array of NaN"),
                        new PolicyRow(
                                "empty",
                                Operation.FORWARD,
                                Dtype.FLOAT64,
                                "[]",
                                "nothing",
                                "raises or gives []",
                                "refused: \u03b2 \u0007 <empty> & \"none\"")),
                "the time of 15 s was over");
    }

    static Verification verification(List<PropertyResult> results, List<PolicyRow> policies, String stopped) {
        return new Verification(
                "softmax", "python3 my.py", 7, 6000, stopped.isEmpty() ? 0 : 120, results, policies, stopped, 2.5);
    }

    private static PolicyRow policy(Dtype dtype, String did) {
        return new PolicyRow(
                "plus-infinity",
                Operation.FORWARD,
                dtype,
                "[inf, 0]",
                "1 at the infinity, 0 elsewhere",
                "NaN in every entry, since inf - inf is NaN",
                did);
    }

    static PropertyResult result(
            String name,
            Operation operation,
            Dtype dtype,
            Outcome outcome,
            double ulp,
            Optional<Counterexample> found) {
        boolean measured = !Double.isNaN(ulp);
        return new PropertyResult(
                name,
                name + " is what was derived",
                operation,
                dtype,
                outcome,
                measured ? 1500 : 0,
                ulp,
                measured ? 1.5 : Double.NaN,
                ulp / 40,
                found,
                "");
    }

    private static Counterexample alone() {
        double[] x = new double[18];
        x[17] = 710;
        return new Counterexample(
                List.of(request(
                        Operation.JACOBIAN, Dtype.FLOAT64, Map.of("x", NumericArray.vector(x)), Optional.empty())),
                List.of(18, 1),
                "0",
                "NaN",
                "",
                "0",
                Counterexample.Reproduction.ALONE,
                "RuntimeWarning: overflow\n  in exp",
                COMMAND);
    }

    private static Counterexample afterOthers() {
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        inputs.put("x", NumericArray.vector(-0.0, 0.1));
        inputs.put("T", NumericArray.scalar(0.5));
        inputs.put("W", new NumericArray(List.of(2, 2), new double[] {1, 2, Double.NEGATIVE_INFINITY, Double.NaN}));
        Request other = request(Operation.FORWARD, Dtype.FLOAT64, inputs, Optional.empty());
        Request last = request(Operation.VJP, Dtype.FLOAT64, inputs, Optional.of(NumericArray.vector(1, 0)));
        return new Counterexample(
                Arrays.asList(other, other, last),
                List.of(2),
                "-0.25",
                "0.25",
                "0.5",
                "3.1e-16",
                Counterexample.Reproduction.AFTER_OTHERS,
                "",
                COMMAND);
    }

    static Request request(
            Operation operation, Dtype dtype, Map<String, NumericArray> inputs, Optional<NumericArray> vector) {
        return new Request(operation, dtype, inputs, vector, "x");
    }
}
