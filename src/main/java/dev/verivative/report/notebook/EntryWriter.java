package dev.verivative.report.notebook;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a term as a Python expression for one number, sums as loops; definitions are written out. */
final class EntryWriter {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int SIGN = 3;
    private static final int POWER = 4;
    private static final int ATOM = 5;

    /** More would be nothing that anybody reads. */
    private static final int LONGEST = 20_000;

    /** Python reads up to 200 brackets in brackets. */
    private static final int DEEPEST = 80;

    private final PythonNames names;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<Dimension, String> sizes = new LinkedHashMap<>();
    private int length;

    EntryWriter(PythonNames names) {
        this.names = names;
    }

    /** Names that were given to values. */
    Map<String, String> values() {
        return values;
    }

    /** Names that were given to sizes. */
    Map<Dimension, String> sizes() {
        return sizes;
    }

    private record Text(String code, int level) {
        String at(int least) {
            return level < least ? "(" + code + ")" : code;
        }
    }

    /** Too long or too deep for Python. */
    private static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** The expression; nothing where it is too long, or has derivatives. */
    Optional<String> expression(Term term, Map<Index.Variable, String> letters) {
        length = 0;
        try {
            return Optional.of(text(term, letters, 0).at(0));
        } catch (TooLarge e) {
            return Optional.empty();
        }
    }

    String value(String name) {
        return values.computeIfAbsent(name, names::like);
    }

    String size(Dimension dimension) {
        return dimension.isFixed()
                ? Integer.toString(dimension.size())
                : sizes.computeIfAbsent(dimension, any -> names.like(any.name()));
    }

    private Text text(Term term, Map<Index.Variable, String> letters, int depth) throws TooLarge {
        length++;
        if (length > LONGEST || depth > DEEPEST) {
            throw new TooLarge();
        }
        if (term instanceof Term.Num num) {
            return number(num.value());
        } else if (term instanceof Term.Symbol symbol) {
            return new Text(symbol.name().equals("pi") ? "math.pi" : value(symbol.name()), ATOM);
        } else if (term instanceof Term.Entry entry) {
            String places = entry.indices().isEmpty() ? "" : "[" + places(entry.indices(), letters) + "]";
            return new Text(value(entry.tensor()) + places, ATOM);
        } else if (term instanceof Term.Delta delta) {
            return new Text(
                    "(1.0 if " + place(delta.left(), letters) + " == " + place(delta.right(), letters) + " else 0.0)",
                    ATOM);
        } else if (term instanceof Term.Size size) {
            return new Text(size(size.dimension()), ATOM);
        } else if (term instanceof Term.Sum sum) {
            Map<Index.Variable, String> inner = new HashMap<>(letters);
            String letter = names.local(sum.index().name(), letters.values());
            inner.put(sum.index(), letter);
            return new Text(
                    "sum(" + text(sum.body(), inner, depth + 1).at(0) + " for " + letter + " in range("
                            + size(sum.index().dimension()) + "))",
                    ATOM);
        } else if (term instanceof Term.Call call) {
            return text(call.unfold(), letters, depth + 1);
        } else if (term instanceof Term.Apply apply) {
            return apply(apply, letters, depth);
        }
        throw new TooLarge();
    }

    private static Text number(Rational value) {
        if (value.isInteger()) {
            String digits = value.numerator().toString();
            return new Text(digits, value.signum() < 0 ? SIGN : ATOM);
        }
        return new Text(value.numerator() + " / " + value.denominator(), value.signum() < 0 ? SIGN : PRODUCT);
    }

    private Text apply(Term.Apply apply, Map<Index.Variable, String> letters, int depth) throws TooLarge {
        Op op = apply.op();
        if (op.arity() == 1) {
            Text argument = text(apply.argument(), letters, depth + 1);
            return switch (op) {
                case NEG -> new Text("-" + argument.at(SIGN), SIGN);
                case LOGISTIC -> new Text("1 / (1 + math.exp(-" + argument.at(SIGN) + "))", PRODUCT);
                default ->
                    new Text("math." + op.name().toLowerCase(java.util.Locale.ROOT) + "(" + argument.at(0) + ")", ATOM);
            };
        }
        // A chain of one operation is long, but not deep.
        Text left = text(apply.left(), letters, chained(apply, apply.left()) ? depth : depth + 1);
        Text right = text(apply.right(), letters, depth + 1);
        return switch (op) {
            case ADD -> new Text(left.at(SUM) + " + " + right.at(PRODUCT), SUM);
            case SUB -> new Text(left.at(SUM) + " - " + right.at(PRODUCT), SUM);
            case MUL -> new Text(left.at(PRODUCT) + " * " + right.at(POWER), PRODUCT);
            case DIV -> new Text(left.at(PRODUCT) + " / " + right.at(POWER), PRODUCT);
            default -> new Text(left.at(ATOM) + "**" + right.at(ATOM), POWER);
        };
    }

    private static boolean chained(Term.Apply apply, Term left) {
        boolean isSum = apply.op() == Op.ADD || apply.op() == Op.SUB;
        return isSum && left instanceof Term.Apply inner && (inner.op() == Op.ADD || inner.op() == Op.SUB);
    }

    String places(List<Index> indices, Map<Index.Variable, String> letters) {
        return String.join(
                ", ", indices.stream().map(index -> place(index, letters)).toList());
    }

    private static String place(Index index, Map<Index.Variable, String> letters) {
        return index instanceof Index.Position fixed
                ? Integer.toString(fixed.value() - 1)
                : java.util.Objects.requireNonNull(letters.get(index), () -> "no letter for " + index);
    }
}
