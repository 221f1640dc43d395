package dev.verivative.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.verivative.notation.Relation;
import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionReaderTest {
    private static final Dimension N = Dimension.of("n");

    @Test
    void readsEveryPart() {
        Definition definition = Texts.read("""
                ---
                # Comments are fine.
                title: "Weighted: softmax"
                name: weighted-softmax
                source: A. Author, Some Book (1999), eq. 3
                variables: { x: [n], W: [m, n] }
                constants:
                  y: [n]
                  v: [3]
                  s: []
                parameters: { T: positive, a: real }
                domain: { W: positive, x: real }
                routes: [product, quotient]
                ---
                <!-- $$y = x$$ is what nobody sees -->
                Some *words* with $a_i b_i$, [a link](https://example.org)
                and a `line`.

                - A list.

                $$
                \\sigma_i = y_i \\frac{e^{x_i / T}}
                  {\\sum_{k=1}^{n} e^{x_k}}
                $$

                More words.

                ## Claims

                It is *true*
                that

                it holds.

                \\[ \\sigma_i = \\sigma_i + c
                - c \\\\[1ex] = \\sigma_i \\]
                Without blank lines.
                ```math
                1 > 0
                ```
                """);
        assertEquals("weighted-softmax", definition.name());
        assertEquals("Weighted: softmax", definition.title());
        assertEquals("A. Author, Some Book (1999), eq. 3", definition.origin());
        assertEquals(
                List.of(new Tensor("x", List.of(N)), new Tensor("W", List.of(Dimension.of("m"), N))),
                definition.variables());
        assertEquals(
                List.of(
                        new Tensor("y", List.of(N)),
                        new Tensor("v", List.of(new Dimension("3", 3))),
                        new Tensor("s", List.of())),
                definition.constants());
        assertEquals(List.of("T", "a"), definition.parameters());
        assertEquals(
                List.of("W", "T"),
                Stream.of("x", "W", "y", "v", "s", "T", "a")
                        .filter(definition::isPositive)
                        .toList());
        assertEquals(List.of("product", "quotient"), definition.routes());
        assertEquals("sigma", definition.function().symbol());
        assertEquals(Set.of("y", "T"), definition.function().ambientNames());
        assertEquals("""
                Some *words* with $a_i b_i$, [a link](https://example.org)
                and a `line`.

                - A list.

                More words.""", definition.text());
        assertEquals(2, definition.claims().size());
        Claim first = definition.claims().get(0);
        assertEquals("It is *true* that it holds.", first.text());
        assertEquals("\\sigma_i = \\sigma_i + c\n- c \\\\[1ex] = \\sigma_i", first.formula());
        assertEquals(List.of("c"), first.letters());
        assertEquals(35, first.line());
        assertEquals(2, first.relations().size());
        assertEquals(
                List.of(35, 36), first.relations().stream().map(Relation::line).toList());
        assertEquals(
                List.of(13, 13),
                first.relations().stream().map(Relation::column).toList());
        Claim second = definition.claims().get(1);
        assertEquals("Without blank lines.", second.text());
        assertEquals("1 > 0", second.formula());
        assertEquals(39, second.line());
        assertEquals(3, second.relations().get(0).column());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x_i < x_j; 0; 1",
                "x_i \\ge x_k; 1; 1",
                "c \\ge 1; 0; 1",
                "0 < c < 1; 0; 1",
                "x_i \\ne x_j; 0; 1",
                "c \\ne 0; 0; 1",
                "c > 0; 0; 0",
                "x_k > 0; 0; 0",
                "i \\ne j; 0; 0",
                "n \\ge 2; 0; 0",
                "\\sigma_i < \\sigma_j; 0; 1",
            })
    void inequalitiesArePremises(String condition, int bound, int inequalities) {
        Definition definition =
                Texts.read(Texts.with(Texts.CLAIM, "$$\\sigma_i < c \\sigma_j \\qquad (" + condition + ")$$"));
        Premises premises = definition.claims().get(0).premises();
        assertEquals(inequalities, premises.inequalities().size());
        for (Premise premise : premises.inequalities()) {
            assertEquals(bound, premise.forAll().size());
        }
    }

    @Test
    void keepsWhatMarkdownWouldEat() {
        Definition definition = Texts.read(
                Texts.with(Texts.CLAIM, "$$\n\\sigma_i * \\sigma_i *\\, \\sigma_i\n=\n\\sigma_i^3\n- 1\n+ 1$$"));
        assertEquals(
                "\\sigma_i * \\sigma_i *\\, \\sigma_i\n=\n\\sigma_i^3\n- 1\n+ 1",
                definition.claims().get(0).formula());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void lineEndsAndByteOrderMarksDoNotMatter(String lineEnd) {
        Definition plain = Texts.read(Texts.SOFTMAX);
        String text = "\uFEFF" + Texts.SOFTMAX.replace("\n", lineEnd);
        assertEquals(plain, Texts.read(text));
        assertEquals(plain, DefinitionReader.read("softmax", "softmax.md", text.getBytes(UTF_8)));
        String bad = text.replace("= 1$$", "= zeta_i$$");
        DefinitionException fault = assertThrows(DefinitionException.class, () -> Texts.read(bad));
        assertEquals(13, fault.line());
    }

    @Test
    void placesCountCharactersAsReadersDo() {
        DefinitionException fault = assertThrows(
                DefinitionException.class, () -> Texts.read(Texts.with(Texts.CLAIM, "$$\uD835\uDC4E + c = g(x)$$")));
        assertEquals("13:11", fault.line() + ":" + fault.column());
    }

    @Test
    void wordsAndClaimsMayBeMissing() {
        Definition definition =
                Texts.read("---\ntitle: a\nvariables: { x: [] }\nparameters: [a, b]\n---\n$$f(x) = a x + b$$");
        assertEquals("", definition.text());
        assertEquals("", definition.origin());
        assertEquals(List.of(), definition.claims());
        assertEquals(List.of(), definition.routes());
        assertEquals(List.of("a", "b"), definition.parameters());
        assertFalse(definition.isPositive("a") || definition.isPositive("x"));
    }

    @Test
    void codeIsNoFormula() {
        String code = "```\n$$y = x$$\n```\n\n~~~ python\n$$\n~~~\n\n    $$z$$";
        assertEquals(
                code, Texts.read(Texts.with("Turns scores into shares.", code)).text());
    }
}
