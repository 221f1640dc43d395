package dev.verivative.notation;

import java.util.List;

/** Elements of MathML Core as text, for XML and HTML alike. */
public final class MathMl {
    /** A factor follows. */
    public static final String TIMES = operator("\u2062");

    /** A factor follows that stands a little apart. */
    static final String TIMES_APART = "<mo lspace=\"0.1667em\" rspace=\"0em\">\u2062</mo>";

    /** Arguments follow. */
    public static final String OF = operator("\u2061");

    /** An operand follows that stands a little apart. */
    static final String OF_APART = "<mo lspace=\"0.1667em\" rspace=\"0em\">\u2061</mo>";

    static final String PLUS = operator("+");

    /** Room before the name of a function. */
    static final String THIN = "<mspace width=\"0.1667em\"></mspace>";

    public static final String MINUS = operator("\u2212");

    /** The sign of a partial derivative, as close to what follows as a letter. */
    static final String PARTIAL = identifier("\u2202");

    /** The sign of a sum whose limits stand below and above it everywhere. */
    static final String SUM = "<mo movablelimits=\"false\">\u2211</mo>";

    private static final List<String> HIGH = List.of("<mfrac>", "<munderover", "<msqrt", "<mtable");

    private MathMl() {}

    /** The text with what has a meaning in XML as what it is. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A letter, which is slanted, or a word, which stands upright. */
    public static String identifier(String name) {
        return "<mi>" + escaped(name) + "</mi>";
    }

    /** A single letter that stands upright all the same. */
    static String upright(String letter) {
        return "<mi mathvariant=\"normal\">" + escaped(letter) + "</mi>";
    }

    public static String number(String digits) {
        return "<mn>" + escaped(digits) + "</mn>";
    }

    public static String operator(String sign) {
        return "<mo>" + escaped(sign) + "</mo>";
    }

    /** A sign in an index, as tight as TeX sets it there. */
    static String tight(String sign) {
        return "<mo lspace=\"0em\" rspace=\"0em\">" + sign + "</mo>";
    }

    /** Words among formulas; blanks at their ends stay. */
    public static String words(String text) {
        return "<mtext>" + escaped(text.replace(' ', '\u00a0')) + "</mtext>";
    }

    /** Elements beside each other as one. */
    public static String row(String... elements) {
        return "<mrow>" + String.join("", elements) + "</mrow>";
    }

    /** In round brackets that are as high as the content. */
    public static String bracketed(String content) {
        return between("(", content, ")");
    }

    /** In square brackets that are as high as the content. */
    public static String squareBracketed(String content) {
        return between("[", content, "]");
    }

    /** In curly brackets that are as high as the content. */
    public static String curlyBracketed(String content) {
        return between("{", content, "}");
    }

    private static String between(String open, String content, String close) {
        // Brackets that may grow have room around them in some browsers even where they do not.
        String start = isHigh(content) ? "<mo>" : "<mo stretchy=\"false\">";
        return row(start + open + "</mo>", content, start + close + "</mo>");
    }

    /** Whether the content is higher than a line of letters with exponents and indices. */
    static boolean isHigh(String content) {
        return HIGH.stream().anyMatch(content::contains);
    }

    public static String fraction(String above, String below) {
        return "<mfrac>" + above + below + "</mfrac>";
    }

    public static String subscript(String base, String index) {
        return "<msub>" + base + index + "</msub>";
    }

    public static String superscript(String base, String exponent) {
        return "<msup>" + base + exponent + "</msup>";
    }

    /** The elements, of which the first is a sign that has room on both sides even at the beginning of a row. */
    static String infix(String elements) {
        return "<mo form=\"infix\">" + elements.substring("<mo>".length());
    }

    /** What a step has changed. */
    static String changed(String content) {
        return "<mrow class=\"changed\">" + content + "</mrow>";
    }
}
