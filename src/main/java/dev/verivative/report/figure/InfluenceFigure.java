package dev.verivative.report.figure;

import dev.verivative.report.figure.WorkedExample.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Inputs on the left, outputs on the right, and an arrow for each derivative that is not zero. */
final class InfluenceFigure {
    private static final double TOP = 48;
    private static final double STEP = 84;
    private static final double LEFT = 122;
    private static final double SPAN = 400;
    private static final double BOX = 34;
    private static final double SIZE = 17;
    private static final double SMALL = 13;

    /** How far numbers must be apart. */
    private static final double ROOM = 17;

    /** Numbers do not come nearer to the inputs than this part of the arrow. */
    private static final double LEAST_PART = 0.2;

    private static final double THINNEST = 1.2;
    private static final double THICKEST = 6;

    private final WorkedExample example;
    private final List<Label> inputs;
    private final List<Label> outputs;
    private final Svg svg = new Svg();
    private final double rows;

    /** One arrow. */
    private record Arrow(int row, int column, Value value, Curve curve) {}

    InfluenceFigure(WorkedExample example, List<Label> inputs, List<Label> outputs) {
        this.example = example;
        this.inputs = inputs;
        this.outputs = outputs;
        this.rows = Math.max(inputs.size(), outputs.size());
    }

    Figure figure(String title) {
        double width = 2 * LEFT + SPAN;
        double height = TOP + rows * STEP + 40;
        new Label("", "", title).draw(svg, width / 2, 32, SIZE, "middle", Ink.TEXT);
        List<Arrow> arrows = arrows();
        arrows.forEach(this::draw);
        numbers(arrows);
        for (int j = 0; j < inputs.size(); j++) {
            box(
                    LEFT,
                    y(j, inputs.size()),
                    "end",
                    inputs.get(j),
                    example.inputs().get(j));
        }
        for (int i = 0; i < outputs.size(); i++) {
            box(
                    LEFT + SPAN,
                    y(i, outputs.size()),
                    "start",
                    outputs.get(i),
                    example.outputs().get(i));
        }
        legend(width / 2, height - 26);
        return svg.figure("influence", title, description(), width, height);
    }

    private List<Arrow> arrows() {
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            for (int j = 0; j < inputs.size(); j++) {
                Value value = example.jacobian().get(i).get(j);
                if (value.sign() != 0) {
                    Curve curve =
                            Curve.straight(LEFT, y(j, inputs.size()), LEFT + SPAN, y(i, outputs.size()) + port(j));
                    arrows.add(new Arrow(i, j, value, curve));
                }
            }
        }
        // The strongest last, so that none hides it.
        arrows.sort((one, other) -> Double.compare(strength(one), strength(other)));
        return arrows;
    }

    private static double strength(Arrow arrow) {
        return Math.abs(arrow.value.number());
    }

    /** Arrows end a little apart. */
    private double port(int column) {
        double between = Math.min(9, BOX / Math.max(1, inputs.size()));
        return (column - (inputs.size() - 1) / 2.0) * between;
    }

    private double y(int place, int count) {
        return TOP + STEP * (rows / 2 + place - (count - 1) / 2.0);
    }

    private double width(Value value) {
        double largest = example.jacobian().stream()
                .flatMap(List::stream)
                .mapToDouble(each -> Math.abs(each.number()))
                .max()
                .orElse(1);
        return THINNEST + (THICKEST - THINNEST) * Math.abs(value.number()) / largest;
    }

    private static Ink ink(Value value) {
        return value.sign() > 0 ? Ink.POSITIVE : Ink.NEGATIVE;
    }

    private void draw(Arrow arrow) {
        svg.open("g", "class", "vf-arrow", "data-row", arrow.row + 1, "data-column", arrow.column + 1);
        svg.text("title", derivative(arrow.row, arrow.column) + " = " + arrow.value.text());
        arrow.curve.draw(svg, width(arrow.value), ink(arrow.value), arrow.value.sign() < 0);
        svg.close("g");
    }

    private String derivative(int row, int column) {
        return "∂" + example.outputs().get(row).text() + "/∂"
                + example.inputs().get(column).text();
    }

    /** The numbers stand where all arrows are equally far apart, if there is room. */
    private void numbers(List<Arrow> arrows) {
        double middle = 1.0 / (outputs.size() + 1);
        List<double[]> taken = new ArrayList<>();
        for (int k = arrows.size() - 1; k >= 0; k--) {
            Arrow arrow = arrows.get(k);
            Label label = Label.plain(arrow.value.text());
            double half = label.width(SMALL) / 2 + 3;
            double[] at = arrow.curve.at(Math.max(middle, LEAST_PART));
            boolean isTaken = taken.stream().anyMatch(other -> Math.abs(other[1] - at[1]) < ROOM);
            if (!isTaken) {
                taken.add(at);
                svg.leaf(
                        "rect",
                        "x",
                        at[0] - half,
                        "y",
                        at[1] - 9,
                        "width",
                        2 * half,
                        "height",
                        18,
                        "rx",
                        4,
                        "fill",
                        Ink.GROUND.light(),
                        "class",
                        Ink.GROUND.fillClass());
                label.draw(svg, at[0], at[1] + 4.5, SMALL, "middle", ink(arrow.value));
            }
        }
    }

    private void box(double x, double y, String side, Label name, Named named) {
        double width = Math.max(BOX, name.width(SIZE) + 14);
        double left = side.equals("end") ? x - width : x;
        svg.leaf(
                "rect",
                "x",
                left,
                "y",
                y - BOX / 2,
                "width",
                width,
                "height",
                BOX,
                "rx",
                BOX / 2,
                "fill",
                Ink.NODE.light(),
                "stroke",
                Ink.LINE.light(),
                "class",
                Ink.NODE.fillClass() + " " + Ink.LINE.strokeClass());
        name.draw(svg, left + width / 2, y + 5, SIZE, "middle", Ink.TEXT);
        double outside = side.equals("end") ? left - 7 : left + width + 7;
        Label.plain(named.value().text()).draw(svg, outside, y + 4.5, SMALL, side, Ink.MUTED);
    }

    private void legend(double middle, double y) {
        Legend.sample(svg, middle - 225, y, Ink.POSITIVE, false, "larger input, larger output");
        Legend.sample(svg, middle + 20, y, Ink.NEGATIVE, true, "larger input, smaller output");
    }

    private String description() {
        StringBuilder text = new StringBuilder("At ");
        text.append(example.given().stream().map(WorkedExample.Given::text).collect(Collectors.joining(", ")));
        text.append(". Width shows size, blue and solid is positive, orange and dashed negative: ");
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            for (int j = 0; j < inputs.size(); j++) {
                entries.add(derivative(i, j) + " = "
                        + example.jacobian().get(i).get(j).text());
            }
        }
        return text.append(String.join(", ", entries)).append('.').toString();
    }
}
