package dev.verivative.proof;

import dev.verivative.definition.Premises;
import dev.verivative.derive.Calculation;
import dev.verivative.derive.Line;
import dev.verivative.notation.Relation;
import dev.verivative.notation.Relation.Sign;
import dev.verivative.proof.Elementary.Way;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Signs;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings the difference of both sides to a form whose sign the kernel knows. */
final class Inequality {
    private final Sides sides;
    private final Relation relation;
    private final Assumptions known;
    private final Premises premises;

    Inequality(Sides sides, Assumptions known, Premises premises) {
        this.sides = sides;
        this.relation = sides.relation();
        this.known = known;
        this.premises = premises;
    }

    Optional<LinkVerdict> proved() {
        Term difference = difference(relation);
        Optional<List<Line>> lines = Calculation.carriedOut(difference, known);
        List<Term> ends = List.of(sides.plainLeft(), sides.plainRight());
        for (Way way : Way.values()) {
            Optional<LinkVerdict> proved =
                    lines.isPresent() && way.concerns(ends) ? proved(lines.get(), way) : Optional.empty();
            if (proved.isPresent()) {
                return proved;
            }
        }
        return Optional.empty();
    }

    private Optional<LinkVerdict> proved(List<Line> lines, Way way) {
        Reasoning reasoning = new Reasoning(difference(relation), known);
        if (!reasoning.append(lines)) {
            return Optional.empty();
        }
        Elementary.run(reasoning, way);
        if (isDecided(reasoning.current(), known)) {
            return Optional.of(LinkVerdict.proved(relation, known, reasoning.lines(), List.of()));
        }
        Optional<Term> fraction = Expansion.of(reasoning.current()).map(Expansion::fraction);
        if (fraction.isEmpty() || !reasoning.rewrite(fraction.get())) {
            return Optional.empty();
        } else if (isDecided(reasoning.current(), known)) {
            return Optional.of(LinkVerdict.proved(relation, known, reasoning.lines(), List.of()));
        }
        return Apart.choices(numerator(reasoning.current()), known, premises).stream()
                .flatMap(apart -> apart(reasoning, apart).stream())
                .findFirst();
    }

    /** With some terms of the sums above the line outside of these. */
    private Optional<LinkVerdict> apart(Reasoning reasoning, Apart apart) {
        Term fraction = reasoning.current();
        Set<Index.Variable> letters = new LinkedHashSet<>(relation.left().freeIndices());
        letters.addAll(relation.right().freeIndices());
        Assumptions here = apart.with(known, letters);
        Reasoning longer = new Reasoning(difference(relation), here);
        Optional<Term> numerator = apart.of(numerator(fraction));
        boolean isProved = numerator.isPresent()
                && longer.append(reasoning.lines())
                && longer.rewrite(
                        fraction instanceof Term.Apply quotient && quotient.op() == Op.DIV
                                ? Terms.div(numerator.get(), quotient.right())
                                : numerator.get())
                && isDecided(longer.current(), here);
        return isProved
                ? Optional.of(LinkVerdict.proved(relation, here, longer.lines(), List.of())
                        .withAnother(apart.other()))
                : Optional.empty();
    }

    private static Term numerator(Term fraction) {
        return fraction instanceof Term.Apply quotient && quotient.op() == Op.DIV ? quotient.left() : fraction;
    }

    /** What must be positive, not negative, or not zero. */
    static Term difference(Relation relation) {
        boolean ascends = relation.sign() == Sign.LESS || relation.sign() == Sign.LESS_OR_EQUAL;
        Term large = ascends ? relation.right() : relation.left();
        Term small = ascends ? relation.left() : relation.right();
        return small.equals(Term.Num.ZERO) ? large : Terms.sub(large, small);
    }

    private boolean isDecided(Term difference, Assumptions here) {
        return switch (relation.sign()) {
            case LESS, GREATER -> KernelSigns.holds(new Condition.Positive(difference), here);
            case NOT_EQUAL -> KernelSigns.holds(new Condition.NonZero(difference), here);
            case LESS_OR_EQUAL, GREATER_OR_EQUAL -> (Signs.of(difference, here) & Signs.NEGATIVE) == 0;
            case EQUAL -> false;
        };
    }
}
