package dev.verivative.symja;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides whether two terms that are written out are equal, by their difference in a field of rational functions. */
final class FieldIdentity {
    private static final int FEW_ATOMS = 16;
    private static final int MOST_ATOMS = 256;
    private static final int MOST_RESTARTS = 40;

    private final Set<String> positive;
    private final Elementary elementary;
    private final AtomField field;

    private FieldIdentity(Set<String> positive, AtomField field, Elementary elementary) {
        this.positive = positive;
        this.field = field;
        this.elementary = elementary;
    }

    /** Something that is found out with a field, which is as large and as fine as it has to be. */
    private interface Question<A> {
        A ask(FieldIdentity field);
    }

    /**
     * Whether the terms are equal wherever both have a value. False only says that it is not known.
     *
     * @param positive names whose values are positive
     * @throws NoOpinion if that cannot be found out
     */
    static boolean areEqual(Term left, Term right, Set<String> positive) {
        return answer(positive, field -> field.field.same(field.value(left), field.value(right)));
    }

    /**
     * The number that the term is, if it is seen to be one.
     *
     * @throws NoOpinion if that cannot be found out
     */
    static Optional<Rational> constant(Term term, Set<String> positive) {
        return answer(
                positive,
                field -> Optional.of(field.value(term))
                        .filter(Quotient::isConstant)
                        .map(Quotient::constant));
    }

    /**
     * Makes sure that a term has a value somewhere, as far as that can be seen.
     *
     * @throws NoOpinion if it has none, or that cannot be found out
     */
    static void requireValue(Term term, Set<String> positive) {
        answer(positive, field -> field.value(term));
    }

    private static <A> A answer(Set<String> positive, Question<A> question) {
        Map<Integer, Integer> finest = new HashMap<>();
        int room = FEW_ATOMS;
        for (int restarts = 0; restarts < MOST_RESTARTS && room <= MOST_ATOMS; restarts++) {
            AtomField field = new AtomField(room);
            try {
                return question.ask(new FieldIdentity(positive, field, new Elementary(field, finest)));
            } catch (AtomField.Full e) {
                room *= 2;
            } catch (Elementary.Coarse e) {
                // The next one is finer.
            }
        }
        throw NoOpinion.because("it has too many different parts");
    }

    private Quotient value(Term term) {
        if (term instanceof Term.Num num) {
            return field.number(num.value());
        } else if (term instanceof Term.Symbol symbol) {
            return letter(symbol.name(), List.of());
        } else if (term instanceof Term.Entry entry) {
            return letter(entry.tensor(), entry.indices());
        } else if (term instanceof Term.Apply apply) {
            return apply(apply.op(), apply.arguments().stream().map(this::value).toList());
        }
        throw NoOpinion.because("it is not written out");
    }

    private Quotient letter(String name, List<Index> indices) {
        String positions = indices.stream()
                .map(index -> Integer.toString(((Index.Position) index).value()))
                .collect(Collectors.joining(","));
        return elementary.letter(name + "[" + positions + "]", name.equals("pi") || positive.contains(name));
    }

    private Quotient apply(Op op, List<Quotient> arguments) {
        Quotient u = arguments.get(0);
        return switch (op) {
            case ADD -> field.plus(u, arguments.get(1));
            case SUB -> field.minus(u, arguments.get(1));
            case MUL -> field.times(u, arguments.get(1));
            case DIV -> field.divide(u, arguments.get(1));
            case POW -> elementary.power(u, arguments.get(1));
            case NEG -> negated(u);
            case EXP -> elementary.exp(u);
            case LOG -> elementary.log(u);
            case SQRT -> elementary.power(u, Rational.HALF);
            case SIN -> elementary.sin(u);
            case COS -> elementary.cos(u);
            case SINH -> half(field.minus(elementary.exp(u), elementary.exp(negated(u))));
            case COSH -> half(field.plus(elementary.exp(u), elementary.exp(negated(u))));
            case TANH -> tanh(elementary.exp(field.times(u, Rational.of(2))));
            case LOGISTIC -> field.divide(field.one(), field.plus(field.one(), elementary.exp(negated(u))));
            case ERF -> elementary.erf(u);
        };
    }

    /** (q - 1)/(q + 1) for q = e^(2u). */
    private Quotient tanh(Quotient square) {
        return field.divide(field.minus(square, field.one()), field.plus(square, field.one()));
    }

    private Quotient half(Quotient quotient) {
        return field.times(quotient, Rational.HALF);
    }

    private Quotient negated(Quotient quotient) {
        return field.times(quotient, Rational.MINUS_ONE);
    }
}
