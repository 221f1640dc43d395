package dev.verivative.fold;

import dev.verivative.rule.Signs;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.HashSet;
import java.util.Set;

/**
 * How hard a form is to read; smaller is better. The weights were set by trial: with them the functions of the tests
 * come out as textbooks write them.
 */
public final class Cost {
    private static final double NAME = 2;
    private static final double VALUE_NAME = 4;
    private static final double INPUT = 1.6;
    private static final double FUNCTION = 1.2;
    private static final double SUM = 2.5;
    private static final double SQUARE = 2;
    private static final double OTHER_POWER = 2.2;
    private static final double MINUS = 0.5;
    private static final double ONE = 0.7;
    private static final double FRACTION = 3;
    private static final double BRACKETS = 0.2;
    private static final double NESTED_BRACKETS = 2;
    private static final double UNDECIDED_DIVISOR = 4;
    private static final double OUTSIDE = 0.3;
    private static final double SUM_OF_TERMS = 0.5;

    private final Set<String> inputs;
    private final Set<Function> own;
    private final Assumptions known;

    /**
     * A measure for the derivatives of some outputs.
     *
     * @param inputs the variables, whose entries are to vanish
     * @param own the functions whose values may stand in a result for nothing
     */
    public Cost(Set<String> inputs, Set<Function> own, Assumptions known) {
        this.inputs = Set.copyOf(inputs);
        this.own = Set.copyOf(own);
        this.known = known;
    }

    public double of(Term term) {
        return of(Form.of(term));
    }

    double of(Form form) {
        Set<Function> names = new HashSet<>();
        collect(form, names);
        names.removeAll(own);
        double prices = names.stream().mapToDouble(Cost::price).sum();
        return of(form, 0) + prices + (form instanceof Form.Sum ? SUM_OF_TERMS : 0);
    }

    /** A function value that is no more than that needs no name. */
    private static double price(Function function) {
        boolean isValue = function.body() instanceof Term.Apply apply
                && (apply.op().isFunction() || apply.op() == Op.POW)
                && !function.body().toString().contains("(SUM ");
        return isValue ? VALUE_NAME : NAME;
    }

    private static void collect(Form form, Set<Function> names) {
        if (form instanceof Form.Leaf leaf && leaf.term() instanceof Term.Call call) {
            names.add(call.function());
        }
        form.parts().forEach(part -> collect(part, names));
    }

    double of(Form form, int level) {
        if (form instanceof Form.Constant number) {
            Rational size = number.value().abs();
            double sign = number.value().signum() < 0 ? MINUS : 0;
            return size.equals(Rational.ONE) ? sign > 0 ? sign : ONE : size.isInteger() ? 1 + sign : FRACTION;
        } else if (form instanceof Form.Leaf leaf) {
            return leaf(leaf.term());
        } else if (form instanceof Form.Given given) {
            return of(given.form(), level);
        } else if (form instanceof Form.Value value) {
            return FUNCTION + of(value.argument(), level);
        } else if (form instanceof Form.Summation sum) {
            return SUM + of(sum.body(), level) + OUTSIDE * constants(sum);
        } else if (form instanceof Form.Exponential power) {
            return inBrackets(power.base(), level) + 1 + of(power.exponent(), level);
        } else if (form instanceof Form.Power power) {
            return power(power, level);
        } else if (form instanceof Form.Product product) {
            return product(product, level);
        }
        Form.Sum sum = (Form.Sum) form;
        double total = sum.terms().size() - 1;
        for (Form term : sum.terms()) {
            boolean subtracted = term.isNegative() && term != sum.terms().get(0);
            total += of(subtracted ? term.negated() : term, level);
        }
        return total;
    }

    /** Factors that could stand before the sum. */
    private static long constants(Form.Summation sum) {
        return sum.body() instanceof Form.Product product
                ? product.factors().stream()
                        .filter(factor -> !factor.term().freeIndices().contains(sum.index()))
                        .count()
                : 0;
    }

    private double leaf(Term term) {
        if (term instanceof Term.Entry entry) {
            return inputs.contains(entry.tensor()) ? INPUT : 1;
        } else if (term instanceof Term.Call call && !call.isPlain()) {
            return 1
                    + call.arguments().stream()
                            .mapToDouble(argument ->
                                    argument.body() instanceof Term.Entry ? 0 : of(Form.of(argument.body()), 0))
                            .sum();
        }
        return 1;
    }

    private double power(Form.Power power, int level) {
        Rational exponent = power.exponent();
        double base = inBrackets(power.base(), level);
        boolean undecided = exponent.signum() < 0
                && !(power.base() instanceof Form.Sum)
                && power.base().term().names().stream().anyMatch(inputs::contains)
                && Signs.of(power.base().term(), known) != Signs.POSITIVE;
        base += undecided ? UNDECIDED_DIVISOR : 0;
        if (exponent.equals(Rational.MINUS_ONE)) {
            return base;
        }
        return base + (exponent.abs().equals(Rational.of(2)) ? SQUARE : OTHER_POWER);
    }

    private double inBrackets(Form form, int level) {
        if (!(form instanceof Form.Sum sum)) {
            return of(form, level);
        }
        double minus = sum.terms().get(0).isNegative() ? MINUS : 0;
        return of(form, level + 1) + (level == 0 ? BRACKETS : NESTED_BRACKETS) + minus;
    }

    private double product(Form.Product product, int level) {
        double total = 0;
        int operations = 0;
        int above = 0;
        for (Form factor : product.factors()) {
            if (factor instanceof Form.Constant number && number.value().equals(Rational.MINUS_ONE)) {
                total += MINUS;
                continue;
            }
            operations++;
            above += factor.isDivisor() ? 0 : 1;
            total += inBrackets(factor, level);
        }
        return total + operations - 1 + (above == 0 ? 1 + ONE : 0);
    }
}
