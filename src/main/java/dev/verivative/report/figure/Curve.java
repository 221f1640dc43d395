package dev.verivative.report.figure;

import java.util.List;

/**
 * A smooth line from left to right through some points.
 *
 * @param points pairs of x and y
 */
record Curve(List<double[]> points) {
    private static final double HEAD = 5;

    Curve {
        points = List.copyOf(points);
    }

    static Curve of(double x, double y, double toX, double toY) {
        return new Curve(List.of(new double[] {x, y}, new double[] {toX, toY}));
    }

    /** The point of a single arc at a parameter from 0 to 1. */
    double[] at(double t) {
        double[] from = points.get(0);
        double[] to = points.get(points.size() - 1);
        double s = 1 - t;
        double middle = (from[0] + to[0]) / 2;
        double x = s * s * s * from[0] + 3 * s * s * t * middle + 3 * s * t * t * middle + t * t * t * to[0];
        double y = from[1] * (s * s * s + 3 * s * s * t) + to[1] * (3 * s * t * t + t * t * t);
        return new double[] {x, y};
    }

    /** The line, and a head at its end. */
    void draw(Svg svg, double width, Ink ink, boolean isDashed) {
        double[] last = points.get(points.size() - 1);
        double head = HEAD + width;
        StringBuilder path = new StringBuilder("M" + point(points.get(0)[0], points.get(0)[1]));
        for (int i = 1; i < points.size(); i++) {
            double[] from = points.get(i - 1);
            double[] to = points.get(i);
            double end = i == points.size() - 1 ? to[0] - head + 1 : to[0];
            double middle = (from[0] + end) / 2;
            path.append('C')
                    .append(point(middle, from[1]))
                    .append(' ')
                    .append(point(middle, to[1]))
                    .append(' ')
                    .append(point(end, to[1]));
        }
        Object dashes = isDashed ? Svg.number(4 + 2 * width) + " " + Svg.number(3 + width) : "none";
        svg.leaf(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                ink.light(),
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes,
                "class",
                ink.strokeClass());
        double half = head * 0.55;
        svg.leaf(
                "path",
                "d",
                "M" + point(last[0], last[1]) + "L" + point(last[0] - head, last[1] - half) + "L"
                        + point(last[0] - head, last[1] + half) + "Z",
                "fill",
                ink.light(),
                "class",
                ink.fillClass());
    }

    private static String point(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
