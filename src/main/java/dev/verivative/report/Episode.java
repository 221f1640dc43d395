package dev.verivative.report;

import java.util.List;

/**
 * A case of the result, such as i = j, or an example of it, such as i = 1, j = 2.
 *
 * @param when what it says of the indices
 * @param passage how the entry is found there
 */
public record Episode(List<When> when, Passage passage) {
    public Episode {
        when = List.copyOf(when);
    }
}
