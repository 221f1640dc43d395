package dev.verivative.definition;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever stands in a definition, the answer is a definition or a DefinitionException. */
class DefinitionFuzz {
    @FuzzTest(maxDuration = "60s")
    void answers(byte[] text) {
        try {
            DefinitionReader.read("fuzzed", "definition.md", text);
        } catch (DefinitionException refused) {
            if (refused.describe().length() > 2000) {
                throw new AssertionError("a message that is too long");
            }
        }
    }
}
