package dev.verivative.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verivative.exact.DecimalArithmetic;
import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.notation.NumpyLine.Argument;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Python that has NumPy and computes lines, which are compared with the exact values of the terms. */
public final class NumpyProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DoubleArithmetic DOUBLE = new DoubleArithmetic();
    private static final Evaluator<Double> DOUBLES = new Evaluator<>(DOUBLE);
    private static final Evaluator<BigDecimal> EXACT = new Evaluator<>(DecimalArithmetic.ofDigits(40));

    /** Of the largest entry, beside which rounding is small. */
    private static final double TOLERANCE = 1e-9;

    private static final List<String> CANDIDATES = List.of("python3", "/usr/bin/python3", "python");

    /** One case a line. It has an error function of its own, so that SciPy need not be there. */
    private static final String PROGRAM = """
            import json, math, sys
            import numpy as np
            for line in sys.stdin:
                case = json.loads(line)
                names = {"np": np, "erf": np.vectorize(math.erf, otypes=[float])}
                for name, array in case["arrays"].items():
                    values = np.array([float(value) for value in array["values"]])
                    names[name] = values.reshape(array["shape"])[()]
                names.update(case["sizes"])
                try:
                    with np.errstate(all="ignore"):
                        result = np.asarray(eval(case["code"], names))
                    answer = {"shape": result.shape, "kind": result.dtype.kind,
                              "values": [repr(float(value)) for value in result.ravel()]}
                except Exception as error:
                    answer = {"error": repr(error)}
                print(json.dumps(answer), flush=True)
            """;

    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;

    private NumpyProcess(Process process) {
        this.process = process;
        this.to = process.outputWriter();
        this.from = process.inputReader();
    }

    /**
     * The first Python that can import NumPy.
     *
     * @throws IllegalStateException if there is none
     */
    public static NumpyProcess start() {
        for (String python : CANDIDATES) {
            try {
                Process check =
                        quiet(new ProcessBuilder(python, "-c", "import numpy")).start();
                check.getOutputStream().close();
                if (check.waitFor() == 0) {
                    return new NumpyProcess(new ProcessBuilder(python, "-c", PROGRAM)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
                }
            } catch (IOException e) {
                // There is no such program: the next one.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while looking for NumPy", e);
            }
        }
        throw new IllegalStateException(
                "none of " + CANDIDATES + " can import numpy; on Debian it comes with the package python3-numpy");
    }

    private static ProcessBuilder quiet(ProcessBuilder builder) {
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /**
     * Compares all entries at a random point.
     *
     * @return the number of entries that have a value which doubles reach
     */
    public int compare(
            NumpyLine line,
            Term term,
            List<Index.Variable> axes,
            Function function,
            Map<Dimension, Integer> sizes,
            Set<String> positive) {
        List<Term> all = List.of(term, function.body(), function.call(function.indices()));
        Point point = Signature.of(all).random(sizes, positive, 20_260_101);
        JsonNode answer = ask(line, function, point);
        List<Optional<BigDecimal>> expected = point.allIndices(axes).stream()
                .map(at -> EXACT.value(term, at).filter(value -> isWithin(value, DOUBLES.value(term, at))))
                .toList();
        if (expected.stream().allMatch(Optional::isEmpty)) {
            return 0;
        }
        return compare(line.code() + " at " + point + " -> " + answer, answer, shape(point, axes), expected);
    }

    /** Where doubles overflow or cancel, those of NumPy do so too. */
    private static boolean isWithin(BigDecimal value, Optional<Double> rounded) {
        double wanted = value.doubleValue();
        return rounded.isPresent()
                && Math.abs(wanted - rounded.get()) <= TOLERANCE / 1000 * Math.max(1, Math.abs(wanted));
    }

    private static int compare(String what, JsonNode answer, List<Integer> shape, List<Optional<BigDecimal>> expected) {
        if (answer.has("error")) {
            if (expected.stream().anyMatch(Optional::isEmpty)) {
                return 0;
            }
            throw new AssertionError(what);
        }
        List<Integer> actualShape = new ArrayList<>();
        answer.get("shape").forEach(size -> actualShape.add(size.asInt()));
        if (!actualShape.equals(shape) || !"fi".contains(answer.get("kind").asText())) {
            throw new AssertionError("expected the shape " + shape + " of " + what);
        }
        double scale = expected.stream()
                .flatMap(Optional::stream)
                .mapToDouble(value -> Math.abs(value.doubleValue()))
                .reduce(1, Math::max);
        int compared = 0;
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).isPresent()) {
                double wanted = expected.get(i).get().doubleValue();
                double actual = number(answer.get("values").get(i).asText());
                if (!(Math.abs(wanted - actual) <= TOLERANCE * scale)) {
                    throw new AssertionError("entry " + i + " is " + actual + " but should be " + wanted + ": " + what);
                }
                compared++;
            }
        }
        return compared;
    }

    private static double number(String python) {
        return python.equals("nan") ? Double.NaN : Double.parseDouble(python.replace("inf", "Infinity"));
    }

    /** One at a time: jqwik gives up shrinking in a thread of its own. */
    private synchronized JsonNode ask(NumpyLine line, Function function, Point point) {
        ObjectNode message = JSON.createObjectNode().put("code", line.code());
        ObjectNode arrays = message.putObject("arrays");
        ObjectNode sizes = message.putObject("sizes");
        for (Argument argument : line.arguments()) {
            String original = argument.original();
            switch (argument.kind()) {
                case VALUE -> {
                    Map.Entry<Tensor, List<Rational>> tensor = point.entries().entrySet().stream()
                            .filter(each -> each.getKey().name().equals(original))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no value for " + original + " in " + point));
                    array(
                            arrays,
                            argument,
                            shape(point, tensor.getKey()),
                            tensor.getValue().stream().map(DOUBLE::number).toList());
                }
                case OUTPUT ->
                    array(
                            arrays,
                            argument,
                            shape(point, function.indices()),
                            point.allIndices(function.indices()).stream()
                                    .map(at -> EXACT.value(function.body(), at)
                                            .map(BigDecimal::doubleValue)
                                            .orElse(Double.NaN))
                                    .toList());
                case SIZE -> sizes.put(argument.name(), point.size(Dimension.of(original)));
            }
        }
        try {
            to.write(JSON.writeValueAsString(message));
            to.newLine();
            to.flush();
            String answer = from.readLine();
            if (answer == null) {
                throw new AssertionError("Python stopped at " + message);
            }
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void array(ObjectNode arrays, Argument argument, List<Integer> shape, List<Double> values) {
        ObjectNode array = arrays.putObject(argument.name());
        ArrayNode sizes = array.putArray("shape");
        shape.forEach(sizes::add);
        ArrayNode entries = array.putArray("values");
        values.forEach(value -> entries.add(Double.toString(value)));
    }

    private static List<Integer> shape(Point point, Tensor tensor) {
        return tensor.shape().stream().map(point::size).toList();
    }

    private static List<Integer> shape(Point point, List<Index.Variable> axes) {
        return axes.stream().map(axis -> point.size(axis.dimension())).toList();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
