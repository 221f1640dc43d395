package dev.verivative.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.CatalogueException;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.ObjectSubjects;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.VectorFunction;
import dev.verivative.verify.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class DerivedTestsTest {
    /** Its products are not projected. */
    private static class Unprojected extends MySoftmaxTest.MySoftmax {
        @Override
        public double[] vjp(double[] x, double[] v) {
            double[] y = forward(x);
            for (int i = 0; i < x.length; i++) {
                y[i] *= v[i];
            }
            return y;
        }

        @Override
        public double[] jvp(double[] x, double[] u) {
            return super.vjp(x, u);
        }
    }

    private static DerivedTests of(Object subject) {
        return DerivedTests.of("softmax", ObjectSubjects.of(subject))
                .seed(7)
                .trials(300)
                .time(Duration.ofSeconds(60))
                .maxN(40)
                .timeout(Duration.ofSeconds(5))
                .dtype(Dtype.FLOAT64);
    }

    private static Throwable failure(List<DynamicTest> tests, String name) {
        DynamicTest test = tests.stream()
                .filter(each -> each.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in "
                        + tests.stream().map(DynamicTest::getDisplayName).toList()));
        return assertThrows(Throwable.class, test.getExecutable());
    }

    @Test
    void aFailureIsShownWithSeedCounterexampleAndTolerance() {
        List<DynamicTest> tests = of(new Unprojected()).tests().toList();
        Throwable failure = failure(tests, "vjp in float64");
        assertTrue(failure instanceof AssertionError, String.valueOf(failure));
        String message = String.valueOf(failure.getMessage());
        for (String part : List.of(
                "softmax: vjp in float64 is falsified",
                "\nseed 7\n",
                "\n  x          [0, 0]\n",
                "\n  bits       [0x0000000000000000, 0x0000000000000000]\n",
                "\n  v          [",
                "\n  expected ",
                "\n  actual ",
                "\n  tolerance ",
                "verivative verify softmax --class")) {
            assertTrue(message.contains(part), part + " is not in " + message);
        }
    }

    @Test
    void theOthersPass() throws Throwable {
        for (DynamicTest test : of(new Unprojected()).tests().toList()) {
            if (test.getDisplayName().startsWith("forward")
                    || test.getDisplayName().startsWith("jacobian")) {
                test.getExecutable().execute();
            }
        }
    }

    @Test
    void whatIsNotOfferedIsAbortedAndNoFailure() {
        VectorFunction onlyForward = x -> new MySoftmaxTest.MySoftmax().forward(x);
        Supplier<Object> objects = () -> onlyForward;
        List<DynamicTest> tests = DerivedTests.of("softmax", ObjectSubjects.of(objects))
                .trials(50)
                .tests()
                .toList();
        Throwable failure = failure(tests, "vjp in float64");
        assertTrue(failure instanceof TestAbortedException, String.valueOf(failure));
    }

    @Test
    void strictWaysFindCancellation() {
        Verification plain = of(new MySoftmaxTest.MySoftmax()).verification();
        assertTrue(plain.held());
        assertEquals(7, plain.seed());
        assertTrue(!of(new MySoftmaxTest.MySoftmax())
                .componentwise()
                .verification()
                .held());
        assertTrue(!of(new MySoftmaxTest.MySoftmax()).maxUlp(0.5).verification().held());
    }

    @Test
    void wrongCallsAreRefused() {
        assertThrows(CatalogueException.class, () -> DerivedTests.of("softmxa", new MySoftmaxTest.MySoftmax()));
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> of("no implementation").tests().toList())
                .getMessage());
        assertTrue(message.contains("VectorFunction"), message);
        assertThrows(
                IllegalArgumentException.class,
                () -> of(new Unprojected()).wrt("q").verification());
    }

    @Test
    void oneRequestIsHeldToTheDerivation() {
        DerivedProperties derived = DerivedProperties.of("softmax", new Unprojected());
        Map<String, NumericArray> x = Map.of("x", NumericArray.vector(0, 1));
        derived.check(new Request(Operation.FORWARD, Dtype.FLOAT64, x, Optional.empty(), "x"));
        Request vjp = new Request(Operation.VJP, Dtype.FLOAT64, x, Optional.of(NumericArray.vector(1, 2)), "x");
        String message = String.valueOf(
                assertThrows(AssertionError.class, () -> derived.check(vjp)).getMessage());
        assertTrue(message.contains("softmax: vjp in float64 is falsified"), message);
    }
}
