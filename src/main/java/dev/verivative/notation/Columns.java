package dev.verivative.notation;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** How many columns of a terminal a text takes: none for combining marks, two for East Asian characters and emoji. */
final class Columns {
    private static final Set<UnicodeScript> WIDE_SCRIPTS =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int point) {
        if (point < 0x300) {
            return 1;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        boolean halfWidthForm = point >= 0xff61 && point <= 0xffdc;
        return !halfWidthForm && (WIDE_SCRIPTS.contains(UnicodeScript.of(point)) || isWideSign(point));
    }

    private static boolean isWideSign(int point) {
        return (point >= 0xff01 && point <= 0xffe6)
                || (point >= 0x3000 && point <= 0x303e)
                || (point >= 0x1f300 && point <= 0x1faff);
    }
}
