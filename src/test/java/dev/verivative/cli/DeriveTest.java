package dev.verivative.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivations from the command line: options, formats, files, and what is said where one cannot be finished. */
class DeriveTest {
    private static final List<String> FORMATS =
            List.of("text", "markdown", "latex", "json", "coq", "ipynb", "html", "svg");
    private static final List<String> CATALOGUE = List.of(
            "softmax", "log-softmax", "log-sum-exp", "softmax-temperature", "sigmoid", "tanh", "l2-normalisation");

    static Stream<String> catalogue() {
        return CATALOGUE.stream();
    }

    private static Run derive(String... more) {
        return Run.of(Stream.concat(Stream.of("derive"), Stream.of(more)).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyFormatOfEveryDefinitionComesOutTwiceTheSame(String name) {
        for (String format : FORMATS) {
            Run run = derive(name, "--format", format);
            run.assertDone();
            assertTrue(run.out().endsWith("\n"), format);
            assertArrayEquals(run.bytes(), derive(name, "--format", format).bytes(), format);
        }
        derive(name, "--n", "2").assertDone();
    }

    @Test
    void eachRouteEndsInTheSameResult() {
        for (String route : List.of("quotient", "product", "logarithmic")) {
            Run run = derive("softmax", "--route", route);
            run.assertDone();
            assertTrue(run.out().contains("(" + route + " route)"), run.out());
            assertTrue(run.out().contains("=  σᵢ (δᵢⱼ − σⱼ)"), run.out());
        }
    }

    @Test
    void aSizeIsWrittenOut() {
        Run run = derive("softmax", "--n", "4", "--ascii");
        run.assertDone();
        assertTrue(run.out().contains("sigma_4 (1 - sigma_4)"), run.out());
        Run entry = derive("softmax", "--n", "4", "--entry", "2,3", "--ascii");
        entry.assertDone();
        assertTrue(entry.out().contains("-sigma_2 sigma_3"), entry.out());
        derive("softmax", "--n", "1").assertDone();
        derive("softmax", "--n", "4", "--entry", " 2 , 3 ").assertDone();
    }

    @Test
    void aCaseIsDerivedFromTheBeginning() {
        Run equal = derive("softmax", "--case", "equal");
        equal.assertDone();
        assertTrue(equal.out().contains("=  σᵢ (1 − σᵢ)"), equal.out());
        Run different = derive("softmax", "--case", "DIFFERENT");
        different.assertDone();
        assertTrue(different.out().contains("=  −σᵢ σⱼ"), different.out());
    }

    @Test
    void theLetterOfTheVariableCanBeChosen() {
        for (String letter : List.of("k", "j", "l", "s", "{k}", "{ q }")) {
            Run run = derive("softmax", "--wrt", "x_" + letter, "--ascii");
            run.assertDone();
            String plain = letter.replaceAll("[{} ]", "");
            assertTrue(run.out().contains("sigma_i (delta_i" + plain + " - sigma_" + plain + ")"), run.out());
        }
    }

    /** The diagonal entry holds at i = j only, so there is no matrix of it. */
    @Test
    void byTheOutputsOwnLetterTheDiagonalIsMeantAndNothingElse() {
        Run run = derive("softmax", "--wrt", "x_i");
        run.assertDone();
        assertTrue(run.out().contains("=  σᵢ (1 − σᵢ)"), run.out());
        assertFalse(run.out().contains("⎡"), run.out());
        for (String format : FORMATS) {
            derive("softmax", "--wrt", "x_i", "--format", format).assertDone();
        }
        derive("softmax", "--wrt", "x_i", "--n", "3").assertRefused("--wrt");
        derive("softmax", "--wrt", "x_i", "--case", "equal").assertRefused("--wrt");
        derive("softmax", "--wrt", "x_i", "--case", "different").assertRefused("--wrt");
    }

    /** Each spelling is one variable: none is taken for a constant that only looks the same. */
    @ParameterizedTest
    @ValueSource(strings = {"\\beta", "β", "beta"})
    void aGreekVariableIsTheSameInAllSpellings(String spelling) {
        Run run = derive("\\beta^2 c", "--wrt", spelling, "--ascii");
        run.assertDone();
        assertTrue(run.out().contains("=  2 beta c"), run.out());
        Run entry = derive("\\hat{y}_i^2", "--wrt", "\\hat{y}_k", "--ascii");
        entry.assertDone();
    }

    /** f_i = f_i x_i would define f by itself. */
    @Test
    void aFormulaWithAnFOfItsOwnIsCalledSomethingElse() {
        Run run = derive("f_i x_i");
        run.assertDone();
        assertTrue(run.out().contains("gᵢ  =  fᵢ xᵢ"), run.out());
    }

    @Test
    void atAKnownSizeNothingIsSaidOfOtherSizes() {
        Run run = derive("\\sum_{k=1}^n W_{ik} x_k", "--n", "2");
        run.assertDone();
        assertTrue(run.out().contains("The result holds for every x and every W."), run.out());
        Run quotient = derive("\\frac{1}{n - 1} \\sum_{k=1}^n x_k", "--n", "2");
        quotient.assertDone();
        assertTrue(quotient.out().contains("The result holds for every x."), quotient.out());
        derive("\\frac{1}{n - 1} \\sum_{k=1}^n x_k", "--n", "1").assertUnfinished("1 − 1 ≠ 0 fails");
    }

    /** Two letters i of two ranges would look the same. */
    @Test
    void aLetterHasOneRange(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("definition.md"), """
                ---
                title: Linear map
                variables: { W: [m, n], x: [n] }
                ---

                $$f_i = \\sum_{k=1}^n W_{ik} x_k$$
                """, UTF_8);
        String path = folder.toString();
        derive(path, "--wrt", "W_{ki}").assertRefused("k runs through 1..n", "not through 1..m");
        derive(path, "--wrt", "x_i").assertRefused("i runs through 1..m", "not through 1..n");
        derive(path, "--wrt", "W_{ik}").assertDone();
        derive(path, "--wrt", "x_k").assertDone();
    }

    @Test
    void aFullDiskIsNoSuccess() {
        PrintStream out = System.out;
        System.setOut(new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("no space left");
                    }
                },
                false,
                UTF_8));
        try {
            assertEquals(2, Main.execute("derive", "softmax"));
        } finally {
            System.setOut(out);
        }
    }

    @Test
    void aRouteThatIsNotOpenIsSaidSo() {
        derive("e^{x_i}", "--route", "product").assertUnfinished("the product route does not begin here");
    }

    @Test
    void whatIsTooLargeIsSaidSo() {
        Run run = derive("\\alpha_{" + "a".repeat(5000) + "}");
        assertEquals(1, run.code());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-x_i^2",
                "-\\log(1 + e^{x_i})",
                "-\\frac{e^{x_i}}{\\sum_{k=1}^n e^{x_k}}",
                "-x_i",
                "-(x^2)",
                "-\\sum_{k=1}^n x_k^2"
            })
    void aFormulaMayBeginWithAMinus(String formula) {
        Run run = derive(formula, "--format", "json");
        run.assertDone();
        Run last = derive("--format", "json", "--", formula);
        assertEquals(run.out(), last.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"y_i", "e^{z}", "\\frac{e^{t_i}}{\\sum_{k=1}^n e^{t_k}}", "z^2"})
    void theOnlyLetterIsTheVariable(String formula) {
        Run run = derive(formula);
        run.assertDone();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\log(-1 - x^2)", "\\frac{1}{x_i - x_k}", "\\sqrt{-1}", "\\frac{x}{0}", "\\log(0 \\cdot x)"})
    void whatIsNowhereDefinedIsNotDerived(String formula) {
        for (String format : FORMATS) {
            Run run = derive(formula, "--format", format);
            run.assertUnfinished("Derivation of");
            assertEquals(format.equals("text"), run.err().isEmpty(), format);
            assertEquals(format.equals("text"), !run.out().isEmpty(), format);
        }
    }

    @Test
    void anUnfinishedDerivationIsNoFile(@TempDir Path folder) {
        for (String format : FORMATS) {
            Path file = folder.resolve(format);
            Run run = derive("\\log(-1 - x^2)", "--format", format, "-o", file.toString());
            assertEquals(1, run.code());
            assertEquals("text".equals(format), Files.exists(file), format);
        }
    }

    @Test
    void asciiIsAscii() {
        List<String[]> calls = new ArrayList<>();
        CATALOGUE.forEach(name -> calls.add(new String[] {name, "--ascii"}));
        calls.add(new String[] {"softmax", "--ascii", "--n", "3"});
        calls.add(new String[] {"softmax", "--ascii", "--n", "30"});
        calls.add(new String[] {"softmax", "--ascii", "--case", "different"});
        calls.add(new String[] {"softmax", "--ascii", "--color", "always"});
        calls.add(new String[] {"\\log(-1 - \\alpha^2)", "--wrt", "α", "--ascii"});
        calls.add(new String[] {"\\tanh(\\sqrt{x_i}) \\cdot \\operatorname{erf}(x_i)", "--ascii"});
        for (String[] call : calls) {
            Run run = derive(call);
            for (byte written : run.bytes()) {
                assertTrue(written >= 0, () -> String.join(" ", call) + "\n" + run.out());
            }
            assertFalse(run.out().isEmpty() && run.code() != 2, String.join(" ", call));
        }
    }

    @Test
    void colourIsThereWhereItIsAskedForAndNowhereElse() {
        Run plain = derive("softmax", "--color", "never");
        Run coloured = derive("softmax", "--color", "always");
        Run auto = derive("softmax");
        assertFalse(plain.out().contains("\u001b"));
        assertTrue(coloured.out().contains("\u001b["));
        assertEquals(plain.out(), auto.out());
        assertEquals(plain.out(), coloured.out().replaceAll("\u001b\\[[0-9;]*m", ""));
        for (String format : FORMATS.subList(1, 4)) {
            assertFalse(derive("softmax", "--color", "always", "--format", format)
                    .out()
                    .contains("\u001b"));
        }
        assertEquals(auto.out(), derive("softmax", "--quiet").out());
    }

    @Test
    void aFileHasTheBytesOfStandardOutputAndReplacesWhatWasThere(@TempDir Path folder) throws IOException {
        for (String format : FORMATS) {
            Path file = Files.writeString(folder.resolve("out"), "x".repeat(1_000_000));
            Run run = derive("softmax", "--format", format, "-o", file.toString());
            assertEquals(0, run.code(), run.err());
            assertEquals("", run.out());
            assertArrayEquals(derive("softmax", "--format", format).bytes(), Files.readAllBytes(file), format);
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(
                    List.of("out"), all.map(p -> p.getFileName().toString()).toList());
        }
    }

    @Test
    void aRefusedCallLeavesTheFileAlone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "kept");
        derive("sofmax", "-o", file.toString()).assertRefused("sofmax");
        derive("softmax", "--n", "0", "-o", file.toString()).assertRefused("--n");
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void jsonHasTheFieldsThatAreReliedOn() throws IOException {
        Set<String> expected = new LinkedHashSet<>(List.of(
                "function",
                "wrt",
                "route",
                "n",
                "definition",
                "steps",
                "lemmas",
                "cases",
                "result",
                "inOwnOutputs",
                "obligations",
                "checks"));
        assertTrue(fields(derive("softmax", "--format", "json").out()).containsAll(expected));
        expected.add("jacobian");
        assertTrue(
                fields(derive("softmax", "--format", "json", "--n", "3").out()).containsAll(expected));
    }

    private static Set<String> fields(String json) throws IOException {
        Set<String> fields = new LinkedHashSet<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            int depth = 0;
            while (parser.nextToken() != null) {
                JsonToken token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.FIELD_NAME && depth == 1) {
                    fields.add(parser.currentName());
                }
            }
            assertEquals(0, depth);
        }
        return fields;
    }

    @Test
    void aPathIsAFileOrItsFolder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("definition.md"),
                "---\ntitle: Squares\nvariables: { x: [n] }\n---\n\n$$s_i = x_i^2$$\n",
                UTF_8);
        Run byFile = derive(file.toString());
        byFile.assertDone();
        assertTrue(byFile.out().startsWith("Squares\n"), byFile.out());
        assertEquals(byFile.out(), derive(folder.toString()).out());
    }

    @Test
    void listsTheCatalogue() {
        Run text = Run.of("list");
        text.assertDone();
        Run json = Run.of("list", "--format", "json");
        json.assertDone();
        for (String name : CATALOGUE) {
            assertTrue(text.out().contains(name + " "), text.out());
            assertTrue(json.out().contains("\"" + name + "\""), json.out());
        }
        assertEquals(text.out(), Run.of("list").out());
        assertNotEquals(text.out(), json.out());
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        for (String command : List.of("derive", "list")) {
            for (String option : List.of("--help", "--version", "-h", "-V")) {
                Run.of(command, option).assertDone();
            }
        }
        Run.of("--help").assertDone();
    }
}
