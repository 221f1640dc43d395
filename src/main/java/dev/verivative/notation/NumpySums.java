package dev.verivative.notation;

import static dev.verivative.notation.ArrayText.MATRIX_PRODUCT;
import static dev.verivative.notation.ArrayText.POWER;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes sums over bound indices: as matrix products where they are, else along an axis. */
final class NumpySums {
    private final NumpyWriter writer;
    private final NumpyLeaves leaves;
    private final NumpyProducts products;

    NumpySums(NumpyWriter writer, NumpyLeaves leaves, NumpyProducts products) {
        this.writer = writer;
        this.leaves = leaves;
        this.products = products;
    }

    ArrayText write(Term.Sum sum, List<Index.Variable> scope) {
        Term settled = settled(sum);
        return settled instanceof Term.Sum rest ? sum(reduced(rest, scope)) : writer.write(settled, scope);
    }

    /** A sum divided by the number of its summands. */
    ArrayText mean(Term.Sum sum, Term size, List<Index.Variable> scope) {
        Term settled = settled(sum);
        if (!(settled instanceof Term.Sum rest)) {
            return NumpyWriter.over(writer.write(settled, scope), writer.write(size, scope), scope);
        }
        Reduced reduced = reduced(rest, scope);
        return reduced.summed().size() == 1 && reduced.isProper()
                ? reduced.array("np.mean")
                : NumpyWriter.over(sum(reduced), writer.write(size, scope), scope);
    }

    private ArrayText sum(Reduced reduced) {
        List<ArrayText> factors = new ArrayList<>();
        reduced.summed().stream()
                .filter(axis -> !reduced.summand().axes().contains(axis))
                .forEach(axis -> factors.add(ArrayText.scalar(leaves.size(axis.dimension()), ArrayText.ATOM)));
        factors.add(reduced.array("np.sum"));
        return factors.size() == 1
                ? factors.get(0)
                : products.write(factors, factors.get(factors.size() - 1).axes());
    }

    /** An array that is still to be added up along some of its axes; along none if it is the sum already. */
    private record Reduced(ArrayText summand, List<Index.Variable> summed) {
        /** Whether the array has these axes: a delta_kk depends on no k. */
        boolean isProper() {
            return summand.axes().containsAll(summed);
        }

        ArrayText array(String function) {
            if (summed.stream().noneMatch(summand.axes()::contains)) {
                return summand;
            }
            List<Index.Variable> left = summand.axes().stream()
                    .filter(axis -> !summed.contains(axis))
                    .toList();
            String axes = left.isEmpty() ? "" : ", axis=" + places();
            return ArrayText.of(function + "(" + summand.code() + axes + ")", ArrayText.ATOM, left);
        }

        private String places() {
            List<String> places = summand.axes().stream()
                    .filter(summed::contains)
                    .map(axis -> "" + summand.axes().indexOf(axis))
                    .toList();
            return places.size() == 1 ? places.get(0) : "(" + String.join(", ", places) + ")";
        }
    }

    private Reduced reduced(Term.Sum sum, List<Index.Variable> scope) {
        Index.Variable index = sum.index();
        List<Index.Variable> inner = below(index, scope);
        List<Term> factors = products.factors(sum.body());
        Term first = factors.get(0);
        if (factors.size() > 1) {
            List<ArrayText> parts =
                    factors.stream().map(factor -> writer.write(factor, inner)).toList();
            return contraction(parts, index, inner)
                    .map(product -> new Reduced(product, List.of()))
                    .orElseGet(() -> new Reduced(products.write(parts, inner), List.of(index)));
        } else if (first instanceof Term.Entry entry && entry.indices().equals(List.of(index, index))) {
            return new Reduced(leaves.trace(entry), List.of());
        } else if (first instanceof Term.Sum next && settled(next) instanceof Term.Sum rest) {
            Reduced within = reduced(rest, inner);
            List<Index.Variable> summed = new ArrayList<>(within.summed());
            summed.add(index);
            return within.summed().isEmpty() || within.summed().contains(index)
                    ? new Reduced(sum(within), List.of(index))
                    : new Reduced(within.summand(), summed);
        }
        return new Reduced(writer.write(first, inner), List.of(index));
    }

    /** The sum with everything before it that its index does not run through; no sum if nothing is left to add. */
    private Term settled(Term.Sum sum) {
        Index.Variable index = sum.index();
        Term body = leaves.unfolded(sum.body());
        if (body instanceof Term.Sum inner) {
            body = settled(inner);
        }
        if (!body.freeIndices().contains(index)) {
            Term size = Terms.size(index.dimension());
            return body.equals(Term.Num.ONE) ? size : Terms.mul(size, body);
        } else if (Terms.is(body, Op.NEG)) {
            return Terms.neg(new Term.Sum(index, ((Term.Apply) body).argument()));
        } else if (body instanceof Term.Apply quotient
                && quotient.op() == Op.DIV
                && !quotient.right().freeIndices().contains(index)) {
            return Terms.div(new Term.Sum(index, quotient.left()), quotient.right());
        }
        List<Term> outside = new ArrayList<>();
        List<Term> inside = new ArrayList<>();
        for (Term factor : products.factors(body)) {
            (factor.freeIndices().contains(index) ? inside : outside).add(factor);
        }
        Optional<Term> picked = picked(index, inside);
        if (outside.isEmpty()) {
            return picked.orElse(new Term.Sum(index, body));
        }
        outside.add(picked.orElseGet(() -> new Term.Sum(index, NumpyProducts.product(inside))));
        return NumpyProducts.product(outside);
    }

    /** The one summand that a Kronecker delta leaves. */
    private static Optional<Term> picked(Index.Variable index, List<Term> factors) {
        for (Term factor : factors) {
            if (factor instanceof Term.Delta delta
                    && !delta.left().equals(delta.right())
                    && delta.left() instanceof Index.Variable
                    && delta.right() instanceof Index.Variable) {
                Index other = delta.left().equals(index) ? delta.right() : delta.left();
                List<Term> others = new ArrayList<>(factors);
                others.remove(factor);
                return Optional.of(NumpyProducts.product(others).substitute(Substitution.ofIndex(index, other)));
            }
        }
        return Optional.empty();
    }

    /** The sum over the index of a product as a product of two vectors or matrices, if it is one. */
    private Optional<ArrayText> contraction(List<ArrayText> parts, Index.Variable index, List<Index.Variable> scope) {
        List<Index.Variable> others = scope.stream()
                .filter(axis -> !axis.equals(index))
                .filter(axis -> parts.stream().anyMatch(part -> part.axes().contains(axis)))
                .toList();
        if (!parts.stream().allMatch(part -> part.axes().contains(index))) {
            return Optional.empty();
        }
        boolean flat = parts.stream().allMatch(part -> part.axes().size() <= 2);
        return switch (others.size()) {
            case 0 ->
                parts.size() == 2
                        ? Optional.of(matrixProduct(parts.get(0), parts.get(1), List.of()))
                        : Optional.empty();
            case 1 -> vectorAndMatrix(parts, index, scope);
            case 2 -> flat ? Optional.of(matrices(parts, index, others, scope)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** W_ik x_k as {@code W @ x}, and W_ki x_k as {@code x @ W}. */
    private Optional<ArrayText> vectorAndMatrix(
            List<ArrayText> parts, Index.Variable index, List<Index.Variable> scope) {
        List<ArrayText> vectors =
                parts.stream().filter(part -> part.axes().size() == 1).toList();
        List<ArrayText> matrices =
                parts.stream().filter(part -> part.axes().size() == 2).toList();
        if (vectors.isEmpty() || matrices.isEmpty()) {
            return Optional.empty();
        }
        ArrayText vector = products.write(vectors, scope);
        ArrayText matrix = products.write(matrices, scope);
        boolean last = matrix.isSymmetric() || matrix.axes().get(1).equals(index);
        List<Index.Variable> axes =
                matrix.axes().stream().filter(axis -> !axis.equals(index)).toList();
        return Optional.of(last ? matrixProduct(matrix, vector, axes) : matrixProduct(vector, matrix, axes));
    }

    private ArrayText matrices(
            List<ArrayText> parts, Index.Variable index, List<Index.Variable> axes, List<Index.Variable> scope) {
        List<ArrayText> left = new ArrayList<>();
        List<ArrayText> right = new ArrayList<>();
        for (ArrayText part : parts) {
            (part.axes().contains(axes.get(1)) ? right : left).add(part);
        }
        return matrixProduct(
                products.write(left, scope).ordered(List.of(axes.get(0), index)),
                products.write(right, scope).ordered(List.of(index, axes.get(1))),
                axes);
    }

    private static ArrayText matrixProduct(ArrayText left, ArrayText right, List<Index.Variable> axes) {
        return ArrayText.of(left.at(POWER) + " @ " + right.at(POWER), MATRIX_PRODUCT, axes);
    }

    /** An inner index may have the letter of an outer one, which it hides. */
    private static List<Index.Variable> below(Index.Variable index, List<Index.Variable> scope) {
        List<Index.Variable> inner = new ArrayList<>(scope);
        inner.remove(index);
        inner.add(index);
        return inner;
    }
}
