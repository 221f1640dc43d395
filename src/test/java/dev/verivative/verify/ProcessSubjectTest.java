package dev.verivative.verify;

import static dev.verivative.verify.ShellSubjects.LONG;
import static dev.verivative.verify.ShellSubjects.SHORT;
import static dev.verivative.verify.ShellSubjects.started;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.verify.Answer.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessSubjectTest {
    private static final String FIRST = "read q; echo '{\"id\": 1, \"result\": [0.5, 0.5]}'; ";

    @AfterEach
    void leavesNoProcess() {
        ShellSubjects.assertNothingLeft();
    }

    private static Answer.Broken broken(Answer answer, Fault fault, String part) {
        Answer.Broken broken = assertInstanceOf(Answer.Broken.class, answer);
        assertEquals(fault, broken.fault(), broken.detail());
        assertTrue(broken.detail().contains(part), broken.detail());
        return broken;
    }

    @Test
    void answersOneRequestAfterAnother() throws SubjectException {
        String second =
                "read q; echo '{\"result\": [[1, -0.0], [\"NaN\", \"-Infinity\"]], \"more\": {}, \"id\": 2.0}'; ";
        try (Subject subject = started(FIRST + second + "read q", LONG)) {
            assertEquals(
                    Set.of(Operation.FORWARD, Operation.JACOBIAN),
                    subject.offer().operations());
            assertEquals(Set.of(Dtype.FLOAT64), subject.offer().dtypes());
            assertEquals(new Answer.Result(NumericArray.vector(0.5, 0.5)), subject.ask(Requests.forward(1, 1)));
            NumericArray square =
                    new NumericArray(List.of(2, 2), new double[] {1, -0.0, Double.NaN, Double.NEGATIVE_INFINITY});
            assertEquals(new Answer.Result(square), subject.ask(Requests.forward(1, 1)));
            assertTrue(subject.isAlive());
        }
    }

    /** What comes after the first request, and what is made of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            read q                                      | DEATH    | ended with exit code 0
            read q; exit 3                              | DEATH    | ended with exit code 3
            read q; kill -SEGV $$                       | DEATH    | ended with exit code 139 (SIGSEGV)
            read q; printf '{"id": 1, "resu'            | DEATH    | in the middle of `{"id": 1, "resu`
            exec >&-; read q; read q                    | DEATH    | closed its standard output and went on
            read q; echo loading; read q                | GARBAGE  | `loading`: expected { at byte 1
            read q; echo; read q                        | GARBAGE  | an empty line
            read q; tr '\\\\0' x < /dev/zero            | GARBAGE  | a line of more than
            read q; yes                                 | GARBAGE  | `y`
            read q; yes '{"id": 1, "result": []'        | GARBAGE  | expected , or }
            yes no                                      | GARBAGE  | `no`
            read q; echo '{"id": 7, "result": [1]}'; read q  | WRONG_ID | its id is `7`, expected 1
            echo '{"id": 0, "result": [1]}'; read q; read q  | WRONG_ID | its id is `0`, expected 1
            read q; echo '{"id": 1, "result": [[1], []]}'; read q | RAGGED | entry [2] of the result has 0 entries
            """)
    void tellsHowAnAnswerFails(String script, Fault fault, String part) throws SubjectException {
        try (Subject subject = started(script, LONG)) {
            broken(subject.ask(Requests.forward(1, 1)), fault, part);
            assertEquals(fault == Fault.RAGGED, subject.isAlive());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            read q; read q
            sleep 600
            sleep 600 & sleep 600
            trap '' TERM HUP INT; read q; sleep 600; sleep 600
            (trap '' TERM; sleep 600; sleep 600) & read q; read q
            read q; printf '{"id": 1, '; read q
            """)
    void endsWithItsChildrenWhatDoesNotAnswerInTime(String script) throws SubjectException {
        try (Subject subject = started(script, SHORT)) {
            broken(subject.ask(Requests.forward(1, 1)), Fault.TIMEOUT, "printed nothing within 1.5 s");
            assertFalse(subject.isAlive());
            ShellSubjects.assertNothingLeft();
            broken(subject.ask(Requests.forward(1, 1)), Fault.DEATH, "ended before");
        }
    }

    @Test
    void doesNotWaitForeverForOneThatDoesNotRead() throws SubjectException {
        try (Subject subject = started("sleep 600", SHORT)) {
            broken(subject.ask(Requests.forward(new double[1 << 16])), Fault.TIMEOUT, "did not read");
        }
    }

    @Test
    void doesNotWaitForeverForOneThatAnswersWithoutReading() throws SubjectException {
        String script = "for i in 1 2 3 4; do echo '{\"id\": '$i', \"result\": [1]}'; done; sleep 600";
        try (Subject subject = started(script, SHORT)) {
            Request large = Requests.forward(new double[1 << 16]);
            assertInstanceOf(Answer.Result.class, subject.ask(large));
            broken(subject.ask(large), Fault.TIMEOUT, "did not read");
        }
    }

    @Test
    void writesAndReadsAtTheSameTime() throws SubjectException {
        String script = "read q; yes ' ' | tr -d '\\n' | head -c 300000; echo '{\"id\": 1, \"result\": 2.5}'; read q";
        try (Subject subject = started("head -c 1000 > /dev/null; " + script, LONG)) {
            assertEquals(
                    new Answer.Result(NumericArray.scalar(2.5)), subject.ask(Requests.forward(new double[1 << 17])));
        }
    }

    @Test
    void findsAChildThatOutlivesItsParent() throws SubjectException {
        try (Subject subject = started(FIRST + "read q; sleep 600 & exit 5", LONG)) {
            assertInstanceOf(Answer.Result.class, subject.ask(Requests.forward(1, 1)));
            broken(subject.ask(Requests.forward(1, 1)), Fault.DEATH, "ended with exit code 5");
            ShellSubjects.assertNothingLeft();
        }
    }

    @Test
    void endsTheChildrenOfOneThatEndsWell() throws SubjectException {
        String pid = "(trap '' HUP TERM; sleep 600) > /dev/null 2>&1 & echo $! >&2; ";
        Subject subject = started(pid + "read q; exit 0", LONG);
        subject.close();
        long child = Long.parseLong(subject.diagnostics());
        ShellSubjects.assertGone(ProcessHandle.of(child).stream());
    }

    @Test
    void noticesThatItsInputWasClosed() throws SubjectException {
        String script = "read q; exec < /dev/null; echo '{\"id\": 1, \"result\": [1]}'; sleep 600";
        try (Subject subject = started(script, LONG)) {
            assertInstanceOf(Answer.Result.class, subject.ask(Requests.forward(1)));
            broken(subject.ask(Requests.forward(1)), Fault.DEATH, "closed its standard input and went on running");
        }
    }

    @Test
    void takesASecondAnswerForTheNextRequest() throws SubjectException {
        try (Subject subject = started(FIRST + "echo '{\"id\": 1, \"result\": [1]}'; read q; read q", LONG)) {
            assertInstanceOf(Answer.Result.class, subject.ask(Requests.forward(1, 1)));
            broken(subject.ask(Requests.forward(1, 1)), Fault.WRONG_ID, "its id is `1`, expected 2");
        }
    }

    @Test
    void takesCarriageReturnsAndTheLastLineWithoutAnEnd() throws SubjectException {
        String script = "read q; printf '{\"id\":1,\"result\":1}\\r\\n'; read q; printf '{\"id\":2,\"result\":2}'";
        try (Subject subject = started(script, LONG)) {
            assertEquals(new Answer.Result(NumericArray.scalar(1)), subject.ask(Requests.forward(1)));
            assertEquals(new Answer.Result(NumericArray.scalar(2)), subject.ask(Requests.forward(1)));
            broken(subject.ask(Requests.forward(1)), Fault.DEATH, "ended with exit code 0");
        }
    }

    @Test
    void goesOnAfterARefusal() throws SubjectException {
        String script =
                "read q; echo '{\"id\": 1, \"error\": \"too\\u0020hot\"}'; read q; echo '{\"error\": \"too cold\"}'; ";
        try (Subject subject = started(script + "read q; echo '{\"id\": 3, \"result\": 1}'; read q", LONG)) {
            assertEquals(new Answer.Refused("too hot"), subject.ask(Requests.forward(1)));
            assertEquals(new Answer.Refused("too cold"), subject.ask(Requests.forward(1)));
            assertEquals(new Answer.Result(NumericArray.scalar(1)), subject.ask(Requests.forward(1)));
        }
    }

    @Test
    void keepsTheEndOfItsStandardError() throws SubjectException {
        String script = "read q; yes 'a line' | head -n 100000 >&2; printf 'the \\033[31mlast\\n' >&2; exit 1";
        try (Subject subject = started(script, LONG)) {
            broken(subject.ask(Requests.forward(1)), Fault.DEATH, "exit code 1");
            assertTrue(subject.diagnostics().startsWith("a line\na line\n"));
            assertTrue(subject.diagnostics().endsWith("\nthe \uFFFD[31mlast"));
            assertTrue(subject.diagnostics().length() <= 1 << 14);
        }
    }

    @Test
    void endsTheInputAndThenTheProcess() throws SubjectException {
        Subject subject = started("while read q; do :; done; echo bye >&2", LONG);
        subject.close();
        subject.close();
        assertEquals("bye", subject.diagnostics());
        assertFalse(subject.isAlive());
    }

    @Test
    void waitsForAnEndThatDrownsInOutput() throws SubjectException {
        Subject subject = started("while read q; do :; done; yes | head -n 100000; echo bye >&2", LONG);
        subject.close();
        assertEquals("bye", subject.diagnostics());
    }

    @Test
    void waitsAsLongAsItIsTold() throws SubjectException {
        try (Subject subject =
                started("read q; sleep 1; echo '{\"id\": 1, \"result\": 1}'; read q", Duration.ofSeconds(60))) {
            assertEquals(new Answer.Result(NumericArray.scalar(1)), subject.ask(Requests.forward(1)));
        }
    }
}
