package dev.verivative.api;

import dev.verivative.definition.Definition;
import dev.verivative.exact.ExactValue;
import dev.verivative.notation.TextStyle;
import dev.verivative.term.Tensor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * What was evaluated.
 *
 * @param definition the function
 * @param variable what is differentiated by
 * @param digits how many significant digits were asked for
 * @param value the outputs, the last index running fastest
 * @param jacobian a row for each output, a column for each entry of the variable, the last index running fastest; empty
 *     where it was not asked for
 */
public record Evaluated(
        Definition definition,
        Tensor variable,
        int digits,
        List<Output> value,
        Optional<List<List<ExactValue>>> jacobian) {
    public Evaluated {
        value = List.copyOf(value);
        jacobian = jacobian.map(rows -> rows.stream().map(List::copyOf).toList());
    }

    /**
     * One output.
     *
     * @param positions its place
     * @param value what is known of it
     */
    public record Output(List<Integer> positions, ExactValue value) {
        public Output {
            positions = List.copyOf(positions);
        }
    }

    /** Writes the values as text, an output a line. */
    public void text(TextStyle style, Writer out) throws IOException {
        EvaluationText.write(this, style, out);
    }

    /** Writes the values as JSON. */
    public void json(Writer out) throws IOException {
        EvaluationJson.write(this, out);
    }

    /** The values as JSON, with a bound for each that could not be told from 0. */
    public String json() {
        StringWriter out = new StringWriter();
        try {
            json(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** A decimal with all its digits; 0 where the value could not be told from it. */
    static String decimal(ExactValue value) {
        return value instanceof ExactValue.Known known ? known.decimal().scientific() : "0";
    }
}
