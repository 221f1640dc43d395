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
    public Article {
        blocks = List.copyOf(blocks);
        bookmarks = List.copyOf(bookmarks);
    }
}
