package dev.verivative.proof.coq;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints terms as data of Coq, part for part as they are built and with the names that they have here. What data mean
 * is said in the library alone, so that nobody has to trust how formulas are printed.
 */
final class CoqData {
    private final CoqNames names;
    private final Map<Function, String> functions = new LinkedHashMap<>();
    private final List<String> unwritten = new ArrayList<>();

    CoqData(CoqNames names) {
        this.names = names;
    }

    /** The definitions of functions that were printed since they were asked for last, what others use first. */
    String definitions() {
        String text = String.join("", unwritten);
        unwritten.clear();
        return text;
    }

    /**
     * What tensors and letters are in the place of their names.
     *
     * @param indices each letter is in Coq what it is called
     */
    String environment(List<Dimension> dimensions, List<Tensor> tensors, List<Index.Variable> indices) {
        return "(Env "
                + list(dimensions.stream().map(each -> "(" + quoted(each.name()) + ", " + names.of(each) + ")"))
                + " "
                + list(tensors.stream()
                        .map(each -> "(" + quoted(each.name()) + ", TENSOR " + each.rank() + " "
                                + names.ofTensor(each.name()) + ")"))
                + " [] "
                + list(indices.stream().map(each -> "(" + print(each) + ", " + names.of(each) + ")"))
                + ")";
    }

    String print(Term term) {
        if (term instanceof Term.Num number) {
            Rational value = number.value();
            return "(NUM " + (value.signum() < 0 ? "(" + value.numerator() + ")" : value.numerator()) + " "
                    + value.denominator() + ")";
        } else if (term instanceof Term.Symbol symbol) {
            return "(SYMBOL " + quoted(symbol.name()) + ")";
        } else if (term instanceof Term.Entry entry) {
            return "(ENTRY " + entry(entry) + ")";
        } else if (term instanceof Term.Delta delta) {
            return "(DELTA " + print(delta.left()) + " " + print(delta.right()) + ")";
        } else if (term instanceof Term.Size size) {
            return "(SIZE " + print(size.dimension()) + ")";
        } else if (term instanceof Term.Sum sum) {
            return "(SUM " + letter(sum.index()) + " " + print(sum.body()) + ")";
        } else if (term instanceof Term.Partial partial && partial.by() instanceof Term.Entry by) {
            return "(PARTIAL " + print(partial.body()) + " " + entry(by) + ")";
        } else if (term instanceof Term.Call call) {
            return "(" + function(call.function()) + " "
                    + list(call.arguments().stream().map(this::print)) + " " + indices(call.indices()) + ")";
        } else if (term instanceof Term.Apply apply) {
            return "(" + apply.op() + " "
                    + apply.arguments().stream().map(this::print).collect(Collectors.joining(" ")) + ")";
        }
        throw new IllegalArgumentException("a formula cannot have a part " + term);
    }

    /** A condition, for all values of its indices. */
    String print(Obligation obligation) {
        return forAll(obligation.forAll(), print(obligation.condition()));
    }

    /** An equation, for all values of its indices. */
    String print(Hypothesis hypothesis) {
        Set<Index.Variable> free = new LinkedHashSet<>(hypothesis.left().freeIndices());
        free.addAll(hypothesis.right().freeIndices());
        return forAll(List.copyOf(free), "(EQUAL " + print(hypothesis.left()) + " " + print(hypothesis.right()) + ")");
    }

    String notEmpty(Dimension dimension) {
        return "(NOT_EMPTY " + print(dimension) + ")";
    }

    private static String forAll(List<Index.Variable> letters, String condition) {
        StringBuilder text = new StringBuilder();
        letters.forEach(
                letter -> text.append("(FOR_ALL ").append(letter(letter)).append(' '));
        return text + condition + ")".repeat(letters.size());
    }

    private String print(Condition condition) {
        if (condition instanceof Condition.NonZero nonZero) {
            return "(NOT_ZERO " + print(nonZero.term()) + ")";
        } else if (condition instanceof Condition.Positive positive) {
            return "(POSITIVE " + print(positive.term()) + ")";
        } else if (condition instanceof Condition.InRange range) {
            return "(IN_RANGE " + print(range.index()) + " "
                    + print(range.index().dimension()) + ")";
        } else if (condition instanceof Condition.Distinct distinct) {
            return "(DIFFERENT " + print(distinct.left()) + " " + print(distinct.right()) + ")";
        }
        throw new IllegalArgumentException(condition + " is never left open");
    }

    /** The tensor and the places. */
    String entry(Term.Entry entry) {
        return quoted(entry.tensor()) + " " + indices(entry.indices());
    }

    private String function(Function function) {
        String known = functions.get(function);
        if (known != null) {
            return known;
        }
        String body = print(function.body());
        String name = names.named(List.of("data", function), function.symbol() + "_data");
        unwritten.add("Definition " + name + " := CALL " + quoted(function.symbol()) + " "
                + list(function.variables().stream().map(variable -> quoted(variable.name()))) + " "
                + indices(function.indices()) + "\n  " + body + ".\n");
        functions.put(function, name);
        return name;
    }

    private String print(Abstraction argument) {
        return "(" + indices(argument.parameters()) + ", " + print(argument.body()) + ")";
    }

    private static String indices(List<? extends Index> indices) {
        return list(indices.stream().map(CoqData::print));
    }

    private static String print(Index index) {
        return index instanceof Index.Position position
                ? "(POSITION " + position.value() + ")"
                : "(LETTER " + letter((Index.Variable) index) + ")";
    }

    private static String letter(Index.Variable letter) {
        return quoted(letter.name()) + " " + print(letter.dimension());
    }

    private static String print(Dimension dimension) {
        return dimension.isFixed()
                ? "(OF " + quoted(dimension.name()) + " " + dimension.size() + ")"
                : "(ANY " + quoted(dimension.name()) + ")";
    }

    private static String list(Stream<String> parts) {
        return parts.collect(Collectors.joining("; ", "[", "]"));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
