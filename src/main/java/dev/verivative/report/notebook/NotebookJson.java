package dev.verivative.report.notebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Cells as JSON: nbformat 4.5, one line of a cell a line, as Jupyter itself writes it. */
final class NotebookJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private NotebookJson() {}

    static void write(List<Cell> cells, Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(printer());
        json.writeStartObject();
        json.writeArrayFieldStart("cells");
        int number = 0;
        for (Cell cell : cells) {
            number++;
            write(cell, "cell-" + number, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("metadata");
        json.writeObjectFieldStart("kernelspec");
        json.writeStringField("display_name", "Python 3");
        json.writeStringField("language", "python");
        json.writeStringField("name", "python3");
        json.writeEndObject();
        json.writeObjectFieldStart("language_info");
        json.writeStringField("name", "python");
        json.writeEndObject();
        json.writeEndObject();
        json.writeNumberField("nbformat", 4);
        json.writeNumberField("nbformat_minor", 5);
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private static void write(Cell cell, String id, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("cell_type", cell.kind().word());
        boolean isCode = cell.kind() == Cell.Kind.CODE;
        if (isCode) {
            json.writeNullField("execution_count");
        }
        json.writeStringField("id", id);
        json.writeObjectFieldStart("metadata");
        json.writeEndObject();
        if (isCode) {
            json.writeArrayFieldStart("outputs");
            json.writeEndArray();
        }
        json.writeArrayFieldStart("source");
        // Each line keeps its end, but for the last, which has none.
        for (String line : cell.source().split("(?<=\n)", -1)) {
            json.writeString(line);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }
}
