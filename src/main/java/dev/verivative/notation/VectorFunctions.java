package dev.verivative.notation;

import dev.verivative.notation.VectorSyntax.Addition;
import dev.verivative.notation.VectorSyntax.Call;
import dev.verivative.notation.VectorSyntax.Literal;
import dev.verivative.notation.VectorSyntax.Power;
import dev.verivative.notation.VectorSyntax.Product;
import dev.verivative.notation.VectorSyntax.Signed;
import dev.verivative.term.Rational;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** NumPy's functions: those of whole vectors and matrices, and those that are short for something else. */
final class VectorFunctions {
    /** Those that sum up, and so tell vector notation from any other. */
    static final Set<String> REDUCTIONS = Set.of(
            "sum", "mean", "average", "var", "std", "norm", "dot", "vdot", "inner", "outer", "matmul", "trace", "len");

    /** Those whose arguments are matrices where they begin with a capital letter. */
    static final Set<String> OF_MATRICES = Set.of("dot", "matmul", "trace");

    /** Names that only say where a function is from. */
    static final Set<String> MODULES = Set.of(
            "np",
            "numpy",
            "jnp",
            "jax",
            "torch",
            "tf",
            "math",
            "scipy",
            "sp",
            "nn",
            "F",
            "special",
            "linalg",
            "functional");

    private static final Map<String, UnaryOperator<VectorSyntax>> SHORT = Map.of(
            "log1p", x -> call("log", plus(number(x, 1), false, x)),
            "expm1", x -> plus(call("exp", x), true, number(x, 1)),
            "square", x -> new Power(x.at(), x, number(x, 2)),
            "reciprocal", x -> new Product(x.at(), '/', number(x, 1), x),
            "log2", x -> new Product(x.at(), '/', call("log", x), call("log", number(x, 2))),
            "log10", x -> new Product(x.at(), '/', call("log", x), call("log", number(x, 10))),
            "exp2", x -> new Power(x.at(), number(x, 2), x),
            "expit", x -> call("logistic", x),
            "negative", x -> new Addition(x.at(), List.of(new Signed(true, x))));

    private VectorFunctions() {}

    /** What the call is short for, or the call itself. */
    static VectorSyntax spelledOut(Call call) {
        UnaryOperator<VectorSyntax> meaning = SHORT.get(call.name());
        if (meaning != null && call.arguments().size() == 1) {
            return meaning.apply(call.arguments().get(0));
        }
        if (call.name().equals("power") && call.arguments().size() == 2) {
            return new Power(
                    call.at(), call.arguments().get(0), call.arguments().get(1));
        }
        return call;
    }

    static boolean isKnown(String name) {
        return REDUCTIONS.contains(name) || SHORT.containsKey(name) || name.equals("power");
    }

    private static VectorSyntax call(String name, VectorSyntax argument) {
        return new Call(argument.at(), name, List.of(argument), Map.of());
    }

    private static VectorSyntax plus(VectorSyntax left, boolean minus, VectorSyntax right) {
        return new Addition(left.at(), List.of(new Signed(false, left), new Signed(minus, right)));
    }

    private static VectorSyntax number(VectorSyntax beside, long value) {
        return new Literal(beside.at(), Rational.of(value));
    }
}
