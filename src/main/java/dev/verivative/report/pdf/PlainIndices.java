package dev.verivative.report.pdf;

/** Short formulas of indices as plain text, for the outline. */
final class PlainIndices {
    private PlainIndices() {}

    /** {@code $i \ne j$} as {@code i ≠ j}. */
    static String of(String sentence) {
        return sentence.replace("$", "").replace("\\ne", "\u2260").replaceAll("\\\\([A-Za-z]+)", "$1");
    }
}
