package dev.verivative.definition;

import dev.verivative.notation.Relation;
import java.util.List;

/**
 * A formula that a definition says is true. That it says so proves nothing.
 *
 * @param text the sentence that introduces it, on one line, as Markdown
 * @param formula its LaTeX as written, with its conditions and without display marks
 * @param relations what the formula means; of a chain, each link
 * @param letters scalars that only the claim knows: it is claimed for all of their values
 * @param premises what it presupposes
 * @param line where the formula begins in the file, counted from 1
 */
public record Claim(
        String text, String formula, List<Relation> relations, List<String> letters, Premises premises, int line) {
    public Claim {
        relations = List.copyOf(relations);
        letters = List.copyOf(letters);
    }
}
