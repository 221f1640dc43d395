package dev.verivative.notation;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes terms with brackets round every operation, a letter of its own for every bound index, and every argument. */
final class BracketedLatex {
    private int bound;

    private BracketedLatex() {}

    static String of(Term term) {
        return new BracketedLatex().write(term, Map.of());
    }

    private String write(Term term, Map<Index.Variable, String> letters) {
        if (term instanceof Term.Num num) {
            String size = num.value().abs().numerator().toString();
            String text = num.value().isInteger()
                    ? size
                    : "\\tfrac{" + size + "}{" + num.value().denominator() + "}";
            return num.value().signum() < 0 ? "(-" + text + ")" : text;
        }
        if (term instanceof Term.Symbol symbol) {
            return symbol.name().equals("pi") ? "\\pi" : symbol.name();
        }
        if (term instanceof Term.Size size) {
            return size.dimension().name();
        }
        if (term instanceof Term.Entry entry) {
            String name = entry.tensor().equals("yhat") ? "\\hat{y}" : entry.tensor();
            return name + subscript(entry.indices(), letters);
        }
        if (term instanceof Term.Delta delta) {
            return "\\delta" + subscript(List.of(delta.left(), delta.right()), letters);
        }
        if (term instanceof Term.Sum sum) {
            Map<Index.Variable, String> inside = new HashMap<>(letters);
            String letter = bind(sum.index(), inside);
            String upper = sum.index().dimension().name();
            return "(\\sum_{" + letter + "=1}^{" + upper + "} (" + write(sum.body(), inside) + "))";
        }
        if (term instanceof Term.Partial partial) {
            return "(\\frac{\\partial}{\\partial " + write(partial.by(), letters) + "} ("
                    + write(partial.body(), letters) + "))";
        }
        if (term instanceof Term.Call call) {
            String name = call.function().symbol().equals("sigma")
                    ? "\\sigma"
                    : "\\mathrm{" + call.function().symbol() + "}";
            return "(" + name
                    + call.arguments().stream()
                            .map(argument -> argument(argument, letters))
                            .collect(Collectors.joining(", ", "(", ")"))
                    + subscript(call.indices(), letters) + ")";
        }
        return operation((Term.Apply) term, letters);
    }

    private String operation(Term.Apply apply, Map<Index.Variable, String> letters) {
        List<String> parts = apply.arguments().stream()
                .map(argument -> "(" + write(argument, letters) + ")")
                .toList();
        String first = parts.get(0);
        return switch (apply.op()) {
            case ADD -> "(" + first + " + " + parts.get(1) + ")";
            case SUB -> "(" + first + " - " + parts.get(1) + ")";
            case MUL -> "(" + first + " \\cdot " + parts.get(1) + ")";
            case DIV -> "(" + first + " / " + parts.get(1) + ")";
            case POW -> "(" + first + "^{(" + parts.get(1) + ")}" + ")";
            case NEG -> "(-" + first + ")";
            case SQRT -> "\\sqrt{" + first + "}";
            case LOGISTIC, ERF -> "(\\operatorname{" + name(apply) + "}" + first + ")";
            default -> "(\\" + name(apply) + first + ")";
        };
    }

    private static String name(Term.Apply apply) {
        return apply.op().name().toLowerCase(Locale.ROOT);
    }

    private String argument(Abstraction argument, Map<Index.Variable, String> letters) {
        if (argument.parameters().isEmpty()) {
            return "(" + write(argument.body(), letters) + ")";
        }
        Map<Index.Variable, String> inside = new HashMap<>(letters);
        String letter = bind(argument.parameters().get(0), inside);
        return letter + " \\mapsto (" + write(argument.body(), inside) + ")";
    }

    private String bind(Index.Variable index, Map<Index.Variable, String> letters) {
        String letter = "w" + "'".repeat(bound++);
        letters.put(index, letter);
        return letter;
    }

    private static String subscript(List<Index> indices, Map<Index.Variable, String> letters) {
        if (indices.isEmpty()) {
            return "";
        }
        return indices.stream()
                .map(index -> index instanceof Index.Variable variable
                        ? letters.getOrDefault(variable, variable.name().equals("alpha") ? "\\alpha" : variable.name())
                        : Integer.toString(((Index.Position) index).value()))
                .collect(Collectors.joining(",", "_{", "}"));
    }
}
