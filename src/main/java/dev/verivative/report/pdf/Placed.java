package dev.verivative.report.pdf;

import java.util.Locale;

/**
 * A drawing with the room that it takes in a line.
 *
 * @param name under which the drawing is known
 * @param width in points
 * @param height above the baseline
 * @param depth below the baseline
 * @param text what stands for it where it cannot be seen
 */
public record Placed(String name, double width, double height, double depth, String text) {
    /** Its size and its place on the baseline, as CSS. */
    public String style() {
        return String.format(
                Locale.ROOT, "width:%.3fpt;height:%.3fpt;vertical-align:%.3fpt", width, height + depth, -depth);
    }
}
