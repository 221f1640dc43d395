package dev.verivative.report;

import dev.verivative.rule.Obligation;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Set;

/**
 * What a reader takes as one step: a step, and the bookkeeping that comes with it.
 *
 * @param first the number of its first step, from 1
 * @param last the number of its last step
 * @param titles what is done
 * @param after where it leads
 * @param changed the paths of what has changed in it
 * @param holding what it needs and what holds, as far as that is new
 * @param open what it needs and what is left open, as far as that is new
 */
public record Move(
        int first,
        int last,
        List<Title> titles,
        Term after,
        Set<List<Integer>> changed,
        List<Obligation> holding,
        List<Obligation> open) {
    public Move {
        titles = List.copyOf(titles);
        changed = Set.copyOf(changed);
        holding = List.copyOf(holding);
        open = List.copyOf(open);
    }

    /** The number or the numbers of its steps. */
    public String numbers(String dash) {
        return first == last ? Integer.toString(first) : first + dash + last;
    }
}
