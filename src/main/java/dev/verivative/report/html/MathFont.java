package dev.verivative.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * The font of formulas, a part of Latin Modern Math, to be put into pages. A Content-Security-Policy has to allow
 * {@code font-src data:}.
 */
public final class MathFont {
    /** The name that style sheets call it by. */
    public static final String FAMILY = "Verivative Math";

    /** Fractions in fractions in fractions would become too small to be read. */
    private static final String LEAST_SIZE = "mfrac mfrac mfrac>*,mtable:not(.rows) mfrac mfrac>*{math-depth:1}\n";

    /** Sums that are broken into rows begin at the left. */
    private static final String ROWS = "mtable.rows mtd{text-align:left;padding-left:0}\n";

    private static final String FILE = "latin-modern-math.woff2";

    private MathFont() {}

    /** The file, as WOFF2. */
    public static byte[] bytes() {
        try (InputStream file = MathFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the resource " + FILE + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as an address that holds it. */
    public static String dataUri() {
        return "data:font/woff2;base64," + Base64.getEncoder().encodeToString(bytes());
    }

    /** The rule of a style sheet that declares the font. */
    public static String fontFace() {
        return "@font-face{font-family:\"" + FAMILY + "\";src:url(" + dataUri() + ") format(\"woff2\")}\n";
    }

    /** The rules of a style sheet that set formulas in the font. */
    public static String rules() {
        return "math{font-family:\"" + FAMILY + "\",\"Latin Modern Math\",math}\n" + LEAST_SIZE + ROWS;
    }
}
