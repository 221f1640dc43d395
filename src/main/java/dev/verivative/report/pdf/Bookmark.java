package dev.verivative.report.pdf;

import java.util.List;

/**
 * An entry of the outline of a document.
 *
 * @param name what it is called
 * @param id of what it leads to
 * @param children what is below it
 */
public record Bookmark(String name, String id, List<Bookmark> children) {
    public Bookmark {
        children = List.copyOf(children);
    }
}
