package dev.verivative.notation;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a tensor given by its entries, such as k -> x_k + c, as a formula in whole tensors, x + c, where that is
 * clear.
 */
final class Elementwise {
    private static final Set<Op> PRODUCTS = Set.of(Op.MUL, Op.DIV, Op.POW);

    private final List<Index.Variable> parameters;

    private Elementwise(List<Index.Variable> parameters) {
        this.parameters = parameters;
    }

    /** Nothing where a parameter stands in another place than behind a tensor, or two tensors are multiplied. */
    static Optional<Term> of(Abstraction abstraction) {
        if (abstraction.parameters().isEmpty()) {
            return Optional.of(abstraction.body());
        }
        return new Elementwise(abstraction.parameters()).whole(abstraction.body());
    }

    private Optional<Term> whole(Term term) {
        if (!uses(term)) {
            return Optional.of(term);
        }
        if (term instanceof Term.Entry entry && entry.indices().equals(parameters)) {
            return Optional.of(new Term.Symbol(entry.tensor()));
        }
        if (!(term instanceof Term.Apply apply)) {
            return Optional.empty();
        }
        if (PRODUCTS.contains(apply.op()) && uses(apply.left()) && uses(apply.right())) {
            return Optional.empty();
        }
        List<Term> parts = new ArrayList<>();
        for (Term argument : apply.arguments()) {
            whole(argument).ifPresent(parts::add);
        }
        return parts.size() == apply.arguments().size() ? Optional.of(apply.withChildren(parts)) : Optional.empty();
    }

    private boolean uses(Term term) {
        return term.freeIndices().stream().anyMatch(parameters::contains);
    }
}
