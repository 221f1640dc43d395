package dev.verivative.verify.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.api.Verivative;
import dev.verivative.definition.Definition;
import dev.verivative.verify.Answer;
import dev.verivative.verify.Comparison;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.ObjectSubjects;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Oracle;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import dev.verivative.verify.Subject;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.oracle.Strictness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The zoo is what it says: mutants are wrong somewhere, right variants are not. */
class ZooItselfTest {
    private static final Map<String, Specification> SPECIFICATIONS = new HashMap<>();

    /** Wrong in shape, after other requests, or where no probe looks: only {@link ZooTest} shows it. */
    private static final Set<String> BEYOND_PROBES = Set.of(
            "product-of-previous-forward",
            "mask-as-minus-10000",
            "log-sum-exp-jacobian-as-a-column",
            "softplus-linear-from-20");

    static List<Mutant> mutants() {
        return Mutants.all().stream()
                .filter(mutant -> mutant.bugClass() != BugClass.HANG)
                .filter(mutant -> !BEYOND_PROBES.contains(mutant.name()))
                .toList();
    }

    static List<RightVariant> rightVariants() {
        return RightVariants.all();
    }

    @Test
    void namesAreUnique() {
        Set<String> names = new HashSet<>();
        Mutants.all().forEach(mutant -> assertTrue(names.add(mutant.name()), mutant.name()));
        RightVariants.all().forEach(right -> assertTrue(names.add(right.name()), right.name()));
    }

    @Test
    void everyClassOfBugIsThere() {
        Set<BugClass> there = Mutants.all().stream().map(Mutant::bugClass).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(BugClass.class), there);
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyMutantIsWrongSomewhere(Mutant mutant) {
        Optional<String> fault = firstFault(mutant.function(), mutant.subjects(), true);
        assertTrue(fault.isPresent(), "no probe tells it from a right one");
    }

    @ParameterizedTest
    @MethodSource("rightVariants")
    void noRightVariantIsWrongAtAProbe(RightVariant variant) {
        Optional<String> fault = firstFault(variant.function(), variant.subjects(), false);
        assertFalse(fault.isPresent(), () -> fault.orElse(""));
    }

    /** The same without the oracle: the values of the formula itself, in decimals. */
    @ParameterizedTest
    @MethodSource("rightVariants")
    void everyRightVariantHasTheValuesOfTheDefinition(RightVariant variant) {
        Subject subject = started(variant.subjects());
        Probes probes = new Probes();
        for (double[] x : new double[][] {{0.3, -1, 2.25}, {-3, 1}, {7, 12, -20, 38}, {1.5}}) {
            if (x.length == 1 && variant.function().equals("layer-norm")) {
                continue;
            }
            List<Request> requests = probes.requests(specification(variant.function()), x, Set.of(Operation.FORWARD));
            for (Request request : requests) {
                double[] actual = answer(subject, request).orElseThrow();
                double[] expected = values(variant.function(), request);
                for (int i = 0; i < actual.length; i++) {
                    assertEquals(expected[i], actual[i], 1e-14 + 1e-9 * Math.abs(expected[i]), request + " at " + i);
                }
            }
        }
    }

    private static double[] values(String function, Request request) {
        double[] x = request.x().values();
        if (specification(function).isElementwise()) {
            return Arrays.stream(x)
                    .map(each -> Double.parseDouble(
                            Verivative.of(function).evaluate(each).values().get(0)))
                    .toArray();
        }
        var evaluation = Verivative.of(function).evaluate(x);
        for (var input : request.inputs().entrySet()) {
            if (!input.getKey().equals(request.inputs().keySet().iterator().next())) {
                evaluation = evaluation.set(input.getKey(), input.getValue().values());
            }
        }
        return evaluation.values().stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static Specification specification(String function) {
        return SPECIFICATIONS.computeIfAbsent(function, name -> {
            Definition definition = Verivative.of(name).definition();
            return ((Specification.Outcome.Known)
                            Specification.of(definition, definition.variables().get(0)))
                    .specification();
        });
    }

    private static Optional<String> firstFault(String function, ObjectSubjects source, boolean twice) {
        Specification specification = specification(function);
        Oracle oracle = specification.oracle(new Strictness(OptionalDouble.empty(), false));
        Subject subject = started(source);
        Probes probes = new Probes();
        List<double[]> all = new ArrayList<>(probes.finite());
        if (!specification.isElementwise() && !function.contains("norm")) {
            all.addAll(probes.masked());
        }
        for (double[] x : all) {
            for (Request request :
                    probes.requests(specification, x, subject.offer().operations())) {
                Optional<String> fault = fault(subject, oracle, request);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        for (double[] x : probes.withNan()) {
            for (Request request : probes.requests(specification, x, Set.of(Operation.FORWARD))) {
                if (answer(subject, request).stream()
                        .flatMapToDouble(Arrays::stream)
                        .noneMatch(Double::isNaN)) {
                    return Optional.of("NaN is swallowed at " + request);
                }
            }
        }
        for (int call = 0; twice && call < 2000; call++) {
            for (Request request : probes.requests(
                    specification, new double[] {1, 2.5, -3}, subject.offer().operations())) {
                Optional<String> fault = fault(subject, oracle, request);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(Subject subject, Oracle oracle, Request request) {
        Expectation expectation = oracle.expect(request);
        Optional<double[]> answer = answer(subject, request);
        if (answer.isEmpty() || subject.changedItsInput()) {
            return Optional.of("no answer, or a changed input, at " + request);
        }
        double[] actual = answer.get();
        int count = expectation.shape().stream().reduce(1, Math::multiplyExact);
        if (actual.length != count) {
            return Optional.of(actual.length + " entries for " + request);
        }
        if (!expectation.isDefined()) {
            return Optional.empty();
        }
        Comparison comparison = expectation.compare(actual);
        return comparison.verdict() == Expectation.Verdict.BEYOND
                ? Optional.of(request + ": " + expectation.entry(comparison.worst(), actual[comparison.worst()])
                        + " at " + comparison.worst())
                : Optional.empty();
    }

    private static Subject started(ObjectSubjects source) {
        try {
            return source.start(Duration.ofSeconds(10));
        } catch (SubjectException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<double[]> answer(Subject subject, Request request) {
        return subject.ask(request) instanceof Answer.Result result
                ? Optional.of(result.value().values())
                : Optional.empty();
    }
}
