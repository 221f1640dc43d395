package dev.verivative.notation;

import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;

/** Terms that differ from another only in what belongs to what, as a (b + c) from a b + c. */
final class Rotations {
    private Rotations() {}

    /** All that come from moving one operation over another, anywhere in the term. */
    static List<Term> of(Term term) {
        List<Term> rotations = new ArrayList<>(atRoot(term));
        List<Term> children = term.children();
        for (int i = 0; i < children.size(); i++) {
            for (Term rotated : of(children.get(i))) {
                List<Term> others = new ArrayList<>(children);
                others.set(i, rotated);
                rotations.add(term.withChildren(others));
            }
        }
        return rotations;
    }

    /** op(.., inner(.., part, ..), ..) becomes inner(.., op(.., part, ..), ..), for each inner operation and part. */
    private static List<Term> atRoot(Term term) {
        List<Term> rotations = new ArrayList<>();
        for (int i = 0; i < term.children().size(); i++) {
            Term inner = term.children().get(i);
            for (int j = 0; j < inner.children().size(); j++) {
                List<Term> outer = new ArrayList<>(term.children());
                outer.set(i, inner.children().get(j));
                List<Term> parts = new ArrayList<>(inner.children());
                parts.set(j, term.withChildren(outer));
                rotations.add(inner.withChildren(parts));
            }
        }
        return rotations;
    }
}
