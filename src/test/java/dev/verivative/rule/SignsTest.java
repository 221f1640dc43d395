package dev.verivative.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.kernel.RandomTerms;
import dev.verivative.kernel.Truth;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {
    private static final Assumptions KNOWN = new Assumptions(Set.of("p", "z"), Set.of());
    private static final Index.Variable K = new Index.Variable("k", Dimension.of("n"));

    private static Term sample(String name) {
        return switch (name) {
            case "+" -> new Term.Symbol("p");
            case "-" -> Terms.neg(new Term.Symbol("p"));
            case "0" -> Term.Num.ZERO;
            case "0+" -> new Term.Delta(new Index.Variable("i", Dimension.of("n")), K);
            case "0-" -> Terms.neg(sample("0+"));
            default -> new Term.Symbol("s");
        };
    }

    private static String signs(Term term) {
        int signs = Signs.of(term, KNOWN);
        return ((signs & Signs.NEGATIVE) == 0 ? "" : "-")
                + ((signs & Signs.ZERO) == 0 ? "" : "0")
                + ((signs & Signs.POSITIVE) == 0 ? "" : "+");
    }

    @ParameterizedTest
    @CsvSource({
        "ADD,+,+,+",
        "ADD,+,-,-0+",
        "ADD,0+,+,+",
        "ADD,0+,0+,0+",
        "ADD,0-,-,-",
        "ADD,0,-,-",
        "ADD,s,+,-0+",
        "ADD,0,0,0",
        "SUB,+,-,+",
        "SUB,-,+,-",
        "SUB,+,+,-0+",
        "SUB,0+,0-,0+",
        "SUB,0,+,-",
        "MUL,+,+,+",
        "MUL,-,-,+",
        "MUL,+,-,-",
        "MUL,0+,-,-0",
        "MUL,s,0,0",
        "MUL,s,s,0+",
        "MUL,0,0,0",
        "DIV,+,+,+",
        "DIV,0+,-,-0",
        "DIV,+,0+,+",
        "DIV,+,s,-+",
        "DIV,+,0,''",
        "DIV,0,s,0"
    })
    void ofOperations(Op op, String left, String right, String expected) {
        assertEquals(expected, signs(Terms.apply(op, sample(left), sample(right))));
    }

    @ParameterizedTest
    @CsvSource({
        "NEG,+,-",
        "NEG,0+,-0",
        "EXP,s,+",
        "COSH,s,+",
        "LOGISTIC,s,+",
        "SQRT,+,+",
        "SQRT,s,0+",
        "SINH,-,-",
        "TANH,0+,0+",
        "ERF,s,-0+",
        "SIN,+,-0+",
        "COS,0,-0+",
        "LOG,+,-0+"
    })
    void ofFunctions(Op op, String argument, String expected) {
        assertEquals(expected, signs(Terms.apply(op, sample(argument))));
    }

    @ParameterizedTest
    @CsvSource({"+,3,+", "+,-2,+", "s,2,0+", "s,-2,0+", "s,3,-0+", "-,2,+", "-,3,-0+", "0,2,0", "s,0,0+"})
    void ofPowers(String base, int exponent, String expected) {
        assertEquals(expected, signs(Terms.pow(sample(base), exponent)));
    }

    @Test
    void ofLeavesSumsAndCalls() {
        assertEquals("+", signs(Terms.pow(sample("+"), sample("s"))));
        assertEquals("-0+", signs(Terms.pow(sample("s"), sample("s"))));
        assertEquals("+", signs(new Term.Symbol("pi")));
        assertEquals("+", signs(new Term.Size(Dimension.of("n"))));
        assertEquals("+", signs(new Term.Entry("z", List.of(K))));
        assertEquals("-0+", signs(new Term.Entry("x", List.of(K))));
        assertEquals("-", signs(Terms.num(-2)));
        assertEquals("+", signs(new Term.Sum(K, new Term.Entry("z", List.of(K)))));
        assertEquals("0+", signs(new Term.Sum(K, sample("0+"))));
        assertEquals("-0+", signs(new Term.Sum(K, Terms.div(sample("+"), sample("s")))));
        assertEquals("+", signs(new Function("f", List.of(), List.of(), sample("+")).call(List.of())));
        assertEquals("-0+", signs(new Term.Partial(sample("+"), new Term.Entry("x", List.of(K)))));
    }

    @Test
    void includeTheSignOfEveryValue() {
        Random random = new Random(2718);
        RandomTerms terms = new RandomTerms(random);
        Evaluator<Double> evaluator = new Evaluator<>(new DoubleArithmetic());
        int seen = 0;
        for (int i = 0; i < 20_000; i++) {
            Term term = terms.term(List.of(Schema.I, Schema.J), 3);
            Point point = Truth.point(List.of(term), 1 + i % 3, 2, Set.of("p"), i);
            double value = evaluator.value(term, point).orElse(Double.NaN);
            if (Double.isFinite(value) && (Math.abs(value) > 1e-9 || value == 0)) {
                int sign = Signs.of((int) Math.signum(value));
                assertTrue((Signs.of(term, KNOWN) & sign) != 0, () -> term + " is " + value + " at " + point);
                seen++;
            }
        }
        assertTrue(seen > 5_000, "only " + seen);
    }
}
