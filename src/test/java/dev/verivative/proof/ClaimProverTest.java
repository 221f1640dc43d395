package dev.verivative.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Claim;
import dev.verivative.definition.Definition;
import dev.verivative.exact.Point;
import dev.verivative.proof.ClaimVerdict.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims that hold, fail or stay open, and why. */
class ClaimProverTest {
    private static final String SOFTMAX = """
            variables: { x: [n] }
            constants: { y: [n] }
            parameters: [T]
            uses: { q: softmax }
            """;

    @TempDir
    private Path folder;

    private ClaimVerdict prove(String front, String formula, String claim) {
        try {
            Path file = Files.writeString(
                    folder.resolve("some.md"),
                    "---\ntitle: Some\n" + front + "---\n$$" + formula + "$$\n\n## Claims\n\nIt is so.\n\n$$" + claim
                            + "$$\n");
            Definition definition = Catalogue.standard().find(file.toString());
            Claim only = definition.claims().get(0);
            return ClaimProver.prove(definition, only);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private ClaimVerdict softmax(String claim) {
        return prove(SOFTMAX, "\\sigma_i = \\frac{e^{x_i}}{\\sum_{k=1}^{n} e^{x_k}}", claim);
    }

    private ClaimVerdict scalar(String claim) {
        return prove("variables: { x: [] }\n", "y(x) = x^2", claim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HOLDS; \\sum_{i=1}^{n} \\sigma_i = 1",
                "FAILS; \\sum_{i=1}^{n} \\sigma_i = 2",
                "FAILS; \\sum_{i=1}^{n} \\sigma_i = n",
                "HOLDS; \\sum_{i=1}^{n} \\sigma_i = \\frac{n}{n}",
                "FAILS; \\sum_{i=1}^{n} \\sigma_i^2 = 1",
                "HOLDS; \\sum_{i=1}^{n} \\sum_{j=1}^{n} \\sigma_i \\sigma_j = 1",
                "HOLDS; \\sigma_i = q_i",
                "HOLDS; \\sigma(x + c)_i = q(x - c)_i",
                "FAILS; \\sigma(2 x)_i = q(x)_i",
                "FAILS; \\frac{\\partial \\sigma_i}{\\partial x_j} = \\sigma_i \\sigma_j",
                "FAILS; \\frac{\\partial \\sigma_i}{\\partial x_j} = -\\sigma_i \\sigma_j",
                "HOLDS; \\frac{\\partial \\sigma_i}{\\partial x_j} = -\\sigma_i \\sigma_j \\quad (i \\ne j)",
                "HOLDS; \\frac{\\partial \\sigma_i}{\\partial x_i} = \\sigma_i (1 - \\sigma_i)",
                "HOLDS; \\frac{\\partial \\sigma_i}{\\partial x_k} = \\frac{\\partial \\sigma_k}{\\partial x_i}",
                "FAILS; y_i \\frac{\\partial \\sigma_i}{\\partial x_j} = y_j \\frac{\\partial \\sigma_j}{\\partial x_i}",
                "HOLDS; \\sigma_i > 0",
                "HOLDS; 0 < \\sigma_i",
                "HOLDS; \\sigma_i \\ne 0",
                "HOLDS; \\sigma_i \\ge 0",
                "FAILS; \\sigma_i < 0",
                "FAILS; \\sigma_i < 1",
                "FAILS; \\sigma_i \\ne 1",
                "HOLDS; \\sigma_i < 1 \\text{ for } n \\ge 2",
                "HOLDS; \\sigma_i \\le 1",
                "HOLDS; \\sigma_i + \\sigma_j \\le 1 \\quad (i \\ne j)",
                "HOLDS; \\sigma_i + \\sigma_j < 1 \\quad (i \\ne j, n \\ge 3)",
                "FAILS; \\sigma_i + \\sigma_j < 1 \\quad (i \\ne j)",
                "FAILS; \\sigma_i + \\sigma_j \\le 1",
                "HOLDS; \\sigma_i \\ne 1 \\quad n > 1",
                "HOLDS; \\sigma_i + \\sigma_j > 0 \\quad (x_i < x_j)",
                "FAILS; \\sigma_i > \\sigma_j \\quad (x_i < x_j)",
                "FAILS; \\sigma_i < \\sigma_j \\quad (x_i \\le x_j)",
                "FAILS; \\sigma_i < \\sigma_j \\quad (x_i \\ne x_j)",
                "FAILS; \\sigma_i < \\frac{1}{2} \\quad (n \\ge 2, x_i \\ge x_k)",
                "FAILS; \\sigma(c x)_i < \\sigma(x)_i \\quad (c > 100, x_i > 0)",
                "OPEN; \\sigma_i < \\sigma_i + c \\quad (0 < c < -1)",
                "OPEN; \\sigma_i < \\sigma_j \\quad (x_i < x_i)",
                "FAILS; \\sigma_i < \\frac{1}{2} \\qquad n > 1",
                "FAILS; \\sigma_i = 1 \\quad n \\ge 2",
                "HOLDS; \\frac{C e^{x_i}}{C \\sum_{k=1}^{n} e^{x_k}} = \\sigma_i",
                "HOLDS; \\frac{e^{\\ln C} e^{x_i}}{\\sum_{k=1}^{n} e^{x_k + \\ln C}} = \\sigma_i \\quad \\text{where } C > 0, c \\in \\mathbb{R}",
                "HOLDS; \\frac{\\partial}{\\partial x_j} \\left( -\\sum_{i=1}^{n} y_i \\ln \\sigma_i \\right) = \\sigma_j \\sum_{i=1}^{n} y_i - y_j",
                "FAILS; \\frac{\\partial}{\\partial x_j} \\left( -\\sum_{i=1}^{n} y_i \\ln \\sigma_i \\right) = \\sigma_j - y_j",
                "HOLDS; \\frac{\\partial}{\\partial x_j} \\left( -\\sum_{i=1}^{n} y_i \\ln \\sigma_i \\right) = \\sigma_j - y_j \\quad \\text{for } \\sum_{i=1}^{n} y_i = 1",
                "HOLDS; \\frac{\\partial}{\\partial x_j} \\left( -\\sum_{i=1}^{n} y_i \\ln \\sigma_i \\right) = 2 \\sigma_j - y_j \\quad \\text{if } \\sum_{k=1}^{n} y_k = 2",
                "FAILS; \\frac{\\partial}{\\partial x_j} \\left( -\\sum_{i=1}^{n} y_i \\ln \\sigma_i \\right) = y_j - \\sigma_j \\quad \\text{for } \\sum_{i=1}^{n} y_i = 1",
            })
    void ofSoftmax(Status expected, String claim) {
        ClaimVerdict verdict = softmax(claim);
        assertEquals(expected, verdict.status(), () -> verdict.reason() + verdict.counterexample());
        assertEquals(expected == Status.FAILS, verdict.counterexample().isPresent());
        assertEquals(expected == Status.HOLDS, verdict.reason().isEmpty());
        assertEquals(expected == Status.OPEN, verdict.by().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HOLDS; y(-x) = y(x)",
                "HOLDS; y(x) = y(x) + 0 = x \\cdot x",
                "FAILS; y(x) = x \\cdot x = x^3",
                "FAILS; y(x) > 0 \\text{ for } c > 0, y(x) = 0",
                "HOLDS; y(x) \\ge 0",
                "HOLDS; y(C) > 0 \\quad C > 0",
                "HOLDS; \\frac{\\partial y(x)}{\\partial x} = 2 x",
                "HOLDS; \\frac{\\partial^2 y(x)}{\\partial x^2} = 2",
                "HOLDS; \\frac{x^2}{x} = x",
                "HOLDS; \\sqrt{y(C)} = C \\quad C > 0",
                "FAILS; \\sqrt{y(x)} = x",
                "HOLDS; \\sin(-x) = -\\sin x",
                "HOLDS; \\sin(x - c) + \\sin(c - x) = 0",
                "HOLDS; \\cos(x - c) = \\cos(c - x)",
                "FAILS; \\sin(x - c) = \\sin(c - x)",
                "HOLDS; \\operatorname{erf}(2 c - x) = -\\operatorname{erf}(x - 2 c)",
                "HOLDS; \\sin^2 x + \\cos^2 x = 1",
                "HOLDS; \\sin(x)^4 = (1 - \\cos(x)^2)^2",
                "FAILS; \\sin^2 x - \\cos^2 x = 1",
                "HOLDS; \\cosh(x)^2 - \\sinh(x)^2 = 1",
                "HOLDS; \\tanh x = \\frac{\\sinh x}{\\cosh x}",
                "HOLDS; \\tanh(2 x) = \\frac{2 \\tanh x}{1 + \\tanh(x)^2}",
                "HOLDS; -1 < \\tanh x < 1",
                "HOLDS; \\sinh x < \\cosh x",
                "FAILS; \\cosh x < 2",
                "OPEN; \\ln y(x) = 2 \\ln(-x)  \\quad (x = 1)",
                "OPEN; \\ln(-C) = \\ln(-C)  \\quad (C > 0)",
                "OPEN; \\frac{1}{x - x} = \\frac{1}{x - x}",
                "OPEN; 1 = 2 \\quad 1 = 2",
            })
    void ofASquare(Status expected, String claim) {
        ClaimVerdict verdict = scalar(claim);
        assertEquals(expected, verdict.status(), () -> verdict.reason() + verdict.counterexample());
    }

    @Test
    void aCounterexampleIsAPointOfTheSmallestSizeThatDoes() {
        Counterexample where =
                softmax("\\sum_{i=1}^{n} \\sigma_i = n").counterexample().orElseThrow();
        Point point = where.point();
        assertEquals(2, point.sizes().values().iterator().next());
        assertEquals(1, where.left().doubleValue(), 1e-12);
        assertEquals(2, where.right().doubleValue());
    }

    @Test
    void aHypothesisHoldsAtACounterexample() {
        ClaimVerdict verdict = softmax("\\sigma_i = y_i \\quad \\text{for } \\sum_{i=1}^{n} y_i = 1, n \\ge 2");
        Point point = verdict.counterexample().orElseThrow().point();
        double sum = point.entries().entrySet().stream()
                .filter(tensor -> tensor.getKey().name().equals("y"))
                .flatMap(tensor -> tensor.getValue().stream())
                .mapToDouble(value ->
                        value.numerator().doubleValue() / value.denominator().doubleValue())
                .sum();
        assertEquals(1, sum, 1e-12);
    }

    @Test
    void whatIsAssumedMayNotBeUsedBelowADerivativeByIt() {
        ClaimVerdict verdict = prove(
                "variables: { x: [n] }\nassume: \\sum_{i=1}^{n} x_i = 1\n",
                "f = \\sum_{k=1}^{n} x_k",
                "\\frac{\\partial f}{\\partial x_j} = 0");
        assertEquals(Status.FAILS, verdict.status());
    }

    @Test
    void aHypothesisOfEveryRowIsUsedInEach() {
        ClaimVerdict verdict = prove(
                "variables: { x: [n] }\nconstants: { P: [n, n] }\nassume:\n  - \\sum_{b=1}^{n} P_{ab} = 1\n",
                "f_i = \\sum_{k=1}^{n} P_{ik} x_k",
                "f(x + c)_i = f(x)_i + c");
        assertEquals(Status.HOLDS, verdict.status(), verdict::reason);
    }

    @Test
    void premisesThatAreNotLinearOrOfPositiveNumbersCanBeMet() {
        String onTheSphere = "variables: { x: [n] }\nassume: \\sum_{i=1}^{n} x_i^2 = 1\n";
        String formula = "f_i = \\frac{x_i}{\\sum_{k=1}^{n} x_k^2}";
        assertEquals(Status.HOLDS, prove(onTheSphere, formula, "f_i = x_i").status());
        assertEquals(Status.FAILS, prove(onTheSphere, formula, "f_i = 2 x_i").status());
        String shares = "variables: { x: [n] }\ndomain: { x: positive }\nassume: 1 = \\sum_{i=1}^{n} x_i\n";
        assertEquals(
                Status.HOLDS,
                prove(shares, formula, "\\sum_{i=1}^{n} \\ln e^{x_i} = 1").status());
        assertEquals(
                Status.FAILS,
                prove(shares, formula, "\\sum_{i=1}^{n} \\ln x_i = 0 \\quad (n > 2)")
                        .status());
    }

    @Test
    void dimensionsAreToldApart() {
        String front = "variables: { W: [m, n] }\n";
        String formula = "f = \\sum_{a=1}^{m} \\sum_{b=1}^{n} W_{ab}";
        assertEquals(
                Status.HOLDS,
                prove(front, formula, "f = \\sum_{b=1}^{n} \\sum_{a=1}^{m} W_{ab}")
                        .status());
        assertEquals(
                Status.HOLDS, prove(front, formula, "f(W + c) = f(W) + m n c").status());
        assertEquals(
                Status.FAILS, prove(front, formula, "f(W + c) = f(W) + n n c").status());
        assertTrue(
                prove(front, formula, "f(W + c) = f(W) + n n c")
                                .counterexample()
                                .orElseThrow()
                                .point()
                                .sizes()
                                .values()
                                .stream()
                                .distinct()
                                .count()
                        > 1);
    }

    @Test
    void exclusionsStandBesideWhatHolds() {
        ClaimVerdict verdict = prove(
                "variables: { x: [n] }\n",
                "y_i = \\frac{x_i}{\\sqrt{\\sum_{k=1}^{n} x_k^2}}",
                "\\sum_{i=1}^{n} y_i^2 = 1");
        assertEquals(Status.HOLDS, verdict.status());
        assertEquals(
                1, verdict.obligations().size(), () -> verdict.obligations().toString());
    }
}
