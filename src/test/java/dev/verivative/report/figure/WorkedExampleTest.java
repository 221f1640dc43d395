package dev.verivative.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.api.Verivative;
import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.Point;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Vocabulary;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.figure.Drawn.Subject;
import dev.verivative.term.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkedExampleTest {
    static List<Subject> all() {
        return Drawn.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_i^(10^30)", "exp(x_i)^4000/sum_k x_k", "10^400*x_i", "x_i/10^400"})
    void numbersBeyondDoublesAreNoExample(String formula) {
        DerivationDocument document = Verivative.formula(formula).derive().document();
        assertEquals(List.of(), Figures.of(document));
    }

    private static WorkedExample example(String name) {
        return WorkedExample.of(Verivative.of(name).derive().document()).orElseThrow();
    }

    @Test
    void softmaxCanBeFollowed() {
        WorkedExample example = example("softmax");
        assertEquals("x = (1, 2, 3)", example.given().get(0).text());
        assertEquals(
                List.of("0.09003", "0.2447", "0.6652"),
                example.outputs().stream().map(each -> each.value().plain()).toList());
        assertEquals(
                List.of(
                        "∂σ₁/∂x₁ = σ₁ (1 − σ₁) ≈ 0.090031 · (1 − 0.090031) ≈ 0.08193",
                        "∂σ₁/∂x₂ = −σ₁ σ₂ ≈ −0.09003 · 0.2447 ≈ −0.02203"),
                example.lines().stream().map(WorkedLine::text).toList());
        assertEquals(
                "\\frac{\\partial \\sigma_1}{\\partial x_2} = -\\sigma_1 \\sigma_2"
                        + " \\approx -0.09003 \\cdot 0.2447 \\approx -0.02203",
                example.lines().get(1).latex());
        assertEquals(
                "(0.090008535 − 0.090052601) / 0.002 ≈ −0.02203",
                example.lines().get(1).difference().orElseThrow().text());
        assertEquals(9, example.check().entries());
    }

    @Test
    void hypothesesAndDomainsAreMet() {
        assertEquals(
                "y = (0.2, 0.3, 0.5)", example("cross-entropy").given().get(1).text());
        assertEquals("T = 2", example("softmax-temperature").given().get(1).text());
    }

    @Test
    void nothingIsZeroByAccident() {
        // (1, 2, 3) has its mean in the middle.
        assertEquals("x = (1, 2, 4)", example("layer-norm").given().get(0).text());
    }

    @ParameterizedTest
    @MethodSource("all")
    void differencesAgreeAndAllIsTheSameEachTime(Subject subject) {
        WorkedExample example = subject.example();
        assertTrue(example.check().digits() >= 20, example.check().toString());
        assertEquals(
                example.outputs().size() * example.inputs().size(),
                example.check().entries());
        assertEquals(example, WorkedExample.of(subject.document()).orElseThrow());
        assertFalse(example.lines().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoeverComputesWithTheNumbersGetsTheResult(Subject subject) {
        WorkedExample example = subject.example();
        for (WorkedLine line : example.lines()) {
            assertEquals(value(example, line), line.value());
            List<WorkedLine.Piece> pieces = line.pieces();
            String numbers = pieces.get(Math.max(1, pieces.size() - 2)).latex();
            if (pieces.size() == 4) {
                Term term = LatexReader.read(numbers, Vocabulary.EMPTY);
                Value computed = Value.of(
                                new ExactEvaluator(Point.ofSizes(Map.of()), Value.DIGITS).value(term, Map.of()))
                        .orElseThrow();
                assertEquals(line.value().shown(4).text(), computed.shown(4).text(), line.text());
            }
        }
    }

    private static Value value(WorkedExample example, WorkedLine line) {
        List<List<Integer>> rows =
                example.outputs().stream().map(WorkedExample.Named::place).toList();
        List<List<Integer>> columns =
                example.inputs().stream().map(WorkedExample.Named::place).toList();
        return example.jacobian().get(rows.indexOf(line.row())).get(columns.indexOf(line.column()));
    }

    @Test
    void numbersAreRounded() {
        assertEquals("0.08193", new Value(new BigDecimal("0.0819250690"), false).plain());
        assertEquals("0.2400", new Value(new BigDecimal("0.240003"), false).plain());
        assertEquals("0.24", new Value(new BigDecimal("0.24"), true).plain());
        assertEquals("−1.234·10⁻⁹", new Value(new BigDecimal("-1.2341e-9"), false).text());
        assertEquals("1.2 \\cdot 10^{12}", new Value(new BigDecimal("1.2e12"), true).latex());
        assertEquals("12346", new Value(new BigDecimal("12345.678"), false).plain());
        assertEquals("1000", new Value(new BigDecimal("999.96"), false).plain());
        assertEquals("300", new Value(new BigDecimal("3e2"), true).plain());
        assertEquals("0", new Value(BigDecimal.ZERO, true).plain());
    }
}
