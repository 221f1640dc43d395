package dev.verivative.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.verivative.verify.Counterexample;
import dev.verivative.verify.Decimals;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.Request;
import dev.verivative.verify.Verification;
import dev.verivative.verify.Verification.PolicyRow;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a verification found, as JSON. Numbers that are not finite are strings. How long it took is not in it, so that
 * runs of one seed that made the same trials give the same bytes.
 */
public final class VerificationJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private VerificationJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the whole report.
     *
     * @throws IOException if the writer does
     */
    public static void write(Verification verification, Writer out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(JsonLayout.printer());
            new VerificationJson(json).verification(verification);
            json.writeRaw('\n');
        }
    }

    private void verification(Verification verification) throws IOException {
        json.writeStartObject();
        json.writeStringField("function", verification.function());
        json.writeStringField("subject", verification.subject());
        json.writeStringField(
                "outcome",
                (verification.held() ? PropertyResult.Outcome.HELD : PropertyResult.Outcome.FALSIFIED).word());
        json.writeNumberField("seed", verification.seed());
        json.writeNumberField("trials", verification.trials());
        json.writeNumberField("uselessTrials", verification.useless());
        if (!verification.stopped().isEmpty()) {
            json.writeStringField("stopped", verification.stopped());
        }
        json.writeArrayFieldStart("properties");
        for (PropertyResult result : verification.properties()) {
            property(result);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("policies");
        for (PolicyRow row : verification.policies()) {
            policy(row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void property(PropertyResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", result.name());
        json.writeStringField("statement", result.statement());
        json.writeStringField("operation", result.operation().word());
        json.writeStringField("dtype", result.dtype().word());
        json.writeStringField("outcome", result.outcome().word());
        json.writeNumberField("trials", result.trials());
        measured("maxUlp", result.maxUlp());
        measured("p99Ulp", result.p99Ulp());
        measured("margin", result.margin());
        if (!result.note().isEmpty()) {
            json.writeStringField("note", result.note());
        }
        if (result.counterexample().isPresent()) {
            json.writeFieldName("counterexample");
            counterexample(result.counterexample().get());
        }
        json.writeEndObject();
    }

    /** What was not measured is null. */
    private void measured(String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isNaN(value)) {
            json.writeNull();
        } else {
            number(value, Dtype.FLOAT64);
        }
    }

    private void counterexample(Counterexample found) throws IOException {
        json.writeStartObject();
        input(found.last());
        json.writeFieldName("index");
        json.writeStartArray(JsonLayout.INLINE);
        for (int position : found.index()) {
            json.writeNumber(position);
        }
        json.writeEndArray();
        json.writeStringField("expected", found.expected());
        json.writeStringField("actual", found.actual());
        json.writeStringField("error", found.error());
        json.writeStringField("tolerance", found.tolerance());
        json.writeStringField("reproduce", found.reproduce());
        json.writeStringField(
                "fails", found.reproduction().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (!found.detail().isEmpty()) {
            json.writeStringField("detail", found.detail());
        }
        List<Request> before = found.requests().subList(0, found.requests().size() - 1);
        if (!before.isEmpty()) {
            json.writeArrayFieldStart("after");
            for (Request request : before) {
                json.writeStartObject();
                json.writeStringField("operation", request.operation().word());
                json.writeStringField("dtype", request.dtype().word());
                input(request);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** The first variable is called x, as in the protocol, whatever its name. */
    private void input(Request request) throws IOException {
        Dtype dtype = request.dtype();
        array("x", request.x(), dtype);
        if (request.vector().isPresent()) {
            array(
                    request.operation() == Operation.JVP ? "u" : "v",
                    request.vector().get(),
                    dtype);
        }
        List<Map.Entry<String, NumericArray>> others =
                request.inputs().entrySet().stream().skip(1).toList();
        if (!others.isEmpty()) {
            json.writeObjectFieldStart("params");
            for (Map.Entry<String, NumericArray> other : others) {
                array(other.getKey(), other.getValue(), dtype);
            }
            json.writeEndObject();
        }
        if (!request.wrt().equals(request.inputs().keySet().iterator().next())) {
            json.writeStringField("wrt", request.wrt());
        }
    }

    private interface Written {
        void write(double value) throws IOException;
    }

    private void array(String name, NumericArray array, Dtype dtype) throws IOException {
        json.writeFieldName(name);
        nested(array.shape(), array.values(), 0, value -> number(value, dtype));
        json.writeFieldName(name + "Bits");
        nested(array.shape(), array.values(), 0, value -> json.writeString(dtype.bits(value)));
    }

    /** The part of the numbers that starts there; returns where it ends. */
    private int nested(List<Integer> shape, double[] values, int from, Written written) throws IOException {
        if (shape.isEmpty()) {
            written.write(values[from]);
            return from + 1;
        }
        json.writeStartArray(JsonLayout.INLINE);
        int at = from;
        for (int i = 0; i < shape.get(0); i++) {
            at = nested(shape.subList(1, shape.size()), values, at, written);
        }
        json.writeEndArray();
        return at;
    }

    private void number(double value, Dtype dtype) throws IOException {
        if (value == 0) {
            // Most readers take -0 for a whole number, which has no sign of its own.
            json.writeNumber(1 / value < 0 ? "-0.0" : "0");
        } else if (Double.isFinite(value)) {
            json.writeNumber(Decimals.exact(dtype, value));
        } else {
            json.writeString(Double.toString(value));
        }
    }

    private void policy(PolicyRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", row.name());
        json.writeStringField("operation", row.operation().word());
        json.writeStringField("dtype", row.dtype().word());
        json.writeStringField("input", row.input());
        json.writeStringField("limit", row.limit());
        json.writeStringField("usual", row.usual());
        json.writeStringField("did", row.did());
        json.writeEndObject();
    }
}
