package dev.verivative.proof;

import dev.verivative.kernel.Application;
import dev.verivative.rule.Rules;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings elementary functions to a form in which equal values look alike: arguments of one sign, no squares of sines,
 * exponentials in place of what is made of them.
 */
final class Elementary {
    private static final Map<Op, String> OPPOSITE = Map.of(
            Op.SIN, "sin-odd",
            Op.COS, "cos-even",
            Op.SINH, "sinh-odd",
            Op.COSH, "cosh-even",
            Op.TANH, "tanh-odd",
            Op.ERF, "erf-odd",
            Op.LOGISTIC, "logistic-symmetry");

    private static final Map<Op, String> DEFINITIONS = Map.of(
            Op.SINH, "sinh-definition",
            Op.COSH, "cosh-definition",
            Op.TANH, "tanh-definition",
            Op.LOGISTIC, "logistic-definition");

    private static final int MOST_SQUARES = 30;
    private static final BigInteger LARGEST_POWER = BigInteger.valueOf(20);

    /** The ways, from the one that changes least. */
    enum Way {
        AS_THEY_ARE,
        OF_ONE_SIGN,
        BY_EXPONENTIALS;

        private Set<Op> functions() {
            return this == OF_ONE_SIGN ? OPPOSITE.keySet() : this == BY_EXPONENTIALS ? DEFINITIONS.keySet() : Set.of();
        }

        /** Whether it may change one of the terms. */
        boolean concerns(List<Term> terms) {
            return this == AS_THEY_ARE
                    || terms.stream()
                            .anyMatch(term -> Canonical.paths(term).stream()
                                    .anyMatch(path -> term.at(path) instanceof Term.Apply apply
                                            && functions().contains(apply.op())));
        }
    }

    private final Reasoning reasoning;

    private Elementary(Reasoning reasoning) {
        this.reasoning = reasoning;
    }

    static void run(Reasoning reasoning, Way way) {
        Elementary elementary = new Elementary(reasoning);
        if (way == Way.BY_EXPONENTIALS) {
            elementary.each(DEFINITIONS, false);
        }
        if (way != Way.AS_THEY_ARE) {
            elementary.each(OPPOSITE, true);
            elementary.squares();
        }
    }

    /** Uses a law wherever its function stands, the innermost first; of opposites only where that turns an argument. */
    private void each(Map<Op, String> laws, boolean turning) {
        for (List<Integer> path : Canonical.paths(reasoning.current())) {
            // What was replaced has no such place any more.
            if (part(path).orElse(Term.Num.ZERO) instanceof Term.Apply apply
                    && laws.containsKey(apply.op())
                    && (!turning || isTurned(path, apply.argument()))) {
                Term argument = ((Term.Apply) reasoning.current().at(path)).argument();
                apply(laws.get(apply.op()), path, turning ? ((Term.Apply) argument).argument() : argument);
            }
        }
    }

    private Optional<Term> part(List<Integer> path) {
        Term part = reasoning.current();
        for (int child : path) {
            if (child >= part.children().size()) {
                return Optional.empty();
            }
            part = part.children().get(child);
        }
        return Optional.of(part);
    }

    /** Writes the argument as the opposite of a term, if that makes it one of the wanted sign. */
    private boolean isTurned(List<Integer> path, Term argument) {
        return Expansion.of(argument)
                .filter(Expansion::isNegative)
                .map(expansion -> Terms.neg(expansion.negated().term()))
                .filter(opposite -> reasoning.rewrite(Canonical.below(path, 0), opposite))
                .isPresent();
    }

    private void squares() {
        for (int round = 0; round < MOST_SQUARES; round++) {
            Optional<List<Integer>> place = Canonical.paths(reasoning.current()).stream()
                    .filter(path -> exponent(path) >= 2)
                    .findFirst();
            if (place.isEmpty() || !square(place.get())) {
                return;
            }
        }
    }

    private boolean square(List<Integer> path) {
        int exponent = exponent(path);
        Term sine = reasoning.current().at(Canonical.below(path, 0));
        Term argument = ((Term.Apply) sine).argument();
        if (exponent == 2) {
            return apply("sin-squared", path, argument);
        }
        Term rest = exponent == 3 ? sine : Terms.pow(sine, exponent - 2);
        return reasoning.rewrite(path, Terms.mul(Terms.pow(sine, 2), rest))
                && apply("sin-squared", Canonical.below(path, 0), argument);
    }

    /** The whole exponent of a sine; 0 elsewhere. */
    private int exponent(List<Integer> path) {
        boolean isPower = reasoning.current().at(path) instanceof Term.Apply power
                && power.op() == Op.POW
                && Terms.is(power.left(), Op.SIN)
                && power.right() instanceof Term.Num number
                && number.value().isInteger()
                && number.value().numerator().compareTo(LARGEST_POWER) <= 0;
        return isPower
                ? ((Term.Num) ((Term.Apply) reasoning.current().at(path)).right())
                        .value()
                        .intValueExact()
                : 0;
    }

    private boolean apply(String rule, List<Integer> path, Term argument) {
        Substitution substitution = Substitution.ofMetas(Map.of("u", Abstraction.constant(argument)));
        return reasoning.apply(Rules.named(rule), List.of(new Application(new ArrayList<>(path), substitution)));
    }
}
