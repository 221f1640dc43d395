package dev.verivative.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Claim;
import dev.verivative.definition.Definition;
import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the catalogue. */
@Command(
        name = "list",
        description = "Lists every definition with its title, its variables and what it claims.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ListCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--format", defaultValue = "text", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.text;

    private enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        List<Definition> all = Catalogue.standard().all();
        output.write(out -> {
            if (format == Format.json) {
                json(all, out);
            } else {
                text(all, out);
            }
        });
        return 0;
    }

    private static void text(List<Definition> all, Writer out) throws IOException {
        int width = all.stream().mapToInt(d -> d.name().length()).max().orElse(0);
        int titles = all.stream().mapToInt(d -> d.title().length()).max().orElse(0);
        for (Definition definition : all) {
            String row = String.format(
                    "%-" + width + "s  %-" + titles + "s  %s",
                    definition.name(),
                    definition.title(),
                    variables(definition));
            out.write(row + "\n");
            for (Claim claim : definition.claims()) {
                out.write("    " + claim.text() + "\n");
            }
        }
    }

    private static String variables(Definition definition) {
        return definition.variables().stream().map(ListCommand::shape).collect(Collectors.joining(", "));
    }

    private static String shape(Tensor tensor) {
        String dimensions = tensor.shape().stream().map(Dimension::name).collect(Collectors.joining(", "));
        return tensor.rank() == 0 ? tensor.name() : tensor.name() + "[" + dimensions + "]";
    }

    private static void json(List<Definition> all, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartArray();
            for (Definition definition : all) {
                json.writeStartObject();
                json.writeStringField("name", definition.name());
                json.writeStringField("title", definition.title());
                json.writeArrayFieldStart("variables");
                for (Tensor variable : definition.variables()) {
                    json.writeString(shape(variable));
                }
                json.writeEndArray();
                json.writeArrayFieldStart("claims");
                for (Claim claim : definition.claims()) {
                    json.writeString(claim.formula());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write("\n");
    }
}
