package dev.verivative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verivative.api.Derived;
import dev.verivative.api.Evaluation;
import dev.verivative.api.Proved;
import dev.verivative.api.Refusal;
import dev.verivative.api.Unfinished;
import dev.verivative.api.Verivative;
import dev.verivative.notation.Notation;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.coq.CoqRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library, as a program that depends on it uses it. */
class LibraryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "softmax",
                "derivations/softmax",
                "exp(x_i)/sum_k exp(x_k)",
                "exp(x)/sum(exp(x))",
                "Exp[x[i]]/Sum[Exp[x[k]],{k,1,n}]",
                "\\frac{e^{x_i}}{\\sum_{k=1}^n e^{x_k}}",
            })
    void derivesWhatTheCommandLineTakes(String function) {
        Derived derived = Verivative.of(function).derive();
        String symbol = function.endsWith("softmax") ? "σ" : "f";
        assertEquals("σᵢ (δᵢⱼ − σⱼ)".replace("σ", symbol), derived.formula());
        assertTrue(derived.inOwnOutputs());
        assertEquals(List.of(), derived.obligations());
        assertEquals(
                derived.result(),
                derived.steps().get(derived.steps().size() - 1).step().after());
        assertEquals(
                List.of("y = np.exp(x) / np.sum(np.exp(x))", "J = y[:, None] * (np.eye(len(y)) - y)"), derived.numpy());
    }

    @Test
    void readsAFormulaOrADefinitionAndNothingElse(@TempDir Path folder) throws IOException {
        assertEquals("2 x", Verivative.formula("x*x").derive().formula());
        Path file = Files.writeString(
                folder.resolve("definition.md"),
                "---\ntitle: Cube\nvariables: { x: [] }\n---\nA cube.\n\n$$y = x^3$$\n",
                UTF_8);
        assertEquals("3 x²", Verivative.definition(file).derive().formula());
        assertEquals("Cube", Verivative.definition(folder).definition().title());
        assertThrows(
                Refusal.class, () -> Verivative.definition(Path.of("softmax")).derive());
    }

    @Test
    void namesTheCatalogue() {
        assertTrue(Verivative.names().containsAll(Set.of("softmax", "layer-norm")));
    }

    @Test
    void saysHowAFunctionWasUnderstood() {
        String text =
                Verivative.formula("log(sum(exp(x/T)))").scalars(Set.of("T")).explain();
        assertTrue(text.contains("Parameter: T, a scalar"), text);
        assertTrue(text.startsWith("Notation:  vector (recognised)"), text);
        Verivative named = Verivative.formula("x_i^2").notation(Notation.LATEX);
        assertTrue(named.explain().startsWith("Notation:  latex (as --notation says)"));
    }

    @Test
    void derivesByAVariableAndARoute() {
        Verivative linear = Verivative.of("W @ x").wrt("W_{ab}");
        assertEquals("x_b δ_ia", linear.derive().formula());
        Derived product = Verivative.of("softmax").route("product").derive();
        assertEquals("σᵢ (δᵢⱼ − σⱼ)", product.formula());
        assertTrue(product.text().contains("(product route)"));
    }

    @Test
    void makesMoreOfAJacobian() {
        Derived jacobian = Verivative.of("softmax").derive();
        assertEquals("σⱼ (vⱼ − ∑ₗ vₗ σₗ)", jacobian.vjp().formula());
        assertEquals("σᵢ (uᵢ − ∑ₗ uₗ σₗ)", jacobian.jvp().formula());
        assertEquals(
                "σⱼ (δⱼₗ − σₗ)", Verivative.of("log-sum-exp").derive().second().formula());
        assertThrows(Refusal.class, () -> jacobian.vjp().vjp());
        assertThrows(Refusal.class, () -> jacobian.at(2).jvp());
    }

    @Test
    void derivesOneCase() {
        assertEquals("σᵢ (1 − σᵢ)", Verivative.of("softmax").deriveCase(true).formula());
        assertEquals("−σᵢ σⱼ", Verivative.of("softmax").deriveCase(false).formula());
        assertThrows(Refusal.class, () -> Verivative.of("sigmoid").deriveCase(true));
    }

    @Test
    void hasTheEntriesOfAKnownSize() {
        Derived jacobian = Verivative.of("softmax").derive();
        assertEquals(List.of(List.of("σ₁ (1 − σ₁)", "−σ₁ σ₂"), List.of("−σ₂ σ₁", "σ₂ (1 − σ₂)")), jacobian.jacobian(2));
        assertEquals(
                "-sigma[2]*sigma[1]",
                jacobian.jacobian(3, Notation.WOLFRAM).get(1).get(0));
        assertEquals("−σ₂ σ₃", jacobian.at(4, "2,3").formula());
        assertTrue(jacobian.at(4).text().contains("n = 4"));
        assertThrows(Refusal.class, () -> jacobian.at(0));
        assertThrows(Refusal.class, () -> jacobian.at(2, "3,1"));
        assertThrows(
                Refusal.class, () -> Verivative.of("W @ x").wrt("W").derive().jacobian(2));
    }

    @Test
    void writesEveryReport() throws IOException {
        Derived derived = Verivative.of("softmax").derive();
        assertTrue(derived.text().startsWith("Softmax\n"));
        assertTrue(derived.markdown().startsWith("# Softmax\n"));
        assertTrue(derived.latex().contains("\\begin{document}"));
        JsonNode json = JSON.readTree(derived.json());
        assertEquals(
                "sigma[i]*(KroneckerDelta[i, j] - sigma[j])",
                json.at("/result/wolfram").asText());
        assertEquals(
                derived.formula(Notation.WOLFRAM), json.at("/result/wolfram").asText());
        assertTrue(json.path("claims").isMissingNode());
        JsonNode claims = JSON.readTree(derived.withClaims().json()).path("claims");
        assertEquals("holds", claims.get(0).path("status").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "PLAIN ! 2*x_i*delta_{ij}",
                "WOLFRAM ! 2*x[i]*KroneckerDelta[i, j]",
                "LATEX ! 2 x_i \\delta_{ij}",
            })
    void writesTheResultInANotation(Notation notation, String result) {
        assertEquals(result, Verivative.of("x_i^2").derive().formula(notation));
    }

    @Test
    void vectorNotationCannotSayEverything() {
        assertEquals(
                "2*x", Verivative.of("x*x").derive().formula(Notation.VECTOR).replace(" ", ""));
        Derived derived = Verivative.of("x_i^2").derive();
        Refusal refusal = assertThrows(Refusal.class, () -> derived.formula(Notation.VECTOR));
        assertTrue(refusal.getMessage().startsWith("vector notation cannot say"), refusal.getMessage());
    }

    @Test
    void evaluates() {
        Evaluation at = Verivative.of("softmax-temperature")
                .evaluate("1,2,1/3")
                .set("T", 0.5)
                .digits(10);
        assertEquals(List.of("1.155714869E-1", "8.539641999E-1", "3.046431319E-2"), at.values());
        assertEquals("2.044294366E-1", at.jacobian().get(0).get(0));
        assertTrue(at.evaluated(true).json().contains("\"digits\" : 10"));
        assertEquals(
                List.of("1.7E1", "3.9E1"),
                Verivative.of("W @ x").evaluate("5,6").set("W=1,2;3,4").values());
    }

    @Test
    void saysWhatADefinitionAssumesAndUsesItOnlyWhereItHolds() {
        Verivative loss = Verivative.of("cross-entropy");
        Derived derived = loss.derive();
        assertEquals(List.of("sum_{i=1}^n y_i = 1"), derived.assumed());
        assertTrue(derived.text().contains("every y with ∑ᵢ yᵢ = 1."), derived.text());
        assertTrue(derived.json().contains("sum_{i=1}^n y_i = 1"));
        assertTrue(loss.explain().contains("Assumed:   sum_{i=1}^n y_i = 1"), loss.explain());
        Evaluation assumed = loss.evaluate("1,2").set("y=0.25,0.75").digits(10);
        Evaluation free = loss.evaluate("1,2").set("y=1,1").digits(10);
        Verivative weighted = Verivative.of("weighted-cross-entropy");
        assertEquals(weighted.evaluate("1,2").set("y=0.25,0.75").digits(10).jacobian(), assumed.jacobian());
        assertEquals(weighted.evaluate("1,2").set("y=1,1").digits(10).jacobian(), free.jacobian());
        assertEquals(
                List.of("-4.621171573E-1", "4.621171573E-1"), free.jacobian().get(0));
    }

    @Test
    void aDoubleIsExactlyTheNumberThatItIs() {
        assertEquals(
                List.of("1.000000000000000055511151231257827E-1"),
                Verivative.formula("1*x").evaluate(0.1).digits(34).values());
        assertThrows(Refusal.class, () -> Verivative.of("tanh").evaluate(Double.NaN));
        assertThrows(Refusal.class, () -> Verivative.of("tanh").evaluate(1).digits(0));
    }

    @Test
    void asksCoqIfItIsToldTo() {
        Proved plain = Verivative.of("sigmoid").prove();
        assertEquals("it was not asked for", plain.proof().routes().get(0).coq().reason());
        CoqRunner nowhere = new CoqRunner(List.of(), Optional.empty(), false, Duration.ofMinutes(1), 1);
        Proved proved = Verivative.of("sigmoid").prove(nowhere);
        assertTrue(proved.isFine());
        assertFalse(proved.isCheckedByCoq());
        assertTrue(proved.text().replaceAll("\\s+", " ").contains("there is no coqc on the path"), proved.text());
    }

    @Test
    void proves() throws IOException {
        Proved proved = Verivative.of("log-sum-exp").prove();
        assertTrue(proved.isFine());
        assertTrue(proved.text().contains("accepted"));
        JsonNode json = JSON.readTree(proved.json()).get(0);
        assertEquals("log-sum-exp", json.path("function").asText());
        assertEquals(proved.proof().routes().size(), json.path("derivations").size());
        assertEquals(
                1,
                Verivative.of("quadratic-form").wrt("x").prove().proof().routes().stream()
                        .map(route -> route.by().tensor())
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "sofmax ! no definition 'sofmax': expected a name such as softmax",
                "exp(x_i ! formula:1:8: the formula ends too soon",
                "sum_k k*x_k ! k is an index, not a number",
                "y_i z_i ! which of y, z is differentiated by",
                "Unprotect(Sin) ! Unprotect is not known",
                "src ! no definition",
            })
    void refusesWithTheMessageOfTheCommandLine(String function, String message) {
        Refusal refusal = assertThrows(
                Refusal.class, () -> Verivative.of(function.strip()).derive());
        assertTrue(refusal.getMessage().contains(message.strip()), refusal.getMessage());
    }

    @Test
    void refusesAFaultyDefinitionWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("definition.md"), "---\ntitle: T\nvariables: { x: [n] }\n---\n");
        Refusal refusal =
                assertThrows(Refusal.class, () -> Verivative.definition(file).derive());
        assertTrue(refusal.getMessage().startsWith(file + ":"), refusal.getMessage());
    }

    @Test
    void whatNeitherLeadsToAnEndNorOverflowsTheStack() {
        Unfinished unfinished = assertThrows(
                Unfinished.class, () -> Verivative.of("x_i/(x_i - x_i)").derive());
        String report = unfinished.report(TextStyle.UNICODE, false).orElseThrow();
        assertTrue(report.contains("What stopped it"), report);
        for (String part : List.of("sin(x_i)+", "exp(", "-")) {
            String formula = part.repeat(20_000) + "x_i" + (part.endsWith("(") ? ")".repeat(20_000) : "");
            assertThrows(Refusal.class, () -> Verivative.of(formula).derive());
        }
    }

    @Test
    void printsNothingAndCanBeSharedByThreads() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, UTF_8));
        System.setErr(new PrintStream(caught, true, UTF_8));
        try {
            Verivative softmax = Verivative.of("Exp[x[i]]/Sum[Exp[x[k]],{k,1,n}]");
            Derived shared = softmax.derive();
            List<String> all = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(i -> softmax.derive().json()
                            + shared.jacobian(3 + i % 2).get(2)
                            + softmax.evaluate(0.25, -1, 2.3).jacobian()
                            + shared.vjp().formula())
                    .toList();
            assertEquals(2, Set.copyOf(all).size());
            assertEquals(8, Collections.frequency(all, all.get(0)));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", caught.toString(UTF_8));
    }
}
