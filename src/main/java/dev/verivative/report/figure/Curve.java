package dev.verivative.report.figure;

import java.util.List;

/**
 * A line with a head: straight between two points, or smooth from left to right through several.
 *
 * @param points pairs of x and y
 * @param isStraight whether it is a straight one
 */
record Curve(List<double[]> points, boolean isStraight) {
    private static final double HEAD = 5;

    Curve {
        points = List.copyOf(points);
    }

    static Curve straight(double x, double y, double toX, double toY) {
        return new Curve(List.of(new double[] {x, y}, new double[] {toX, toY}), true);
    }

    static Curve smooth(List<double[]> points) {
        return new Curve(points, false);
    }

    /** The point of a straight line at a part from 0 to 1. */
    double[] at(double part) {
        double[] from = points.get(0);
        double[] to = points.get(points.size() - 1);
        return new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
    }

    /** The line, and a head at its end. */
    void draw(Svg svg, double width, Ink ink, boolean isDashed) {
        double head = HEAD + width;
        double[] first = points.get(0);
        double[] last = points.get(points.size() - 1);
        double length = Math.hypot(last[0] - first[0], last[1] - first[1]);
        double right = isStraight ? (last[0] - first[0]) / length : 1;
        double down = isStraight ? (last[1] - first[1]) / length : 0;
        double[] neck = {last[0] - head * right, last[1] - head * down};
        svg.leaf(
                "path",
                "d",
                path(neck, right, down),
                "fill",
                "none",
                "stroke",
                ink.light(),
                "stroke-width",
                width,
                "stroke-dasharray",
                isDashed ? Svg.number(4 + 2 * width) + " " + Svg.number(3 + width) : "none",
                "class",
                ink.strokeClass());
        double half = head * 0.55;
        svg.leaf(
                "path",
                "d",
                "M" + point(last[0], last[1]) + "L" + point(neck[0] - half * down, neck[1] + half * right) + "L"
                        + point(neck[0] + half * down, neck[1] - half * right) + "Z",
                "fill",
                ink.light(),
                "class",
                ink.fillClass());
    }

    /** To a little beyond the neck, so that no gap shows. */
    private String path(double[] neck, double right, double down) {
        double endX = neck[0] + right;
        double endY = neck[1] + down;
        StringBuilder path = new StringBuilder("M" + point(points.get(0)[0], points.get(0)[1]));
        if (isStraight) {
            return path.append('L').append(point(endX, endY)).toString();
        }
        for (int i = 1; i < points.size(); i++) {
            double[] from = points.get(i - 1);
            boolean isLast = i == points.size() - 1;
            double x = isLast ? endX : points.get(i)[0];
            double y = isLast ? endY : points.get(i)[1];
            double middle = (from[0] + x) / 2;
            path.append('C')
                    .append(point(middle, from[1]))
                    .append(' ')
                    .append(point(middle, y))
                    .append(' ')
                    .append(point(x, y));
        }
        return path.toString();
    }

    private static String point(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
