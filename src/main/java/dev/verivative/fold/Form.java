package dev.verivative.fold;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A formula as it is to be written: sums of many terms, products of many factors. */
sealed interface Form {
    /** A rational number. */
    record Constant(Rational value) implements Form {}

    /** An entry, a symbol, a delta, a size, a call. */
    record Leaf(Term term) implements Form {}

    /** A power with a rational exponent, or a root. */
    record Power(Form base, Rational exponent) implements Form {}

    /** A power with any other exponent. */
    record Exponential(Form base, Form exponent) implements Form {}

    /** A function's value. */
    record Value(Op op, Form argument) implements Form {}

    /** A sum over an index. */
    record Summation(Index.Variable index, Form body) implements Form {}

    /** A product; a number in it stands first. */
    record Product(List<Form> factors) implements Form {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /** A sum of at least two terms. */
    record Sum(List<Form> terms) implements Form {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** A formula that somebody wrote, to be written in the same way again. */
    record Given(Term term, Form form) implements Form {}

    static Form number(long value) {
        return new Constant(Rational.of(value));
    }

    /** The product with its numbers multiplied and at the front. */
    static Form product(List<Form> parts) {
        List<Form> factors = new ArrayList<>();
        Rational number = Rational.ONE;
        for (Form part : parts) {
            for (Form factor : part instanceof Product product ? product.factors() : List.of(part)) {
                if (factor instanceof Constant constant) {
                    number = number.times(constant.value());
                } else {
                    factors.add(factor);
                }
            }
        }
        if (number.signum() == 0 || factors.isEmpty()) {
            return new Constant(number);
        }
        if (!number.equals(Rational.ONE)) {
            factors.add(0, new Constant(number));
        }
        return factors.size() == 1 ? factors.get(0) : new Product(factors);
    }

    static Form sum(List<Form> parts) {
        List<Form> terms = new ArrayList<>();
        for (Form part : parts) {
            terms.addAll(part instanceof Sum sum ? sum.terms() : List.of(part));
        }
        return terms.isEmpty() ? number(0) : terms.size() == 1 ? terms.get(0) : new Sum(terms);
    }

    static Form power(Form base, Rational exponent) {
        if (exponent.equals(Rational.ONE)) {
            return base;
        }
        return base instanceof Power power && exponent.isInteger()
                ? power(power.base(), power.exponent().times(exponent))
                : new Power(base, exponent);
    }

    /** The number in front. */
    default Rational coefficient() {
        Form first = this instanceof Product product ? product.factors().get(0) : this;
        return first instanceof Constant number ? number.value() : Rational.ONE;
    }

    default boolean isNegative() {
        return coefficient().signum() < 0;
    }

    default Form scaled(Rational factor) {
        return product(List.of(new Constant(factor), this));
    }

    default Form negated() {
        return this instanceof Sum sum
                ? new Sum(sum.terms().stream().map(Form::negated).toList())
                : scaled(Rational.MINUS_ONE);
    }

    default boolean isDivisor() {
        return this instanceof Power power && power.exponent().signum() < 0;
    }

    /** The parts of the formula. */
    default List<Form> parts() {
        if (this instanceof Power power) {
            return List.of(power.base());
        } else if (this instanceof Exponential power) {
            return List.of(power.base(), power.exponent());
        } else if (this instanceof Value value) {
            return List.of(value.argument());
        } else if (this instanceof Summation sum) {
            return List.of(sum.body());
        } else if (this instanceof Product product) {
            return product.factors();
        } else if (this instanceof Given given) {
            return List.of(given.form());
        }
        return this instanceof Sum sum ? sum.terms() : List.of();
    }

    default boolean contains(Predicate<Form> condition) {
        return condition.test(this) || parts().stream().anyMatch(part -> part.contains(condition));
    }

    /** The formula of a term, as it is written. */
    static Form of(Term term) {
        if (term instanceof Term.Num number) {
            return new Constant(number.value());
        } else if (term instanceof Term.Sum sum) {
            return new Summation(sum.index(), of(sum.body()));
        } else if (term instanceof Term.Apply apply) {
            Form first = of(apply.argument());
            return switch (apply.op()) {
                case ADD -> sum(List.of(first, of(apply.right())));
                case SUB -> sum(List.of(first, of(apply.right()).negated()));
                case NEG ->
                    first instanceof Sum
                            ? new Product(List.of(new Constant(Rational.MINUS_ONE), first))
                            : first.negated();
                case MUL -> product(List.of(first, of(apply.right())));
                case DIV -> product(List.of(first, inverse(of(apply.right()))));
                case SQRT -> power(first, Rational.HALF);
                case POW ->
                    apply.right() instanceof Term.Num exponent
                            ? power(first, exponent.value())
                            : new Exponential(first, of(apply.right()));
                default -> new Value(apply.op(), first);
            };
        }
        return new Leaf(term);
    }

    private static Form inverse(Form form) {
        if (form instanceof Constant number && number.value().signum() != 0) {
            return new Constant(number.value().inverse());
        }
        return form instanceof Product product
                ? product(product.factors().stream().map(Form::inverse).toList())
                : power(form, Rational.MINUS_ONE);
    }

    /** As a term: a sum with its signs, a product as sign, numerator, fraction bar, denominator. */
    default Term term() {
        if (this instanceof Constant number) {
            Rational value = number.value();
            return value.isInteger() && value.signum() >= 0 ? new Term.Num(value) : fraction();
        } else if (this instanceof Leaf leaf) {
            return leaf.term();
        } else if (this instanceof Given given) {
            return given.term();
        } else if (this instanceof Power power) {
            return power.exponent().signum() < 0
                    ? fraction()
                    : raised(power.base().term(), power.exponent());
        } else if (this instanceof Exponential power) {
            return Terms.pow(power.base().term(), power.exponent().term());
        } else if (this instanceof Value value) {
            return Terms.apply(value.op(), value.argument().term());
        } else if (this instanceof Summation sum) {
            return new Term.Sum(sum.index(), sum.body().term());
        } else if (this instanceof Sum sum) {
            Term total = sum.terms().get(0).term();
            for (Form term : sum.terms().subList(1, sum.terms().size())) {
                total = term.isNegative() ? Terms.sub(total, term.negated().term()) : Terms.add(total, term.term());
            }
            return total;
        }
        return fraction();
    }

    private Term fraction() {
        List<Term> above = new ArrayList<>();
        List<Term> below = new ArrayList<>();
        Rational number = Rational.ONE;
        for (Form factor : this instanceof Product product ? product.factors() : List.of(this)) {
            if (factor instanceof Constant constant) {
                number = number.times(constant.value());
            } else if (factor instanceof Power power && power.exponent().signum() < 0) {
                below.add(raised(power.base().term(), power.exponent().negate()));
            } else {
                above.add(factor.term());
            }
        }
        Rational size = number.abs();
        above.removeIf(Term.Num.ONE::equals);
        if (!size.numerator().equals(BigInteger.ONE) || above.isEmpty()) {
            above.add(0, new Term.Num(new Rational(size.numerator(), BigInteger.ONE)));
        }
        if (!size.isInteger()) {
            below.add(0, new Term.Num(new Rational(size.denominator(), BigInteger.ONE)));
        }
        Term product = above.stream().reduce(Terms::mul).orElse(Term.Num.ONE);
        Term fraction = below.stream()
                .reduce(Terms::mul)
                .map(divisor -> Terms.div(product, divisor))
                .orElse(product);
        return number.signum() < 0 ? Terms.neg(fraction) : fraction;
    }

    private static Term raised(Term base, Rational exponent) {
        if (exponent.equals(Rational.ONE)) {
            return base;
        }
        return exponent.equals(Rational.HALF) ? Terms.apply(Op.SQRT, base) : Terms.pow(base, new Term.Num(exponent));
    }
}
