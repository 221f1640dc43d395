package dev.verivative.api;

import dev.verivative.definition.Definition;
import dev.verivative.notation.Notation;
import dev.verivative.notation.PlainPrinter;
import dev.verivative.notation.Vocabulary;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a function was understood: its brackets, its dimensions, and what each letter is. */
final class Explanation {
    private final Formulas.Asked asked;
    private final Definition definition;
    private final Term.Entry by;
    private final Map<Dimension, Set<String>> free = new LinkedHashMap<>();
    private final Map<Dimension, Set<String>> bound = new LinkedHashMap<>();
    private final Map<String, Function> called = new LinkedHashMap<>();

    Explanation(Formulas.Asked asked, Term.Entry by) {
        this.asked = asked;
        this.definition = asked.definition();
        this.by = by;
        definition.function().indices().forEach(index -> add(free, index));
        visit(definition.function().body());
    }

    private static void add(Map<Dimension, Set<String>> letters, Index.Variable index) {
        letters.computeIfAbsent(index.dimension(), each -> new LinkedHashSet<>())
                .add(index.name());
    }

    private void visit(Term term) {
        if (term instanceof Term.Sum sum) {
            add(bound, sum.index());
        } else if (term instanceof Term.Call call) {
            called.put(call.function().symbol(), call.function());
            for (Abstraction argument : call.arguments()) {
                boolean whole = argument.body() instanceof Term.Entry entry && argument.isTensor(entry.tensor());
                if (!whole) {
                    argument.parameters().forEach(parameter -> add(bound, parameter));
                    visit(argument.body());
                }
            }
        }
        term.children().forEach(this::visit);
    }

    /** A line for each of these that there is. */
    String text() {
        Function function = definition.function();
        StringBuilder text = new StringBuilder();
        line(text, "Notation", notation());
        line(text, "Formula", head(function) + " = " + PlainPrinter.bracketed(function.body(), Vocabulary.EMPTY));
        line(
                text,
                "Output",
                function.indices().isEmpty()
                        ? "a scalar"
                        : shape(dimensions(function.indices())) + ", with index " + names(function.indices()));
        line(text, "Variable", tensor(variable()) + ", differentiated by " + PlainPrinter.print(by, Vocabulary.EMPTY));
        for (Tensor other : definition.variables()) {
            if (!other.equals(variable())) {
                line(text, "Variable", tensor(other) + ", held fixed");
            }
        }
        definition.constants().forEach(constant -> line(text, "Constant", tensor(constant)));
        definition
                .parameters()
                .forEach(parameter -> line(
                        text,
                        "Parameter",
                        parameter + ", a scalar" + (definition.isPositive(parameter) ? ", positive" : "")));
        definition
                .known()
                .hypotheses()
                .forEach(assumed -> line(
                        text,
                        "Assumed",
                        PlainPrinter.print(assumed.left(), Vocabulary.EMPTY) + " = "
                                + PlainPrinter.print(assumed.right(), Vocabulary.EMPTY)));
        bound.forEach(
                (dimension, letters) -> line(text, "Bound", String.join(", ", letters) + " in 1.." + size(dimension)));
        dimensionsInUse().forEach(dimension -> line(text, "Dimension", size(dimension) + letters(dimension)));
        called.values()
                .forEach(other -> line(
                        text,
                        "Function",
                        other.symbol() + ", where " + head(other) + " = "
                                + PlainPrinter.print(other.body(), Vocabulary.EMPTY)));
        return text.toString();
    }

    private String notation() {
        Optional<Notation> notation = asked.notation();
        return notation.map(name -> name.label() + (asked.recognised() ? " (recognised)" : " (as --notation says)"))
                .orElse("latex, in the definition " + definition.name());
    }

    private Tensor variable() {
        return definition.variables().stream()
                .filter(tensor -> tensor.name().equals(by.tensor()))
                .findFirst()
                .orElseThrow();
    }

    private static void line(StringBuilder text, String label, String content) {
        text.append("%-11s%s%n".formatted(label + ":", content));
    }

    private static String head(Function function) {
        List<Index> indices = List.copyOf(function.indices());
        return PlainPrinter.print(new Term.Entry(function.symbol(), indices), Vocabulary.EMPTY);
    }

    private static String tensor(Tensor tensor) {
        return tensor.name() + ", " + shape(tensor.shape());
    }

    private static String shape(List<Dimension> shape) {
        String sizes = shape.stream().map(Explanation::size).collect(Collectors.joining(" x "));
        return switch (shape.size()) {
            case 0 -> "a scalar";
            case 1 -> "a vector of " + sizes;
            case 2 -> "a matrix of " + sizes;
            default -> "a tensor of " + sizes;
        };
    }

    private static List<Dimension> dimensions(List<Index.Variable> indices) {
        return indices.stream().map(Index.Variable::dimension).toList();
    }

    private static String names(List<Index.Variable> indices) {
        return indices.stream().map(Index.Variable::name).collect(Collectors.joining(", "));
    }

    private static String size(Dimension dimension) {
        return dimension.isFixed() ? Integer.toString(dimension.size()) : dimension.name();
    }

    private List<Dimension> dimensionsInUse() {
        Set<Dimension> all = new LinkedHashSet<>(free.keySet());
        definition.variables().forEach(tensor -> all.addAll(tensor.shape()));
        definition.constants().forEach(tensor -> all.addAll(tensor.shape()));
        all.addAll(bound.keySet());
        return new ArrayList<>(all);
    }

    /** The index letters that run through a dimension. */
    private String letters(Dimension dimension) {
        Set<String> letters = new LinkedHashSet<>(free.getOrDefault(dimension, Set.of()));
        letters.addAll(bound.getOrDefault(dimension, Set.of()));
        return letters.isEmpty() ? "" : ", the range of " + String.join(", ", letters);
    }
}
