package dev.verivative.verify.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each class of defects needs in order to show is among the first requests. */
class CoverageTest {
    private static final int RUN = 3000;
    private static final long SEED = 3;

    private static final Map<Dtype, List<Planned>> PLANS = new EnumMap<>(Dtype.class);

    static {
        for (Dtype dtype : Dtype.values()) {
            PLANS.put(dtype, Shapes.first(RUN, Shapes.vector(), dtype, SEED));
        }
    }

    private static List<Planned> plan(Dtype dtype) {
        return Objects.requireNonNull(PLANS.get(dtype));
    }

    /** Something that a request can be, and among how many it has to be found. */
    private record Need(String what, Dtype dtype, int within, Predicate<Request> found) {
        @Override
        public String toString() {
            return dtype.word() + ", within " + within + ": " + what;
        }
    }

    static List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (Dtype dtype : Dtype.values()) {
            ends(needs, dtype);
            spikes(needs, dtype);
            lengths(needs, dtype);
            masks(needs, dtype);
            others(needs, dtype);
        }
        return needs;
    }

    private static void need(List<Need> needs, String what, Dtype dtype, int within, Predicate<double[]> found) {
        needs.add(
                new Need(what, dtype, within, request -> found.test(request.x().values())));
    }

    private static void ends(List<Need> needs, Dtype dtype) {
        Edges edges = new Edges(dtype);
        for (double far : List.of(1e9, 1e16, edges.huge(), edges.largest())) {
            double near = dtype.round(far);
            need(needs, "hang at " + far, dtype, 200, x -> Arrays.stream(x).anyMatch(value -> value == near));
            need(needs, "hang at -" + far, dtype, 200, x -> Arrays.stream(x).anyMatch(value -> value == -near));
        }
        for (double edge : edges.all()) {
            double beyond = edges.rounded(Math.min(edges.largest(), 1.02 * edge));
            need(needs, "pair 0, " + beyond, dtype, 1000, x -> x.length == 2 && x[0] == 0 && x[1] == beyond);
            need(needs, "pair 0, " + -beyond, dtype, 1000, x -> x.length == 2 && x[0] == 0 && x[1] == -beyond);
        }
        double max = edges.largest();
        need(needs, "max, -max", dtype, 300, x -> Arrays.equals(x, new double[] {max, -max}));
        for (double offset : List.of(100.0, -100.0, 1e6, -1e6, 1e12, -1e12, max / 2, -max)) {
            need(needs, "offset " + offset, dtype, 1500, x -> x.length > 2 && isAbout(x, offset) && !isEqual(x));
        }
        need(needs, "negative zero", dtype, 1000, x -> Arrays.stream(x).anyMatch(v -> v == 0 && 1 / v < 0));
        need(
                needs,
                "subnormal",
                dtype,
                1000,
                x -> Arrays.stream(x).anyMatch(v -> v != 0 && Math.abs(v) < dtype.tiny()));
        need(needs, "1 alone", dtype, 300, x -> x.length == 1 && x[0] > 700);
    }

    private static boolean isAbout(double[] x, double offset) {
        return Arrays.stream(x).allMatch(value -> Math.abs(value / offset - 1) < .3);
    }

    private static boolean isEqual(double[] x) {
        return Arrays.stream(x).allMatch(value -> value == x[0]);
    }

    private static void spikes(List<Need> needs, Dtype dtype) {
        for (int n : List.of(9, 17, 33, 65)) {
            IntStream.range(0, n).forEach(position -> spike(needs, dtype, n, position));
        }
        IntStream.range(65, 130).forEach(position -> spike(needs, dtype, 130, position));
        for (int n : List.of(1000, 1024, 1025, 2048, 2049, 4095, 4096)) {
            spike(needs, dtype, n, n - 1);
        }
        for (int power = 64; power <= 2048; power *= 2) {
            spike(needs, dtype, 4096, power - 1);
            spike(needs, dtype, 4096, power);
            spike(needs, dtype, 4096, power + 1);
        }
    }

    private static void spike(List<Need> needs, Dtype dtype, int n, int position) {
        double edge = new Edges(dtype).overflow();
        need(needs, "spike at " + position + " of " + n, dtype, RUN, x -> {
            boolean low = x.length == n && x[position] > edge;
            for (int k = 0; low && k < n; k++) {
                low = k == position || Math.abs(x[k]) < edge / 2;
            }
            return low;
        });
    }

    private static void lengths(List<Need> needs, Dtype dtype) {
        for (int length = 1; length <= 40; length++) {
            int n = length;
            int within = n <= 5 ? 150 : 2000;
            for (Operation operation : Operation.values()) {
                needs.add(new Need(
                        operation + " of " + n,
                        dtype,
                        within,
                        request -> request.x().size() == n
                                && request.operation() == operation
                                && isModerate(request.x())));
            }
        }
        for (int n : Range.LONG) {
            need(needs, "n = " + n, dtype, RUN, x -> x.length == n && isModerate(NumericArray.vector(x)));
        }
        for (int n : List.of(64, 100)) {
            needs.add(new Need(
                    "Jacobian of " + n,
                    dtype,
                    RUN,
                    request -> request.operation() == Operation.JACOBIAN
                            && request.x().size() == n));
        }
    }

    private static boolean isModerate(NumericArray x) {
        return Arrays.stream(x.values()).allMatch(value -> Math.abs(value) < 40);
    }

    private static void masks(List<Need> needs, Dtype dtype) {
        for (int length = 1; length <= 17; length++) {
            int run = length;
            need(needs, "masked run of " + run, dtype, 2000, x -> isMasked(x, 0, run) && !isMasked(x, run, x.length));
        }
        for (int size = 8; size <= 256; size *= 2) {
            int block = size;
            need(
                    needs,
                    "masked block of " + block + " in front",
                    dtype,
                    RUN,
                    x -> x.length > block && isMasked(x, 0, block));
            need(
                    needs,
                    "masked block of " + block + " at the end",
                    dtype,
                    RUN,
                    x -> x.length > block && isMasked(x, x.length - block, x.length));
            need(
                    needs,
                    "masked block of " + block + " in the middle",
                    dtype,
                    RUN,
                    x -> x.length > block + 1
                            && IntStream.range(1, x.length - block)
                                    .anyMatch(k -> isMasked(x, k, k + block)
                                            && !isMasked(x, 0, 1)
                                            && !isMasked(x, x.length - 1, x.length)));
        }
        need(
                needs,
                "all but the last masked",
                dtype,
                2000,
                x -> x.length > 30 && isMasked(x, 0, x.length - 1) && !isMasked(x, x.length - 1, x.length));
        need(
                needs,
                "all but the first masked",
                dtype,
                2000,
                x -> x.length > 30 && isMasked(x, 1, x.length) && !isMasked(x, 0, 1));
        need(needs, "NaN first", dtype, 60, x -> x.length > 1 && Double.isNaN(x[0]) && !Double.isNaN(x[1]));
        need(needs, "NaN last", dtype, 60, x -> x.length > 1 && Double.isNaN(x[x.length - 1]) && !Double.isNaN(x[0]));
    }

    private static boolean isMasked(double[] x, int from, int to) {
        return to <= x.length && Arrays.stream(x, from, to).allMatch(value -> value == Double.NEGATIVE_INFINITY);
    }

    private static void others(List<Need> needs, Dtype dtype) {
        int deepest = (int) new Edges(dtype).vanishing();
        need(
                needs,
                "whole gaps",
                dtype,
                2000,
                x -> x.length > deepest && IntStream.rangeClosed(0, deepest).allMatch(gap -> x[gap] == -gap));
        need(needs, "gaps with fractions", dtype, 2000, x -> {
            boolean[] seen = new boolean[deepest + 1];
            Arrays.stream(x)
                    .filter(v -> v < 0 && v > -deepest && v != Math.rint(v))
                    .forEach(v -> seen[(int) -v] = true);
            return IntStream.range(0, deepest).allMatch(gap -> seen[gap]);
        });
        for (int count = 2; count <= 3; count++) {
            int maxima = count;
            need(needs, maxima + " equal maxima", dtype, 2000, x -> x.length > 4 && maxima(x) == maxima);
        }
        need(needs, "all equal", dtype, 2000, x -> x.length > 4 && isEqual(x));
        need(
                needs,
                "descending",
                dtype,
                2000,
                x -> x.length > 4 && IntStream.range(1, x.length).allMatch(k -> x[k] < x[k - 1]));
    }

    private static long maxima(double[] x) {
        double max = Arrays.stream(x).max().orElseThrow();
        return Arrays.stream(x).filter(value -> value == max).count();
    }

    @ParameterizedTest
    @MethodSource("needs")
    void isThere(Need need) {
        assertTrue(plan(need.dtype()).subList(0, need.within()).stream()
                .anyMatch(planned -> need.found().test(planned.request())));
    }

    private static List<double[]> rows() {
        return plan(Dtype.FLOAT64).stream()
                .filter(planned -> planned.request().operation() == Operation.FORWARD)
                .map(planned -> planned.request().x().values())
                .toList();
    }

    @Test
    void hugeRowsComeBeforeOrdinaryOnesAndLongBeforeShort() {
        List<double[]> rows = rows();
        assertTrue(IntStream.range(1, rows.size())
                .anyMatch(k -> rows.get(k).length == rows.get(k - 1).length
                        && Arrays.stream(rows.get(k - 1)).allMatch(value -> value > 9e4)
                        && isModerate(NumericArray.vector(rows.get(k)))));
        assertTrue(IntStream.range(1, rows.size())
                .anyMatch(k -> rows.get(k - 1).length >= 300
                        && rows.get(k).length == 3
                        && Arrays.equals(rows.get(k), Arrays.copyOf(rows.get(k - 1), 3))));
    }

    @Test
    void earlierRowsComeWithOneEntryChanged() {
        List<double[]> rows = rows();
        long changed = IntStream.range(1, rows.size())
                .filter(k -> rows.get(k).length > 1
                        && rows.subList(0, k).stream().anyMatch(earlier -> differences(earlier, rows.get(k)) == 1))
                .count();
        assertTrue(changed > 50, "changed in one place: " + changed);
    }

    private static long differences(double[] left, double[] right) {
        return left.length != right.length
                ? Long.MAX_VALUE
                : IntStream.range(0, left.length)
                        .filter(k -> Double.compare(left[k], right[k]) != 0)
                        .count();
    }

    @Test
    void everyThirdInputIsRandomAndMostAreModerate() {
        long moderate =
                rows().stream().filter(x -> isModerate(NumericArray.vector(x))).count();
        assertTrue(moderate > rows().size() / 4, "moderate: " + moderate + " of " + rows().size());
    }

    @Test
    void cotangentsAreOfManyKinds() {
        List<double[]> vectors = plan(Dtype.FLOAT64).stream()
                .flatMap(planned -> planned.request().vector().stream())
                .map(NumericArray::values)
                .filter(v -> v.length > 2)
                .toList();
        assertFalse(vectors.isEmpty());
        Stream<Predicate<double[]>> kinds = Stream.of(
                v -> Arrays.stream(v).filter(value -> value != 0).count() == 1,
                v -> Arrays.stream(v).allMatch(value -> Math.abs(value) > 1e3),
                v -> Arrays.stream(v).allMatch(value -> Math.abs(value) < 1e-3 && value != 0),
                v -> Arrays.stream(v).allMatch(value -> value == Math.rint(value) && Math.abs(value) < 6)
                        && Arrays.stream(v).anyMatch(value -> value == 0)
                        && Arrays.stream(v).filter(value -> value != 0).count() > 1,
                v -> Arrays.stream(v).map(Math::abs).max().orElseThrow()
                        > 1e6 * Arrays.stream(v).map(Math::abs).min().orElseThrow());
        kinds.forEach(kind -> assertTrue(vectors.stream().filter(kind).count() > 10));
    }

    @Test
    void productsAndJacobiansComeOftenEnough() {
        long forward = plan(Dtype.FLOAT64).stream()
                .filter(planned -> planned.request().operation() == Operation.FORWARD)
                .count();
        for (Operation operation : List.of(Operation.VJP, Operation.JVP, Operation.JACOBIAN)) {
            long count = plan(Dtype.FLOAT64).stream()
                    .filter(planned -> planned.request().operation() == operation)
                    .count();
            assertTrue(count > forward / 6, operation + ": " + count + " of " + forward);
        }
        assertEquals(RUN, plan(Dtype.FLOAT64).size());
    }
}
