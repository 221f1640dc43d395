package dev.verivative.report.html;

import java.util.List;

/**
 * A whole page.
 *
 * @param title its title, on one line
 * @param policy its Content Security Policy
 * @param styles its style sheet
 * @param lead what is said of the subject before anything else
 * @param parts its chapters
 * @param playground what can be tried out on it
 * @param scripts elements that come last; may be empty
 */
public record Page(
        String title,
        String policy,
        Markup styles,
        List<Block> lead,
        List<Block.Part> parts,
        PlaygroundView playground,
        Markup scripts) {
    public Page {
        lead = List.copyOf(lead);
        parts = List.copyOf(parts);
    }
}
