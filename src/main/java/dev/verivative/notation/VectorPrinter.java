package dev.verivative.notation;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Term.Apply;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prints what can be said in whole vectors and matrices as NumPy has it: {@code exp(x)/sum(exp(x))}. It is read back as
 * an equal term, except that a minus sign and a number, and a quotient of two whole numbers, are one number.
 */
public final class VectorPrinter {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int FACTOR = 3;
    private static final int ATOM = 4;

    private VectorPrinter() {}

    /** A text without indices; it does not hold together by itself. */
    private record Text(int level, String text) {
        String atLeast(int least) {
            return level < least ? "(" + text + ")" : text;
        }
    }

    /** Nothing where the term has several free indices, or something that needs them, such as a Kronecker delta. */
    public static Optional<String> print(Term term) {
        Set<Index.Variable> free = term.freeIndices();
        if (free.size() > 1) {
            return Optional.empty();
        }
        return text(term, free.isEmpty() ? null : free.iterator().next()).map(Text::text);
    }

    /** @param index the index whose entries make the vector; null for a scalar */
    private static Optional<Text> text(Term term, Index.@Nullable Variable index) {
        if (term instanceof Term.Num num) {
            int level = num.value().signum() < 0 ? SUM : num.value().isInteger() ? ATOM : PRODUCT;
            return Optional.of(new Text(level, num.value().toString()));
        } else if (term instanceof Term.Symbol symbol) {
            return Optional.of(new Text(ATOM, symbol.name()));
        } else if (term instanceof Term.Size size) {
            return size.dimension().name().equals("n") ? Optional.of(new Text(ATOM, "n")) : Optional.empty();
        } else if (term instanceof Term.Entry entry) {
            boolean whole = entry.indices().isEmpty() || isAll(entry.indices(), index);
            return whole ? Optional.of(new Text(ATOM, entry.tensor())) : Optional.empty();
        } else if (term instanceof Term.Sum sum) {
            return sum(sum, index);
        } else if (term instanceof Term.Call call) {
            return call(call, index);
        }
        return term instanceof Apply apply ? apply(apply, index) : Optional.empty();
    }

    private static boolean isAll(List<Index> indices, Index.@Nullable Variable index) {
        return index != null && indices.equals(List.of(index));
    }

    private static Optional<Text> apply(Apply apply, Index.@Nullable Variable index) {
        List<Text> parts = new ArrayList<>();
        for (Term argument : apply.arguments()) {
            text(argument, index).ifPresent(parts::add);
        }
        if (parts.size() < apply.arguments().size()) {
            return Optional.empty();
        }
        Text first = parts.get(0);
        Text last = parts.get(parts.size() - 1);
        return Optional.of(
                switch (apply.op()) {
                    case ADD -> new Text(SUM, first.text() + " + " + last.atLeast(PRODUCT));
                    case SUB -> new Text(SUM, first.text() + " - " + last.atLeast(PRODUCT));
                    case NEG -> new Text(SUM, "-" + last.atLeast(PRODUCT));
                    case MUL -> new Text(PRODUCT, first.atLeast(PRODUCT) + "*" + last.atLeast(FACTOR));
                    case DIV -> new Text(PRODUCT, first.atLeast(PRODUCT) + "/" + last.atLeast(FACTOR));
                    case POW -> new Text(FACTOR, first.atLeast(ATOM) + "**" + last.atLeast(ATOM));
                    default -> new Text(ATOM, apply.op().name().toLowerCase(Locale.ROOT) + "(" + first.text() + ")");
                });
    }

    /** sum(..) of a vector, or a matrix times a vector. */
    private static Optional<Text> sum(Term.Sum sum, Index.@Nullable Variable index) {
        Set<Index.Variable> free = sum.body().freeIndices();
        if (!free.contains(sum.index())) {
            return Optional.empty();
        }
        if (index == null || !free.contains(index) || index.equals(sum.index())) {
            return free.size() == 1
                    ? text(sum.body(), sum.index()).map(body -> new Text(ATOM, "sum(" + body.text() + ")"))
                    : Optional.empty();
        }
        if (!Terms.is(sum.body(), Op.MUL)) {
            return Optional.empty();
        }
        Apply product = (Apply) sum.body();
        if (product.left() instanceof Term.Entry matrix && matrix.indices().equals(List.of(index, sum.index()))) {
            return vector(product.right(), sum.index())
                    .map(vector -> new Text(PRODUCT, matrix.tensor() + " @ " + vector.atLeast(FACTOR)));
        }
        if (product.right() instanceof Term.Entry matrix && matrix.indices().equals(List.of(sum.index(), index))) {
            return vector(product.left(), sum.index())
                    .map(vector -> new Text(PRODUCT, vector.atLeast(FACTOR) + " @ " + matrix.tensor()));
        }
        return Optional.empty();
    }

    /** What has this index and no other. */
    private static Optional<Text> vector(Term term, Index.Variable index) {
        return term.freeIndices().equals(Set.of(index)) ? text(term, index) : Optional.empty();
    }

    private static Optional<Text> call(Term.Call call, Index.@Nullable Variable index) {
        if (!call.indices().isEmpty() && !isAll(call.indices(), index)) {
            return Optional.empty();
        }
        boolean ofScalars = call.arguments().stream()
                .allMatch(argument -> argument.parameters().isEmpty());
        List<String> arguments = new ArrayList<>();
        for (Abstraction argument : call.arguments()) {
            Optional<Text> text = argument(argument, ofScalars ? index : null);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(text.get().text());
        }
        return Optional.of(new Text(ATOM, call.function().symbol() + "(" + String.join(", ", arguments) + ")"));
    }

    private static Optional<Text> argument(Abstraction argument, Index.@Nullable Variable index) {
        if (argument.parameters().isEmpty()) {
            return index == null && !argument.body().freeIndices().isEmpty()
                    ? Optional.empty()
                    : text(argument.body(), index);
        }
        return argument.parameters().size() == 1
                ? vector(argument.body(), argument.parameters().get(0))
                : Optional.empty();
    }
}
