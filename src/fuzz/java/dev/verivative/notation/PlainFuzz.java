package dev.verivative.notation;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever stands in a formula in plain notation, the answer is a term or a FormulaException. */
class PlainFuzz {
    @FuzzTest(maxDuration = "60s")
    void answers(byte[] text) {
        FormulaFuzzing.check(text, Notation.PLAIN);
    }
}
