package dev.verivative.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.verivative.term.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private static final Vocabulary OF_N = Vocabulary.EMPTY.withDimension(Dimension.of("n"));

    @Test
    void countsTheIndicesOfUndeclaredNames() {
        assertEquals(
                new Inventory(Map.of("A", 2, "x", 1, "c", 0, "yhat", 1), Set.of(), Set.of("i")),
                LatexReader.inventory(Formula.of("\\hat{y}_i + \\sum_{k=1}^{n} A_{ik} x_k / c"), OF_N));
    }

    @Test
    void listsBoundsThatAreNoDimensions() {
        assertEquals(
                Set.of("m"),
                LatexReader.inventory(Formula.of("\\sum_{k=1}^{m} x_k + \\sum_{k=1}^{n} y_k"), OF_N)
                        .bounds());
    }

    @Test
    void leavesOutWhatHasAMeaning() {
        assertEquals(
                Map.of("x", 1),
                LatexReader.inventory(Formula.of("\\delta_{ij} \\pi e^{x_i} \\tanh(n)"), OF_N)
                        .ranks());
    }

    @Test
    void looksIntoDerivativesCallsAndArrows() {
        Inventory inventory =
                LatexReader.inventory(Formula.of("\\frac{\\partial g(k \\mapsto y_{kl})_i}{\\partial x_j}"), OF_N);
        assertEquals(List.of("i", "l", "j"), List.copyOf(inventory.indices()));
        assertEquals(Set.of("g", "y", "x"), inventory.ranks().keySet());
    }

    @Test
    void leavesAnIndexThatIsUsedAsANumberToTheReader() {
        assertEquals(
                Map.of("x", 1),
                LatexReader.inventory(Formula.of("\\sum_k k x_k"), OF_N).ranks());
    }

    @Test
    void refusesDifferentNumbersOfIndices() {
        FormulaException fault =
                assertThrows(FormulaException.class, () -> LatexReader.inventory(Formula.of("x_i + x_{ij}"), OF_N));
        assertEquals("x has 2 indices here and 1 before", fault.getMessage());
        assertEquals(7, fault.column());
    }
}
