package dev.verivative.report.pdf;

import java.util.List;

/**
 * A derivation as it stands on paper.
 *
 * @param title its title, as it is to be shown
 * @param blocks what stands below it
 * @param bookmarks its outline
 */
public record Article(String title, List<Block> blocks, List<Bookmark> bookmarks) {
    /** Letters that surely fit into a line. */
    private static final int HEAD = 60;

    public Article {
        blocks = List.copyOf(blocks);
        bookmarks = List.copyOf(bookmarks);
    }

    /** The title as it stands at the head of each page: its beginning where it is longer than a line. */
    public String head() {
        if (title.codePointCount(0, title.length()) <= HEAD) {
            return title;
        }
        String start = title.substring(0, title.offsetByCodePoints(0, HEAD));
        int space = start.lastIndexOf(' ');
        return (space > 0 ? start.substring(0, space) : start) + "\u2026";
    }
}
