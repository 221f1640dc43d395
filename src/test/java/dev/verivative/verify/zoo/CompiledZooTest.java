package dev.verivative.verify.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verivative.verify.Settings;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same for a program in C, as kernels are tried in practice. */
@Tag("cc")
class CompiledZooTest {
    private static final Settings SETTINGS = Settings.defaults("verify").withTrials(3_000);

    @TempDir
    static Path directory;

    @TestFactory
    Stream<DynamicTest> wrongOnesAreCaught() {
        return Programs.inC(directory, false).stream().map(program -> test(program, false));
    }

    @TestFactory
    Stream<DynamicTest> rightOnesRaiseNoAlarm() {
        return Programs.inC(directory, true).stream().map(program -> test(program, true));
    }

    private static DynamicTest test(Program program, boolean right) {
        return DynamicTest.dynamicTest(program.name(), () -> {
            Trial trial = Trial.of(program.name(), program.function(), program.subjects(), SETTINGS, property -> true);
            assertEquals(right, trial.verification().held(), () -> trial.row() + "\n" + trial.details());
        });
    }
}
