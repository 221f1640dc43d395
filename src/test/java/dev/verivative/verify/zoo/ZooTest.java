package dev.verivative.verify.zoo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.verify.Settings;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything wrong in the zoo is caught, and nothing right is.
 *
 * <p>A wrong one is tried with default settings and one seed, until a property fails that has to. A right one is tried
 * to the end of its trials, and there are many: in every build each gets fewer, the first part of the same schedule,
 * from two seeds; with all trials and from twenty seeds they run in the profile {@code zoo}.
 */
class ZooTest {
    private static final Settings DEFAULTS = Settings.defaults("verify").withTimeout(Duration.ofSeconds(2));

    /** The first systematic rows, and random ones among them. */
    private static final int FEWER_TRIALS = 400;

    static List<Mutant> mutants() {
        return Mutants.all();
    }

    static Stream<Arguments> rightVariantsFromTwoSeeds() {
        return fromSeeds(1, 2);
    }

    static Stream<Arguments> rightVariantsFromTwentySeeds() {
        return fromSeeds(3, 22);
    }

    private static Stream<Arguments> fromSeeds(int first, int last) {
        return RightVariants.all().stream()
                .flatMap(variant -> IntStream.rangeClosed(first, last).mapToObj(seed -> Arguments.of(variant, seed)));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void isCaught(Mutant mutant) {
        isCaught(mutant, 1);
    }

    @ParameterizedTest
    @MethodSource("rightVariantsFromTwoSeeds")
    void raisesNoAlarm(RightVariant variant, int seed) {
        raisesNoAlarm(variant, DEFAULTS.withSeed(seed).withTrials(FEWER_TRIALS));
    }

    @Tag("zoo")
    @ParameterizedTest
    @MethodSource("mutants")
    void isCaughtFromEverySeed(Mutant mutant) {
        IntStream.rangeClosed(2, 20).forEach(seed -> isCaught(mutant, seed));
    }

    @Tag("zoo")
    @ParameterizedTest
    @MethodSource("rightVariantsFromTwentySeeds")
    void raisesNoAlarmWithAllTrials(RightVariant variant, int seed) {
        raisesNoAlarm(variant, DEFAULTS.withSeed(seed));
    }

    private static void isCaught(Mutant mutant, long seed) {
        Trial trial = Trial.of(
                mutant.name(),
                mutant.function(),
                mutant.subjects(),
                DEFAULTS.withSeed(seed),
                mutant.caughtBy()::contains);
        assertTrue(
                trial.isCaughtBy(mutant),
                () -> "expected one of " + mutant.caughtBy() + " to be falsified with seed " + seed + " but found: "
                        + trial.row());
    }

    private static void raisesNoAlarm(RightVariant variant, Settings settings) {
        Trial trial = Trial.of(variant.name(), variant.function(), variant.subjects(), settings);
        assertTrue(
                trial.falsified().isEmpty(),
                () -> "expected no alarm with seed " + settings.seed() + " but found: " + trial.row() + "\n"
                        + trial.details());
    }
}
