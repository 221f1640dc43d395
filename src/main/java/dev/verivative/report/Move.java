package dev.verivative.report;

import dev.verivative.derive.Line;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Rule;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Set;

/**
 * What a reader takes as one step: a step, and the bookkeeping that comes with it.
 *
 * @param first the number of its first step, from 1
 * @param last the number of its last step
 * @param titles what is done
 * @param lines its steps, at least one
 * @param changing the paths of what is about to change in what it begins with
 * @param changed the paths of what has changed in what it leads to
 * @param holding what it needs and what holds, as far as that is new
 * @param open what it needs and what is left open, as far as that is new
 */
public record Move(
        int first,
        int last,
        List<Title> titles,
        List<Line> lines,
        Set<List<Integer>> changing,
        Set<List<Integer>> changed,
        List<Obligation> holding,
        List<Obligation> open) {
    public Move {
        titles = List.copyOf(titles);
        lines = List.copyOf(lines);
        changing = Set.copyOf(changing);
        changed = Set.copyOf(changed);
        holding = List.copyOf(holding);
        open = List.copyOf(open);
    }

    /** What it begins with. */
    public Term before() {
        return lines.get(0).step().before();
    }

    /** Where it leads. */
    public Term after() {
        return lines.get(lines.size() - 1).step().after();
    }

    /** The laws that it goes by, each once. */
    public List<Rule> rules() {
        return lines.stream().map(line -> line.step().rule()).distinct().toList();
    }

    /** Where the laws that it goes by can be looked up, each once. */
    public List<String> sources() {
        return rules().stream().map(Rule::source).distinct().toList();
    }

    /** The number or the numbers of its steps. */
    public String numbers(String dash) {
        return first == last ? Integer.toString(first) : first + dash + last;
    }
}
