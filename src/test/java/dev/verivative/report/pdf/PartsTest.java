package dev.verivative.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
    @Test
    void breaksBetweenSummandsOutsideOfBrackets() {
        assertEquals(
                List.of("a", "+ \\left(b + c\\right)", "- \\frac{d + e}{f}"),
                Parts.bySigns("a + \\left(b + c\\right) - \\frac{d + e}{f}"));
    }

    @Test
    void breaksBeforeRelations() {
        assertEquals(List.of("a + b", "= c", "\\le d"), Parts.byRelations("a + b = c \\le d"));
    }

    @Test
    void breaksAfterCommas() {
        assertEquals(List.of("a,", "b_{i,j},", "c"), Parts.byCommas("a, b_{i, j}, c".replace("i, j", "i,j")));
    }

    @Test
    void leavesMatricesWhole() {
        String matrix = "\\begin{bmatrix}\na + b & c\n\\end{bmatrix}";
        assertEquals(List.of(matrix), Parts.bySigns(matrix));
    }

    @Test
    void tellsWordsFromFormulas() {
        assertEquals(
                List.of("\\text{for every }", "i", "\\text{: }", "x_{i} \\ne 0"),
                Parts.byWords("\\text{for every }i\\text{: }x_{i} \\ne 0"));
    }

    @Test
    void takesEscapedBracesForLetters() {
        assertEquals(List.of("a \\{", "+ b"), Parts.bySigns("a \\{ + b"));
    }
}
