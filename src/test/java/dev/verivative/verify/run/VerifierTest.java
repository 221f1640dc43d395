package dev.verivative.verify.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.verify.Answer;
import dev.verivative.verify.Counterexample;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.Request;
import dev.verivative.verify.Verification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a run says of right subjects, and of subjects with one defect each. */
class VerifierTest {
    private static Set<String> falsified(Verification verification) {
        return verification.properties().stream()
                .filter(each -> each.outcome() == PropertyResult.Outcome.FALSIFIED)
                .map(PropertyResult::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Counterexample counterexample(Verification verification, String property) {
        return verification.properties().stream()
                .filter(each -> each.name().equals(property))
                .flatMap(each -> each.counterexample().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(property + " holds: " + verification));
    }

    private static Fake forward(UnaryOperator<double[]> forward) {
        return Fake.of(request -> request.operation() == Operation.FORWARD
                ? Fake.vector(forward.apply(request.x().values().clone()))
                : Fake.right(request));
    }

    private static double[] right(double[] x) {
        return Fake.softmax(x, dev.verivative.verify.Dtype.FLOAT64);
    }

    @Test
    void holdsForARightSubject() {
        Verification verification = Fake.verify(Fake.of(Fake::right));
        assertEquals(Set.of(), falsified(verification), verification::toString);
        assertEquals("", verification.stopped());
        Set<String> names =
                verification.properties().stream().map(PropertyResult::name).collect(Collectors.toSet());
        assertTrue(
                names.containsAll(Set.of(
                        "forward",
                        "jacobian",
                        "vjp",
                        "jvp",
                        "permutation",
                        "deterministic",
                        "stateless",
                        "vjp-agrees-with-jacobian",
                        "shape",
                        "n-is-1",
                        "mask",
                        "nan",
                        "answers",
                        "plus-infinity",
                        "all-minus-infinity")),
                names::toString);
    }

    @Test
    void findsAMissingShift() {
        Verification verification = Fake.verify(forward(x -> {
            double[] e = Arrays.stream(x).map(Math::exp).toArray();
            double sum = Arrays.stream(e).sum();
            return Arrays.stream(e).map(each -> each / sum).toArray();
        }));
        Counterexample found = counterexample(verification, "forward");
        assertEquals(2, found.last().x().size());
        assertEquals(Counterexample.Reproduction.ALONE, found.reproduction());
        assertTrue(
                Arrays.stream(found.last().x().values()).allMatch(x -> x == 0 || Math.abs(Math.abs(x) - 720) < 30),
                () -> found.last().toString());
    }

    @Test
    void findsWrongDerivatives() {
        Verification verification = Fake.verify(Fake.of(request -> {
            if (request.operation() == Operation.VJP) {
                double[] s = right(request.x().values());
                double[] v = request.vector().orElseThrow().values();
                double[] out = new double[s.length];
                Arrays.setAll(out, i -> s[i] * v[i]);
                return Fake.vector(out);
            }
            return Fake.right(request);
        }));
        assertEquals(
                Set.of("vjp", "vjp-agrees-with-jacobian", "n-is-1", "mask"),
                without(falsified(verification), "permutation"));
        Counterexample found = counterexample(verification, "vjp");
        assertEquals(2, found.last().x().size());
        assertTrue(found.reproduce().startsWith("verivative verify softmax --fake --replay '["), found.reproduce());
    }

    private static Set<String> without(Set<String> names, String name) {
        names.remove(name);
        return names;
    }

    @Test
    void findsAMemoByLength() {
        Verification verification = Fake.verify(Fake.of(() -> {
            Map<Integer, double[]> memo = new HashMap<>();
            return request -> request.operation() == Operation.FORWARD
                    ? Fake.vector(memo.computeIfAbsent(
                            request.x().size(), n -> right(request.x().values())))
                    : Fake.right(request);
        }));
        Counterexample found = counterexample(verification, "forward");
        assertEquals(Counterexample.Reproduction.AFTER_OTHERS, found.reproduction());
        assertEquals(2, found.requests().size());
        assertTrue(falsified(verification).contains("stateless"));
    }

    @Test
    void findsThatEveryNthCallFails() {
        Verification verification = Fake.verify(Fake.of(() -> {
            AtomicInteger calls = new AtomicInteger();
            return request -> calls.incrementAndGet() % 150 == 0
                    ? new Answer.Result(new NumericArray(
                            ((Answer.Result) Fake.right(request)).value().shape(),
                            new double
                                    [((Answer.Result) Fake.right(request))
                                            .value()
                                            .size()]))
                    : Fake.right(request);
        }));
        Counterexample found = verification.properties().stream()
                .flatMap(each -> each.counterexample().stream())
                .findFirst()
                .orElseThrow();
        assertEquals(150, found.requests().size());
        assertEquals(1, Set.copyOf(found.requests()).size());
    }

    @Test
    void findsNondeterminism() {
        AtomicInteger calls = new AtomicInteger();
        Verification verification = Fake.verify(forward(x -> {
            double[] s = right(x);
            if (calls.incrementAndGet() % 7 == 0) {
                s[0] = s[0] / 2;
            }
            return s;
        }));
        assertTrue(falsified(verification).contains("forward"));
    }

    @Test
    void findsAProcessThatEnds() {
        Fake fake = Fake.of(request ->
                request.x().size() > 17 ? new Answer.Broken(Answer.Fault.DEATH, "exit code 139") : Fake.right(request));
        Verification verification = Fake.verify(fake);
        Counterexample found = counterexample(verification, "answers");
        assertEquals(18, found.last().x().size());
        assertTrue(found.actual().contains("139"), found::actual);
    }

    @Test
    void endsAtTheFirstTimeOut() {
        Verification verification = Fake.verify(
                Fake.of(request -> Arrays.stream(request.x().values()).anyMatch(x -> x > 1000)
                        ? new Answer.Broken(Answer.Fault.TIMEOUT, "")
                        : Fake.right(request)));
        assertEquals(Set.of("answers"), falsified(verification));
        assertEquals("there was no answer in time", verification.stopped());
        assertEquals(1, counterexample(verification, "answers").last().x().size());
    }

    @Test
    void findsSwallowedNaN() {
        Verification verification = Fake.verify(forward(x -> right(
                Arrays.stream(x).map(each -> Double.isNaN(each) ? 0 : each).toArray())));
        assertEquals(Set.of("nan"), falsified(verification));
        Counterexample found = counterexample(verification, "nan");
        assertEquals(NumericArray.vector(Double.NaN), found.last().x());
    }

    @Test
    void findsMasksThatGiveNaN() {
        Verification verification = Fake.verify(forward(x -> {
            double[] s = right(x);
            for (int i = 0; i < x.length; i++) {
                s[i] = x[i] == Double.NEGATIVE_INFINITY ? Double.NaN : s[i];
            }
            return s;
        }));
        assertTrue(falsified(verification).contains("mask"));
        assertTrue(!falsified(verification).contains("forward"));
        assertEquals("0", counterexample(verification, "mask").expected());
    }

    @Test
    void findsWrongShapes() {
        Verification verification = Fake.verify(Fake.of(request -> request.operation() == Operation.JACOBIAN
                ? Fake.right(new Request(
                        Operation.FORWARD,
                        request.dtype(),
                        request.inputs(),
                        java.util.Optional.empty(),
                        request.wrt()))
                : Fake.right(request)));
        assertEquals(Set.of("shape"), falsified(verification));
        assertEquals("shape [1]", counterexample(verification, "shape").actual().replace("2", "1"));
    }

    @Test
    void findsRefusals() {
        Verification verification = Fake.verify(Fake.of(
                request -> Arrays.stream(request.x().values()).anyMatch(x -> Math.abs(x) > 100)
                        ? new Answer.Refused("too large")
                        : Fake.right(request)));
        assertEquals(Set.of("answers"), without(falsified(verification), "mask"));
        Counterexample found = counterexample(verification, "answers");
        assertEquals(
                List.of(101.0),
                Arrays.stream(found.last().x().values()).map(Math::abs).boxed().toList());
    }

    @Test
    void saysWhatIsNotOffered() {
        Fake fake = new Fake(() -> Fake::right, Set.of(Operation.FORWARD), Set.of(dev.verivative.verify.Dtype.FLOAT32));
        Verification verification = Fake.verify(fake);
        assertEquals(
                Set.of("jacobian", "vjp", "jvp"),
                verification.properties().stream()
                        .filter(each -> each.outcome() == PropertyResult.Outcome.NOT_OFFERED)
                        .map(PropertyResult::name)
                        .collect(Collectors.toSet()));
        assertTrue(verification.held());
    }

    @Test
    void findsTheSameAgainWithTheSameSeed() {
        Fake fake = forward(x -> {
            double[] s = right(x);
            if (x.length > 5) {
                s[x.length - 1] *= 1.001;
            }
            return s;
        });
        Verification first = Fake.verify(fake);
        Verification second = Fake.verify(fake);
        assertEquals(first.properties(), second.properties());
        assertEquals(6, counterexample(first, "forward").last().x().size());
    }
}
