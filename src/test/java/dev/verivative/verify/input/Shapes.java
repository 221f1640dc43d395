package dev.verivative.verify.input;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Inputs of several shapes. */
final class Shapes {
    static final Dimension N = Dimension.of("n");
    static final Dimension M = Dimension.of("m");
    static final Tensor X = new Tensor("x", List.of(N));
    static final Tensor W = new Tensor("W", List.of(M, N));
    static final Tensor A = new Tensor("A", List.of(N, N));
    static final Tensor Y = new Tensor("y", List.of(N));
    static final Tensor T = new Tensor("T", List.of());

    private Shapes() {}

    /** A vector to a vector. */
    static InputShape vector() {
        return shape(List.of(X), List.of(N), X);
    }

    static InputShape shape(List<Tensor> inputs, List<Dimension> output, Tensor wrt) {
        return new InputShape(inputs, output, wrt, Set.of(), Set.of(), Map.of(), (given, dtype) -> Optional.of(given));
    }

    static InputShape positive(InputShape shape, String... names) {
        return new InputShape(
                shape.inputs(),
                shape.output(),
                shape.wrt(),
                Set.of(names),
                shape.constrained(),
                shape.fixed(),
                shape.hypotheses());
    }

    static InputShape fixed(InputShape shape, Map<String, NumericArray> fixed) {
        return new InputShape(
                shape.inputs(),
                shape.output(),
                shape.wrt(),
                shape.positive(),
                shape.constrained(),
                fixed,
                shape.hypotheses());
    }

    /** Every shape by a name: what tests run over. */
    static Map<String, InputShape> all() {
        Map<String, InputShape> all = new LinkedHashMap<>();
        all.put("vector to vector", vector());
        all.put("vector to scalar", shape(List.of(X, Y), List.of(), X));
        all.put("vector and temperature", positive(shape(List.of(X, T), List.of(N), X), "T"));
        all.put("positive vector", positive(vector(), "x"));
        all.put("linear layer by its matrix", shape(List.of(X, W), List.of(M), W));
        all.put("matrix first", shape(List.of(W, X), List.of(M), W));
        all.put("matrix to matrix", shape(List.of(W), List.of(M, N), W));
        all.put("square matrix", shape(List.of(X, A), List.of(), X));
        all.put("scalar first", shape(List.of(T, X), List.of(N), T));
        all.put("scalars only", shape(List.of(T), List.of(), T));
        all.put("three numbers", fixed(shape(List.of(X, Y), List.of(), X), Map.of("y", NumericArray.vector(0, 1, 0))));
        all.put("nothing left", fixed(vector(), Map.of("x", NumericArray.vector(.1, 2))));
        all.put(
                "dimension of a fixed size",
                shape(
                        List.of(new Tensor("x", List.of(new Dimension("n", 10)))),
                        List.of(),
                        new Tensor("x", List.of(new Dimension("n", 10)))));
        return all;
    }

    static Schedule schedule(InputShape shape, Dtype dtype, long seed) {
        return new Schedule(shape, dtype, seed, 4096, EnumSet.allOf(Operation.class));
    }

    static List<Planned> first(int count, InputShape shape, Dtype dtype, long seed) {
        Schedule schedule = schedule(shape, dtype, seed);
        List<Planned> first = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            first.add(schedule.next());
        }
        return first;
    }
}
