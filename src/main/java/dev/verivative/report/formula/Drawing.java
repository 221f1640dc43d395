package dev.verivative.report.formula;

import java.util.List;

/**
 * A formula that has been typeset. The origin is the left end of its baseline, y grows downwards.
 *
 * @param width in points, as all lengths
 * @param height above the baseline
 * @param depth below the baseline
 * @param outlines what is filled
 */
public record Drawing(double width, double height, double depth, List<Outline> outlines) {
    public Drawing {
        outlines = List.copyOf(outlines);
    }
}
