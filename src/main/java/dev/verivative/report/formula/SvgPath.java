package dev.verivative.report.formula;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Outlines as the path data of SVG. */
final class SvgPath {
    private static final int DIGITS = 3;

    private SvgPath() {}

    static String of(Shape shape) {
        StringBuilder data = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> segment(data, 'M', points, 2);
                case PathIterator.SEG_LINETO -> segment(data, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> segment(data, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> segment(data, 'C', points, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void segment(StringBuilder data, char command, double[] points, int count) {
        data.append(command);
        for (int i = 0; i < count; i++) {
            data.append(i == 0 ? "" : " ").append(number(points[i]));
        }
    }

    /** A length with as many digits as can be seen. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
