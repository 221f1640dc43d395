package dev.verivative.fold;

import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums over an index in normal form: of single products, with indices named after how deep they are. */
final class NormalSums {
    private final NormalForm form;

    NormalSums(NormalForm form) {
        this.form = form;
    }

    /** Term by term: what does not depend on the index stands outside, a delta picks its term. */
    Laurent sum(Index.Variable index, Laurent body) {
        Laurent sum = new Laurent();
        body.terms().forEach((monomial, coefficient) -> {
            Monomial outside = monomial.only(atom -> !atom.free().contains(index));
            Monomial inside = monomial.only(atom -> atom.free().contains(index));
            sum.add(form.times(Laurent.of(outside, coefficient), sum(index, inside)), Rational.ONE);
        });
        return sum;
    }

    private Laurent sum(Index.Variable index, Monomial inside) {
        for (Atom atom : inside.powers().keySet()) {
            if (atom.term() instanceof Term.Delta delta) {
                Index other = delta.left().equals(index) ? delta.right() : delta.left();
                return form.reindexed(inside.without(atom), index, other);
            }
        }
        if (inside.isOne()) {
            return form.normal(Terms.size(index.dimension()));
        }
        Term sum = counted(index, inside);
        Term exchanged = exchanged(index, inside);
        if (exchanged != null && exchanged.toString().compareTo(sum.toString()) < 0) {
            return form.single(exchanged);
        }
        return form.single(sum);
    }

    /** The sum with an index that is named after how deep it is. */
    private Term counted(Index.Variable index, Monomial inside) {
        int height = 1
                + inside.powers().keySet().stream().mapToInt(Atom::height).max().orElse(0);
        Index.Variable bound = new Index.Variable("$" + height, index.dimension());
        Laurent body = index.equals(bound) ? Laurent.of(inside, Rational.ONE) : form.reindexed(inside, index, bound);
        return new Term.Sum(bound, form.term(body));
    }

    /** The other order of a double sum, if it is one. */
    private @Nullable Term exchanged(Index.Variable index, Monomial inside) {
        for (Map.Entry<Atom, Rational> factor : inside.powers().entrySet()) {
            Atom atom = factor.getKey();
            if (atom.term() instanceof Term.Sum inner && factor.getValue().equals(Rational.ONE) && atom.height() == 1) {
                Index.Variable other = form.fresh(inner.index());
                Laurent body = form.times(
                        Laurent.of(inside.without(atom), Rational.ONE),
                        form.normal(inner.abstraction().apply(List.of(other))));
                if (body.size() != 1 || !body.number().equals(Rational.ZERO)) {
                    return null;
                }
                Monomial both = body.first().getKey();
                Monomial outside = both.only(part -> !part.free().contains(index));
                Laurent inward = Laurent.of(
                        form.atom(counted(index, both.only(part -> part.free().contains(index)))));
                Laurent product = form.times(Laurent.of(outside, body.first().getValue()), inward);
                return product.size() == 1 && product.first().getValue().equals(Rational.ONE)
                        ? counted(other, product.first().getKey())
                        : null;
            }
        }
        return null;
    }
}
