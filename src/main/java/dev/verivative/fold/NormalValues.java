package dev.verivative.fold;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of functions in normal form: exponentials of single products, logarithms of what has no factors. */
final class NormalValues {
    private final NormalForm form;

    NormalValues(NormalForm form) {
        this.form = form;
    }

    /** The value of a function; of a delta in its argument it is linear. */
    Laurent of(Op op, Laurent argument) {
        Atom delta = NormalForm.delta(argument);
        if (delta != null) {
            Laurent off = of(op, form.at(argument, delta, false));
            Laurent on = of(op, form.at(argument, delta, true));
            return off.plus(form.times(Laurent.of(delta), on.minus(off)));
        }
        return switch (op) {
            case EXP -> exp(argument);
            case LOG -> log(argument);
            default -> form.single(Terms.apply(op, form.term(argument)));
        };
    }

    Laurent exp(Laurent argument) {
        Laurent product = Laurent.of(Rational.ONE);
        for (Map.Entry<Monomial, Rational> part : argument.terms().entrySet()) {
            Term term = form.term(part.getKey(), Rational.ONE);
            Laurent factor = Terms.is(term, Op.LOG)
                    ? form.power(form.normal(term.children().get(0)), part.getValue())
                    : Laurent.of(Monomial.of(form.atom(Terms.exp(term)), part.getValue()), Rational.ONE);
            product = form.times(product, factor);
        }
        return product;
    }

    Laurent log(Laurent argument) {
        if (argument.isZero()) {
            throw new ArithmeticException("the logarithm of zero");
        }
        NormalForm.Split split = form.split(argument, false);
        Laurent log = new Laurent();
        List<Term> together = new ArrayList<>();
        if (split.coefficient().signum() < 0) {
            together.add(new Term.Num(split.coefficient()));
        } else {
            logs(log, split.coefficient().numerator(), Rational.ONE);
            logs(log, split.coefficient().denominator(), Rational.MINUS_ONE);
        }
        boolean alone = split.monomial().powers().size() == 1 && split.rest().size() == 1;
        split.monomial().powers().forEach((atom, power) -> {
            if (atom.isExponential()) {
                log.add(form.argument(atom), power);
            } else if (atom.positive() || (alone && power.equals(Rational.ONE))) {
                log.add(form.single(Terms.log(atom.term())), power);
            } else {
                together.add(NormalForm.raised(atom.term(), power));
            }
        });
        if (split.rest().size() > 1) {
            together.add(form.term(split.rest()));
        }
        together.stream().reduce(Terms::mul).ifPresent(rest -> log.add(form.single(Terms.log(rest)), Rational.ONE));
        return log;
    }

    private void logs(Laurent log, BigInteger number, Rational sign) {
        Primes.of(number)
                .forEach((prime, power) ->
                        log.add(form.single(Terms.log(Terms.num(prime))), sign.times(Rational.of(power))));
    }
}
