package dev.verivative.verify.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.verify.Answer;
import dev.verivative.verify.Comparison;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.NumericSubjects;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Oracle;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import dev.verivative.verify.Subject;
import dev.verivative.verify.SubjectException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The numeric core is held to the derivation: in every function that has one, in both formats. */
class NumericCoreTest {
    private static final Map<String, Subject> SUBJECTS = new ConcurrentHashMap<>();
    private static final Map<String, Oracle> ORACLES = new ConcurrentHashMap<>();

    @Provide
    static Arbitrary<String> functions() {
        return Arbitraries.of(NumericSubjects.functions());
    }

    @Provide
    static Arbitrary<String> careful() {
        return Arbitraries.of("softmax", "log-sum-exp", "cross-entropy", "sigmoid", "tanh", "silu");
    }

    @Provide
    static Arbitrary<Double> scales() {
        return Arbitraries.of(1e-3, 1.0, 30.0, 800.0, 1e6);
    }

    @Example
    void hasFunctionsOfTheCatalogueOnly() {
        assertEquals(
                NumericSubjects.functions().size(),
                Catalogued.names().filter(NumericSubjects.functions()::contains).count());
        assertTrue(NumericSubjects.functions().size() > 5);
    }

    @Property(seed = "11", tries = 6000)
    void isWithinTheToleranceOfTheFormula(
            @ForAll("functions") String function,
            @ForAll Operation operation,
            @ForAll Dtype dtype,
            @ForAll("scales") double scale,
            @ForAll long seed) {
        Comparison found = compared(function, operation, dtype, scale, seed, Strictness.FROM_THE_FORMULA);
        assertTrue(found.verdict() != Expectation.Verdict.BEYOND, () -> function + " " + found);
    }

    /** Where the formula cancels, the core does not. */
    @Property(seed = "12", tries = 6000)
    void isWithinTheToleranceOfEachPart(
            @ForAll("careful") String function,
            @ForAll Operation operation,
            @ForAll Dtype dtype,
            @ForAll("scales") double scale,
            @ForAll long seed) {
        Strictness componentwise = new Strictness(OptionalDouble.empty(), true);
        Comparison found = compared(function, operation, dtype, scale, seed, componentwise);
        assertTrue(found.verdict() != Expectation.Verdict.BEYOND, () -> function + " " + found);
    }

    private static Comparison compared(
            String function, Operation operation, Dtype dtype, double scale, long seed, Strictness strictness) {
        Specification specification = Catalogued.specification(function);
        Request request = Catalogued.random(specification, operation, dtype, scale, seed);
        Answer answer =
                SUBJECTS.computeIfAbsent(function, NumericCoreTest::subject).ask(request);
        double[] values = ((Answer.Result) answer).value().values();
        return ORACLES.computeIfAbsent(function + strictness, key -> specification.oracle(strictness))
                .expect(request)
                .compare(values);
    }

    private static Subject subject(String function) {
        try {
            return NumericSubjects.of("default", function).start(Duration.ofSeconds(10));
        } catch (SubjectException e) {
            throw new AssertionError(e);
        }
    }
}
