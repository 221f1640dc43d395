package dev.verivative.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.verivative.definition.Definition;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.figure.Asked;
import dev.verivative.report.figure.NodeLabel;
import dev.verivative.report.figure.Operations.Node;
import dev.verivative.report.figure.Operations.What;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Tensor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Programs as JSON that may stand in an element of a page: no character in it has a meaning in HTML. */
record PlaygroundJson(Asked asked, List<Dimension> dimensions) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final TextPrinter PRINTER = TextPrinter.of(TextStyle.UNICODE);

    String of(List<PlaygroundProgram> programs) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            write(programs, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private void write(List<PlaygroundProgram> programs, JsonGenerator json) throws IOException {
        DerivationDocument document = asked.document();
        Definition definition = document.definition();
        json.writeStartObject();
        json.writeStringField("function", asked.function().symbol());
        json.writeStringField("by", asked.variable());
        json.writeArrayFieldStart("dimensions");
        for (Dimension dimension : dimensions) {
            json.writeString(dimension.name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("assumed");
        for (Hypothesis equation : document.known().hypotheses()) {
            json.writeString(PRINTER.line(equation.left()) + " = " + PRINTER.line(equation.right()));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tensors");
        for (Tensor tensor : programs.get(0).tensors()) {
            json.writeStartObject();
            json.writeStringField("name", NodeLabel.entry(tensor.name(), List.of()));
            json.writeBooleanField("positive", definition.isPositive(tensor.name()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("words");
        for (Map.Entry<String, String> word : words(programs).entrySet()) {
            json.writeStringField(word.getKey(), word.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("programs");
        for (PlaygroundProgram program : programs) {
            program(program, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What a picture says of each operation. */
    private static Map<String, String> words(List<PlaygroundProgram> programs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (PlaygroundProgram program : programs) {
            for (Node node : program.operations().nodes()) {
                if (!node.isInput() && !(node.what() instanceof What.Num)) {
                    words.put(name(node.what()), node.label());
                }
            }
        }
        return words;
    }

    private static String name(What what) {
        return what instanceof What.Applied applied
                ? applied.op().name().toLowerCase(Locale.ROOT)
                : what instanceof What.Summed ? "sum" : "pi";
    }

    private void program(PlaygroundProgram program, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("sizes");
        for (Dimension dimension : dimensions) {
            json.writeNumber(program.size(dimension));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tensors");
        for (Tensor tensor : program.tensors()) {
            tensor(program, tensor, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("nodes");
        for (Node node : program.operations().nodes()) {
            node(program, node, json);
        }
        json.writeEndArray();
        json.writeNumberField("own", program.own());
        json.writeArrayFieldStart("rows");
        for (List<Integer> row : program.rows()) {
            json.writeString(PRINTER.line(asked.output(row)));
        }
        json.writeEndArray();
        json.writeFieldName("places");
        json.writeStartArray();
        places(program.rows(), json);
        places(program.columns(), json);
        json.writeEndArray();
        numbers(program, json);
        json.writeEndObject();
    }

    private static void places(List<List<Integer>> places, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (List<Integer> place : places) {
            json.writeStartArray();
            for (int position : place) {
                json.writeNumber(position);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void tensor(PlaygroundProgram program, Tensor tensor, JsonGenerator json) throws IOException {
        List<List<Integer>> places = PlaygroundProgram.places(tensor.shape(), program.sizes());
        json.writeStartObject();
        json.writeArrayFieldStart("shape");
        for (Dimension dimension : tensor.shape()) {
            json.writeNumber(program.size(dimension));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("labels");
        for (List<Integer> place : places) {
            json.writeString(NodeLabel.entry(tensor.name(), place));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("start");
        for (String value : StartValues.of(asked.document(), program.tensors(), tensor, places.size())) {
            json.writeString(value);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void node(PlaygroundProgram program, Node node, JsonGenerator json) throws IOException {
        json.writeStartArray();
        if (node.what() instanceof What.Input input) {
            int number = program.tensors().stream().map(Tensor::name).toList().indexOf(input.tensor());
            json.writeString("in");
            json.writeNumber(number);
            json.writeNumber(
                    PlaygroundProgram.places(program.tensors().get(number).shape(), program.sizes())
                            .indexOf(input.positions()));
        } else if (node.what() instanceof What.Num constant) {
            json.writeString("num");
            json.writeString(constant.value().toString());
        } else {
            json.writeString(name(node.what()));
            for (int argument : node.arguments()) {
                json.writeNumber(argument);
            }
        }
        json.writeEndArray();
    }

    private void numbers(PlaygroundProgram program, JsonGenerator json) throws IOException {
        List<Integer> all = new ArrayList<>(program.operations().outputs());
        int outputs = program.rows().size();
        int entries = outputs * program.columns().size();
        slice("outputs", all.subList(0, outputs), json);
        slice("jacobian", all.subList(outputs, outputs + entries), json);
        int assumed = all.size() - 2 * program.assumed();
        slice("leaves", all.subList(outputs + entries, assumed), json);
        slice("assumed", all.subList(assumed, all.size()), json);
    }

    private static void slice(String name, List<Integer> nodes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (int node : nodes) {
            json.writeNumber(node);
        }
        json.writeEndArray();
    }
}
