package dev.verivative.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.verivative.exact.ExactValue;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as JSON: decimal strings, which have all digits and exponents that no double has. */
final class EvaluationJson {
    private final JsonGenerator json;
    private final Map<String, String> undecided = new LinkedHashMap<>();

    private EvaluationJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(Evaluated evaluation, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new EvaluationJson(json).write(evaluation);
        }
        out.write("\n");
    }

    private void write(Evaluated evaluation) throws IOException {
        json.writeStartObject();
        json.writeStringField("function", evaluation.definition().name());
        json.writeStringField("wrt", evaluation.variable().name());
        json.writeNumberField("digits", evaluation.digits());
        json.writeFieldName("value");
        row("value", evaluation.value().stream().map(Evaluated.Output::value).toList());
        if (evaluation.jacobian().isPresent()) {
            json.writeArrayFieldStart("jacobian");
            int number = 0;
            for (List<ExactValue> entries : evaluation.jacobian().get()) {
                row("jacobian[" + number++ + "]", entries);
            }
            json.writeEndArray();
        }
        json.writeObjectFieldStart("undecided");
        for (Map.Entry<String, String> bound : undecided.entrySet()) {
            json.writeStringField(bound.getKey(), bound.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void row(String place, List<ExactValue> values) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof ExactValue.Known known) {
                json.writeString(known.decimal().scientific());
            } else if (values.get(i) instanceof ExactValue.Undecided open) {
                json.writeString("0");
                undecided.put(place + "[" + i + "]", open.bound().scientific());
            }
        }
        json.writeEndArray();
    }
}
