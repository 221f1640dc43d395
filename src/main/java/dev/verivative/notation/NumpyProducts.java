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
        return write(arrays(averaged(factors(product)), scope), scope);
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
            Term entry = product(diagonal).substitute(Substitution.ofIndex((Index.Variable) delta.get().right(), row));
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
        List<ArrayText> merged = new ArrayList<>();
        Set<List<Index.Variable>> done = new HashSet<>();
        for (ArrayText factor : factors) {
            // Those that need the same mending are multiplied first.
            if (!outer && !factor.needsMending(axes)) {
                merged.add(factor);
            } else if (done.add(factor.axes())) {
                List<ArrayText> alike = factors.stream()
                        .filter(other -> other.axes().equals(factor.axes()))
                        .toList();
                merged.add(written(alike, factor.axes()));
            }
        }
        return outer ? outer(merged, axes) : written(merged, axes);
    }

    /** Whether each factor but scalars is a vector, along two axes in all. */
    private static boolean isOuter(List<ArrayText> factors) {
        return factors.stream().allMatch(factor -> factor.axes().size() <= 1)
                && factors.stream().flatMap(factor -> factor.axes().stream()).distinct().count() == 2;
    }

    private static ArrayText outer(List<ArrayText> groups, List<Index.Variable> axes) {
        List<ArrayText> factors = new ArrayList<>(groups.stream().filter(ArrayText::isScalar).toList());
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
