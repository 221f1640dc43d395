package dev.verivative.report.figure;

import dev.verivative.report.figure.LayeredLayout.Spot;
import dev.verivative.report.figure.Operations.Node;
import dev.verivative.report.figure.Sketch.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operations inside a function, layer by layer, with all paths from one input to one output in colour. */
final class OperationsFigure {
    /** Larger graphs cannot be read. */
    private static final int MOST_PARTS = 60;

    private static final int MOST_NODES = 200;
    private static final double TOP = 76;
    private static final double ROW = 62;
    private static final double BOX = 32;
    private static final double SIZE = 16;
    private static final double SMALL = 12;
    private static final double GAP = 54;
    private static final double EDGE = 34;

    private final Asked asked;
    private final WorkedExample example;
    private final Operations operations;
    private final List<Part> parts;
    private final List<Optional<Value>> values;
    private final Set<Integer> path;
    private final int row;
    private final int column;
    private final LayeredLayout layout;
    private final List<Line> lines = new ArrayList<>();
    private final List<Double> middles = new ArrayList<>();
    private final Svg svg = new Svg();

    /** A line from one part to another, and which of its arguments it is. */
    private record Line(int from, int to, int argument, List<Spot> spots) {}

    private OperationsFigure(
            Asked asked, WorkedExample example, Operations operations, List<Part> parts, int row, int column) {
        this.asked = asked;
        this.example = example;
        this.operations = operations;
        this.parts = parts;
        this.values = NodeValues.of(operations, example.point());
        this.row = row;
        this.column = column;
        this.path = path(operations, asked, example, row, column);
        this.layout = new LayeredLayout(parts.stream().map(Part::layer).toList());
    }

    /** Nothing if it is too large, or no output depends on an input. */
    static Optional<Figure> of(Asked asked, WorkedExample example) {
        Optional<Operations> operations = Operations.of(asked.function(), example.sizes(), MOST_NODES);
        if (operations.isEmpty()) {
            return Optional.empty();
        }
        List<Label> outputs = example.outputs().stream()
                .map(output -> Label.of(asked.function().symbol(), output.place()))
                .toList();
        List<Part> parts = Sketch.of(operations.get(), outputs, asked.variable());
        if (parts.size() > MOST_PARTS) {
            return Optional.empty();
        }
        // The second output by the first input, where there is one, as it shows what is less plain.
        for (int column = 0; column < example.inputs().size(); column++) {
            for (int k = 1; k <= outputs.size(); k++) {
                int row = k % outputs.size();
                if (!path(operations.get(), asked, example, row, column).isEmpty()) {
                    return Optional.of(
                            new OperationsFigure(asked, example, operations.get(), parts, row, column).figure());
                }
            }
        }
        return Optional.empty();
    }

    private static Set<Integer> path(Operations operations, Asked asked, WorkedExample example, int row, int column) {
        Optional<Node> input =
                operations.input(asked.variable(), example.inputs().get(column).place());
        return input.map(node ->
                        operations.between(node.id(), operations.outputs().get(row)))
                .orElse(Set.of());
    }

    private Figure figure() {
        for (int to = 0; to < parts.size(); to++) {
            List<Integer> arguments = parts.get(to).arguments();
            for (int k = 0; k < arguments.size(); k++) {
                lines.add(new Line(arguments.get(k), to, k, layout.line(arguments.get(k), to)));
            }
        }
        layout.place();
        double width = columns();
        double height = TOP + layout.height() * ROW + BOX + 66;
        String derivative = "∂" + example.outputs().get(row).text() + "/∂"
                + example.inputs().get(column).text();
        String title = "The operations, and the paths of " + derivative;
        width = Math.max(width, Label.plain(title).width(SIZE + 1) + 40);
        Label.plain(title).draw(svg, width / 2, 32, SIZE + 1, "middle", Ink.TEXT);
        // What is in colour lies above the rest.
        lines.stream().filter(line -> !isOnPath(line)).forEach(this::draw);
        lines.stream().filter(this::isOnPath).forEach(this::draw);
        for (int part = 0; part < parts.size(); part++) {
            draw(part);
        }
        Legend.sample(
                svg,
                24,
                height - 26,
                Ink.PATH,
                false,
                "every path from "
                        + example.inputs().get(column).text() + " to "
                        + example.outputs().get(row).text() + "; small numbers are values");
        return svg.figure("operations", title, description(derivative), width, height);
    }

    /** Finds the middle of each layer; the whole width. */
    private double columns() {
        double x = EDGE;
        for (int layer = 0; layer < layout.layerCount(); layer++) {
            int number = layer;
            double widest = parts.stream()
                    .filter(part -> part.layer() == number)
                    .mapToDouble(OperationsFigure::width)
                    .max()
                    .orElse(BOX);
            middles.add(x + widest / 2);
            x += widest + GAP;
        }
        return x - GAP + EDGE;
    }

    private static double width(Part part) {
        return Math.max(BOX + 6, part.label().width(SIZE) + 18);
    }

    private boolean isOnPath(Part part) {
        boolean isOther = part.isOutput()
                && !part.label()
                        .equals(Label.of(
                                asked.function().symbol(),
                                example.outputs().get(row).place()));
        return path.contains(part.node()) && !isOther;
    }

    private boolean isOnPath(Line line) {
        return isOnPath(parts.get(line.from)) && isOnPath(parts.get(line.to));
    }

    private void draw(Line line) {
        Part from = parts.get(line.from);
        Part to = parts.get(line.to);
        List<double[]> points = new ArrayList<>();
        for (Spot spot : line.spots) {
            points.add(new double[] {middles.get(spot.layer()), y(spot)});
        }
        double[] first = points.get(0);
        first[0] += width(from) / 2;
        double[] last = points.get(points.size() - 1);
        last[0] -= width(to) / 2;
        last[1] += port(line);
        boolean isOnPath = isOnPath(line);
        svg.open(
                "g",
                "class",
                isOnPath ? "vf-edge vf-path" : "vf-edge",
                "data-from",
                from.node(),
                "data-to",
                to.isOutput() ? "output" : String.valueOf(to.node()));
        Curve.smooth(points).draw(svg, isOnPath ? 2.6 : 1.3, isOnPath ? Ink.PATH : Ink.LINE, false);
        svg.close("g");
    }

    /** The first argument comes in at the top, the last at the bottom. */
    private double port(Line line) {
        int count = parts.get(line.to).arguments().size();
        double apart = Math.min(10, (BOX - 8) / Math.max(1, count - 1));
        return (line.argument - (count - 1) / 2.0) * apart;
    }

    private static double y(Spot spot) {
        return TOP + BOX / 2 + spot.y() * ROW;
    }

    private void draw(int number) {
        Part part = parts.get(number);
        Spot spot = layout.at(number);
        double x = middles.get(spot.layer());
        double width = width(part);
        boolean isOnPath = isOnPath(part);
        Ink fill = isOnPath ? Ink.PATHNODE : Ink.NODE;
        Ink edge = isOnPath ? Ink.PATH : Ink.LINE;
        svg.open("g", "class", isOnPath ? "vf-node vf-path" : "vf-node", "data-node", part.node());
        svg.leaf(
                "rect",
                "x",
                x - width / 2,
                "y",
                y(spot) - BOX / 2,
                "width",
                width,
                "height",
                BOX,
                "rx",
                part.isInput() || part.isOutput() ? BOX / 2 : 6,
                "fill",
                fill.light(),
                "stroke",
                edge.light(),
                "stroke-width",
                isOnPath ? 1.8 : 1,
                "class",
                fill.fillClass() + " " + edge.strokeClass());
        part.label().draw(svg, x, y(spot) + 5.5, SIZE, "middle", Ink.TEXT);
        values.get(part.node())
                .ifPresent(value ->
                        Label.plain(value.text()).draw(svg, x, y(spot) + BOX / 2 + 13, SMALL, "middle", Ink.MUTED));
        svg.close("g");
    }

    private String description(String derivative) {
        StringBuilder text = new StringBuilder("Inputs on the left, outputs on the right. On the paths of ");
        text.append(derivative).append(": ");
        List<String> steps = new ArrayList<>();
        for (int id : path) {
            Node node = operations.nodes().get(id);
            List<String> arguments = node.arguments().stream()
                    .map(argument -> operations.nodes().get(argument).label())
                    .toList();
            steps.add(arguments.isEmpty() ? node.label() : node.label() + " of " + String.join(", ", arguments));
        }
        return text.append(String.join("; ", steps)).append('.').toString();
    }
}
