package dev.verivative.kernel;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Term;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Large written-out sums are judged in reasonable time, or refused, but never overflow the stack. */
class SpeedTest {
    private static final int TERMS = 512;

    private static String writtenOut() {
        return IntStream.rangeClosed(1, TERMS)
                .mapToObj(k -> "exp(" + variable(k) + ")")
                .collect(Collectors.joining("+", "(", ")"));
    }

    private static String variable(int k) {
        return "" + (char) ('f' + k % 10) + (char) ('f' + k / 10 % 10) + (char) ('f' + k / 100);
    }

    private static Verdict judge(String left, String right) {
        Term before = Formulas.term(left);
        return new Kernel(Assumptions.NONE).check(HazardsTest.algebra(before, Formulas.term(right)));
    }

    @Test
    @Timeout(20)
    void judgesASumOf512Exponentials() {
        String s = writtenOut();
        String e = "exp(" + variable(7) + ")";
        assertInstanceOf(
                Verdict.Accepted.class,
                judge(
                        "(" + e + "*" + s + "-" + e + "*" + e + ")/" + s + "^2",
                        e + "/" + s + "*(1-" + e + "/" + s + ")"));
        assertInstanceOf(
                Verdict.Rejected.class,
                judge(
                        "(" + e + "*" + s + "-" + e + "*" + e + ")/" + s + "^2",
                        e + "/" + s + "*(1+" + e + "/" + s + ")"));
    }

    @Test
    @Timeout(60)
    void refusesAProductThatIsTooLarge() {
        String product = writtenOut() + "*" + writtenOut().replace("exp(", "sin(");
        assertInstanceOf(Verdict.Rejected.class, judge(product, product + "+0"));
    }
}
