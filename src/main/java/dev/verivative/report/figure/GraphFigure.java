package dev.verivative.report.figure;

import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.report.DerivationDocument;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A function of one number and its derivative, drawn over a range. */
final class GraphFigure {
    private static final double LEFT = 62;
    private static final double TOP = 58;
    private static final double WIDTH = 500;
    private static final double HEIGHT = 300;
    private static final double SIZE = 17;
    private static final double SMALL = 13;
    private static final int REACH = 4;
    private static final int PIECES = 320;
    private static final int TICKS = 8;

    /** Where values run away, the middle of them is shown. */
    private static final double MOST = 6;

    private final Asked asked;
    private final WorkedExample example;
    private final Svg svg = new Svg();
    private final Rational low;
    private final Rational step;
    private final double[] function;
    private final double[] slope;
    private final Range range;

    /** What the vertical axis shows. */
    private record Range(double low, double high, double tick) {}

    private GraphFigure(Asked asked, WorkedExample example, Rational low, Rational high) {
        this.asked = asked;
        this.example = example;
        this.low = low;
        this.step = high.minus(low).times(Rational.of(1, PIECES));
        this.function = values(asked.output(List.of()));
        this.slope = values(asked.entry(List.of(), List.of()).term());
        this.range = range();
    }

    /** Over the usual range, or near the example where the function is hardly defined elsewhere. */
    static Optional<Figure> of(DerivationDocument document, Asked asked, WorkedExample example) {
        Rational reach = Rational.of(REACH);
        boolean isPositive = document.known().positive().contains(asked.variable());
        GraphFigure usual = new GraphFigure(asked, example, isPositive ? Rational.ZERO : reach.negate(), reach);
        if (usual.isDefined()) {
            return Optional.of(usual.figure());
        }
        Rational middle = example.point().value(asked.variable(), List.of()).floor();
        GraphFigure near = new GraphFigure(asked, example, middle, middle.plus(Rational.ONE));
        return near.isDefined() ? Optional.of(near.figure()) : Optional.empty();
    }

    private boolean isDefined() {
        long defined = Arrays.stream(function).filter(Double::isFinite).count();
        long sloped = Arrays.stream(slope).filter(Double::isFinite).count();
        return Math.min(defined, sloped) > PIECES / 4;
    }

    private double[] values(Term term) {
        Evaluator<Double> doubles = new Evaluator<>(new DoubleArithmetic());
        Tensor variable = example.given().get(0).tensor();
        double[] values = new double[PIECES + 1];
        for (int i = 0; i <= PIECES; i++) {
            Point there = example.point().with(variable, low.plus(step.times(Rational.of(i))));
            values[i] = doubles.value(term, there).orElse(Double.NaN);
        }
        return values;
    }

    private Range range() {
        double[] all = Arrays.stream(new double[][] {function, slope})
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (all.length == 0) {
            return new Range(-1, 1, 1);
        }
        double bottom = all[0];
        double top = all[all.length - 1];
        double middle = all[all.length / 2];
        bottom = Math.min(0, Math.max(bottom, Math.min(middle, 0) - MOST));
        top = Math.max(0, Math.min(top, Math.max(middle, 0) + MOST));
        double tick = tick(top - bottom);
        double first = Math.floor(bottom / tick - 1e-9) * tick;
        double last = Math.ceil(top / tick + 1e-9) * tick;
        return new Range(first, Math.max(last, first + tick), tick);
    }

    /** 1, 2 or 5 times a power of ten, for four to nine lines. */
    private static double tick(double span) {
        double wanted = Math.max(span, 1e-12) / 8;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= wanted) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private Figure figure() {
        Label f = Label.of(asked.function().symbol(), List.of());
        Label x = Label.of(asked.variable(), List.of());
        String others =
                example.given().stream().skip(1).map(WorkedExample.Given::text).collect(Collectors.joining(", "));
        String derivative = "∂" + f.base() + "/∂" + x.base();
        String title =
                f.base() + " and " + derivative + (others.isEmpty() || others.length() > 40 ? "" : " with " + others);
        double width = LEFT + WIDTH + 34;
        double height = TOP + HEIGHT + 84;
        Label.plain(title).draw(svg, width / 2, 32, SIZE, "middle", Ink.TEXT);
        axes(x);
        line(function, Ink.POSITIVE, false, "vf-function");
        line(slope, Ink.NEGATIVE, true, "vf-derivative");
        Value at = example.inputs().get(0).value();
        Value value = example.outputs().get(0).value();
        Value rate = example.jacobian().get(0).get(0);
        dot(at, value, Ink.POSITIVE);
        dot(at, rate, Ink.NEGATIVE);
        double y = height - 24;
        Legend.sample(svg, LEFT, y, Ink.POSITIVE, false, f.base() + "; " + value.text() + " at " + at.text());
        Legend.sample(svg, LEFT + 250, y, Ink.NEGATIVE, true, derivative + "; " + rate.text() + " at " + at.text());
        String description = "For " + x.base() + " from " + Svg.number(at(0)) + " to " + Svg.number(at(PIECES))
                + ". At "
                + example.given().stream().map(WorkedExample.Given::text).collect(Collectors.joining(", ")) + ": "
                + example.outputs().get(0).text() + " = " + value.text() + ", " + derivative + " = " + rate.text()
                + ".";
        return svg.figure("graph", title, description, width, height);
    }

    private double x(double value) {
        return LEFT + (value - at(0)) / (at(PIECES) - at(0)) * WIDTH;
    }

    /** The variable after so many pieces. */
    private double at(double pieces) {
        return new DoubleArithmetic().number(low) + pieces * new DoubleArithmetic().number(step);
    }

    private double y(double value) {
        return TOP + (range.high - value) / (range.high - range.low) * HEIGHT;
    }

    private void axes(Label name) {
        for (int k = 0; k <= TICKS; k++) {
            double at = at(k * PIECES / (double) TICKS);
            rule("M" + Svg.number(x(at)) + " " + Svg.number(TOP) + "v" + Svg.number(HEIGHT), at == 0);
            Label.plain(number(at)).draw(svg, x(at), TOP + HEIGHT + 18, SMALL, "middle", Ink.MUTED);
        }
        int steps = (int) Math.round((range.high - range.low) / range.tick);
        for (int k = 0; k <= steps; k++) {
            double at = range.low + k * range.tick;
            boolean isZero = Math.abs(at) < range.tick / 2;
            rule("M" + Svg.number(LEFT) + " " + Svg.number(y(at)) + "h" + Svg.number(WIDTH), isZero);
            Label.plain(isZero ? "0" : number(at)).draw(svg, LEFT - 8, y(at) + 4.5, SMALL, "end", Ink.MUTED);
        }
        name.draw(svg, LEFT + WIDTH + 19, TOP + HEIGHT + 18, SIZE, "middle", Ink.TEXT);
    }

    private static String number(double value) {
        return Value.of(Rational.of(Math.round(value * 1e9), 1_000_000_000)).text(6);
    }

    private void rule(String path, boolean isAxis) {
        Ink ink = isAxis ? Ink.MUTED : Ink.FRAME;
        svg.leaf(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                ink.light(),
                "stroke-width",
                isAxis ? 1.2 : 0.8,
                "class",
                ink.strokeClass());
    }

    private void line(double[] values, Ink ink, boolean isDashed, String kind) {
        StringBuilder path = new StringBuilder();
        for (List<double[]> piece : pieces(values)) {
            char move = 'M';
            for (double[] point : piece) {
                path.append(move).append(Svg.number(x(point[0]))).append(' ').append(Svg.number(y(point[1])));
                move = 'L';
            }
        }
        svg.leaf(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                ink.light(),
                "stroke-width",
                2.6,
                "stroke-linejoin",
                "round",
                "stroke-dasharray",
                isDashed ? "8 5" : "none",
                "class",
                kind + " " + ink.strokeClass());
    }

    /** The parts that have values within the range, each to where it leaves the range. */
    private List<List<double[]>> pieces(double[] values) {
        List<List<double[]>> pieces = new ArrayList<>();
        List<double[]> piece = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            boolean isIn = isIn(values[i]);
            boolean wasIn = i > 0 && isIn(values[i - 1]);
            if (isIn && !wasIn && i > 0 && Double.isFinite(values[i - 1])) {
                piece.add(crossing(values, i));
            }
            if (isIn) {
                piece.add(new double[] {at(i), values[i]});
            } else if (!piece.isEmpty()) {
                if (Double.isFinite(values[i])) {
                    piece.add(crossing(values, i));
                }
                pieces.add(piece);
                piece = new ArrayList<>();
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    private boolean isIn(double value) {
        return Double.isFinite(value) && value >= range.low && value <= range.high;
    }

    /** Where the line between two values meets the edge of the range. */
    private double[] crossing(double[] values, int i) {
        double outside = isIn(values[i]) ? values[i - 1] : values[i];
        double edge = outside > range.high ? range.high : range.low;
        return new double[] {at(i - 1 + (edge - values[i - 1]) / (values[i] - values[i - 1])), edge};
    }

    private void dot(Value at, Value value, Ink ink) {
        if (isIn(value.number()) && at.number() >= at(0) && at.number() <= at(PIECES)) {
            svg.leaf(
                    "circle",
                    "cx",
                    x(at.number()),
                    "cy",
                    y(value.number()),
                    "r",
                    5,
                    "fill",
                    ink.light(),
                    "stroke",
                    Ink.GROUND.light(),
                    "stroke-width",
                    1.5,
                    "class",
                    ink.fillClass() + " " + Ink.GROUND.strokeClass());
        }
    }
}
