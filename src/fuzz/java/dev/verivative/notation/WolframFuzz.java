package dev.verivative.notation;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever stands in a formula in Wolfram's language, the answer is a term or a FormulaException. */
class WolframFuzz {
    @FuzzTest(maxDuration = "60s")
    void answers(byte[] text) {
        FormulaFuzzing.check(text, Notation.WOLFRAM);
    }
}
