package dev.verivative.notation;

/**
 * What may get a superscript besides its subscript, in MathML.
 *
 * @param base the element without its scripts
 * @param lower the subscript; empty for none
 */
record Scripted(String base, String lower) {
    String markup() {
        return lower.isEmpty() ? base : MathMl.subscript(base, lower);
    }

    String raised(String exponent) {
        return lower.isEmpty()
                ? MathMl.superscript(base, exponent)
                : "<msubsup>" + base + lower + exponent + "</msubsup>";
    }
}
