package dev.verivative.report.figure;

import java.util.List;
import java.util.stream.Collectors;

/** The Jacobian as a table whose colours follow its numbers. */
final class JacobianFigure {
    private static final double CELL = 88;
    private static final double ROW = 48;
    private static final double TOP = 88;
    private static final double SIZE = 17;
    private static final double NUMBER = 15;
    private static final double FAINTEST = 0.1;
    private static final double STRONGEST = 0.8;

    /** On stronger colours, text needs the other shade. */
    private static final double STRONG = 0.62;

    private final WorkedExample example;
    private final List<Label> inputs;
    private final List<Label> outputs;
    private final Svg svg = new Svg();

    JacobianFigure(WorkedExample example, List<Label> inputs, List<Label> outputs) {
        this.example = example;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    Figure figure(String title) {
        double names =
                outputs.stream().mapToDouble(label -> label.width(SIZE)).max().orElse(0);
        double left = Math.max(58, names + 34);
        double table = inputs.size() * CELL;
        double width = Math.max(left + table + 30, 420);
        left += (width - left - table - 30) / 2;
        double height = TOP + outputs.size() * ROW + 58;
        Label.plain(title).draw(svg, width / 2, 32, SIZE, "middle", Ink.TEXT);
        for (int j = 0; j < inputs.size(); j++) {
            inputs.get(j).draw(svg, left + (j + 0.5) * CELL, TOP - 14, SIZE, "middle", Ink.TEXT);
        }
        double largest = example.jacobian().stream()
                .flatMap(List::stream)
                .mapToDouble(value -> Math.abs(value.number()))
                .max()
                .orElse(0);
        for (int i = 0; i < outputs.size(); i++) {
            outputs.get(i).draw(svg, left - 14, TOP + (i + 0.5) * ROW + 6, SIZE, "end", Ink.TEXT);
            for (int j = 0; j < inputs.size(); j++) {
                cell(i, j, left + j * CELL, TOP + i * ROW, largest);
            }
        }
        scale(width / 2, height - 34, largest);
        return svg.figure("jacobian", title, description(), width, height);
    }

    private void cell(int row, int column, double x, double y, double largest) {
        Value value = example.jacobian().get(row).get(column);
        double strength = value.sign() == 0 ? 0 : Math.abs(value.number()) / largest;
        double opacity = value.sign() == 0 ? 0 : FAINTEST + (STRONGEST - FAINTEST) * strength;
        svg.open("g", "class", "vf-cell", "data-row", row + 1, "data-column", column + 1);
        patch(x + 1.5, y + 1.5, CELL - 3, ROW - 3, value.sign(), opacity, value.sign() < 0);
        String sign = value.sign() > 0 ? "+" : "";
        Label.plain(sign + value.text())
                .draw(svg, x + CELL / 2, y + ROW / 2 + 5, NUMBER, "middle", ink(value, opacity));
        svg.close("g");
    }

    private static Ink ink(Value value, double opacity) {
        return value.sign() == 0 ? Ink.MUTED : opacity > STRONG ? Ink.UPON : Ink.TEXT;
    }

    /** Negative ones have a dashed edge, so that the sign shows without colours. */
    private void patch(double x, double y, double width, double height, int sign, double opacity, boolean isDashed) {
        Ink ink = sign == 0 ? Ink.NODE : sign > 0 ? Ink.POSITIVE : Ink.NEGATIVE;
        Ink edge = sign == 0 ? Ink.FRAME : ink;
        svg.leaf(
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "rx",
                5,
                "fill",
                ink.light(),
                "fill-opacity",
                sign == 0 ? 1 : opacity,
                "stroke",
                edge.light(),
                "stroke-dasharray",
                isDashed ? "5 4" : "none",
                "class",
                ink.fillClass() + " " + edge.strokeClass());
    }

    private void scale(double middle, double y, double largest) {
        int steps = 4;
        double width = 26;
        for (int k = -steps; k <= steps; k++) {
            double opacity = FAINTEST + (STRONGEST - FAINTEST) * Math.abs(k) / steps;
            patch(middle + (k - 0.5) * width + 1, y, width - 2, 14, Integer.signum(k), opacity, false);
        }
        double end = (steps + 0.5) * width + 8;
        String most = example.jacobian().stream()
                .flatMap(List::stream)
                .filter(value -> Math.abs(value.number()) == largest)
                .findFirst()
                .map(value -> value.sign() < 0 ? value.text().substring(1) : value.text())
                .orElse("0");
        Label.plain("−" + most).draw(svg, middle - end, y + 12, 13, "end", Ink.MUTED);
        Label.plain("+" + most).draw(svg, middle + end, y + 12, 13, "start", Ink.MUTED);
    }

    private String description() {
        StringBuilder text = new StringBuilder("At ");
        text.append(example.given().stream().map(WorkedExample.Given::text).collect(Collectors.joining(", ")));
        text.append(". ");
        for (int i = 0; i < outputs.size(); i++) {
            text.append("Row ").append(example.outputs().get(i).text()).append(": ");
            text.append(example.jacobian().get(i).stream().map(Value::text).collect(Collectors.joining(", ")));
            text.append(". ");
        }
        return text.toString().strip();
    }
}
