package dev.verivative.verify.oracle;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Specifications of the catalogue, and requests at random inputs. */
final class Catalogued {
    private static final Map<String, Specification> KNOWN = new ConcurrentHashMap<>();

    private Catalogued() {}

    static Stream<String> names() {
        return Catalogue.standard().names().stream();
    }

    static Specification specification(String name) {
        return KNOWN.computeIfAbsent(name, each -> {
            Definition definition = Catalogue.standard().all().stream()
                    .filter(other -> other.name().equals(each))
                    .findFirst()
                    .orElseThrow();
            Specification.Outcome outcome =
                    Specification.of(definition, definition.variables().get(0));
            return ((Specification.Outcome.Known) outcome).specification();
        });
    }

    /** A request at entries of about the scale, with 1 to 5 elements in each dimension. */
    static Request random(Specification specification, Operation operation, Dtype dtype, double scale, long seed) {
        Random random = new Random(seed);
        Map<Dimension, Integer> sizes = new LinkedHashMap<>();
        specification.dimensions().forEach(dimension -> sizes.put(dimension, 1 + random.nextInt(5)));
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        for (Tensor tensor : specification.inputs()) {
            boolean positive = specification.positive().contains(tensor.name());
            inputs.put(tensor.name(), array(tensor.shape(), sizes, random, dtype, scale, positive));
        }
        inputs.putAll(specification.meet(inputs, dtype).orElseThrow());
        List<Dimension> shape = operation == Operation.VJP
                ? specification.outputShape()
                : specification.variable().shape();
        Optional<NumericArray> vector =
                operation.takesVector() ? Optional.of(array(shape, sizes, random, dtype, 1, false)) : Optional.empty();
        return new Request(
                operation, dtype, inputs, vector, specification.variable().name());
    }

    private static NumericArray array(
            List<Dimension> shape,
            Map<Dimension, Integer> sizes,
            Random random,
            Dtype dtype,
            double scale,
            boolean positive) {
        List<Integer> list = new ArrayList<>();
        int count = 1;
        for (Dimension dimension : shape) {
            int size = dimension.isFixed() ? dimension.size() : sizes.getOrDefault(dimension, 1);
            list.add(size);
            count *= size;
        }
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            double value = random.nextGaussian() * scale;
            values[k] = dtype.round(positive ? Math.abs(value) + 0.01 : value);
        }
        return new NumericArray(list, values);
    }
}
