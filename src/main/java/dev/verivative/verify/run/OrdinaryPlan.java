package dev.verivative.verify.run;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.property.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A few special rows and then random ones: as much as it takes to run everything. */
public final class OrdinaryPlan implements Plan {
    private final Specification specification;
    private final Settings settings;
    private final Layout layout;

    public OrdinaryPlan(Specification specification, Settings settings) {
        this.specification = specification;
        this.settings = settings;
        this.layout = new Layout(specification);
    }

    @Override
    public Iterator<Request> requests(Dtype dtype) {
        SplittableRandom random = new SplittableRandom(settings.seed() * 31 + dtype.ordinal());
        return new Iterator<>() {
            private int count;
            private final List<Request> waiting = new ArrayList<>();

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Request next() {
                while (waiting.isEmpty()) {
                    int n = count < 80 ? 1 + count % 40 : 1 + random.nextInt(40);
                    add(dtype, n, random, count++, waiting);
                }
                return waiting.remove(0);
            }
        };
    }

    private void add(Dtype dtype, int n, RandomGenerator random, int count, List<Request> out) {
        Map<Dimension, Integer> sizes = new HashMap<>();
        specification.dimensions().forEach(dimension -> sizes.put(dimension, Math.min(settings.maxN(), n)));
        double[] scales = {1, 5, 50, 1000};
        double scale = scales[count % scales.length];
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        for (Tensor tensor : specification.inputs()) {
            boolean isPositive = specification.positive().contains(tensor.name());
            NumericArray array = array(tensor.shape(), sizes, isPositive ? 1 : scale, dtype, random);
            if (isPositive) {
                for (int k = 0; k < array.size(); k++) {
                    array.values()[k] = dtype.round(Math.abs(array.values()[k]) + 0.1);
                }
            }
            inputs.put(tensor.name(), settings.fixed().getOrDefault(tensor.name(), array));
        }
        Optional<Map<String, NumericArray>> met = specification.meet(inputs, dtype);
        if (met.isEmpty()) {
            return;
        }
        special(met.get(), count);
        for (Operation operation : Operation.values()) {
            Optional<NumericArray> vector = operation.takesVector()
                    ? Optional.of(array(layout.vector(operation), sizes, 1, dtype, random))
                    : Optional.empty();
            out.add(new Request(
                    operation,
                    dtype,
                    met.get(),
                    vector,
                    specification.variable().name()));
        }
    }

    private void special(Map<String, NumericArray> inputs, int count) {
        double[] x = inputs.get(specification.first().name()).values();
        if (count % 11 == 3) {
            x[count % x.length] = Double.NaN;
        } else if (count % 11 == 5 && x.length > 1) {
            x[count % x.length] = Double.NEGATIVE_INFINITY;
        } else if (count == 17) {
            x[0] = Double.POSITIVE_INFINITY;
        } else if (count == 18) {
            java.util.Arrays.fill(x, Double.NEGATIVE_INFINITY);
        }
    }

    private static NumericArray array(
            List<Dimension> shape, Map<Dimension, Integer> sizes, double scale, Dtype dtype, RandomGenerator random) {
        List<Integer> numbers = new ArrayList<>();
        for (Dimension dimension : shape) {
            numbers.add(dimension.isFixed() ? dimension.size() : sizes.getOrDefault(dimension, 1));
        }
        double[] values = new double[numbers.stream().reduce(1, (left, right) -> left * right)];
        for (int k = 0; k < values.length; k++) {
            values[k] = dtype.round(random.nextGaussian() * scale);
        }
        return new NumericArray(numbers, values);
    }
}
