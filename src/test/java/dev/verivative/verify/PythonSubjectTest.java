package dev.verivative.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subjects as most of them are: a few lines of Python. */
@Tag("numpy")
class PythonSubjectTest {
    @AfterEach
    void leavesNoProcess() {
        ShellSubjects.assertNothingLeft();
    }

    private static ProcessSubjects plain(String argument) throws SubjectException, URISyntaxException {
        Path script = Path.of(Objects.requireNonNull(PythonSubjectTest.class.getResource("plain_softmax.py"))
                .toURI());
        return ProcessSubjects.of("python3 " + CommandWords.quote(script.toString()) + argument, "softmax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " bits"})
    void answers(String argument) throws SubjectException, URISyntaxException {
        Random random = new Random(1);
        try (Subject subject = plain(argument).start(ShellSubjects.LONG)) {
            assertEquals("plain softmax", subject.offer().name());
            for (int n = 1; n < 40; n++) {
                double[] x = random.doubles(n, -10, 10).toArray();
                double sum = 0;
                for (double each : x) {
                    sum += Math.exp(each);
                }
                double total = sum;
                double[] expected =
                        Arrays.stream(x).map(each -> Math.exp(each) / total).toArray();
                Answer.Result answer = assertInstanceOf(Answer.Result.class, subject.ask(Requests.forward(x)));
                assertArrayEquals(expected, answer.value().values(), 1e-14);
            }
            assertEquals(
                    new Answer.Result(NumericArray.vector(Double.NaN, Double.NaN)),
                    subject.ask(Requests.forward(Double.NaN, 1)));
        }
    }

    @Test
    void diesWithItsTraceback() throws SubjectException, URISyntaxException {
        try (Subject subject = plain("").start(ShellSubjects.LONG)) {
            assertEquals(
                    new Answer.Broken(Answer.Fault.DEATH, "ended with exit code 1"), subject.ask(Requests.forward()));
            assertTrue(subject.diagnostics().startsWith("Traceback"), subject.diagnostics());
            assertTrue(subject.diagnostics().contains("ValueError"), subject.diagnostics());
        }
    }

    @Test
    void saysWhyItDoesNotStart() throws SubjectException {
        ProcessSubjects source = ProcessSubjects.of("python3 -c 'import no_such_module'", "softmax");
        String message = String.valueOf(assertThrows(SubjectException.class, () -> source.start(ShellSubjects.LONG))
                .getMessage());
        assertTrue(message.contains("ended with exit code 1; its standard error:\n"), message);
        assertTrue(message.contains("No module named 'no_such_module'"), message);
    }
}
