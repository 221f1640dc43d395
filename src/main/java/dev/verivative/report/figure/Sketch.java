package dev.verivative.report.figure;

import dev.verivative.report.figure.Operations.Node;
import dev.verivative.report.figure.Operations.What;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The graph of operations as it is drawn: numbers are part of the operation that they are in, outputs have names. */
final class Sketch {
    private final Operations operations;
    private final List<Label> outputs;
    private final List<Term> constants = new ArrayList<>();
    private final Map<Integer, Integer> drawn = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /**
     * What is drawn at one place.
     *
     * @param node the node that it shows; of an output, the one that is the output
     * @param isOutput whether it is the name of an output
     * @param arguments the places of what leads to it
     */
    record Part(int node, Label label, boolean isInput, boolean isOutput, List<Integer> arguments, int layer) {}

    private Sketch(Operations operations, List<Label> outputs) {
        this.operations = operations;
        this.outputs = outputs;
    }

    /** @param variable the inputs that stand on the left; others stand near their use */
    static List<Part> of(Operations operations, List<Label> outputs, String variable) {
        Sketch sketch = new Sketch(operations, outputs);
        operations.nodes().forEach(sketch::add);
        sketch.addOutputs();
        return sketch.late(variable);
    }

    private void add(Node node) {
        Term constant = constant(node);
        constants.add(constant);
        if (constant.equals(NOT_CONSTANT)) {
            draw(node.id(), label(node), node.isInput());
        }
    }

    private static final Term NOT_CONSTANT = new Term.Symbol("none");

    /** What a node without inputs stands for. */
    private Term constant(Node node) {
        if (node.what() instanceof What.Num number) {
            return new Term.Num(number.value());
        } else if (node.what() instanceof What.Pi) {
            return new Term.Symbol("pi");
        }
        boolean isConstant = !node.isInput()
                && node.arguments().stream()
                        .noneMatch(argument -> constants.get(argument).equals(NOT_CONSTANT));
        return isConstant && node.what() instanceof What.Applied applied
                ? new Term.Apply(
                        applied.op(),
                        node.arguments().stream().map(constants::get).toList())
                : NOT_CONSTANT;
    }

    private int draw(int node, Label label, boolean isInput) {
        List<Integer> arguments = operations.nodes().get(node).arguments().stream()
                .filter(drawn::containsKey)
                .map(drawn::get)
                .toList();
        int layer = arguments.stream()
                .mapToInt(argument -> parts.get(argument).layer() + 1)
                .max()
                .orElse(0);
        drawn.put(node, parts.size());
        parts.add(new Part(node, label, isInput, false, arguments, layer));
        return parts.size() - 1;
    }

    private void addOutputs() {
        List<Part> names = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            int node = operations.outputs().get(i);
            Integer known = drawn.get(node);
            int from = known == null ? draw(node, Label.plain(text(constants.get(node))), false) : known;
            names.add(new Part(node, outputs.get(i), false, true, List.of(from), 0));
        }
        int last = 1 + parts.stream().mapToInt(Part::layer).max().orElse(0);
        names.forEach(name -> parts.add(new Part(name.node, name.label, false, true, name.arguments, last)));
    }

    /** Inputs other than the variable stand just before their first use. */
    private List<Part> late(String variable) {
        Map<Integer, Integer> first = new LinkedHashMap<>();
        for (Part part : parts) {
            part.arguments.forEach(argument -> first.merge(argument, part.layer, Math::min));
        }
        List<Part> placed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean moves = part.arguments.isEmpty()
                    && !(operations.nodes().get(part.node).what() instanceof What.Input input
                            && input.tensor().equals(variable));
            int layer = moves ? Math.max(0, first.getOrDefault(i, 1) - 1) : part.layer;
            placed.add(new Part(part.node, part.label, part.isInput, part.isOutput, part.arguments, layer));
        }
        return placed;
    }

    private Label label(Node node) {
        if (node.what() instanceof What.Input input) {
            return Label.of(input.tensor(), input.positions());
        } else if (node.what() instanceof What.Applied applied
                && node.arguments().size() == 2) {
            return Label.plain(binary(applied.op(), node));
        } else if (node.what() instanceof What.Applied applied && applied.op() == Op.NEG) {
            return Label.plain("−( )");
        }
        StringBuilder text = new StringBuilder(node.label());
        for (int argument : node.arguments()) {
            if (!constants.get(argument).equals(NOT_CONSTANT)) {
                text.append(" + ").append(text(constants.get(argument)));
            }
        }
        return Label.plain(text.toString());
    }

    private String binary(Op op, Node node) {
        Term left = constants.get(node.arguments().get(0));
        Term right = constants.get(node.arguments().get(1));
        String sign = node.label();
        if (!right.equals(NOT_CONSTANT)) {
            String number = text(right);
            if (op == Op.POW) {
                boolean isWhole = right instanceof Term.Num num && num.value().isInteger();
                return isWhole ? "( )" + Value.raised(number) : "( )^" + bracketed(number);
            }
            return sign + " " + bracketed(number);
        } else if (!left.equals(NOT_CONSTANT)) {
            return op == Op.POW ? bracketed(text(left)) + "^( )" : bracketed(text(left)) + " " + sign;
        }
        return op == Op.POW ? "( )^( )" : sign;
    }

    private static String text(Term constant) {
        return NumberText.TEXT.of(constant).replace(" / ", "/");
    }

    private static String bracketed(String number) {
        return number.contains(" ") || number.startsWith("−") ? "(" + number + ")" : number;
    }
}
