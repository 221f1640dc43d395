package dev.verivative.verify.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.Expectation.Verdict;
import dev.verivative.verify.Law;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Oracle;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws hold for right answers, and fail for wrong ones that are wrong enough. */
class ClaimLawTest {
    private static Law law(String function, String name) {
        return Catalogued.specification(function).laws().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the law says when answers are the right values with something done to them. */
    private static Law.Finding judged(String function, Law law, long seed, UnaryOperator<double[]> done) {
        Specification specification = Catalogued.specification(function);
        Oracle oracle = specification.oracle(Strictness.FROM_THE_FORMULA);
        Request forward = Catalogued.random(specification, Operation.FORWARD, Dtype.FLOAT64, 2, seed);
        List<Request> requests = law.requests(forward, new Random(seed));
        List<double[]> answers = new ArrayList<>();
        for (Request request : requests) {
            Expectation expectation = oracle.expect(request);
            double[] right = new double[expectation.shape().stream().reduce(1, Math::multiplyExact)];
            for (int k = 0; k < right.length; k++) {
                right[k] = expectation.entry(k, 0).value();
            }
            answers.add(done.apply(right));
        }
        return requests.isEmpty()
                ? new Law.Finding(Verdict.NOTHING_TO_SAY, 0, "", "", 0, 0)
                : law.judge(requests, answers);
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            scaled[k] = values[k] * factor;
        }
        return scaled;
    }

    @ParameterizedTest
    @MethodSource("dev.verivative.verify.oracle.Catalogued#names")
    void rightAnswersObeyEveryLaw(String function) {
        List<Law> laws = Catalogued.specification(function).laws();
        assertFalse(laws.isEmpty(), function);
        for (Law law : laws) {
            for (long seed = 1; seed <= 8; seed++) {
                Law.Finding found = judged(function, law, seed, right -> right);
                assertNotEquals(Verdict.BEYOND, found.verdict(), () -> law.name() + " " + found);
                assertTrue(found.ratio() <= 0.5, () -> law.name() + " " + found);
            }
        }
    }

    @Test
    void sharesThatDoNotSumToOneAreFoundToTheLastDigits() {
        Law law = law("softmax", "the-outputs-sum-to-one");
        assertEquals(
                Verdict.BEYOND,
                judged("softmax", law, 3, right -> scaled(right, 1 + 1e-14)).verdict());
    }

    @Test
    void aLetterThatIsAddedIsReadFromTheRequests() {
        Law law = law("log-sum-exp", "adding-a-constant-to-every-score-adds-it-to-the");
        assertEquals(
                Verdict.WITHIN, judged("log-sum-exp", law, 3, right -> right).verdict());
        assertEquals(
                Verdict.BEYOND,
                judged("log-sum-exp", law, 3, right -> scaled(right, 1.001)).verdict());
    }

    @Test
    void aJacobianOfWhichTheRowsDoNotSumToZeroIsFound() {
        Law law = law("softmax", "its-rows-sum-to-zero");
        UnaryOperator<double[]> spoilt = right -> {
            double[] wrong = right.clone();
            wrong[0] += 1e-9;
            return wrong;
        };
        assertEquals(Verdict.BEYOND, judged("softmax", law, 3, spoilt).verdict());
    }
}
