package dev.verivative.notation;

import static dev.verivative.notation.ArrayText.ATOM;
import static dev.verivative.notation.ArrayText.MATRIX_PRODUCT;
import static dev.verivative.notation.ArrayText.NEGATIVE;
import static dev.verivative.notation.ArrayText.POWER;
import static dev.verivative.notation.ArrayText.PRODUCT;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes products: entry by entry, as diagonal matrices, or as outer products. */
final class NumpyProducts {
    private final NumpyWriter writer;
    private final NumpyLeaves leaves;

    NumpyProducts(NumpyWriter writer, NumpyLeaves leaves) {
        this.writer = writer;
        this.leaves = leaves;
    }

    ArrayText write(Term product, List<Index.Variable> scope) {
        List<Term> factors = averaged(factors(product));
        List<Term> others = factors.subList(0, factors.size() - 1);
        Optional<Term> denominator = others.isEmpty() ? Optional.empty() : denominator(factors.get(factors.size() - 1));
        return denominator.isPresent()
                ? writer.write(Terms.div(product(others), denominator.get()), scope)
                : write(arrays(factors, scope), scope);
    }

    /** The factors of a term, seen through definitions at its root. */
    List<Term> factors(Term term) {
        List<Term> factors = new ArrayList<>();
        for (Chain link : Chain.factors(leaves.unfolded(term), Focus.NOWHERE)) {
            Term factor = leaves.unfolded(link.term());
            if (Terms.is(factor, Op.MUL)) {
                factors.addAll(factors(factor));
            } else {
                factors.add(factor);
            }
        }
        return factors;
    }

    /** What a factor divides by, if it does nothing else. */
    private static Optional<Term> denominator(Term factor) {
        if (Terms.is(factor, Op.LOGISTIC)) {
            Term exponent = Terms.neg(((Term.Apply) factor).argument());
            return Optional.of(Terms.add(Term.Num.ONE, Terms.exp(exponent)));
        }
        return factor instanceof Term.Apply quotient
                        && quotient.op() == Op.DIV
                        && quotient.left().equals(Term.Num.ONE)
                ? Optional.of(quotient.right())
                : Optional.empty();
    }

    /** With 1/n times a sum of n summands as one factor, the mean. */
    private static List<Term> averaged(List<Term> factors) {
        for (Term factor : factors) {
            if (factor instanceof Term.Sum sum) {
                Term size = Terms.size(sum.index().dimension());
                List<Term> others = new ArrayList<>(factors);
                if (others.remove(Terms.div(Term.Num.ONE, size))) {
                    others.set(others.indexOf(factor), Terms.div(sum, size));
                    return others;
                }
            }
        }
        return factors;
    }

    /** The factors as arrays; delta_ij and what depends on i or j alone beside it as one diagonal matrix. */
    private List<ArrayText> arrays(List<Term> factors, List<Index.Variable> scope) {
        List<ArrayText> arrays = new ArrayList<>();
        Optional<Term.Delta> delta = factors.stream()
                .filter(Term.Delta.class::isInstance)
                .map(Term.Delta.class::cast)
                .filter(factor -> factor.freeIndices().size() == 2)
                .findFirst();
        Set<Index.Variable> both = delta.map(Term::freeIndices).orElse(Set.of());
        List<Term> diagonal = new ArrayList<>();
        for (Term factor : factors) {
            Set<Index.Variable> free = factor.freeIndices();
            if (!factor.equals(delta.orElse(null)) && !free.isEmpty() && both.containsAll(free)) {
                diagonal.add(factor);
            } else {
                arrays.add(writer.write(factor, scope));
            }
        }
        if (delta.isPresent() && !diagonal.isEmpty()) {
            Index.Variable row = (Index.Variable) delta.get().left();
            Term entry = product(diagonal)
                    .substitute(
                            Substitution.ofIndex((Index.Variable) delta.get().right(), row));
            ArrayText identity = writer.write(delta.get(), scope);
            ArrayText entries = writer.write(entry, scope);
            if (entries.isScalar()) {
                arrays.add(0, entries);
            } else {
                arrays.set(arrays.indexOf(identity), identity.with("np.diag(" + entries.code() + ")", ATOM));
            }
        }
        return arrays;
    }

    /** The product of these terms; one if there are none. */
    static Term product(List<Term> factors) {
        return factors.stream().reduce(Terms::mul).orElse(Term.Num.ONE);
    }

    /** The product of arrays, entry by entry. */
    ArrayText write(List<ArrayText> factors, List<Index.Variable> scope) {
        List<Index.Variable> axes = ArrayText.join(factors, scope);
        boolean outer = isOuter(factors);
        List<ArrayText> mended = factors.stream()
                .filter(factor -> outer || factor.needsMending(axes))
                .toList();
        List<ArrayText> merged = new ArrayList<>();
        Set<List<Index.Variable>> done = new HashSet<>();
        for (ArrayText factor : factors) {
            if (!mended.contains(factor)) {
                merged.add(factor);
                continue;
            }
            // Those that need the same mending are multiplied first.
            List<Index.Variable> host = host(factor, mended);
            if (done.add(host)) {
                merged.add(written(
                        mended.stream()
                                .filter(other -> host(other, mended).equals(host))
                                .toList(),
                        host));
            }
        }
        return outer ? outer(merged, axes) : written(merged, axes);
    }

    /** The most axes that a factor among these has which has all axes of this one. */
    private static List<Index.Variable> host(ArrayText factor, List<ArrayText> factors) {
        List<Index.Variable> host = factor.axes();
        for (ArrayText other : factors) {
            if (other.axes().size() > host.size()
                    && !factor.isScalar()
                    && other.axes().containsAll(host)) {
                host = other.axes();
            }
        }
        return host;
    }

    /** Whether each factor but scalars is a vector, along two axes in all. */
    private static boolean isOuter(List<ArrayText> factors) {
        return factors.stream().allMatch(factor -> factor.axes().size() <= 1)
                && factors.stream()
                                .flatMap(factor -> factor.axes().stream())
                                .distinct()
                                .count()
                        == 2;
    }

    private static ArrayText outer(List<ArrayText> groups, List<Index.Variable> axes) {
        List<ArrayText> factors =
                new ArrayList<>(groups.stream().filter(ArrayText::isScalar).toList());
        List<String> vectors = new ArrayList<>();
        for (Index.Variable axis : axes) {
            groups.stream().filter(group -> group.axes().contains(axis)).forEach(group -> vectors.add(group.code()));
        }
        factors.add(ArrayText.atom("np.outer(" + String.join(", ", vectors) + ")", axes));
        return written(factors, axes);
    }

    private static ArrayText written(List<ArrayText> factors, List<Index.Variable> axes) {
        ArrayText first = factors.get(0).along(axes);
        if (factors.size() == 1) {
            return first;
        }
        StringBuilder code = new StringBuilder(first.level() == MATRIX_PRODUCT ? first.at(ATOM) : first.at(NEGATIVE));
        for (ArrayText factor : factors.subList(1, factors.size())) {
            code.append(" * ").append(factor.along(axes).at(POWER));
        }
        return ArrayText.of(code.toString(), first.level() == NEGATIVE ? NEGATIVE : PRODUCT, axes);
    }
}
