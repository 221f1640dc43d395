package dev.verivative.notation;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever stands in a formula in LaTeX, the answer is a term or a FormulaException. */
class LatexFuzz {
    @FuzzTest(maxDuration = "60s")
    void answers(byte[] text) {
        FormulaFuzzing.check(text, Notation.LATEX);
    }
}
