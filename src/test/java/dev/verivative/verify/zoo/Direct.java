package dev.verivative.verify.zoo;

import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.VectorFunction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls of an implementation as it stands, with nothing between. */
final class Direct {
    private final Object implementation;

    Direct(Object implementation) {
        this.implementation = implementation;
    }

    /** What it overrides. */
    Set<Operation> operations() {
        return Arrays.stream(Operation.values()).filter(this::offers).collect(Collectors.toSet());
    }

    private boolean offers(Operation operation) {
        return operation == Operation.FORWARD
                || Arrays.stream(implementation.getClass().getMethods())
                        .anyMatch(method -> method.getName().equals(operation.word())
                                && !method.isDefault()
                                && !method.isBridge()
                                && !method.isSynthetic()
                                && !method.getDeclaringClass().isInterface());
    }

    /** The entries of the answer, in which rows of a Jacobian follow each other. */
    double[] ask(Request request) {
        return answer(request).values();
    }

    NumericArray answer(Request request) {
        double[] x = request.x().values();
        double[] v = request.vector().map(NumericArray::values).orElse(new double[0]);
        if (implementation instanceof VectorFunction function) {
            return switch (request.operation()) {
                case FORWARD -> InProcess.vector(function.forward(x));
                case JACOBIAN -> InProcess.matrix(function.jacobian(x));
                case VJP -> InProcess.vector(function.vjp(x, v));
                case JVP -> InProcess.vector(function.jvp(x, v));
            };
        }
        WithParameters function = (WithParameters) implementation;
        Map<String, double[]> parameters = new LinkedHashMap<>();
        request.inputs().forEach((name, value) -> parameters.put(name, value.values()));
        parameters.remove(request.inputs().keySet().iterator().next());
        return switch (request.operation()) {
            case FORWARD -> InProcess.vector(function.forward(x, parameters));
            case JACOBIAN -> InProcess.matrix(function.jacobian(x, parameters));
            case VJP -> InProcess.vector(function.vjp(x, v, parameters));
            case JVP -> throw new UnsupportedOperationException();
        };
    }
}
