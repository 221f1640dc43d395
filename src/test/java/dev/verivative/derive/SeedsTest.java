package dev.verivative.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Vocabulary;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Five texts from the web that derive the softmax Jacobian. Each of their mathematical lines is found, in their order,
 * on the matching route: as it stands, or one named move away. Where a text slips, the line is the corrected one, and
 * the slip is named beside it.
 */
class SeedsTest {
    private static final Definition SOFTMAX = Catalogue.standard().find("softmax");
    private static final Dimension N = Dimension.of("n");
    private static final Index.Variable I = new Index.Variable("i", N);
    private static final Index.Variable J = new Index.Variable("j", N);
    private static final Term.Entry BY_I = new Term.Entry("x", List.of(I));
    private static final Term.Entry BY_J = new Term.Entry("x", List.of(J));
    private static final Dimension THREE = new Dimension("n", 3);
    private static final Dimension FOUR = new Dimension("n", 4);
    private static final String S = "\\sum_{k=1}^n e^{x_k}";

    private static Derivation derive(Function function, Assumptions known, Route route, Index row, Term.Entry by) {
        Attempt attempt = new Deriver(function, known).derive(route, List.of(row), by);
        assertTrue(attempt instanceof Attempt.Finished, attempt::toString);
        return ((Attempt.Finished) attempt).derivation();
    }

    private static Derivation general(Route route) {
        return derive(SOFTMAX.function(), Assumptions.NONE, route, I, BY_J);
    }

    private static Derivation equal() {
        return derive(SOFTMAX.function(), Assumptions.NONE, Route.QUOTIENT, I, BY_I);
    }

    private static Derivation different() {
        return derive(SOFTMAX.function(), Assumptions.NONE.withDistinct(I, J), Route.QUOTIENT, I, BY_J);
    }

    /** Finds the lines one after the other: each at the step of the one before it or later. */
    private static void assertFinds(Derivation derivation, String... lines) {
        Dimension dimension = derivation.function().indices().get(0).dimension();
        Vocabulary vocabulary = Vocabulary.EMPTY
                .withDimension("n", dimension)
                .withTensor(new Tensor("x", List.of(dimension)))
                .withFunction(derivation.function());
        List<Term> steps = new ArrayList<>(List.of(derivation.start()));
        derivation.lines().forEach(line -> steps.add(line.step().after()));
        List<Term.Call> outputs = new ArrayList<>();
        List<Index> indices = dimension.isFixed()
                ? IntStream.rangeClosed(1, dimension.size())
                        .<Index>mapToObj(p -> new Index.Position(p, dimension))
                        .toList()
                : List.of(I, J);
        indices.forEach(index -> outputs.add(derivation.function().call(List.of(index))));
        int at = 0;
        for (String latex : lines) {
            String line = Written.shape(LatexReader.read(latex, vocabulary));
            while (at < steps.size()
                    && !Written.contains(steps.get(at), line)
                    && !Written.isOneMoveAway(steps.get(at), line, outputs, derivation.assumptions())) {
                at++;
            }
            assertTrue(at < steps.size(), "not found, in its turn: " + latex + "\n" + line);
        }
    }

    @Test
    void seed000QuotientRuleForEqualIndices() {
        assertFinds(
                equal(),
                "\\frac{\\frac{\\partial e^{x_i}}{\\partial x_i} " + "(" + S
                        + ") - e^{x_i} \\frac{\\partial}{\\partial x_i}(" + S + ")}{(" + S + ")^2}",
                "\\sum_{k=1}^n e^{x_k} \\delta_{ki}", // 0 + 0 + .. + e^{x_j} + .. + 0
                "\\frac{e^{x_i} (" + S + ") - e^{x_i} e^{x_i}}{(" + S + ")^2}",
                "\\frac{e^{x_i} (" + S + ")}{(" + S + ")^2} - \\frac{e^{x_i} e^{x_i}}{(" + S + ")^2}",
                "\\frac{e^{x_i}}{" + S + "} - \\frac{e^{x_i} e^{x_i}}{(" + S + ")^2}",
                "\\frac{e^{x_i}}{" + S + "} - \\left(\\frac{e^{x_i}}{" + S + "}\\right)^2",
                "\\sigma_i - \\sigma_i^2",
                "\\sigma_i (1 - \\sigma_i)");
    }

    @Test
    void seed000QuotientRuleForDifferentIndices() {
        // Slip: the text's last line has sigma(e^{x_j}) sigma(e^{x_k}), the function of a function value.
        assertFinds(
                different(),
                "\\frac{\\frac{\\partial e^{x_i}}{\\partial x_j} (" + S
                        + ") - e^{x_i} \\frac{\\partial}{\\partial x_j}(" + S + ")}{(" + S + ")^2}",
                "\\frac{0 (" + S + ") - e^{x_i} \\frac{\\partial}{\\partial x_j}(" + S + ")}{(" + S + ")^2}",
                "\\frac{0 (" + S + ") - e^{x_i} e^{x_j}}{(" + S + ")^2}",
                "-\\frac{e^{x_i} e^{x_j}}{(" + S + ")^2}",
                "-\\frac{e^{x_i}}{" + S + "} \\frac{e^{x_j}}{" + S + "}",
                "-\\sigma_i \\sigma_j");
    }

    @Test
    void seed001ProductRuleWithTheDeltaFromTheStart() {
        // Slip: the text's fourth line repeats one index, e^{o_j} e^{o_j} for e^{o_j} e^{o_i}.
        assertFinds(
                general(Route.PRODUCT),
                "\\frac{\\partial e^{x_i}}{\\partial x_j} (" + S + ")^{-1} + e^{x_i} \\frac{\\partial (" + S
                        + ")^{-1}}{\\partial x_j}",
                "e^{x_i} \\delta_{ij} (" + S + ")^{-1}",
                "e^{x_i} (-1) (" + S + ")^{-2} e^{x_j}",
                "\\frac{e^{x_i} e^{x_j}}{(" + S + ")^2}",
                "\\delta_{ij} \\frac{e^{x_i}}{" + S + "}",
                "\\frac{e^{x_i}}{" + S + "} \\frac{e^{x_j}}{" + S + "}",
                "\\delta_{ij} \\sigma_i",
                "\\sigma_i \\sigma_j",
                "\\delta_{ij} \\sigma_i - \\sigma_i \\sigma_j");
        Cases cases =
                Cases.of(general(Route.PRODUCT).result(), Assumptions.NONE).orElseThrow();
        assertSame(cases.equal().result(), "\\sigma_i (1 - \\sigma_i)");
        assertSame(cases.different().result(), "-\\sigma_i \\sigma_j");
    }

    /**
     * The text lost its formulas with its images; these follow from what it says: four rules, three neurons, by z_1.
     */
    @Test
    void seed002ThreeNeuronsByTheFirstInput() {
        Function three = SOFTMAX.function().resize(Map.of(N, THREE));
        Term.Entry first = new Term.Entry("x", List.of(new Index.Position(1, THREE)));
        String sum = "(e^{x_1} + e^{x_2} + e^{x_3})";
        for (int output = 1; output <= 3; output++) {
            String own = "e^{x_" + output + "}";
            assertFinds(
                    derive(three, Assumptions.NONE, Route.QUOTIENT, new Index.Position(output, THREE), first),
                    "\\frac{\\frac{\\partial " + own + "}{\\partial x_1} " + sum + " - " + own
                            + " \\frac{\\partial}{\\partial x_1}" + sum + "}{" + sum + "^2}",
                    "\\frac{\\partial e^{x_1}}{\\partial x_1} + \\frac{\\partial e^{x_2}}{\\partial x_1}"
                            + " + \\frac{\\partial e^{x_3}}{\\partial x_1}",
                    "e^{x_1} \\cdot 1 + 0 + 0",
                    output == 1
                            ? "\\frac{e^{x_1} " + sum + " - e^{x_1} e^{x_1}}{" + sum + "^2}"
                            : "-\\frac{" + own + " e^{x_1}}{" + sum + "^2}",
                    output == 1 ? "\\sigma_1 (1 - \\sigma_1)" : "-\\sigma_" + output + " \\sigma_1");
        }
        assertSame(general(Route.QUOTIENT).result(), "\\sigma_i (\\delta_{ij} - \\sigma_j)");
    }

    @Test
    void seed003WrittenOutForFourLogits() {
        Function four = SOFTMAX.function().resize(Map.of(N, FOUR));
        Index one = new Index.Position(1, FOUR);
        String sum = "(e^{x_1} + e^{x_2} + e^{x_3} + e^{x_4})";
        String rest = "(e^{x_2} + e^{x_3} + e^{x_4})";
        assertFinds(
                derive(four, Assumptions.NONE, Route.QUOTIENT, one, new Term.Entry("x", List.of(one))),
                "\\frac{\\partial}{\\partial x_1} \\left(\\frac{e^{x_1}}{" + sum + "}\\right)",
                "\\frac{e^{x_1} " + sum + " - e^{x_1} e^{x_1}}{" + sum + "^2}",
                "\\frac{e^{2 x_1} + e^{x_1} " + rest + " - e^{2 x_1}}{" + sum + "^2}",
                "\\frac{e^{x_1} " + rest + "}{" + sum + "^2}",
                "\\frac{e^{x_1}}{" + sum + "} \\frac{" + rest + "}{" + sum + "}",
                "\\sigma_1 \\frac{" + sum + " - e^{x_1}}{" + sum + "}",
                "\\sigma_1 \\left(1 - \\frac{e^{x_1}}{" + sum + "}\\right)",
                "\\sigma_1 (1 - \\sigma_1)");
        // Slip: the text squares the denominator of each of the two factors of d y_1 / d x_2.
        assertFinds(
                derive(
                        four,
                        Assumptions.NONE,
                        Route.QUOTIENT,
                        one,
                        new Term.Entry("x", List.of(new Index.Position(2, FOUR)))),
                "\\frac{-e^{x_1} e^{x_2}}{" + sum + "^2}",
                "-\\frac{e^{x_1}}{" + sum + "} \\frac{e^{x_2}}{" + sum + "}",
                "-\\sigma_1 \\sigma_2");
    }

    /** The symmetric 4 x 4 matrix. Slip: in its factored form the text has -y_4 for -y_3 in the last row. */
    @Test
    void seed003TheFullMatrix() {
        Jacobian jacobian = jacobian();
        Function four = SOFTMAX.function().resize(Map.of(N, FOUR));
        Vocabulary vocabulary = Vocabulary.EMPTY
                .withDimension("n", FOUR)
                .withTensors(four.variables())
                .withFunction(four);
        for (int row = 1; row <= 4; row++) {
            for (int column = 1; column <= 4; column++) {
                Term entry = jacobian.entry(
                        List.of(new Index.Position(row, FOUR)), List.of(new Index.Position(column, FOUR)));
                String expected = row == column
                        ? "\\sigma_" + row + " (1 - \\sigma_" + row + ")"
                        : "-\\sigma_" + row + " \\sigma_" + column;
                assertEquals(Written.shape(LatexReader.read(expected, vocabulary)), Written.shape(entry));
            }
        }
    }

    @Test
    void seed004BothCasesTheirUnionAndTheMatrix() {
        assertFinds(
                equal(),
                "\\frac{e^{x_i} (" + S + ") - e^{x_i} e^{x_i}}{(" + S + ")^2}",
                "\\frac{e^{x_i}}{" + S + "} \\left(1 - \\frac{e^{x_i}}{" + S + "}\\right)");
        assertFinds(
                different(),
                "\\frac{-e^{x_i} e^{x_j}}{(" + S + ")^2}",
                "-\\frac{e^{x_i}}{" + S + "} \\frac{e^{x_j}}{" + S + "}");
        assertFinds(general(Route.QUOTIENT), "\\sigma(\\vec{x})_i (\\delta_{ij} - \\sigma(\\vec{x})_j)");
        Jacobian jacobian = jacobian();
        MatrixForm form = jacobian.matrixForm().orElseThrow();
        assertEquals(Term.Num.ONE, form.scale());
        assertSame(form.diagonal(), "\\sigma_i");
        assertEquals(1, form.outer().size());
        assertTrue(form.outer().get(0).negative());
        assertSame(form.outer().get(0).left(), "\\sigma_i");
        assertSame(form.outer().get(0).right(), "\\sigma_j");
        List<Index> third = List.of(new Index.Position(3, N));
        assertSame(jacobian.entry(third, third), "\\sigma_3 (1 - \\sigma_3)");
        assertSame(jacobian.entry(third, List.of(new Index.Position(2, N))), "-\\sigma_3 \\sigma_2");
    }

    /** The five-logit example of the fourth text: outputs and Jacobian to every printed digit. */
    @Test
    void seed003FiveLogitsToEveryPrintedDigit() {
        double[] logits = {0.25, -1, 2.3, -0.2, 1};
        String[] outputs = {"0.08468093", "0.02426149", "0.65779310", "0.05399495", "0.17926953"};
        String[][] jacobian = {
            {"0.07751007", "-0.00205449", "-0.05570253", "-0.00457234", "-0.01518071"},
            {"-0.00205449", "0.02367287", "-0.01595904", "-0.00131000", "-0.00434935"},
            {"-0.05570253", "-0.01595904", "0.22510134", "-0.03551750", "-0.11792226"},
            {"-0.00457234", "-0.00131000", "-0.03551750", "0.05107949", "-0.00967965"},
            {"-0.01518071", "-0.00434935", "-0.11792226", "-0.00967965", "0.14713197"}
        };
        Term derived = general(Route.QUOTIENT).result();
        for (int i = 0; i < logits.length; i++) {
            assertEquals(outputs[i], digits(SOFTMAX.function().call(List.of(I)), logits, i, 0, 8));
            for (int j = 0; j < logits.length; j++) {
                assertEquals(jacobian[i][j], digits(derived, logits, i, j, 8));
            }
        }
    }

    /** The first text's logits 2, 1, 0.1 and outputs 0.7, 0.2, 0.1. */
    @Test
    void seed000ThreeLogitsToEveryPrintedDigit() {
        double[] logits = {2, 1, 0.1};
        String[] outputs = {"0.7", "0.2", "0.1"};
        for (int i = 0; i < logits.length; i++) {
            assertEquals(outputs[i], digits(SOFTMAX.function().call(List.of(I)), logits, i, 0, 1));
        }
    }

    private static String digits(Term term, double[] logits, int row, int column, int digits) {
        Point point = Point.ofSizes(Map.of(N, logits.length))
                .with(new Tensor("x", List.of(N)), logits)
                .with(I, row + 1)
                .with(J, column + 1);
        double value =
                new Evaluator<>(new DoubleArithmetic()).value(term, point).orElseThrow();
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static Jacobian jacobian() {
        Jacobian.Outcome outcome = Jacobian.derive(SOFTMAX, Route.QUOTIENT, BY_J);
        return ((Jacobian.Outcome.Derived) outcome).jacobian();
    }

    private static void assertSame(Term term, String latex) {
        Vocabulary vocabulary = Vocabulary.EMPTY
                .withDimension(N)
                .withTensor(new Tensor("x", List.of(N)))
                .withFunction(SOFTMAX.function());
        assertEquals(Written.shape(LatexReader.read(latex, vocabulary)), Written.shape(term));
    }
}
