package dev.verivative.proof;

import dev.verivative.derive.Line;
import dev.verivative.kernel.Application;
import dev.verivative.kernel.Step;
import dev.verivative.notation.Relation;
import dev.verivative.proof.Elementary.Way;
import dev.verivative.rule.Rules;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Brings both sides of an equation to one form. */
final class Equality {
    private final Sides sides;
    private final Relation relation;
    private final Assumptions known;

    Equality(Sides sides, Assumptions known) {
        this.sides = sides;
        this.relation = sides.relation();
        this.known = known;
    }

    Optional<LinkVerdict> proved() {
        Reasoning direct = new Reasoning(relation.left(), known);
        if (direct.rewrite(relation.right())) {
            return Optional.of(LinkVerdict.proved(relation, known, direct.lines(), List.of()));
        }
        List<Term> ends = List.of(sides.plainLeft(), sides.plainRight());
        for (Way way : Way.values()) {
            Optional<LinkVerdict> proved = way.concerns(ends)
                    ? sides.left().flatMap(there -> sides.right().flatMap(back -> joined(there, back, way)))
                    : Optional.empty();
            if (proved.isPresent()) {
                return proved;
            }
        }
        return Optional.empty();
    }

    private Optional<LinkVerdict> joined(List<Line> there, List<Line> back, Way way) {
        Reasoning left = new Reasoning(relation.left(), known);
        Reasoning right = new Reasoning(relation.right(), known);
        if (!left.append(there) || !right.append(back)) {
            return Optional.empty();
        }
        Elementary.run(left, way);
        Elementary.run(right, way);
        if (!left.rewrite(right.current())) {
            Canonical.run(left, known);
            if (!left.rewrite(right.current())) {
                Canonical.run(right, known);
                Elementary.run(left, way);
                Elementary.run(right, way);
                if (!left.rewrite(right.current())) {
                    return Optional.empty();
                }
            }
        }
        Reasoning whole = new Reasoning(relation.left(), known);
        boolean isWhole = whole.append(left.lines()) && recognised(whole, right.lines());
        return Optional.of(
                isWhole
                        ? LinkVerdict.proved(relation, known, whole.lines(), List.of())
                        : LinkVerdict.proved(relation, known, left.lines(), right.lines()));
    }

    /** Goes back to where the steps began, if they write out definitions and do nothing else. */
    private static boolean recognised(Reasoning whole, List<Line> lines) {
        List<Line> backwards = new ArrayList<>(lines);
        Collections.reverse(backwards);
        for (Line line : backwards) {
            Step step = line.step();
            List<Application> applications = new ArrayList<>(step.applications());
            Collections.reverse(applications);
            if (!step.rule().name().equals("definition")
                    || !whole.apply(Rules.named("recognise"), applications)
                    || !whole.current().equals(step.before())) {
                return false;
            }
        }
        return true;
    }
}
