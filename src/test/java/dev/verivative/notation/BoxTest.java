package dev.verivative.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoxTest {

    @Test
    void countsColumnsAndNotCharacters() {
        assertEquals(1, Box.text("x\u0302").width());
        assertEquals(4, Box.text("導出").width());
        assertEquals(1, Box.text("𝜎").width());
        assertEquals(1, Box.text("ｱ").width());
        assertEquals(2, Box.text("😀").width());
        assertEquals(0, Box.text("").width());
    }

    @Test
    void refusesWhatIsNotOneLine() {
        assertThrows(IllegalArgumentException.class, () -> Box.text("a\nb"));
        assertThrows(IllegalArgumentException.class, () -> Box.text("a\tb"));
    }

    @Test
    void placesNeighboursOnOneBaseline() {
        Box fraction = TextStyle.ASCII.fraction(Box.text("a"), Box.text("b"));
        Box line = Box.beside(Box.text("y = "), fraction, Box.text(" + 1"));
        assertEquals(List.of("     a", "y = --- + 1", "     b"), line.lines());
        assertEquals(1, line.baseline());
    }

    @Test
    void raisesAndLowers() {
        assertEquals(List.of(" 2", "x"), Box.power(Box.text("x"), Box.text("2")).lines());
        assertEquals(
                List.of("x", " i"), Box.subscript(Box.text("x"), Box.text("i")).lines());
        Box high = TextStyle.UNICODE.brackets(TextStyle.UNICODE.fraction(Box.text("a"), Box.text("b")));
        assertEquals(
                List.of("   2", "⎛a⎞", "⎜─⎟", "⎝b⎠"),
                Box.power(high, Box.text("2")).lines());
        assertEquals(
                List.of("⎛a⎞", "⎜─⎟", "⎝b⎠i"),
                Box.subscript(high, Box.text("i")).lines());
    }

    @Test
    void tellsNestedFractionBarsApart() {
        Box inner = TextStyle.UNICODE.fraction(Box.text("a"), Box.text("b"));
        assertEquals(
                List.of(" a", " ─", " b", "───", " c"),
                TextStyle.UNICODE.fraction(inner, Box.text("c")).lines());
    }

    @Test
    void drawsRoots() {
        Box sum = Box.text("a + b");
        assertEquals(
                List.of(" ┌──────", "√│ a + b"), TextStyle.UNICODE.root(sum).lines());
        assertEquals(List.of("  ______", "\\/ a + b"), TextStyle.ASCII.root(sum).lines());
    }

    @Test
    void stacksFlushLeft() {
        assertEquals(
                List.of("a", "bcd"),
                Box.column(List.of(Box.text("a"), Box.text("bcd"))).lines());
        assertEquals(List.of(""), Box.column(List.of()).lines());
        assertEquals(List.of(""), Box.beside().lines());
    }

    @Test
    void setsHighCellsApart() {
        Box half = TextStyle.UNICODE.fraction(Box.text("1"), Box.text("2"));
        Box zero = Box.text("0");
        assertEquals(
                List.of("⎡ 1    ⎤", "⎢ ─  0 ⎥", "⎢ 2    ⎥", "⎢      ⎥", "⎢    1 ⎥", "⎢ 0  ─ ⎥", "⎣    2 ⎦"),
                TextStyle.UNICODE
                        .matrix(List.of(List.of(half, zero), List.of(zero, half)))
                        .lines());
    }

    @Test
    void refusesRaggedMatrices() {
        Box cell = Box.text("1");
        assertThrows(
                IllegalArgumentException.class,
                () -> TextStyle.ASCII.matrix(List.of(List.of(cell, cell), List.of(cell))));
        assertThrows(IllegalArgumentException.class, () -> TextStyle.ASCII.matrix(List.of()));
    }

    @Test
    void coloursOnlyWhereAsked() {
        Box box = Box.beside(Box.text("a "), Box.text("b").emphasised(Emphasis.CHANGED), Box.text(" "));
        assertEquals("a b", box.render(false));
        assertEquals("a \u001b[1;36mb\u001b[0m", box.render(true));
        assertEquals(box.render(true), box.emphasised(Emphasis.NONE).render(true));
        assertEquals(
                "\u001b[32ma \u001b[0m\u001b[1;36mb\u001b[0m",
                box.emphasised(Emphasis.RULE).render(true));
    }
}
