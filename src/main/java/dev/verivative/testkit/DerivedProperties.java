package dev.verivative.testkit;

import dev.verivative.definition.Definition;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.ObjectSubjects;
import dev.verivative.verify.Offer;
import dev.verivative.verify.Progress;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.Replay;
import dev.verivative.verify.Request;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.Subject;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import dev.verivative.verify.VectorFunction;
import dev.verivative.verify.Verification;
import dev.verivative.verify.Verifier;
import dev.verivative.verify.input.InputShape;
import dev.verivative.verify.input.Schedule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * The same inputs and judgements for those who use jqwik:
 *
 * <pre>{@code
 * class MySoftmaxProperties {
 *     private final DerivedProperties derived = DerivedProperties.of("softmax", new MySoftmax());
 *
 *     @Provide
 *     Arbitrary<Request> requests() {
 *         return derived.requests();
 *     }
 *
 *     @Property(seed = "1")
 *     void answersAreAsDerived(@ForAll("requests") Request request) {
 *         derived.check(request);
 *     }
 * }
 * }</pre>
 *
 * <p>This is the only class here that needs jqwik. Properties of several answers, such as that there is no state, are
 * left to {@link DerivedTests}.
 */
public final class DerivedProperties {
    /** As many as the command line makes trials. */
    private static final int MOST = 6000;

    /** Each request is judged by itself and from nothing, so that long ones would take most of the time. */
    private static final int LONGEST = 64;

    private final Specification specification;
    private final SubjectSource source;
    private final Settings settings;
    private final Offer offer;
    private final Map<Dtype, Schedule> schedules = new EnumMap<>(Dtype.class);
    private final Map<Dtype, List<Request>> planned = new EnumMap<>(Dtype.class);

    private DerivedProperties(Specification specification, SubjectSource source, Settings settings, Offer offer) {
        this.specification = specification;
        this.source = source;
        this.settings = settings;
        this.offer = offer;
    }

    /**
     * Properties of an implementation in Java.
     *
     * @param function a name of the catalogue, or a path to a definition
     */
    public static DerivedProperties of(String function, VectorFunction subject) {
        return of(function, ObjectSubjects.of((Object) subject));
    }

    /**
     * Properties of an implementation of any kind.
     *
     * @param function a name of the catalogue, or a path to a definition
     * @throws IllegalArgumentException if the function cannot be derived, or the subject cannot be started
     */
    public static DerivedProperties of(String function, SubjectSource subject) {
        Definition definition = Held.definition(function);
        Settings settings =
                Settings.defaults("verivative verify " + definition.name()).withMaxN(LONGEST);
        try (Subject started = subject.start(settings.timeout())) {
            return new DerivedProperties(
                    Held.specification(definition, Optional.empty()), subject, settings, started.offer());
        } catch (SubjectException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Requests in the formats that are offered, those that find known defects among them. */
    public Arbitrary<Request> requests() {
        return Arbitraries.of(offer.dtypes().stream().sorted().toList()).flatMap(this::requests);
    }

    /** Requests in one format, for operations that are offered. */
    public Arbitrary<Request> requests(Dtype dtype) {
        return Arbitraries.integers()
                .between(0, MOST - 1)
                .withDistribution(RandomDistribution.uniform())
                .map(number -> planned(dtype, number));
    }

    private synchronized Request planned(Dtype dtype, int number) {
        Schedule schedule = schedules.computeIfAbsent(
                dtype,
                any -> new Schedule(
                        InputShape.of(specification, settings.fixed()),
                        dtype,
                        settings.seed(),
                        settings.maxN(),
                        offer.operations()));
        List<Request> known = planned.computeIfAbsent(dtype, any -> new ArrayList<>());
        while (known.size() <= number) {
            known.add(schedule.next().request());
        }
        return known.get(number);
    }

    /**
     * Asks a fresh subject, and judges the answer by every property of single answers.
     *
     * @throws AssertionError if one of them is falsified
     */
    public void check(Request request) {
        Verification verification;
        try {
            verification =
                    new Verifier(specification, source, settings, Progress.NONE).replay(Replay.of(List.of(request)));
        } catch (SubjectException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        for (PropertyResult result : verification.properties()) {
            if (result.outcome() == PropertyResult.Outcome.FALSIFIED) {
                throw new AssertionError(Held.message(verification.function(), result, ""));
            }
        }
    }
}
