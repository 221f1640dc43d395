package dev.verivative.notation;

import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Term.Apply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * A sum or product as it is written from left to right, found without recursion: a written-out one may be thousands of
 * levels deep. What nests to the right is one part.
 *
 * @param first the first part
 * @param focus where the first part is on the paths to what is marked
 * @param links the other parts
 */
record Spine(Term first, Focus focus, List<Link> links) {
    /**
     * A part with the sign before it.
     *
     * @param op the sign
     * @param right the part
     * @param focus where it is on the paths to what is marked
     * @param marked whether all up to this part is a shorter sum or product that is marked as a whole
     */
    record Link(Op op, Term right, Focus focus, boolean marked) {}

    static Spine of(Apply whole, Focus focus, Predicate<Op> signs) {
        List<Link> links = new ArrayList<>();
        Term rest = whole;
        Focus here = focus;
        while (rest instanceof Apply apply && signs.test(apply.op())) {
            links.add(new Link(apply.op(), apply.right(), here.child(1), rest != whole && here.isHere()));
            rest = apply.left();
            here = here.child(0);
        }
        Collections.reverse(links);
        return new Spine(rest, here, List.copyOf(links));
    }
}
