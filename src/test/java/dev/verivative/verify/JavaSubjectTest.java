package dev.verivative.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class JavaSubjectTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static Subject subject(Object implementation) {
        return subject(implementation, LONG);
    }

    private static Subject subject(Object implementation, Duration timeout) {
        return new JavaSubject(JavaCalls.of(implementation), "", timeout, new CallThread<>("test", null));
    }

    private static Request forward(double... x) {
        return request(Operation.FORWARD, x);
    }

    private static Request request(Operation operation, double... x) {
        Optional<NumericArray> vector =
                operation.takesVector() ? Optional.of(NumericArray.vector(x)) : Optional.empty();
        return new Request(operation, Dtype.FLOAT64, Map.of("x", NumericArray.vector(x)), vector, "x");
    }

    private static Answer forwarded(VectorFunction function) {
        try (Subject subject = subject(function)) {
            Answer answer = subject.ask(forward(1, 2));
            assertTrue(subject.isAlive());
            return answer;
        }
    }

    private static void broken(Answer.Fault fault, String detail, Answer answer) {
        Answer.Broken broken = assertInstanceOf(Answer.Broken.class, answer);
        assertEquals(fault, broken.fault());
        assertTrue(broken.detail().contains(detail), broken::detail);
    }

    private static void refused(String message, Answer answer) {
        String actual = assertInstanceOf(Answer.Refused.class, answer).message();
        assertTrue(actual.contains(message), actual);
    }

    @Test
    void offersWhatIsOverridden() {
        assertEquals(
                Set.of(Operation.FORWARD),
                JavaCalls.of((VectorFunction) x -> x).offer("").operations());
        class Base implements VectorFunction {
            @Override
            public double[] forward(double[] x) {
                return x;
            }

            @Override
            public double[] vjp(double[] x, double[] v) {
                return v;
            }
        }
        class Both extends Base implements FloatVectorFunction {
            @Override
            public float[] forward(float[] x) {
                return x;
            }

            @Override
            public float[] vjp(float[] x, float[] v) {
                return v;
            }
        }
        Offer offer = JavaCalls.of(new Both()).offer("");
        assertEquals(Set.of(Operation.FORWARD, Operation.VJP), offer.operations());
        assertEquals(Set.of(Dtype.FLOAT64, Dtype.FLOAT32), offer.dtypes());
        assertEquals(Optional.empty(), JavaCalls.of(new Both()).gap());
        try (Subject subject = subject(new Both())) {
            refused("jacobian is not offered", subject.ask(request(Operation.JACOBIAN, 1)));
        }
    }

    @Test
    void copiesWhatComesAndWhatGoes() {
        double[] kept = {5, 6};
        try (Subject subject = subject((VectorFunction) x -> {
            x[0] = 9;
            return kept;
        })) {
            Request request = forward(1, 2);
            NumericArray first =
                    assertInstanceOf(Answer.Result.class, subject.ask(request)).value();
            assertTrue(subject.changedItsInput());
            assertEquals(1, request.x().get(0));
            assertNotSame(kept, first.values());
        }
        try (Subject subject = subject((VectorFunction) x -> x)) {
            subject.ask(forward(Double.NaN, -0.0));
            assertFalse(subject.changedItsInput());
        }
    }

    @Test
    void takesWhateverIsThrown() {
        refused("threw java.lang.IllegalArgumentException: too large at ", forwarded(x -> {
            throw new IllegalArgumentException("too\nlarge");
        }));
        refused("ArrayIndexOutOfBounds", forwarded(x -> new double[] {x[x.length]}));
        broken(Answer.Fault.DEATH, "StackOverflowError", forwarded(JavaSubjectTest::endless));
        broken(Answer.Fault.DEATH, "OutOfMemoryError", forwarded(x -> {
            throw new OutOfMemoryError();
        }));
        broken(Answer.Fault.DEATH, "Malicious", forwarded(x -> {
            throw new Malicious();
        }));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static double[] endless(double[] x) {
        double[] y = endless(x);
        y[0]++;
        return y;
    }

    /** An error that fails again when it is asked what it is. */
    private static final class Malicious extends Error {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException();
        }
    }

    @Test
    void judgesTheShapesOfAnswers() {
        broken(Answer.Fault.GARBAGE, "null", forwarded(x -> nothing()));
        assertEquals(new Answer.Result(NumericArray.vector()), forwarded(x -> new double[0]));
        broken(Answer.Fault.RAGGED, "row 1 has 2 numbers and row 2 has 1", jacobian(new double[][] {{1, 2}, {3}}));
        broken(Answer.Fault.GARBAGE, "row 2 is null", jacobian(new double[][] {{1, 2}, nothing()}));
        assertEquals(
                new Answer.Result(new NumericArray(List.of(2, 2), new double[] {1, 2, 3, 4})),
                jacobian(new double[][] {{1, 2}, {3, 4}}));
        assertEquals(new Answer.Result(new NumericArray(List.of(0, 0), new double[0])), jacobian(new double[0][]));
    }

    @SuppressWarnings("NullAway")
    private static double[] nothing() {
        return null;
    }

    private static Answer jacobian(double[][] result) {
        VectorFunction function = new VectorFunction() {
            @Override
            public double[] forward(double[] x) {
                return x;
            }

            @Override
            public double[][] jacobian(double[] x) {
                return result;
            }
        };
        try (Subject subject = subject(function)) {
            return subject.ask(request(Operation.JACOBIAN, 1, 2));
        }
    }

    @Test
    void leavesACallBehindThatDoesNotComeBack() {
        CountDownLatch never = new CountDownLatch(1);
        Subject subject = subject(
                (VectorFunction) x -> {
                    boolean came = false;
                    while (!came) {
                        try {
                            never.await();
                            came = true;
                        } catch (InterruptedException e) {
                            // A call that lets nothing end it.
                        }
                    }
                    return x;
                },
                Duration.ofMillis(50));
        broken(Answer.Fault.TIMEOUT, "0.05 s", subject.ask(forward(1)));
        assertFalse(subject.isAlive());
        broken(Answer.Fault.DEATH, "did not come back", subject.ask(forward(1)));
        never.countDown();
        subject.close();
    }

    @Test
    void answersManyCallsInTurn() {
        AtomicInteger calls = new AtomicInteger();
        try (Subject subject = subject((VectorFunction) x -> {
            Thread.currentThread().interrupt();
            return new double[] {calls.incrementAndGet()};
        })) {
            for (int i = 1; i <= 2000; i++) {
                if (i % 500 == 0) {
                    // Long enough for the other thread to fall asleep.
                    LockSupport.parkNanos(2_000_000);
                }
                assertEquals(new Answer.Result(NumericArray.vector(i)), subject.ask(forward(i)));
            }
        }
    }

    @Test
    void handsParametersOver() {
        ParametricFunction function = new ParametricFunction() {
            @Override
            public double[] forward(double[] x, Parameters given) {
                double[] y = given.vector("y");
                double[][] w = given.matrix("W");
                return new double[] {x[0] / given.scalar("T"), y[1], w[1][0], w.length, w[0].length};
            }

            @Override
            public double[] vjp(double[] x, double[] v, Parameters given) {
                return given.wrt().equals("W") ? new double[] {1, 2, 3, 4, 5, 6} : x;
            }
        };
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        inputs.put("x", NumericArray.vector(6));
        inputs.put("T", NumericArray.scalar(2));
        inputs.put("y", NumericArray.vector(7, 8));
        inputs.put("W", new NumericArray(List.of(2, 3), new double[] {1, 2, 3, 4, 5, 6}));
        try (Subject subject = subject(function)) {
            Answer forward = subject.ask(new Request(Operation.FORWARD, Dtype.FLOAT64, inputs, Optional.empty(), "x"));
            assertArrayEquals(
                    new double[] {3, 8, 4, 2, 3},
                    ((Answer.Result) forward).value().values());
            Answer vjp = subject.ask(
                    new Request(Operation.VJP, Dtype.FLOAT64, inputs, Optional.of(NumericArray.vector(1)), "W"));
            assertEquals(List.of(2, 3), ((Answer.Result) vjp).value().shape());
        }
        try (Subject subject = subject((ParametricFunction) (x, given) -> given.vector("z"))) {
            Answer answer = subject.ask(new Request(Operation.FORWARD, Dtype.FLOAT64, inputs, Optional.empty(), "x"));
            refused("there is no z: expected one of [x, T, y, W]", answer);
        }
    }
}
