package dev.verivative.testkit;

import dev.verivative.definition.Definition;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.ObjectSubjects;
import dev.verivative.verify.Progress;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import dev.verivative.verify.VectorFunction;
import dev.verivative.verify.Verification;
import dev.verivative.verify.Verifier;
import dev.verivative.verify.oracle.Strictness;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * Tests that hold an implementation to the derivation of a function, one for each property that follows from it:
 *
 * <pre>{@code
 * class MySoftmaxTest {
 *     @TestFactory
 *     Stream<DynamicTest> derived() {
 *         return DerivedTests.of("softmax", new MySoftmax()).tests();
 *     }
 * }
 * }</pre>
 *
 * <p>Immutable; what is not said is as on the command line. It needs JUnit 5 and nothing else beside this library.
 */
public final class DerivedTests {
    private final Definition definition;
    private final SubjectSource source;
    private final Settings settings;
    private final Optional<String> wrt;

    private DerivedTests(Definition definition, SubjectSource source, Settings settings, Optional<String> wrt) {
        this.definition = definition;
        this.source = source;
        this.settings = settings;
        this.wrt = wrt;
    }

    /**
     * Tests of an implementation in Java.
     *
     * @param function a name of the catalogue, or a path to a definition
     * @throws dev.verivative.definition.CatalogueException if there is none
     */
    public static DerivedTests of(String function, VectorFunction subject) {
        return of(function, ObjectSubjects.of((Object) subject));
    }

    /**
     * Tests of an implementation of any kind, such as {@link ObjectSubjects} for other interfaces, and for a new object
     * wherever a subject without memories is wanted.
     *
     * @param function a name of the catalogue, or a path to a definition
     * @throws dev.verivative.definition.CatalogueException if there is none
     */
    public static DerivedTests of(String function, SubjectSource subject) {
        return of(Held.definition(function), subject);
    }

    /** Tests of an implementation of a function that has been read. */
    public static DerivedTests of(Definition definition, SubjectSource subject) {
        String command = "verivative verify " + definition.name();
        return new DerivedTests(definition, subject, Settings.defaults(command), Optional.empty());
    }

    private DerivedTests with(UnaryOperator<Settings> change) {
        return new DerivedTests(definition, source, change.apply(settings), wrt);
    }

    /** With inputs made from this number; the same one gives the same trials. */
    public DerivedTests seed(long seed) {
        return with(known -> known.withSeed(seed));
    }

    /** With so many trials at most. */
    public DerivedTests trials(int count) {
        return with(known -> known.withTrials(count));
    }

    /** With no new trial after this time. */
    public DerivedTests time(Duration time) {
        return with(known -> known.withTime(time));
    }

    /** With vectors of at most so many elements. */
    public DerivedTests maxN(int size) {
        return with(known -> known.withMaxN(size));
    }

    /** In this format only. */
    public DerivedTests dtype(Dtype dtype) {
        return with(known -> known.withDtype(dtype));
    }

    /** With an error of so many ulp allowed, whatever follows from the formula. */
    public DerivedTests maxUlp(double ulp) {
        boolean componentwise = settings.strictness().isComponentwise();
        return with(known -> known.withStrictness(new Strictness(OptionalDouble.of(ulp), componentwise)));
    }

    /** With no allowance for cancellation in the formula. */
    public DerivedTests componentwise() {
        OptionalDouble ulp = settings.strictness().maxUlp();
        return with(known -> known.withStrictness(new Strictness(ulp, true)));
    }

    /** With so much time for each answer. */
    public DerivedTests timeout(Duration timeout) {
        return with(known -> known.withTimeout(timeout));
    }

    /** Differentiated by this variable, which is the first one if nothing is said. */
    public DerivedTests wrt(String variable) {
        return new DerivedTests(definition, source, settings, Optional.of(variable));
    }

    /**
     * With this value of another variable, constant or parameter, which is not generated then.
     *
     * @param name its name
     * @param values one number for a scalar, those of a vector, or rows one after the other
     * @param shape the number of elements of each index; may be left out for scalars and vectors
     */
    public DerivedTests set(String name, double[] values, int... shape) {
        boolean isScalar = Stream.concat(definition.variables().stream(), definition.constants().stream())
                        .filter(tensor -> tensor.name().equals(name))
                        .map(Tensor::rank)
                        .findFirst()
                        .orElse(0)
                == 0;
        List<Integer> sizes = shape.length > 0
                ? Arrays.stream(shape).boxed().toList()
                : isScalar ? List.of() : List.of(values.length);
        Map<String, NumericArray> fixed = new LinkedHashMap<>(settings.fixed());
        fixed.put(name, new NumericArray(sizes, values.clone()));
        return with(known -> known.withFixed(fixed));
    }

    /** With this value of a parameter. */
    public DerivedTests set(String name, double value) {
        return set(name, new double[] {value});
    }

    /**
     * The tests, one for each property, operation and format. The trials are made when the first test is asked for. A
     * test of an operation that is not offered is aborted, which JUnit reports as skipped.
     */
    public Stream<DynamicTest> tests() {
        return Stream.of(this).flatMap(each -> each.made());
    }

    private Stream<DynamicTest> made() {
        Verification verification = verification();
        return verification.properties().stream()
                .map(result -> DynamicTest.dynamicTest(Held.name(result), () -> judge(verification, result)));
    }

    /** What the tests are made from: all outcomes, with the policies. */
    public Verification verification() {
        Specification specification = Held.specification(definition, wrt);
        try {
            return new Verifier(specification, source, settings, Progress.NONE).run();
        } catch (SubjectException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static void judge(Verification verification, PropertyResult result) {
        switch (result.outcome()) {
            case HELD, POLICY -> {}
            case NOT_OFFERED ->
                throw new TestAbortedException(verification.subject() + " does not offer "
                        + result.operation().word());
            case FALSIFIED ->
                throw new AssertionError(Held.message(verification.function(), result, "seed " + verification.seed()));
        }
    }
}
