package dev.verivative.verify.oracle;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Oracle;
import dev.verivative.verify.Request;
import dev.verivative.verify.Sizes;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Evaluates what was derived, with the tolerance that follows from it. */
public final class TapeOracle implements Oracle {
    private final Quantities quantities;
    private final List<Tensor> inputs;
    private final Strictness strictness;
    private final Map<Operation, Computation> computations = new EnumMap<>(Operation.class);
    private final Constancy constancy;

    /** @param inputs the tensors that a request gives, in its order */
    public TapeOracle(Quantities quantities, List<Tensor> inputs, Strictness strictness) {
        this.quantities = quantities;
        this.inputs = List.copyOf(inputs);
        this.strictness = strictness;
        this.constancy = new Constancy(quantities);
    }

    @Override
    public Expectation expect(Request request) {
        Map<Dimension, Integer> sizes = Sizes.of(inputs, request.inputs());
        Map<Tensor, NumericArray> arrays = new LinkedHashMap<>();
        for (Tensor tensor : inputs) {
            NumericArray array =
                    Objects.requireNonNull(request.inputs().get(tensor.name()), () -> "no value for " + tensor.name());
            arrays.put(tensor, array);
        }
        Quantity quantity = Objects.requireNonNull(quantities.quantities().get(request.operation()));
        request.vector().ifPresent(vector -> arrays.put(vector(request), vector));
        Computation computation = computations.computeIfAbsent(
                request.operation(), operation -> new Computation(quantity, quantities.law(), strictness));
        computation.begin(sizes, arrays, request.dtype(), constant(request, sizes));
        return computation;
    }

    /** The cotangent has the shape of the output, the tangent that of the variable. */
    private Tensor vector(Request request) {
        List<Dimension> both = Objects.requireNonNull(quantities.quantities().get(Operation.JACOBIAN))
                .shape();
        int rows = Objects.requireNonNull(quantities.quantities().get(Operation.FORWARD))
                .shape()
                .size();
        List<Dimension> rest = both.subList(rows, both.size());
        List<Dimension> shape = request.operation() == Operation.VJP ? both.subList(0, rows) : rest;
        return new Tensor(Objects.requireNonNull(quantities.vectors().get(request.operation())), shape);
    }

    /** The value that each entry has whatever the inputs, as softmax of one number has; NaN if it has none. */
    private double constant(Request request, Map<Dimension, Integer> sizes) {
        boolean isOne = !sizes.isEmpty() && sizes.values().stream().allMatch(size -> size == 1);
        return isOne && strictness.equals(Strictness.FROM_THE_FORMULA)
                ? constancy.value(request.operation())
                : Double.NaN;
    }
}
