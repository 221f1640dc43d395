package dev.verivative.proof;

import dev.verivative.derive.Calculation;
import dev.verivative.derive.Line;
import dev.verivative.notation.Relation;
import dev.verivative.notation.Relation.Sign;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Signs;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.Optional;

/** Brings the difference of both sides to a form whose sign the kernel knows. */
final class Inequality {
    private final Relation relation;
    private final Assumptions known;

    Inequality(Relation relation, Assumptions known) {
        this.relation = relation;
        this.known = known;
    }

    Optional<LinkVerdict> proved() {
        Term difference = difference(relation);
        Optional<List<Line>> lines = Calculation.carriedOut(difference, known);
        Reasoning reasoning = new Reasoning(difference, known);
        if (lines.isEmpty() || !reasoning.append(lines.get())) {
            return Optional.empty();
        }
        if (!isDecided(reasoning.current())) {
            Optional<Term> fraction = Expansion.of(reasoning.current()).map(Expansion::fraction);
            if (fraction.isEmpty() || !reasoning.rewrite(fraction.get()) || !isDecided(reasoning.current())) {
                return Optional.empty();
            }
        }
        return Optional.of(LinkVerdict.proved(relation, known, reasoning.lines(), List.of()));
    }

    /** What must be positive, not negative, or not zero. */
    static Term difference(Relation relation) {
        boolean ascends = relation.sign() == Sign.LESS || relation.sign() == Sign.LESS_OR_EQUAL;
        Term large = ascends ? relation.right() : relation.left();
        Term small = ascends ? relation.left() : relation.right();
        return small.equals(Term.Num.ZERO) ? large : Terms.sub(large, small);
    }

    private boolean isDecided(Term difference) {
        return switch (relation.sign()) {
            case LESS, GREATER -> KernelSigns.holds(new Condition.Positive(difference), known);
            case NOT_EQUAL -> KernelSigns.holds(new Condition.NonZero(difference), known);
            case LESS_OR_EQUAL, GREATER_OR_EQUAL -> (Signs.of(difference, known) & Signs.NEGATIVE) == 0;
            case EQUAL -> false;
        };
    }
}
