package dev.verivative.notation;

/**
 * What may get a subscript and a superscript, in MathML.
 *
 * @param base the element without its scripts
 * @param lower the subscript; empty for none
 * @param primes the primes that an exponent stands behind; empty for none
 */
record Scripted(String base, String lower, String primes) {
    /** A name. */
    Scripted(String name) {
        this(MathMlNames.stem(name), "", MathMlNames.primes(name));
    }

    Scripted below(String index) {
        return new Scripted(base, index, primes);
    }

    String markup() {
        return scripts(primes);
    }

    String raised(String exponent) {
        return scripts(primes.isEmpty() ? exponent : MathMl.row(primes, exponent));
    }

    private String scripts(String upper) {
        if (lower.isEmpty()) {
            return upper.isEmpty() ? base : MathMl.superscript(base, upper);
        } else if (upper.isEmpty()) {
            return MathMl.subscript(base, lower);
        }
        return "<msubsup>" + base + lower + upper + "</msubsup>";
    }
}
