package dev.verivative.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, where, and in which words. */
class BadDefinitionsTest {
    private static final String VARIABLES = "variables: { x: [n] }";
    private static final String TITLE = "title: Softmax";
    private static final String LEFT = "$$\\sigma_i = ";
    private static final String END = "e^{x_k}}$$";
    private static final String HEAD = "---\n" + TITLE + "\n" + VARIABLES + "\n---\n$$y_i = x_i$$\n";

    static Stream<Arguments> parts() {
        return Stream.of(
                arguments("", "1:1: there is no front matter"),
                arguments("# Softmax\n", "1:1: there is no front matter"),
                arguments("\n---\ntitle: a\n---\n", "1:1: there is no front matter"),
                arguments("---\ntitle: a\n", "1:1: the front matter has no end"),
                arguments("---\n---\n", "1:1: the front matter has no title"),
                arguments("---\ntitle: a\n---\n", "1:1: the front matter has no variables"),
                arguments("---\ntitle: a\n" + VARIABLES + "\n---\nText.", "5:1: there is no definition"),
                arguments("---\ntitle: a\n" + VARIABLES + "\n---", "4:1: there is no definition"));
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                change(TITLE, "title: [a]", "2:8: a list stands where a text is needed"),
                change(TITLE, "title:", "2:7: the title is empty"),
                change(TITLE, "title: |\n  a\n  b", "2:8: the title is no short line"),
                change(TITLE, "title: " + "x".repeat(200), "2:8: the title is no short line"),
                change(TITLE, "title: \"\\x1b\"", "2:8: an escape stands for a control character"),
                change(TITLE, "titel: a", "2:1: the key 'titel' is not known"),
                change(TITLE, "title: a\ntitle: b", "3:1: the key 'title' stands twice"),
                change(TITLE, "title: a\nassume: x_i", "3:12: a relation sign is missing"),
                change(TITLE, "title: a\nassume: x_i > 0", "3:9: what is assumed is no equation"),
                change(TITLE, "title: a\nassume: \\sum_i y_i = 1", "3:16: y is not known"),
                change(TITLE, "title: a\nassume: { x: 1 }", "3:9: a map is no equation"),
                change(TITLE, "title: a\nassume:", "3:8: nothing is no equation"),
                change(TITLE, "title: a\nuses: softmax", "3:7: a text stands under uses"),
                change(TITLE, "title: a\nuses: { q: [softmax] }", "3:12: a list is no definition"),
                change(TITLE, "title: a\nuses: { q: a b }", "3:12: 'a b' is no name of a definition"),
                change(
                        TITLE,
                        "title: a\nuses: { q: softmax }",
                        "3:12: no definition 'softmax': there is no catalogue here"),
                change(TITLE, "title: &a b", "2:8: anchors and aliases are not accepted"),
                change(TITLE, "title: *a", "2:8: anchors and aliases are not accepted"),
                change(TITLE, "<<: *a", "2:5: anchors and aliases are not accepted"),
                change(TITLE, "title: !!str a", "2:8: tags are not accepted"),
                change(TITLE, "? [a]\n: b", "2:3: a key cannot be a list"),
                change(TITLE, "title:\ta", "2:7: a tab stands in the front matter"),
                change(TITLE, "title: {a: b", "3:10: this is no YAML: expected ',' or '}', but got :"),
                change(TITLE, "title: 'a", "4:1: this is no YAML: found unexpected end of stream"),
                change(TITLE, "title: a: b", "2:9: this is no YAML: mapping values are not allowed here"),
                change(TITLE, "title: \uFFFE", "2:8: this is no YAML: U+FFFE"),
                change(TITLE, "{[[[[[[[[", "2:5: lists and maps are too deep in each other here"),
                change(TITLE, "title: a\nname: A b", "3:7: 'A b' is no name of a definition"),
                change(TITLE, "title: a\nsource: {a: b}", "3:9: a map stands where a text is needed"));
    }

    static Stream<Arguments> variables() {
        return Stream.of(
                variable("x", "3:12: a text stands under variables"),
                variable("[x]", "3:12: a list stands under variables"),
                variable("{}", "3:12: an empty map stands under variables"),
                variable("{ x: n }", "3:17: a text stands where a list is needed"),
                variable("{ x: }", "3:16: nothing stands where a list is needed"),
                variable("{ x: {n: m} }", "3:17: a map stands where a list is needed"),
                variable("{ x: [0] }", "3:18: '0' is no dimension"),
                variable("{ x: [-1] }", "3:18: '-1' is no dimension"),
                variable("{ x: [513] }", "3:18: '513' is no dimension"),
                variable("{ x: [[n]] }", "3:18: a list is no dimension"),
                variable("{ x: [n, m, k, l, o] }", "3:17: there are 5 dimensions"),
                variable("{ x_1: [n] }", "3:14: 'x_1' is no letter"),
                variable("{ θ: [n] }", "3:14: 'θ' is no letter"),
                variable("{ x: [n], x: [m] }", "3:22: the key 'x' stands twice"),
                variable("{ x: [x] }", "3:14: x is declared twice"),
                variable("{ exp: [n] }", "3:14: exp is an elementary function and cannot be declared"),
                variable("{ delta: [n, n] }", "3:14: delta with two indices is Kronecker's"),
                variable("{ x: [i] }", "7:10: i is the size of a dimension, not an index"),
                variable("{ x: [3] }", "7:41: n is no known dimension"),
                variable("{ x: [n] }\nconstants: { x: [n] }", "4:14: x is declared twice"),
                variable("{ x: [n] }\nparameters: { x: real }", "4:15: x is declared twice"),
                variable("{ x: [n] }\nparameters: { T: negative }", "4:18: 'negative' is no domain"),
                variable("{ x: [n] }\nparameters: T", "4:13: a text stands under parameters"),
                variable("{ x: [n] }\nparameters: [T, T]", "4:17: T is declared twice"),
                variable("{ x: [n] }\nparameters: [[T]]", "4:14: '' is no letter"),
                variable("{ x: [n] }\ndomain: { y: real }", "4:11: 'y' is no variable or constant"),
                variable("{ x: [n] }\ndomain: { x: [real] }", "4:14: a list is no domain"),
                variable("{ x: [n] }\nroutes: quotient", "4:9: a text stands where a list is needed"),
                variable("{ x: [n] }\nroutes: []", "4:9: there is no route in the list"),
                variable("{ x: [n] }\nroutes: [quotent]", "4:10: 'quotent' is no route"),
                variable("{ x: [n] }\nroutes: [product, product]", "4:19: the route product stands twice"));
    }

    static Stream<Arguments> definitions() {
        return Stream.of(
                change(LEFT, "$$x_i = ", "7:3: x has a meaning already"),
                change(LEFT, "$$", "7:41: a definition has one equality sign"),
                change(LEFT, "$$\\sigma_j = ", "7:25: the index i is free on the right and does not stand on the left"),
                change(LEFT, "$$\\sigma_i = a + ", "7:14: a is not known"),
                change(LEFT, "$$\\sigma_i = \\sigma_i + ", "7:14: the definition of \\sigma uses \\sigma"),
                change("$$\\sigma_i", "$\\sigma_i", "7:51: a display formula inside a line"),
                change(END, "e^{x_k}}$", "7:1: this formula has no end before the next blank line"),
                change(END, END + ".", "7:54: something follows the formula"),
                change("Turns", "Turns\u0000", "5:6: a control character stands here: U+0000"),
                change("Turns", "<p>$$a$$</p>\n\nTurns", "5:4: a display formula inside a line"),
                change("## Claims", "$$a = b$$", "9:3: a second definition"),
                change("## Claims\n", "", "12:3: a second definition"),
                change("## Claims", "## Claim", "9:1: the heading 'Claim' has no meaning"),
                change("## Claims", "# Claims", "9:1: the heading 'Claims' has no meaning"),
                change("Turns", "Heading\n---\nTurns", "5:1: the heading 'Heading' has no meaning"),
                change("$$\\sigma_i", "## Claims\n\n$$\\sigma_i", "9:3: no sentence says what this formula claims"));
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                change("The outputs sum to one.\n", "", "12:3: no sentence says what this formula claims"),
                change("The outputs", "## Claims\n\nThe", "11:1: a second heading Claims"),
                claim("", "11:1: no formula follows this"),
                change("The outputs sum to one.\n\n" + Texts.CLAIM, "", "9:1: there is no claim"),
                claim("$$\\sigma_i$$", "13:11: a relation sign is missing"),
                claim("$$\\sigma_i < 1 \\quad n > m$$", "13:22: this is no condition that a claim can have"),
                claim("$$\\sigma_i < 1 \\quad (n > n)$$", "13:23: this is no condition that a claim can have"),
                claim("$$\\sigma_i < 1 \\quad x_i < c$$", "13:22: this is no condition that a claim can have"),
                claim("$$\\sigma_i < 1 \\quad x_i = x_k$$", "13:22: this is no condition that a claim can have"),
                claim(
                        "$$\\sigma_i < 1 \\quad \\frac{\\partial \\sigma_i}{\\partial x_i} < 1$$",
                        "13:22: this is no condition that a claim can have"),
                claim(
                        "$$\\sigma_i < 1 \\quad i \\ne j$$",
                        "13:22: the indices that are different are not free in the claim"),
                claim("$$\\sigma_i < 1 \\text{ for } n$$", "13:30: a relation sign is missing"),
                claim("$$\\sigma_i = 1 + $$", "13:17: the end is out of place"),
                claim("$$$$", "13:3: there is no formula"),
                claim("$$\n\n1 = 1$$", "13:1: this formula has no end before the next blank line"),
                claim("\\[ 1 = 1", "13:1: this formula has no end before the next blank line"),
                claim("- $$1 = 1$$", "13:3: a formula in a list or quotation"),
                claim("> ```math\n> 1 = 1\n> ```", "13:3: a formula in a list or quotation"),
                claim("where $$1 = 1$$", "13:7: a display formula inside a line"),
                claim("where \\[1 = 1\\]", "13:7: a display formula inside a line"),
                claim("* a", "13:1: this is neither a sentence nor a formula"),
                claim("```math\n1 = 1\n", "13:1: this formula has no end"),
                claim("```math\n```", "13:1: there is no formula"),
                claim("```math\n1 = g(x)\n```", "14:5: g is not known"),
                claim("$$\n1\n=\n z_i\n$$", "16:2: z is not known"),
                claim("$$1 = word$$", "13:7: word is not known"),
                claim("$$\\sum_i max_i = 1$$", "13:10: max is not known"),
                claim("$$a b c d f g h k l = 1$$", "13:19: l is not known"));
    }

    private static Arguments change(String part, String other, String message) {
        return arguments(Texts.with(part, other), message);
    }

    private static Arguments variable(String value, String message) {
        return change(VARIABLES, "variables: " + value, message);
    }

    private static Arguments claim(String formula, String message) {
        return change(Texts.CLAIM, formula, message);
    }

    @ParameterizedTest
    @MethodSource({"parts", "titles", "variables", "definitions", "claims"})
    void refusesWithPlace(String text, String message) {
        DefinitionException fault = assertThrows(DefinitionException.class, () -> Texts.read(text));
        assertEquals(message, fault.line() + ":" + fault.column() + ": " + fault.getMessage());
        List<String> description = fault.describe().lines().toList();
        assertEquals("softmax.md:" + message, description.get(0));
        assertTrue(description.get(2).endsWith("^"), fault.describe());
        assertTrue(description.get(3).startsWith("expected: "), fault.describe());
        assertFalse(fault.expected().isBlank());
    }

    @Test
    void suggestsTheNearestKey() {
        DefinitionException fault = assertThrows(
                DefinitionException.class, () -> Texts.read(Texts.with(VARIABLES, "variable: { x: [n] }")));
        assertTrue(fault.expected().startsWith("variables,"), fault.expected());
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] bytes = Texts.SOFTMAX.getBytes(StandardCharsets.ISO_8859_1);
        bytes[Texts.SOFTMAX.indexOf("oftmax")] = (byte) 0xE4;
        DefinitionException fault =
                assertThrows(DefinitionException.class, () -> DefinitionReader.read("softmax", "softmax.md", bytes));
        assertEquals(
                "softmax.md:2:9: the bytes that follow are no UTF-8",
                fault.describe().lines().toList().get(0));
    }

    static Stream<String> hostile() {
        int many = SourceText.MAX_BYTES - 1_000;
        String open = "---\ntitle: a\nvariables: ";
        String claims = HEAD + "\n## Claims\n";
        return Stream.of(
                "$".repeat(1_000_000),
                HEAD + "$".repeat(many),
                HEAD + "$\n".repeat(SourceText.MAX_LINES - 100),
                HEAD + ("$".repeat(SourceText.MAX_LINE) + "\n").repeat(20),
                HEAD + ("> ".repeat(4_900) + "$$\n").repeat(20),
                HEAD + ("- ".repeat(4_900) + "\n").repeat(20),
                HEAD + ("[".repeat(9_000) + "\n").repeat(25),
                HEAD + "[a\n".repeat(SourceText.MAX_LINES - 100),
                HEAD + indented("- a"),
                open + "[".repeat(9_000) + "\n---\n",
                open + "{a: ".repeat(2_000) + "\n---\n",
                open + "[\n".repeat(4_000) + "\n---\n",
                open + "\n" + indented("a:") + "---\n",
                "---\n" + "- ".repeat(4_000) + "\n---\n",
                HEAD.replace("= x_i", "= " + "{".repeat(9_000) + "\n" + "}".repeat(9_000)),
                HEAD.replace("= x_i", "= x_i" + "\n+ x_i".repeat(4_000)),
                HEAD.replace("= x_i", "= x_i" + "^{x_i".repeat(1_900)),
                claims + "a\n$$abcdfgh=1$$\n".repeat(2_000),
                claims + "a\n$$1" + "=1".repeat(4_000) + "$$\n" + "$$1 = 1$$");
    }

    private static String indented(String line) {
        return IntStream.range(0, 700)
                .mapToObj(depth -> " ".repeat(depth) + line + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextsAreRefusedSoon(String text) {
        assertTimeout(Duration.ofSeconds(20), () -> {
            try {
                Texts.read(text);
            } catch (DefinitionException fault) {
                assertTrue(fault.describe().length() < 1_000, fault.describe());
            }
        });
    }
}
