package dev.verivative.verify.shrink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    private static final Specification SOFTMAX = specification("softmax");

    private int calls;

    private static Specification specification(String name) {
        Definition definition = Catalogue.standard().find(name);
        return ((Specification.Outcome.Known)
                        Specification.of(definition, definition.variables().get(0)))
                .specification();
    }

    private static Request forward(double... x) {
        return new Request(
                Operation.FORWARD, Dtype.FLOAT64, Map.of("x", NumericArray.vector(x)), Optional.empty(), "x");
    }

    private static double[] random(int n, double scale) {
        return new SplittableRandom(7).doubles(n, -scale, scale).toArray();
    }

    private double[] shrunk(Request failing, Predicate<double[]> fails) {
        Predicate<Request> check = request -> {
            calls++;
            return fails.test(request.x().values());
        };
        assertTrue(check.test(failing), "it has to fail at first");
        return new Shrinker(SOFTMAX, Set.of(), () -> false)
                .shrink(failing, check)
                .x()
                .values();
    }

    private static double sumOfSizes(double[] x) {
        return Arrays.stream(x).map(Math::abs).sum();
    }

    @Test
    void growsLargeNumbersWhileItDeletesOthers() {
        double[] x = shrunk(forward(random(72, 700)), each -> each.length > 1 && sumOfSizes(each) > 20_000);
        assertEquals(2, x.length, () -> Arrays.toString(x));
        assertTrue(calls < 450, () -> "it took " + calls + " calls");
    }

    @Test
    void findsThresholds() {
        assertEquals(711, shrunk(forward(3, 812.75, -4), x -> Arrays.stream(x).anyMatch(each -> each > 710))[0]);
        assertEquals(-746, shrunk(forward(-812.75), x -> x[0] < -745.13)[0]);
        assertEquals(710, shrunk(forward(1e300, 3), x -> Arrays.stream(x).anyMatch(each -> each >= 710))[0]);
    }

    @Test
    void makesNumbersSimple() {
        assertEquals(
                List.of(0.0, 1.0), boxed(shrunk(forward(random(40, 5)), x -> x.length > 1 && x[0] != x[x.length - 1])));
        assertEquals(List.of(0.0), boxed(shrunk(forward(random(1, 5)), x -> x.length == 1)));
        double[] tiny = shrunk(forward(3.217e-300), x -> x[0] > 0 && x[0] < 1e-290);
        assertEquals(1, Simplicity.decimal(tiny[0], Dtype.FLOAT64).precision(), () -> Arrays.toString(tiny));
    }

    @Test
    void keepsWhatHasToStayLong() {
        double[] x = shrunk(forward(random(300, 5)), each -> each.length >= 257);
        assertEquals(257, x.length);
        assertTrue(Arrays.stream(x).allMatch(each -> each == 0), () -> Arrays.toString(x));
    }

    @Test
    void keepsEveryBitThatMatters() {
        double exact = 0.1 + 0.2;
        double[] x = shrunk(forward(5, exact, 7), each -> Arrays.stream(each).anyMatch(value -> value == exact));
        assertEquals(List.of(exact), boxed(x));
    }

    @Test
    void deletesFromAllArraysAtOnce() {
        Request vjp = new Request(
                Operation.VJP,
                Dtype.FLOAT32,
                Map.of("x", NumericArray.vector(1, 2, 3, 4)),
                Optional.of(NumericArray.vector(5, 6, 7, 8)),
                "x");
        Request small = new Shrinker(SOFTMAX, Set.of(), () -> false)
                .shrink(
                        vjp,
                        request -> Arrays.stream(request.vector().orElseThrow().values())
                                .anyMatch(v -> v >= 7));
        assertEquals(List.of(1), small.x().shape());
        assertEquals(NumericArray.vector(7), small.vector().orElseThrow());
    }

    @Test
    void keepsToWhatTheFormatHolds() {
        for (Dtype dtype : Dtype.values()) {
            Request failing = new Request(
                    Operation.FORWARD,
                    dtype,
                    Map.of("x", NumericArray.vector(dtype.max(), -dtype.max(), dtype.round(dtype.max() / 3))),
                    Optional.empty(),
                    "x");
            Request small = new Shrinker(SOFTMAX, Set.of(), () -> false).shrink(failing, request -> {
                double[] x = request.x().values();
                assertTrue(Arrays.stream(x).allMatch(value -> value == dtype.round(value) && Double.isFinite(value)));
                return Arrays.stream(x).anyMatch(value -> value > dtype.max() / 4);
            });
            assertEquals(1, small.x().size());
        }
    }

    @Test
    void keepsHypotheses() {
        Specification specification = specification("cross-entropy");
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        inputs.put("x", NumericArray.vector(random(8, 5)));
        inputs.put("y", NumericArray.vector(0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125));
        Request failing = new Request(Operation.FORWARD, Dtype.FLOAT64, inputs, Optional.empty(), "x");
        List<Request> asked = new ArrayList<>();
        Request small = new Shrinker(specification, Set.of(), () -> false).shrink(failing, request -> {
            asked.add(request);
            return request.x().size() > 1;
        });
        assertEquals(2, small.x().size());
        assertTrue(asked.stream()
                .allMatch(request ->
                        Arrays.stream(Objects.requireNonNull(request.inputs().get("y"))
                                                .values())
                                        .sum()
                                == 1));
    }

    @Test
    void deletesRowsAndColumnsOfMatrices() {
        Specification specification = specification("linear");
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        specification
                .inputs()
                .forEach(tensor -> inputs.put(
                        tensor.name(),
                        new NumericArray(
                                tensor.shape().stream().map(dimension -> 5).toList(),
                                random((int) Math.pow(5, tensor.rank()), 3))));
        Request failing = new Request(
                Operation.FORWARD,
                Dtype.FLOAT64,
                inputs,
                Optional.empty(),
                specification.variable().name());
        Request small = new Shrinker(specification, Set.of(), () -> false).shrink(failing, request -> true);
        assertTrue(small.inputs().values().stream().allMatch(array -> array.size() == 1), small::toString);
    }

    @Test
    void leavesFixedInputsAsTheyAre() {
        Request small = new Shrinker(SOFTMAX, Set.of("x"), () -> false).shrink(forward(3, 4), request -> true);
        assertEquals(forward(3, 4), small);
    }

    @Test
    void endsWhenThereIsNoTime() {
        assertEquals(forward(3, 4), new Shrinker(SOFTMAX, Set.of(), () -> true).shrink(forward(3, 4), request -> {
                    throw new AssertionError("asked");
                }));
    }

    @Test
    void findsTheRequestThatMattersAmongMany() {
        List<Request> before = new ArrayList<>();
        for (int k = 0; k < 300; k++) {
            before.add(forward(k));
        }
        Sequences.Check check = sequence -> {
            int first = sequence.indexOf(forward(77));
            int last = sequence.lastIndexOf(forward(1000));
            return first >= 0 && first < last ? last + 1 : 0;
        };
        assertEquals(
                Optional.of(List.of(forward(77), forward(1000))),
                new Sequences(check, () -> false).shortest(before, List.of(forward(1000))));
    }

    @Test
    void findsThatAnyCallCounts() {
        List<Request> before = new ArrayList<>();
        for (int k = 0; k < 999; k++) {
            before.add(forward(k));
        }
        List<Request> found = new Sequences(sequence -> sequence.size() >= 400 ? 400 : 0, () -> false)
                .shortest(before, List.of(forward(1000)))
                .orElseThrow();
        assertEquals(Collections.nCopies(400, found.get(0)), found);
        assertEquals(
                Optional.empty(), new Sequences(sequence -> 0, () -> false).shortest(before, List.of(forward(1000))));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
