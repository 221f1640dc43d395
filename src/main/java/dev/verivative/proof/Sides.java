package dev.verivative.proof;

import dev.verivative.derive.Calculation;
import dev.verivative.derive.Line;
import dev.verivative.notation.Relation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Optional;

/**
 * A relation with its derivatives carried out and its definitions written out, as far as that can be done.
 *
 * @param relation as it is claimed
 * @param left accepted steps from the left side to where nothing is left to be carried out
 * @param right the same from the right side
 */
record Sides(Relation relation, Optional<List<Line>> left, Optional<List<Line>> right) {
    static Sides of(Relation relation, Assumptions known) {
        return new Sides(
                relation,
                Calculation.carriedOut(relation.left(), known),
                Calculation.carriedOut(relation.right(), known));
    }

    /** The left side without derivatives, or as it is where they cannot be carried out. */
    Term plainLeft() {
        return end(relation.left(), left);
    }

    /** The right side without derivatives, or as it is where they cannot be carried out. */
    Term plainRight() {
        return end(relation.right(), right);
    }

    private static Term end(Term start, Optional<List<Line>> lines) {
        return lines.filter(list -> !list.isEmpty())
                .map(list -> list.get(list.size() - 1).step().after())
                .orElse(start);
    }
}
