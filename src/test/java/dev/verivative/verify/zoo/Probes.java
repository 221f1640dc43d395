package dev.verivative.verify.zoo;

import dev.verivative.term.Tensor;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A few inputs on which every mutant should show what it is: a check of the zoo, not of the verifier. */
final class Probes {
    private static final double INF = Double.POSITIVE_INFINITY;

    private final Random random = new Random(20);

    /** Vectors of ordinary numbers, in an order that reveals what is remembered. */
    List<double[]> finite() {
        List<double[]> all = new ArrayList<>(List.of(
                new double[] {0.3, -1, 2.25},
                new double[] {0.3, -1.5, 2.25},
                new double[] {0.5},
                new double[] {-3, 1},
                new double[] {2, 2, -1, 2},
                new double[] {0, 12, -20, 38},
                new double[] {-0.004, 0, 1e-4},
                new double[] {0, 60},
                new double[] {45, -45, -47.5},
                new double[] {5, 0, -100, -300, -650, -700},
                new double[] {-8, -9.5, -7},
                new double[] {-800, -801, -802.5},
                new double[] {750, 0.5},
                new double[] {1.5, 755},
                new double[] {990, 1000, 1001},
                new double[] {2e6, -2e6, 3},
                new double[] {1e4, 1e4 + 2, 1e4 - 3},
                new double[] {2e10, 1, 2e10},
                new double[] {3e38, -3e38, 2},
                new double[] {1e300, 3, 1e308},
                new double[] {1e-14, 2e-14, -1e-14}));
        for (int n :
                new int[] {2, 5, 7, 9, 12, 13, 17, 19, 31, 33, 37, 65, 66, 70, 130, 257, 512, 513, 1025, 1030, 2050}) {
            all.add(random.doubles(n, -3, 3).toArray());
            for (int at :
                    n < 40 ? IntStream.range(0, n).toArray() : new int[] {0, 31, 63, 64, n - 2, n - 1, n * 2 / 3}) {
                double[] spike = random.doubles(n, -1, 1).toArray();
                spike[at] = 800;
                all.add(spike);
            }
        }
        return all;
    }

    /** Vectors with masked elements, of which the last one is not. */
    List<double[]> masked() {
        double[] first = new double[40];
        Arrays.fill(first, 0, 20, -INF);
        return List.of(new double[] {-INF, 1, 2}, new double[] {1, -INF, 2.5}, new double[] {-INF, -INF, 4}, first);
    }

    List<double[]> withNan() {
        return List.of(
                new double[] {Double.NaN, 1, 2}, new double[] {1, Double.NaN, 2}, new double[] {3, 1, Double.NaN});
    }

    /** The requests for a function at a vector. */
    List<Request> requests(Specification specification, double[] x, Set<Operation> operations) {
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        for (Tensor tensor : specification.inputs()) {
            NumericArray value = NumericArray.vector(x);
            if (inputs.size() > 0) {
                value = tensor.rank() == 0
                        ? NumericArray.scalar(new double[] {0.5, 2.5, 0.07}[random.nextInt(3)])
                        : NumericArray.vector(weights(x.length));
            }
            inputs.put(tensor.name(), value);
        }
        Optional<Map<String, NumericArray>> met = specification.meet(inputs, Dtype.FLOAT64);
        List<Request> all = new ArrayList<>();
        for (Operation operation : operations) {
            if (met.isPresent() && (operation != Operation.JACOBIAN || x.length <= 70)) {
                int size = operation == Operation.VJP
                                && specification.outputShape().isEmpty()
                        ? 1
                        : x.length;
                Optional<NumericArray> vector = operation.takesVector()
                        ? Optional.of(
                                NumericArray.vector(random.doubles(size, -2, 3).toArray()))
                        : Optional.empty();
                all.add(new Request(
                        operation,
                        Dtype.FLOAT64,
                        met.get(),
                        vector,
                        specification.variable().name()));
            }
        }
        return all;
    }

    private double[] weights(int n) {
        double[] weights = IntStream.range(0, n)
                .mapToDouble(i -> random.nextInt(1, 9) / 16.0)
                .toArray();
        return weights;
    }
}
