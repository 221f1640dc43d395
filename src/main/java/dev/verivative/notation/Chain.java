package dev.verivative.notation;

import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The summands of a sum, or the factors of a product, as they are written in one line without brackets.
 *
 * <p>Found without recursion: a written-out sum may be thousands of levels deep.
 *
 * @param term the summand or factor
 * @param minus whether it is subtracted
 * @param focus where it is on the path to what is emphasised
 * @param marked whether it is part of a shorter sum or product that is emphasised as a whole
 */
record Chain(Term term, boolean minus, Focus focus, boolean marked) {

    static List<Chain> summands(Term term, Focus focus) {
        return links(term, focus, Op.ADD, Op.SUB);
    }

    static List<Chain> factors(Term term, Focus focus) {
        return links(term, focus, Op.MUL, Op.MUL);
    }

    private static List<Chain> links(Term whole, Focus focus, Op plus, Op minus) {
        List<Chain> links = new ArrayList<>();
        Deque<Chain> open = new ArrayDeque<>();
        open.push(new Chain(whole, false, focus, false));
        while (!open.isEmpty()) {
            Chain next = open.pop();
            boolean sum = Terms.is(next.term, plus) || Terms.is(next.term, minus);
            if (sum && !next.minus) {
                // What is emphasised as a whole is emphasised by whoever asked for its links.
                boolean marked = next.marked || (next.term != whole && next.focus.isHere());
                boolean subtracts = Terms.is(next.term, minus) && minus != plus;
                List<Term> sides = next.term.children();
                open.push(new Chain(sides.get(1), subtracts, next.focus.child(1), marked));
                open.push(new Chain(sides.get(0), false, next.focus.child(0), marked));
            } else {
                links.add(next);
            }
        }
        return links;
    }
}
