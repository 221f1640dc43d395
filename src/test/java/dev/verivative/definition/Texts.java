package dev.verivative.definition;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A definition that reads, and what others look like that differ from it in one place. */
final class Texts {
    static final String SOFTMAX = """
            ---
            title: Softmax
            variables: { x: [n] }
            ---
            Turns scores into shares.

            $$\\sigma_i = \\frac{e^{x_i}}{\\sum_{k=1}^{n} e^{x_k}}$$

            ## Claims

            The outputs sum to one.

            $$\\sum_{i=1}^{n} \\sigma_i = 1$$
            """;

    static final String CLAIM = "$$\\sum_{i=1}^{n} \\sigma_i = 1$$";

    private Texts() {}

    static String with(String part, String other) {
        assertTrue(SOFTMAX.contains(part), part);
        return SOFTMAX.replace(part, other);
    }

    static Definition read(String text) {
        return DefinitionReader.read("softmax", "softmax.md", text);
    }
}
