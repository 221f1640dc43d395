package dev.verivative.report.pdf;

import dev.verivative.report.formula.Typesetting.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads sentences with formulas between dollar signs; wide formulas are broken where they may be. */
final class Sentences {
    /** Stands for a dollar sign that is one: private use, which no visible text has. */
    private static final char DOLLAR = '\uE024';

    private static final Pattern MATH = Pattern.compile("(?<!\\\\)\\$");

    /** The part of a line that a formula may take without leaving a gap at the end of the one before. */
    private static final double UNBROKEN = 0.3;

    private final Formulas formulas;
    private final Visible visible;

    Sentences(Formulas formulas, Visible visible) {
        this.formulas = formulas;
        this.visible = visible;
    }

    /** Words of people for such a sentence. */
    String words(String text) {
        return visible.line(text).replace('$', DOLLAR);
    }

    /** The sentence, its formulas in letters of a size in points. */
    List<Inline> of(String sentence, double size) {
        List<Inline> all = new ArrayList<>();
        String[] parts = MATH.split(sentence, -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                text(parts[i], all);
            } else {
                math(parts[i], size, all);
            }
        }
        return all;
    }

    private static void text(String words, List<Inline> all) {
        if (!words.isEmpty()) {
            all.add(new Inline.Words(words.replace(DOLLAR, '$')));
        }
    }

    private void math(String latex, double size, List<Inline> all) {
        if (isShort(latex, size)) {
            place(latex, size, all);
            return;
        }
        for (String part : Parts.byWords(latex)) {
            if (part.startsWith(Parts.TEXT)) {
                text(part.substring(Parts.TEXT.length(), part.length() - 1), all);
                continue;
            }
            List<String> pieces = new ArrayList<>();
            for (String item : Parts.byCommas(part)) {
                pieces.addAll(isShort(item, size) ? List.of(item) : Parts.byRelations(item));
            }
            for (int i = 0; i < pieces.size(); i++) {
                text(i == 0 ? "" : " ", all);
                place(pieces.get(i), size, all);
            }
        }
    }

    private boolean isShort(String latex, double size) {
        return formulas.drawing(latex, Style.INLINE, size)
                .filter(drawing -> drawing.width() <= UNBROKEN * Paper.WIDTH)
                .isPresent();
    }

    private void place(String latex, double size, List<Inline> all) {
        all.add(formulas.placed(latex, Style.INLINE, size, Paper.WIDTH, Paper.HEIGHT)
                .<Inline>map(Inline.Formula::new)
                .orElseGet(() -> new Inline.Source(visible.shown(latex))));
    }
}
