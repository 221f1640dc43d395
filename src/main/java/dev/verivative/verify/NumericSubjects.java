package dev.verivative.verify;

import static dev.verivative.verify.CoreArrays.DOUBLES;
import static dev.verivative.verify.CoreArrays.FLOATS;

import dev.verivative.notation.Nearest;
import dev.verivative.numeric.CrossEntropy;
import dev.verivative.numeric.LogSigmoid;
import dev.verivative.numeric.LogSoftmax;
import dev.verivative.numeric.LogSumExp;
import dev.verivative.numeric.Sigmoid;
import dev.verivative.numeric.Silu;
import dev.verivative.numeric.Softmax;
import dev.verivative.numeric.Softplus;
import dev.verivative.numeric.Tanh;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The project's own numeric core, by the names of functions of the catalogue. */
public final class NumericSubjects implements SubjectSource {
    private static final String DEFAULT = "default";

    private static final Map<String, JavaCalls> CORES = cores();

    private final JavaCalls calls;

    private NumericSubjects(JavaCalls calls) {
        this.calls = calls;
    }

    /**
     * The core of a function.
     *
     * @param kernel how it computes; there is only {@code default}
     * @throws SubjectException if there is no such kernel, or the function has no core
     */
    public static NumericSubjects of(String kernel, String function) throws SubjectException {
        if (!kernel.equals(DEFAULT)) {
            throw new SubjectException(
                    "there is no numeric kernel " + Excerpt.quoted(kernel) + ": expected " + DEFAULT);
        }
        return new NumericSubjects(Optional.ofNullable(CORES.get(function))
                .orElseThrow(() -> new SubjectException(
                        "the numeric core has no " + Excerpt.quoted(function) + ": expected one of "
                                + String.join(", ", Nearest.of(function, CORES.keySet(), CORES.size())))));
    }

    /** The functions that have a core, by their names in the catalogue. */
    public static Set<String> functions() {
        return CORES.keySet();
    }

    @Override
    public String description() {
        return "numeric " + DEFAULT;
    }

    @Override
    public String option() {
        return "--numeric " + DEFAULT;
    }

    @Override
    public Subject start(Duration timeout) {
        return new JavaSubject(calls, description(), timeout, null);
    }

    private static Map<String, JavaCalls> cores() {
        Map<String, JavaCalls> all = new LinkedHashMap<>();
        JavaCalls softmax = new JavaCalls();
        DOUBLES.fromOutputs(softmax, Softmax::softmax, Softmax::jacobian, Softmax::vjp, Softmax::jvp);
        FLOATS.fromOutputs(softmax, Softmax::softmax, Softmax::jacobian, Softmax::vjp, Softmax::jvp);
        all.put("softmax", softmax);
        all.put("stable-softmax", softmax);
        JavaCalls logSoftmax = new JavaCalls();
        DOUBLES.fromOutputs(logSoftmax, LogSoftmax::logSoftmax, LogSoftmax::jacobian, LogSoftmax::vjp, LogSoftmax::jvp);
        FLOATS.fromOutputs(logSoftmax, LogSoftmax::logSoftmax, LogSoftmax::jacobian, LogSoftmax::vjp, LogSoftmax::jvp);
        all.put("log-softmax", logSoftmax);
        all.put("log-sum-exp", logSumExp());
        all.put("cross-entropy", crossEntropy());
        JavaCalls sigmoid = new JavaCalls();
        DOUBLES.elementwise(sigmoid, Sigmoid::sigmoid, Sigmoid::jacobian, Sigmoid::vjp);
        FLOATS.elementwise(sigmoid, Sigmoid::sigmoid, Sigmoid::jacobian, Sigmoid::vjp);
        all.put("sigmoid", sigmoid);
        JavaCalls logSigmoid = new JavaCalls();
        DOUBLES.elementwise(logSigmoid, LogSigmoid::logSigmoid, LogSigmoid::jacobian, LogSigmoid::vjp);
        FLOATS.elementwise(logSigmoid, LogSigmoid::logSigmoid, LogSigmoid::jacobian, LogSigmoid::vjp);
        all.put("log-sigmoid", logSigmoid);
        JavaCalls softplus = new JavaCalls();
        DOUBLES.elementwise(softplus, Softplus::softplus, Softplus::jacobian, Softplus::vjp);
        FLOATS.elementwise(softplus, Softplus::softplus, Softplus::jacobian, Softplus::vjp);
        all.put("softplus", softplus);
        JavaCalls silu = new JavaCalls();
        DOUBLES.elementwise(silu, Silu::silu, Silu::jacobian, Silu::vjp);
        FLOATS.elementwise(silu, Silu::silu, Silu::jacobian, Silu::vjp);
        all.put("silu", silu);
        JavaCalls tanh = new JavaCalls();
        DOUBLES.elementwise(tanh, Tanh::tanh, Tanh::jacobian, Tanh::vjp);
        FLOATS.elementwise(tanh, Tanh::tanh, Tanh::jacobian, Tanh::vjp);
        all.put("tanh", tanh);
        return all;
    }

    private static JavaCalls logSumExp() {
        JavaCalls calls = new JavaCalls();
        calls.put(Dtype.FLOAT64, Operation.FORWARD, h -> scalar(LogSumExp.logSumExp(h.x())));
        calls.put(Dtype.FLOAT64, Operation.JACOBIAN, h -> DOUBLES.row(h, LogSumExp::gradient));
        calls.put(Dtype.FLOAT64, Operation.VJP, h -> DOUBLES.same(h, (x, out) -> LogSumExp.vjp(x, h.vector()[0], out)));
        calls.put(Dtype.FLOAT64, Operation.JVP, h -> scalar(LogSumExp.jvp(h.x(), h.vector())));
        calls.put(Dtype.FLOAT32, Operation.FORWARD, h -> scalar(LogSumExp.logSumExp(h.floatX())));
        calls.put(Dtype.FLOAT32, Operation.JACOBIAN, h -> FLOATS.row(h, LogSumExp::gradient));
        calls.put(
                Dtype.FLOAT32,
                Operation.VJP,
                h -> FLOATS.same(h, (x, out) -> LogSumExp.vjp(x, h.floatVector()[0], out)));
        calls.put(Dtype.FLOAT32, Operation.JVP, h -> scalar(LogSumExp.jvp(h.floatX(), h.floatVector())));
        return calls;
    }

    private static JavaCalls crossEntropy() {
        String y = "y";
        JavaCalls calls = new JavaCalls();
        calls.put(Dtype.FLOAT64, Operation.FORWARD, h -> scalar(CrossEntropy.loss(h.x(), h.vector(y))));
        calls.put(
                Dtype.FLOAT64,
                Operation.JACOBIAN,
                h -> DOUBLES.row(h, (x, out) -> CrossEntropy.gradient(x, h.vector(y), out)));
        calls.put(
                Dtype.FLOAT64,
                Operation.VJP,
                h -> DOUBLES.same(h, (x, out) -> CrossEntropy.vjp(x, h.vector(y), h.vector()[0], out)));
        calls.put(Dtype.FLOAT64, Operation.JVP, h -> scalar(CrossEntropy.jvp(h.x(), h.vector(y), h.vector())));
        calls.put(Dtype.FLOAT32, Operation.FORWARD, h -> scalar(CrossEntropy.loss(h.floatX(), h.floats(y))));
        calls.put(
                Dtype.FLOAT32,
                Operation.JACOBIAN,
                h -> FLOATS.row(h, (x, out) -> CrossEntropy.gradient(x, h.floats(y), out)));
        calls.put(
                Dtype.FLOAT32,
                Operation.VJP,
                h -> FLOATS.same(h, (x, out) -> CrossEntropy.vjp(x, h.floats(y), h.floatVector()[0], out)));
        calls.put(
                Dtype.FLOAT32, Operation.JVP, h -> scalar(CrossEntropy.jvp(h.floatX(), h.floats(y), h.floatVector())));
        return calls;
    }

    private static double[] scalar(double value) {
        return new double[] {value};
    }
}
