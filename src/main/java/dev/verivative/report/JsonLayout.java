package dev.verivative.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Serial;

/** Lines of JSON: a member or element a line, but none inside of what is marked {@link #INLINE}. */
final class JsonLayout extends DefaultPrettyPrinter.NopIndenter {
    /** Marks objects and arrays that stay in one line, with all that is in them. */
    static final Mark INLINE = new Mark();

    @Serial
    private static final long serialVersionUID = 1;

    /** The value that is given to the generator for what is marked. */
    record Mark() {}

    static PrettyPrinter printer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(new JsonLayout());
        printer.indentArraysWith(new JsonLayout());
        return printer;
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
        if (!(json.currentValue() instanceof Mark)) {
            json.writeRaw('\n');
            json.writeRaw("  ".repeat(level));
        }
    }

    /** Levels are counted. */
    @Override
    public boolean isInline() {
        return false;
    }
}
