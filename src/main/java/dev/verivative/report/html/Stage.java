package dev.verivative.report.html;

import java.util.List;

/**
 * A step of a derivation as a reader sees it.
 *
 * @param id its anchor
 * @param number its number, or the numbers of the steps that it is made of
 * @param title what is done
 * @param needs why it may be done
 * @param before the line that it begins with, with the part that is about to change marked; empty where it stands above
 * @param after the line that it leads to, with the part that has changed marked
 * @param laws the rules that it uses, the one that it is about first
 * @param latex both lines as an equation in LaTeX, to be copied; may be empty
 * @param wide whether a line may be wider than a narrow screen and has to be scrolled
 */
public record Stage(
        String id,
        String number,
        Markup title,
        Markup needs,
        Markup before,
        Markup after,
        List<Law> laws,
        String latex,
        boolean wide) {
    public Stage {
        laws = List.copyOf(laws);
    }

    /** Its number and its title. */
    public Markup heading() {
        return Markup.of(
                new Markup("<span class=\"number\">"),
                Markup.text(number),
                new Markup("</span> <span class=\"words\">"),
                title,
                new Markup("</span>"));
    }
}
