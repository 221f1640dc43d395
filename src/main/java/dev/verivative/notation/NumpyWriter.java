package dev.verivative.notation;

import static dev.verivative.notation.ArrayText.ATOM;
import static dev.verivative.notation.ArrayText.MATRIX_PRODUCT;
import static dev.verivative.notation.ArrayText.NEGATIVE;
import static dev.verivative.notation.ArrayText.POWER;
import static dev.verivative.notation.ArrayText.PRODUCT;
import static dev.verivative.notation.ArrayText.SUM;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a term as a NumPy expression over whole arrays, one axis for each free index. */
final class NumpyWriter {
    private final NumpyLeaves leaves;
    private final NumpySums sums;
    private final NumpyProducts products;

    NumpyWriter(NumpyLeaves leaves) {
        this.leaves = leaves;
        this.products = new NumpyProducts(this, leaves);
        this.sums = new NumpySums(this, leaves, products);
    }

    /**
     * Writes the term.
     *
     * @param scope every index that may be free in it, in the order that the axes should have
     */
    ArrayText write(Term term, List<Index.Variable> scope) {
        Term plain = leaves.unfolded(term);
        if (plain instanceof Term.Apply apply) {
            return apply(apply, scope);
        } else if (plain instanceof Term.Sum sum) {
            return sums.write(sum, scope);
        }
        return leaves.write(plain, scope);
    }

    private ArrayText apply(Term.Apply apply, List<Index.Variable> scope) {
        return switch (apply.op()) {
            case ADD, SUB -> summands(apply, scope);
            case MUL -> products.write(apply, scope);
            case DIV -> quotient(apply, scope);
            case POW -> power(apply, scope);
            case NEG -> {
                ArrayText argument = write(apply.argument(), scope);
                yield argument.with("-" + argument.at(MATRIX_PRODUCT), NEGATIVE);
            }
            case LOGISTIC -> {
                ArrayText minus = write(Terms.neg(apply.argument()), scope);
                yield minus.with("1 / (1 + np.exp(" + minus.code() + "))", PRODUCT);
            }
            case LOG -> logarithm(apply.argument(), scope);
            default -> function(apply.op(), write(apply.argument(), scope));
        };
    }

    private ArrayText function(Op op, ArrayText argument) {
        String word = op == Op.ERF ? leaves.erf() : "np." + LineWriter.word(op);
        return argument.with(word + "(" + argument.code() + ")", ATOM);
    }

    /** log(1 + u) has a function of its own, which keeps the digits of a small u; log(1 + e^u) another one. */
    private ArrayText logarithm(Term argument, List<Index.Variable> scope) {
        Optional<Term> small = besidesOne(argument);
        if (small.isEmpty()) {
            return function(Op.LOG, write(argument, scope));
        }
        Term rest = small.get();
        boolean exponential = Terms.is(rest, Op.EXP);
        ArrayText inner = write(exponential ? ((Term.Apply) rest).argument() : rest, scope);
        return inner.with((exponential ? "np.logaddexp(0, " : "np.log1p(") + inner.code() + ")", ATOM);
    }

    private static Optional<Term> besidesOne(Term sum) {
        if (!Terms.is(sum, Op.ADD)) {
            return Optional.empty();
        }
        Term.Apply both = (Term.Apply) sum;
        return both.left().equals(Term.Num.ONE)
                ? Optional.of(both.right())
                : both.right().equals(Term.Num.ONE) ? Optional.of(both.left()) : Optional.empty();
    }

    private ArrayText summands(Term sum, List<Index.Variable> scope) {
        List<Boolean> subtracted = new ArrayList<>();
        List<ArrayText> parts = new ArrayList<>();
        for (Chain summand : Chain.summands(sum, Focus.NOWHERE)) {
            Optional<Term> opposite = parts.isEmpty() ? Optional.empty() : opposite(summand.term());
            subtracted.add(summand.minus() != opposite.isPresent());
            parts.add(write(opposite.orElse(summand.term()), scope));
        }
        List<Index.Variable> axes = ArrayText.join(parts, scope);
        StringBuilder code = new StringBuilder(parts.get(0).along(axes).at(NEGATIVE));
        for (int i = 1; i < parts.size(); i++) {
            code.append(subtracted.get(i) ? " - " : " + ")
                    .append(parts.get(i).along(axes).at(MATRIX_PRODUCT));
        }
        return ArrayText.of(code.toString(), SUM, axes);
    }

    /** The term without the minus sign before it. */
    private static Optional<Term> opposite(Term term) {
        if (term instanceof Term.Num num && num.value().signum() < 0) {
            return Optional.of(new Term.Num(num.value().negate()));
        }
        return Terms.is(term, Op.NEG) ? Optional.of(((Term.Apply) term).argument()) : Optional.empty();
    }

    private ArrayText quotient(Term.Apply quotient, List<Index.Variable> scope) {
        Term numerator = leaves.unfolded(quotient.left());
        if (numerator instanceof Term.Sum sum
                && Terms.size(sum.index().dimension()).equals(quotient.right())) {
            return sums.mean(sum, quotient.right(), scope);
        }
        return over(write(numerator, scope), write(quotient.right(), scope), scope);
    }

    /** The quotient of two arrays. */
    static ArrayText over(ArrayText numerator, ArrayText denominator, List<Index.Variable> scope) {
        List<Index.Variable> axes = ArrayText.join(List.of(numerator, denominator), scope);
        ArrayText left = numerator.along(axes);
        String code = left.at(NEGATIVE) + " / " + denominator.along(axes).at(POWER);
        return ArrayText.of(code, left.level() == NEGATIVE ? NEGATIVE : PRODUCT, axes);
    }

    private ArrayText power(Term.Apply power, List<Index.Variable> scope) {
        ArrayText base = write(power.left(), scope);
        if (power.right().equals(new Term.Num(Rational.HALF))) {
            return function(Op.SQRT, base);
        }
        ArrayText exponent = write(power.right(), scope);
        List<Index.Variable> axes = ArrayText.join(List.of(base, exponent), scope);
        String below = base.along(axes).at(ATOM);
        ArrayText above = exponent.along(axes);
        // A minus sign needs no brackets behind the operator.
        boolean signed = power.right() instanceof Term.Num num && num.value().isInteger();
        String raised = above.at(signed ? NEGATIVE : ATOM);
        boolean simple = (below + raised).chars().allMatch(c -> Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0);
        return ArrayText.of(below + (simple ? "**" : " ** ") + raised, POWER, axes);
    }

    /** The array with these axes, repeated along those that the term does not have. */
    String whole(Term term, List<Index.Variable> axes) {
        ArrayText array = write(term, axes);
        if (array.axes().size() == axes.size()) {
            return array.ordered(axes).code();
        }
        List<String> sizes =
                axes.stream().map(axis -> leaves.size(axis.dimension())).toList();
        String shape = sizes.size() == 1 ? sizes.get(0) : sizes.stream().collect(Collectors.joining(", ", "(", ")"));
        if (term.equals(Term.Num.ZERO) || term.equals(Term.Num.ONE)) {
            return (term.equals(Term.Num.ZERO) ? "np.zeros(" : "np.ones(") + shape + ")";
        }
        String value = array.along(axes).code();
        // The type of an array is that of its first value.
        boolean isInteger = term instanceof Term.Num num && num.value().isInteger() && !value.contains("e");
        return "np.full(" + shape + ", " + value + (isInteger ? ".0" : "") + ")";
    }
}
