package dev.verivative.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas in quotes and in files, in every notation. */
class FormulasTest {
    private static Run explain(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "derive";
        all[1] = "--explain";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Run.of(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "exp(x_i)/sum_k exp(x_k) ! plain",
                "exp(x)/sum(exp(x)) ! vector",
                "Exp[x[i]]/Sum[Exp[x[k]],{k,1,n}] ! wolfram",
                "\\frac{e^{x_i}}{\\sum_{k=1}^n e^{x_k}} ! latex",
            })
    void oneFunctionInFourNotations(String formula, String notation) {
        Run run = explain(formula);
        run.assertDone();
        assertTrue(run.out().contains("Notation:  " + notation + " (recognised)"), run.out());
        assertTrue(run.out().contains("Formula:   f_i = exp(x_i)/(sum_{k=1}^n exp(x_k))"), run.out());
        Run named = explain(formula, "--notation", notation);
        assertEquals(run.out().replace("recognised", "as --notation says"), named.out());
        Run derived = Run.of("derive", formula);
        derived.assertDone();
        assertTrue(derived.out().contains("fᵢ (δᵢⱼ − fⱼ)"), derived.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "sum_b W_ab x_b ! W, a matrix of m x n",
                "sum_a x_a W_ab ! W, a matrix of n x m",
                "sum_{i,j} x_i A_ij x_j ! A, a matrix of n x n",
                "W @ x + b ! b, a vector of m",
                "x_i/sqrt(sum_k x_k^2 + eps) ! eps, a scalar",
                "sum_{k=1}^m x_k y_k ! y, a vector of m",
                "softmax(x/T)_i ! T, a scalar",
                "softmax_temperature(x)_i ! T, a scalar, positive",
                "x_i y_j ! y, a vector of m",
                "sum_k y_k log(softmax(x)_k) ! y, a vector of n",
                "softmax(W @ x) ! W, a matrix of m x n",
                "\\sum_b W_{ab} x_b ! W, a matrix of m x n",
                "Sum[W[a,b] x[b],{b,1,n}] ! W, a matrix of m x n",
            })
    void everyOtherLetterIsAConstantOfItsShape(String formula, String part) {
        Run run = explain(formula);
        run.assertDone();
        assertTrue(run.out().contains(part), run.out());
    }

    @Test
    void aLetterCanBeDeclaredAScalar() {
        Run run = explain("log(sum(exp(x/T)))", "--scalar", "T");
        run.assertDone();
        assertTrue(run.out().contains("Parameter: T, a scalar"), run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log(softmax(x))",
                "-log(softmax(x)_i)",
                "sum_k y_k log_softmax(x)_k",
                "logsumexp(x) - sum(x*y)",
                "-sum(y*log(softmax(W @ x)))",
                "Log[Softmax[x][i]]",
                "\\log \\operatorname{softmax}(x)_i",
                "x*sigmoid(x)",
                "-x**2/2",
                "-Exp[-x[i]]",
                "x/sqrt(sum(x**2))",
            })
    void isDerived(String formula) {
        Run.of("derive", formula).assertDone();
    }

    /** The name, what it holds, and the notation in which it is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "f.txt ! exp(x_i)/sum_k exp(x_k) ! plain",
                "f.txt ! exp(x)/sum(exp(x)) ! vector",
                "f.tex ! x_i^2 ! latex",
                "g.tex ! $$ x_i^2 $$ ! latex",
                "h.tex ! \\[ x_i^2 \\] ! latex",
                "f.wl ! x[i]^2 ! wolfram",
                "f.py ! x**2 ! vector",
                "formula ! x_i^2 ! plain",
            })
    void aFileHoldsAFormula(String name, String text, String notation, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "\n" + text + "\n", UTF_8);
        Run run = explain(file.toString());
        run.assertDone();
        assertTrue(run.out().contains("Notation:  " + notation), run.out());
        Run.of("derive", file.toString()).assertDone();
    }

    @Test
    void aFaultInAFileHasItsPlace(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("f.txt"), "x_i +\n  foo(x_i)\n", UTF_8);
        explain(file.toString()).assertRefused(file + ":2:3: the function foo is not known");
        Path display = Files.writeString(folder.resolve("f.tex"), "\n$$\nx_i + \\foo\n$$\n", UTF_8);
        explain(display.toString()).assertRefused(display + ":3:7: the command \\foo");
    }

    @Test
    void hostileFilesAreRefusedSoon(@TempDir Path folder) throws IOException {
        Path line = Files.writeString(folder.resolve("line.txt"), "x".repeat(10_000_000));
        Path nested = Files.writeString(folder.resolve("nested.txt"), "(".repeat(99_000));
        Path binary = Files.write(folder.resolve("binary"), new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0});
        Path nul = Files.write(folder.resolve("nul"), new byte[10_000]);
        Path empty = Files.write(folder.resolve("empty"), new byte[0]);
        long before = System.nanoTime();
        for (Path file : new Path[] {line, nested, binary, nul, empty}) {
            for (String notation : new String[] {"plain", "vector", "wolfram", "latex"}) {
                Run run = Run.of("derive", file.toString(), "--notation", notation);
                run.assertRefused();
                assertTrue(run.err().length() < 1000, run.err());
            }
        }
        assertTrue(System.nanoTime() - before < 20_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "exp(x_i ! formula:1:8: the formula ends too soon",
                "exp(x)/sum(exp(x ! formula:1:17: the formula ends too soon",
                "Exp[x[i] ! formula:1:9: this cannot be parsed",
                "\\frac{x_i}{ ! formula:1:12:",
                "softmx(x)_i ! a function such as softmax",
                "softmx(x) + sum(x) ! a function such as softmax",
                "sum_k k*x_k ! k is an index, not a number",
                "Sum[k x[k],{k,1,n}] ! k is an index, not a number",
                "exp(x - max(x))/sum(exp(x)) ! max has no derivative everywhere",
                "prod_k x_k ! prod has no derivative everywhere, or no form here",
                "x_i - max_k x_k ! max has no derivative everywhere, or no form here",
                "x_i = y_i ! a relation stands",
                "x_{i+1} ! an index cannot be calculated",
                "sum_{k=0}^n x_k ! sums start from 1",
                "x_i/2 y_i ! it is not clear whether this is divided",
                "g(x_i) ! g*(..) for a product",
                "x_i + x_ij ! x has 2 indices here and 1 before",
                "Unprotect(Sin) ! Unprotect is not known",
                "Unprotect[Sin] ! Unprotect cannot be read",
                "URLFetch[\"http://localhost:1\"] ! is out of place",
                "URLFetch(\"http://localhost:1\") ! URLFetch is not known",
                "ToExpression[x] ! ToExpression cannot be read",
                "x[i] = 3; Exit[] ! is out of place",
                "Sum[x[k], {k, 0, n}] ! no range from 1",
                "x @ 2 ! * for a multiple",
                "sum(x, y) ! sum takes 1 argument",
                "1e999999 x_i ! too large or too small",
                "sum_{a=1}^n sum_{b=1}^m W_ab W_ba ! runs through 1..m",
            })
    void whatIsWrongIsSaidWithItsPlace(String formula, String part) {
        Run.of("derive", formula).assertRefused(part);
    }

    @Test
    void whatIsDifferentiatedByMustBeThere() {
        Run.of("derive", "sum_k W_ik x_k", "--wrt", "k").assertRefused("no variable k, where it is an index");
        Run.of("derive", "y_i z_i").assertRefused("which of y, z is differentiated by");
        Run.of("derive", "x_i", "--notation", "ascii").assertRefused("plain, vector, wolfram, latex");
        Run.of("derive", "softmax_temperature(T)_i").assertRefused("T is a parameter of softmax-temperature");
    }

    @Test
    void numbersThatAreTooLongAreRefused() {
        for (String formula : new String[] {"x_i + %s", "sum(x) + %s", "x[i] + %s", "\\pi x_i + %s"}) {
            Run run = Run.of("derive", formula.formatted("9".repeat(50_000)));
            run.assertRefused();
            assertTrue(run.err().length() < 1000, run.err());
        }
        Run.of("derive", "x_i+" + "9".repeat(1_000_000)).assertRefused("100000 characters");
    }
}
