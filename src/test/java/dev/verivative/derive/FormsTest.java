package dev.verivative.derive;

import static dev.verivative.derive.Definitions.W;
import static dev.verivative.derive.Definitions.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.exact.Comparison;
import dev.verivative.exact.Differ;
import dev.verivative.notation.LatexPrinter;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Tensor;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms in which derivatives come out: those that a person would write. */
class FormsTest {
    private static final String SHARE = "\\frac{e^{x_i}}{\\sum_{k=1}^n e^{x_k}}";
    private static final String MEAN = "\\frac{1}{n} \\sum_{k=1}^n x_k";
    private static final String VARIANCE = "\\frac{1}{n} \\sum_{l=1}^n (x_l - " + MEAN + ")^2";
    private static final String LAYER =
            "\\frac{e^{\\sum_{k=1}^n W_{ik} x_k}}{\\sum_{l=1}^m e^{\\sum_{k=1}^n W_{lk} x_k}}";

    /** A function, what it is differentiated by, what is positive, and the derivative's form. */
    record Row(String function, Tensor by, Set<String> positive, String form) {
        @Override
        public String toString() {
            return function + " by " + by.name();
        }
    }

    private static Row row(String function, String form) {
        return new Row(function, X, Set.of(), form);
    }

    private static Row positive(String positive, String function, String form) {
        return new Row(function, X, Set.of(positive), form);
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("f_i = " + SHARE, "f_i (\\delta_{ij} - f_j)"),
                row("f_i = \\frac{e^{x_i - c}}{\\sum_{k=1}^n e^{x_k - c}}", "f_i (\\delta_{ij} - f_j)"),
                positive(
                        "T", "f_i = \\frac{e^{x_i/T}}{\\sum_{k=1}^n e^{x_k/T}}", "\\frac{f_i (\\delta_{ij} - f_j)}{T}"),
                row("f_i = \\frac{2^{x_i}}{\\sum_{k=1}^n 2^{x_k}}", "\\log(2) f_i (\\delta_{ij} - f_j)"),
                row("f_i = x_i - \\log \\sum_{k=1}^n e^{x_k}", "\\delta_{ij} - e^{f_j}"),
                row("f_i = \\log(" + SHARE + ")", "\\delta_{ij} - e^{f_j}"),
                row("f = -\\sum_{i=1}^n y_i \\log(" + SHARE + ")", "q_j \\sum_{l=1}^{n} y_l - y_j"),
                row("f_i = \\frac{1}{1+e^{-x_i}}", "f_i \\delta_{ij} (1 - f_i)"),
                row("f_i = \\log(1+e^{x_i})", "\\delta_{ij} (1 - e^{-f_i})"),
                row("f_i = \\frac{e^{x_i}-e^{-x_i}}{e^{x_i}+e^{-x_i}}", "\\delta_{ij} (1 - f_i^{2})"),
                row("f_i = \\frac{x_i}{1+e^{-x_i}}", "\\delta_{ij} (f_i + u_i - f_i u_i)"),
                row("f = " + MEAN, "\\frac{1}{n}"),
                row("f = " + VARIANCE, "\\frac{2 (x_j - \\mu)}{n}"),
                row("f = \\frac{1}{n} \\sum_{k=1}^n (x_k - y_k)^2", "\\frac{2 (x_j - y_j)}{n}"),
                row("f_i = \\frac{x_i}{\\sqrt{\\sum_{k=1}^n x_k^2}}", "\\frac{\\delta_{ij} - f_i f_j}{r}"),
                row(
                        "f_i = \\frac{x_i}{\\sqrt{\\frac{1}{n}\\sum_{k=1}^n x_k^2}}",
                        "\\frac{\\delta_{ij} - \\frac{f_i f_j}{n}}{r}"),
                row(
                        "f_i = \\frac{x_i - " + MEAN + "}{\\sqrt{" + VARIANCE + "}}",
                        "\\frac{\\delta_{ij} - \\frac{f_i f_j}{n} - \\frac{1}{n}}{r}"),
                positive(
                        "c",
                        "f_i = \\frac{x_i - " + MEAN + "}{\\sqrt{" + VARIANCE + " + c}}",
                        "\\frac{\\delta_{ij} - \\frac{f_i f_j}{n} - \\frac{1}{n}}{r}"),
                row("f = \\sum_{k=1}^n \\sum_{l=1}^n x_k A_{kl} x_l", "\\sum_{p=1}^{n} x_p (A_{jp} + A_{pj})"),
                row("f_i = " + LAYER, "f_i (W_{ij} - \\sum_{p=1}^{m} W_{pj} f_p)"),
                new Row("f_i = " + LAYER, W, Set.of(), "x_b f_i (\\delta_{ia} - f_a)"),
                row("f = -\\sum_{i=1}^n " + SHARE + " \\log(" + SHARE + ")", "-q_j (f + \\log(q_j))"),
                row("f = \\sum_{i=1}^n " + SHARE + " y_i", "q_j (y_j - f)"),
                row("f = \\sum_{i=1}^n (" + SHARE + ")^2", "2 q_j (q_j - f)"),
                row("f_i = \\frac{1}{\\sum_{k=1}^n e^{x_i - x_k}}", "f_i (f_j - \\delta_{ij})"),
                row("f = \\frac{\\sum_{k=1}^n x_k^3}{\\sum_{k=1}^n x_k^2}", "\\frac{x_j (3 x_j - 2 f)}{S}"),
                positive("x", "f = (\\sum_{k=1}^n x_k^3)^{1/3}", "\\frac{x_j^{2}}{f^{2}}"),
                row("f = \\sqrt{\\sum_{k=1}^n (x_k - y_k)^2}", "\\frac{x_j - y_j}{f}"),
                positive("x", "f = \\frac{n}{\\sum_{k=1}^n \\frac{1}{x_k}}", "\\frac{f^{2}}{n x_j^{2}}"),
                positive("x", "f_i = x_i^{x_i}", "f_i \\delta_{ij} (1 + \\log(x_i))"),
                row("f = \\sqrt{" + VARIANCE + "}", "\\frac{x_j - \\mu}{n f}"),
                row("f_i = e^{2 x_i} + e^{x_i}", "\\delta_{ij} (2 f_i - e^{x_i})"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void comesOutAsAPersonWouldWriteIt(Row row) {
        Function function = Definitions.read(row.function(), row.by());
        Attempt attempt = new Deriver(function, new Assumptions(row.positive(), Set.of()))
                .derive(Route.QUOTIENT, function.indices(), Jacobian.entryOf(row.by(), function));
        assertTrue(attempt instanceof Attempt.Finished, attempt::toString);
        Derivation derivation = ((Attempt.Finished) attempt).derivation();
        String form = new LatexPrinter()
                .print(derivation.result())
                .replace("\\left(", "(")
                .replace("\\right)", ")");
        assertEquals(row.form(), form);
        Comparison comparison =
                Differ.STANDARD.withPositive(row.positive()).compare(derivation.start(), derivation.result());
        assertTrue(comparison instanceof Comparison.Indistinguishable, comparison::toString);
    }
}
