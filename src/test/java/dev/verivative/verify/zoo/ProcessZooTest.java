package dev.verivative.verify.zoo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.verify.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same for programs in Python: alone, with NumPy, and with SciPy where it is there. */
@Tag("numpy")
class ProcessZooTest {
    private static final Settings DEFAULTS = Settings.defaults("verify").withTimeout(Duration.ofSeconds(2));

    /** As in {@link ZooTest}, fewer than usual for what is right. */
    private static final int FEWER_TRIALS = 500;

    static List<Program> wrong() throws IOException, InterruptedException {
        return Programs.inPython(false);
    }

    static Stream<Arguments> rightFromTwoSeeds() throws IOException, InterruptedException {
        return fromSeeds(1, 2);
    }

    static Stream<Arguments> rightFromTwentySeeds() throws IOException, InterruptedException {
        return fromSeeds(3, 22);
    }

    private static Stream<Arguments> fromSeeds(int first, int last) throws IOException, InterruptedException {
        return Programs.inPython(true).stream()
                .flatMap(program -> IntStream.rangeClosed(first, last).mapToObj(seed -> Arguments.of(program, seed)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isCaught(Program program) {
        Trial trial = trial(program, DEFAULTS);
        assertFalse(trial.falsified().isEmpty(), trial::row);
    }

    @ParameterizedTest
    @MethodSource("rightFromTwoSeeds")
    void raisesNoAlarm(Program program, int seed) {
        Trial trial = trial(program, DEFAULTS.withSeed(seed).withTrials(FEWER_TRIALS));
        assertTrue(trial.falsified().isEmpty(), () -> trial.row() + "\n" + trial.details());
    }

    @Tag("zoo")
    @ParameterizedTest
    @MethodSource("rightFromTwentySeeds")
    void raisesNoAlarmWithAllTrials(Program program, int seed) {
        Trial trial = trial(program, DEFAULTS.withSeed(seed));
        assertTrue(trial.falsified().isEmpty(), () -> trial.row() + "\n" + trial.details());
    }

    private static Trial trial(Program program, Settings settings) {
        return Trial.of(program.name(), program.function(), program.subjects(), settings, property -> true);
    }
}
