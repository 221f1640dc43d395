package dev.verivative.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private static final List<Tensor> INPUTS = List.of(new Tensor("x", List.of(Dimension.of("n"))));

    private static Request request(Operation operation, double... x) {
        return new Request(
                operation,
                Dtype.FLOAT64,
                Map.of("x", NumericArray.vector(x)),
                operation.takesVector() ? Optional.of(NumericArray.vector(x)) : Optional.empty(),
                "x");
    }

    @Test
    void readsWhatItWrites() throws RequestException {
        List<Request> repeated = new java.util.ArrayList<>(Collections.nCopies(400, request(Operation.FORWARD, 0.1)));
        repeated.add(request(Operation.VJP, Double.NaN, -0.0, Double.NEGATIVE_INFINITY));
        for (Replay replay :
                List.of(Replay.of(repeated), new Replay("vjp", repeated, 1), new Replay("stateless", repeated, 3))) {
            assertEquals(replay, Replay.read(replay.text(), INPUTS));
        }
    }

    @Test
    void readsWhatSomebodyTypes() throws RequestException {
        assertEquals(
                Replay.of(List.of(request(Operation.FORWARD, 0, 710))),
                Replay.read("{\"op\": \"forward\", \"dtype\": \"float64\", \"x\": [0, 710]}", INPUTS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "[{\"op\": \"forward\"}]",
                "[{\"op\": \"forward\", \"dtype\": \"float64\", \"x\": [1], \"times\": 0}]",
                "[{\"op\": \"forward\", \"dtype\": \"float64\", \"x\": [1], \"judged\": 2}]"
            })
    void refusesTheRest(String text) {
        assertThrows(RequestException.class, () -> Replay.read(text, INPUTS));
    }
}
