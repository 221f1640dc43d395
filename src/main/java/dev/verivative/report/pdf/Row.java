package dev.verivative.report.pdf;

import java.util.List;
import java.util.Locale;

/**
 * A row of a display.
 *
 * @param indent from the left margin in points
 * @param parts what stands in it
 */
public record Row(double indent, List<Inline> parts) {
    public Row {
        parts = List.copyOf(parts);
    }

    /** Its indent, as CSS. */
    public String style() {
        return String.format(Locale.ROOT, "margin-left:%.3fpt", indent);
    }
}
