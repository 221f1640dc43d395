package dev.verivative.report;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a vector given by its entries, such as 2 y_i, as a formula in whole vectors, 2 y, where that is clear. */
final class Vectors {
    private static final Set<Op> PRODUCTS = Set.of(Op.MUL, Op.DIV, Op.POW);

    private Vectors() {}

    /** Nothing where the index stands in another place than behind a letter, or where two vectors are multiplied. */
    static Optional<Term> whole(Term entry, Index.Variable index) {
        if (!entry.freeIndices().contains(index)) {
            return Optional.of(entry);
        } else if (entry instanceof Term.Entry one && one.indices().equals(List.of(index))) {
            return Optional.of(new Term.Symbol(one.tensor()));
        } else if (entry instanceof Term.Call call
                && call.isPlain()
                && call.indices().equals(List.of(index))) {
            return Optional.of(new Term.Symbol(call.function().symbol()));
        } else if (!(entry instanceof Term.Apply apply) || isProductOfVectors(apply, index)) {
            return Optional.empty();
        } else {
            List<Term> parts = new ArrayList<>();
            for (Term argument : apply.arguments()) {
                whole(argument, index).ifPresent(parts::add);
            }
            return parts.size() == apply.arguments().size() ? Optional.of(apply.withChildren(parts)) : Optional.empty();
        }
    }

    private static boolean isProductOfVectors(Term.Apply apply, Index.Variable index) {
        return PRODUCTS.contains(apply.op())
                && apply.arguments().stream()
                        .allMatch(argument -> argument.freeIndices().contains(index));
    }
}
