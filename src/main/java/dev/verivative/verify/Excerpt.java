package dev.verivative.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text of strangers, made fit to be printed: shortened, and without characters that a terminal would obey. */
final class Excerpt {
    private static final int LENGTH = 72;

    private Excerpt() {}

    /** The beginning of the text on one line, in quotes of its own kind. */
    static String quoted(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + 4 * LENGTH);
        String text = line(new String(bytes, from, Math.max(0, end - from), UTF_8));
        boolean cut = end < to || text.length() > LENGTH;
        return "`" + (cut ? start(text, LENGTH) + "..." : text) + "`";
    }

    static String quoted(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return quoted(bytes, 0, bytes.length);
    }

    /** The text on one line. */
    static String line(String text) {
        return printable(text).replace('\n', ' ').replace('\t', ' ').strip();
    }

    /** The text with line ends and tabs, and every other control character replaced. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(each -> out.appendCodePoint(isPlain(each) ? each : '\uFFFD'));
        return out.toString();
    }

    private static boolean isPlain(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || !(Character.isISOControl(codePoint)
                        || Character.getType(codePoint) == Character.FORMAT
                        || Character.getType(codePoint) == Character.SURROGATE);
    }

    /** The beginning of the text, no surrogate pair cut in two. */
    private static String start(String text, int length) {
        int end = Math.min(length, text.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
