package dev.verivative.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTextTest {
    private static final Dimension M = Dimension.of("m");
    private static final Dimension N = Dimension.of("n");

    /** W x + b with a temperature. */
    private static final List<Tensor> INPUTS = List.of(
            new Tensor("a", List.of(N)),
            new Tensor("W", List.of(M, N)),
            new Tensor("b", List.of(M)),
            new Tensor("T", List.of()),
            new Tensor("k", List.of(new Dimension("q", 2))));

    private static Map<String, NumericArray> inputs() {
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        inputs.put("a", NumericArray.vector(1, -0.0));
        inputs.put("W", new NumericArray(List.of(1, 2), new double[] {Double.NaN, Double.POSITIVE_INFINITY}));
        inputs.put("b", NumericArray.vector(0.5f));
        inputs.put("T", NumericArray.scalar(0.1f));
        inputs.put("k", NumericArray.vector(5, 6));
        return inputs;
    }

    @Test
    void readsWhatItWrote() throws RequestException {
        Optional<NumericArray> vector = Optional.of(NumericArray.vector(3));
        List<Request> requests = List.of(
                new Request(Operation.FORWARD, Dtype.FLOAT32, inputs(), Optional.empty(), "a"),
                new Request(Operation.JACOBIAN, Dtype.FLOAT64, inputs(), Optional.empty(), "W"),
                new Request(Operation.VJP, Dtype.FLOAT64, inputs(), vector, "b"),
                new Request(Operation.JVP, Dtype.FLOAT32, inputs(), Optional.of(NumericArray.scalar(2)), "T"));
        String text = RequestText.write(requests);
        assertEquals(1, text.lines().count());
        List<Request> back = RequestText.read(text, INPUTS);
        assertEquals(requests, back);
        assertEquals(
                List.copyOf(requests.get(0).inputs().keySet()),
                List.copyOf(back.get(0).inputs().keySet()));
        assertEquals(text, RequestText.write(back));
    }

    @Test
    void writesWhatTheProtocolSays() {
        Request request =
                new Request(Operation.VJP, Dtype.FLOAT32, inputs(), Optional.of(NumericArray.scalar(-1)), "W");
        JsonLine line = new JsonLine();
        RequestWriter.fields(request, Encoding.DECIMAL, line);
        assertEquals(
                "\"op\": \"vjp\", \"dtype\": \"float32\", \"x\": [1.0, -0.0], \"v\": [-1.0], \"params\": {\"W\": [[\"NaN\","
                        + " \"Infinity\"]], \"b\": [0.5], \"T\": 0.1, \"k\": [5.0, 6.0]}, \"wrt\": \"W\"}",
                line.toString());
    }

    @Test
    void readsWhatIsTyped() throws RequestException {
        List<Tensor> inputs = List.of(new Tensor("x", List.of(N)));
        String text =
                " {\"x\": [1, \"0x4000000000000000\", NaN], \"op\": \"forward\", \"id\": 3, \"dtype\": \"float64\"} ";
        assertEquals(List.of(Requests.forward(1, 2, Double.NaN)), RequestText.read(text, inputs));
        String empty = "[{\"op\": \"forward\", \"dtype\": \"float64\", \"x\": []}]";
        assertEquals(List.of(Requests.forward()), RequestText.read(empty, inputs));
        Request matrix =
                RequestText.read(empty, List.of(new Tensor("x", List.of(M, N)))).get(0);
        assertEquals(List.of(0, 0), matrix.x().shape());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                                  | expected { at byte 1, found the end of the line
            []                                                  | expected { at byte 2
            [{"op": "forward"}]                                 | there is no "dtype"
            {"op": "hessian", "dtype": "float64", "x": [1]}     | "op" is `hessian`, expected forward, jacobian, vjp, jvp
            {"op": "forward", "dtype": "float16", "x": [1]}     | "dtype" is `float16`, expected float64, float32
            {"op": "forward", "dtype": "float64"}               | there is no "x"
            {"op": "vjp", "dtype": "float64", "x": [1]}         | there is no "v"
            {"op": "forward", "dtype": "float64", "x": 1}       | x has 0 indices, expected 1
            {"op": "forward", "dtype": "float64", "x": [[1]]}   | x has 2 indices, expected 1
            {"op": "forward", "dtype": "float64", "x": [1]}     | there is no y under "params"
            {"op": "forward", "dtype": "float64", "x": [1], "params": {"y": [1, 2]}}           | y has 2 entries along n, expected 1
            {"op": "forward", "dtype": "float64", "x": [1], "params": {"y": [1], "z": 1}}      | the function has no z
            {"op": "forward", "dtype": "float64", "x": [1], "params": {"y": [1]}, "wrt": "z"}  | the function has no z, which "wrt" names
            {"op": "forward", "dtype": "float64", "x": [1, [2]]}                               | entry [2] of "x" is an array
            {"op": "forward", "dtype": "float32", "x": ["0x3fd0000000000000"]}                 | expected 8 hexadecimal digits
            """)
    void refusesOtherText(String text, String part) {
        List<Tensor> inputs = List.of(new Tensor("x", List.of(N)), new Tensor("y", List.of(N)));
        String message = String.valueOf(assertThrows(RequestException.class, () -> RequestText.read(text, inputs))
                .getMessage());
        assertTrue(message.contains(part), message);
    }
}
