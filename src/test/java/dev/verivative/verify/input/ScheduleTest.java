package dev.verivative.verify.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same requests for the same seed, of numbers of the dtype, none too large, none outside of the domain. */
class ScheduleTest {
    /** As many as a run with defaults asks. */
    private static final int RUN = 6000;

    static Stream<Arguments> shapes() {
        return Shapes.all().entrySet().stream()
                .flatMap(each ->
                        Stream.of(Dtype.values()).map(dtype -> Arguments.of(each.getKey(), dtype, each.getValue())));
    }

    @ParameterizedTest
    @CsvSource({"FLOAT64, ab629e800926e6b6", "FLOAT32, 14e2143d357a69ab"})
    void aSeedGivesTheseRequestsOnEveryMachine(Dtype dtype, String digest) throws NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        Shapes.first(10_000, Shapes.vector(), dtype, 1).forEach(planned -> update(sha, planned));
        assertEquals(digest, HexFormat.of().formatHex(sha.digest()).substring(0, 16));
    }

    private static void update(MessageDigest sha, Planned planned) {
        Request request = planned.request();
        sha.update((planned.kind() + " " + request.operation() + " " + request.wrt()).getBytes(StandardCharsets.UTF_8));
        request.inputs().forEach((name, array) -> update(sha, name, array));
        request.vector().ifPresent(vector -> update(sha, "vector", vector));
    }

    private static void update(MessageDigest sha, String name, NumericArray array) {
        sha.update((name + array.shape()).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.allocate(8 * array.size());
        for (double value : array.values()) {
            bytes.putDouble(value);
        }
        sha.update(bytes.array());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aSeedGivesTheSameAgainAndAnotherOneOthers(String name, Dtype dtype, InputShape shape) {
        List<Planned> first = Shapes.first(500, shape, dtype, 7);
        assertEquals(first, Shapes.first(500, shape, dtype, 7));
        if (!shape.free().isEmpty()) {
            assertNotEquals(first, Shapes.first(500, shape, dtype, 8));
        }
        assertEquals(
                Shapes.schedule(shape, dtype, 7).hazards(),
                Shapes.schedule(shape, dtype, 7).hazards());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyNumberIsOneOfTheDtype(String name, Dtype dtype, InputShape shape) {
        for (Planned planned : Shapes.first(RUN, shape, dtype, 2)) {
            Stream.concat(planned.request().inputs().values().stream(), planned.request().vector().stream())
                    .forEach(array -> {
                        for (double value : array.values()) {
                            assertEquals(value, dtype.round(value), planned::toString);
                        }
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void shapesFitAndDomainsAreKept(String name, Dtype dtype, InputShape shape) {
        for (Planned planned : Shapes.first(RUN, shape, dtype, 3)) {
            Map<String, NumericArray> inputs = planned.request().inputs();
            assertEquals(shape.inputs().stream().map(tensor -> tensor.name()).toList(), List.copyOf(inputs.keySet()));
            shape.fixed()
                    .forEach((key, value) -> assertEquals(
                            value.shape(),
                            Objects.requireNonNull(inputs.get(key)).shape()));
            for (String positive : shape.positive()) {
                for (double value : Objects.requireNonNull(inputs.get(positive)).values()) {
                    assertTrue(value > 0 || Double.isNaN(value), planned::toString);
                }
            }
            assertTrue(planned.kind() == Kind.REPEAT || planned.kind() == Kind.of(inputs), planned::toString);
            assertFalse(Set.of(Kind.PLUS_INFINITY, Kind.ALL_MINUS_INFINITY, Kind.EMPTY)
                    .contains(planned.kind()));
        }
    }

    /** A number costs about a microsecond to write and to read, and a subject in Python some more. */
    @ParameterizedTest
    @MethodSource("shapes")
    void aRunIsNotTooLarge(String name, Dtype dtype, InputShape shape) {
        long numbers = 0;
        for (Planned planned : Shapes.first(RUN, shape, dtype, 4)) {
            Request request = planned.request();
            long inputs = request.inputs().values().stream()
                    .mapToLong(NumericArray::size)
                    .sum();
            long vector = request.vector().map(NumericArray::size).orElse(0);
            assertTrue(inputs <= 3 * 4096, () -> "numbers in a request: " + inputs);
            numbers += inputs + vector;
            if (request.operation() == Operation.JACOBIAN) {
                long wide = Line.MOST_ENTRIES;
                assertTrue(inputs <= 2 * wide, () -> "numbers in a request for a Jacobian: " + inputs);
            }
        }
        long total = numbers;
        assertTrue(total < 6_000_000, () -> "numbers in all requests: " + total);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void cotangentsAreNeverConstantAndSumsOfThemNeverOverflow(String name, Dtype dtype, InputShape shape) {
        int seen = 0;
        for (Planned planned : Shapes.first(RUN, shape, dtype, 5)) {
            Optional<NumericArray> vector = planned.request().vector();
            if (vector.isPresent()) {
                double[] values = vector.get().values();
                double first = values[0];
                boolean constant = true;
                for (double value : values) {
                    assertTrue(Math.abs(value) <= dtype.max() / (4.0 * values.length), planned::toString);
                    constant &= value == first;
                }
                assertFalse(constant && values.length > 1, planned::toString);
                seen++;
            }
        }
        assertTrue(seen > RUN / 4, "vectors: " + seen);
    }

    static Stream<Arguments> functions() {
        return Catalogue.standard().all().stream()
                .flatMap(definition -> definition.variables().stream().map(by -> Arguments.of(definition.name(), by)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionHasInputsWhereItsHypothesesHold(String name, Tensor by) {
        Definition definition = Catalogue.standard().find(name);
        Specification specification = ((Specification.Outcome.Known) Specification.of(definition, by)).specification();
        for (Dtype dtype : Dtype.values()) {
            InputShape shape = InputShape.of(specification, Map.of());
            for (Planned planned : Shapes.first(2000, shape, dtype, 6)) {
                Map<String, NumericArray> inputs = planned.request().inputs();
                if (!shape.constrained().isEmpty()) {
                    assertEquals(Optional.of(inputs), specification.meet(inputs, dtype));
                }
            }
        }
    }

    @Test
    void whatCannotBeGivenEndsTheSchedule() {
        InputShape never = new InputShape(
                List.of(Shapes.X, Shapes.Y),
                List.of(),
                Shapes.X,
                Set.of(),
                Set.of("y"),
                Map.of(),
                (given, dtype) -> Optional.empty());
        assertFalse(Shapes.schedule(never, Dtype.FLOAT64, 1).hasNext());
    }

    @Test
    void onlyWhatIsOfferedIsAskedFor() {
        for (Operation operation : Operation.values()) {
            Schedule schedule = new Schedule(Shapes.vector(), Dtype.FLOAT64, 1, 64, EnumSet.of(operation));
            for (int k = 0; k < 3000; k++) {
                assertEquals(operation, schedule.next().request().operation());
            }
        }
    }

    @Test
    void nothingIsLongerThanAllowed() {
        Schedule schedule = new Schedule(Shapes.vector(), Dtype.FLOAT64, 1, 7, EnumSet.allOf(Operation.class));
        for (int k = 0; k < RUN; k++) {
            assertTrue(schedule.next().request().x().size() <= 7);
        }
    }

    @Test
    void aKindCanBeLeftOut() {
        Schedule schedule = Shapes.schedule(Shapes.vector(), Dtype.FLOAT64, 1);
        schedule.leaveOut(Kind.MASK);
        for (int k = 0; k < 3000; k++) {
            assertNotEquals(Kind.MASK, schedule.next().kind());
        }
    }

    @Test
    void hazardsAreInfinitiesAndEmptyRowsInThatOrder() {
        List<Kind> kinds = Shapes.schedule(Shapes.vector(), Dtype.FLOAT64, 1).hazards().stream()
                .map(Planned::kind)
                .toList();
        assertEquals(kinds.stream().sorted().toList(), kinds);
        assertEquals(
                Set.of(Kind.PLUS_INFINITY, Kind.ALL_MINUS_INFINITY, Kind.EMPTY),
                kinds.stream().collect(Collectors.toSet()));
    }

    @Test
    void aRepetitionIsTheRequestItself() {
        List<Planned> first = Shapes.first(RUN, Shapes.vector(), Dtype.FLOAT64, 1);
        Set<Request> earlier = Collections.newSetFromMap(new IdentityHashMap<>());
        int repeated = 0;
        for (Planned planned : first) {
            boolean isNew = earlier.add(planned.request());
            assertEquals(planned.kind() != Kind.REPEAT, isNew, planned::toString);
            repeated += isNew ? 0 : 1;
        }
        assertTrue(repeated > 50, "repetitions: " + repeated);
    }

    @Test
    void fixedValuesInWrongShapesAreRefused() {
        InputShape shape = Shapes.shape(List.of(Shapes.X, Shapes.Y), List.of(), Shapes.X);
        assertEquals(
                "there is no input z among [x, y]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Shapes.fixed(shape, Map.of("z", NumericArray.scalar(1))))
                        .getMessage());
        assertEquals(
                "y has 1 dimensions, not the shape []",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Shapes.fixed(shape, Map.of("y", NumericArray.scalar(1))))
                        .getMessage());
        assertEquals(
                "y has 3 entries for n, which is 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Shapes.fixed(
                                        shape,
                                        Map.of("x", NumericArray.vector(1, 2), "y", NumericArray.vector(1, 2, 3))))
                        .getMessage());
    }
}
