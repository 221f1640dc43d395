package dev.verivative.verify;

import static dev.verivative.verify.ShellSubjects.LONG;
import static dev.verivative.verify.ShellSubjects.SHORT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessSubjectsTest {
    @AfterEach
    void leavesNoProcess() {
        ShellSubjects.assertNothingLeft();
    }

    private static void assertRefused(SubjectSource source, String part) {
        String message = String.valueOf(
                assertThrows(SubjectException.class, () -> source.start(LONG)).getMessage());
        assertTrue(message.contains(part), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            exit 4                            | ended with exit code 4
            read q; exit 0                    | ended with exit code 0
            echo why not >&2; exit 4          | ended with exit code 4; its standard error:\\n    why not
            kill -KILL $$                     | ended with exit code 137 (SIGKILL)
            exec >&-; sleep 600               | closed its standard output and went on running
            echo Loading the model...; read q | answered hello with `Loading the model...`: expected { at byte 1
            read q; echo                      | answered hello with ``: expected { at byte 1, found the end of the line
            read q; echo '[]'                 | expected { at byte 1, found `[]`
            read q; echo '{}'                 | it offers no operation
            read q; echo '{"ops": []}'        | it offers no operation
            read q; echo '{"ops": ["hessian", 5, null]}'  | it offers no operation
            read q; echo '{"ops": "forward"}' | "ops" has to be an array of names
            read q; echo '{"ops": ["forward"], "dtypes": []}'          | it takes no format
            read q; echo '{"ops": ["forward"], "dtypes": ["float16"]}' | it takes no format
            read q; echo '{"ops": ["forward"], "encoding": "base64"}'  | its encoding is `base64`, expected "bits" or none
            read q; echo '{"error": "no such function"}'               | it says `no such function`
            read q; echo '{"ops": ["forward"]} {}'                     | expected the end of the line at byte 22
            read q; printf '{"ops": ["forward"'                        | answered hello with `{"ops": ["forward"`
            tr '\\\\0' x < /dev/zero          | expected a line of no more than 65536 bytes
            yes                               | answered hello with `y`
            """)
    void refusesWhatDoesNotIntroduceItself(String script, String part) throws SubjectException {
        assertRefused(ShellSubjects.of(script), part.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "sleep 600",
        "read q; read q",
        "sleep 600 & wait",
        "(trap '' TERM; sleep 600; sleep 600) & read q; read q"
    })
    void refusesWhatPrintsNothing(String script) throws SubjectException {
        ProcessSubjects source = ShellSubjects.of(script);
        String message = String.valueOf(
                assertThrows(SubjectException.class, () -> source.start(SHORT)).getMessage());
        assertTrue(message.contains("printed nothing within 1.5 s: it has to answer every line at once"), message);
    }

    @Test
    void saysWhyAProgramCannotBeStarted(@TempDir Path folder) throws SubjectException, IOException {
        assertRefused(
                ProcessSubjects.of("no-such-program-anywhere -x", "f"),
                "there is no program `no-such-program-anywhere`");
        assertRefused(ProcessSubjects.of("A=1 sh -c exit", "f"), "an assignment needs --shell");
        Path script = Files.writeString(folder.resolve("a script"), "echo");
        String quoted = CommandWords.quote(script.toString());
        assertRefused(ProcessSubjects.of(quoted, "f"), "a script is not executable");
        assertTrue(script.toFile().setExecutable(true));
        Files.writeString(script, "#!/no/such/interpreter\n");
        assertRefused(ProcessSubjects.of(quoted, "f"), "the interpreter that the first line of ");
        assertRefused(ProcessSubjects.of(CommandWords.quote(folder.toString()), "f"), "cannot be started");
        assertRefused(
                ProcessSubjects.shell("no-such-program-anywhere", "f"),
                "ended with exit code 127; its standard error:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            ``                  ! the command line of the subject is empty
            `  `                ! the command line of the subject is empty
            ``''``              ! the command line of the subject is empty
            python3 'my script  ! has a ' at character 9 that is not closed
            python3 "x\\" y     ! has a " at character 9 that is not closed
            python3 \\          ! ends with a backslash
            a | b               ! has | at character 3, which only a shell understands: add --shell
            a 2>b               ! has > at character 4
            """)
    void refusesACommandLine(String command, String part) {
        String plain = command.equals("``''``") ? "''" : command;
        String message = String.valueOf(assertThrows(SubjectException.class, () -> ProcessSubjects.of(plain, "f"))
                .getMessage());
        assertTrue(message.contains(part), message);
    }

    @Test
    void splitsWordsAsAShellWould() throws SubjectException, IOException {
        List<String> lines = List.of(
                "a  b\tc",
                " 'a b' \"c d\"e'f' ",
                "a\\ b \\'c\\\" \\\\",
                "'' \"\" x''y",
                "'a\\b\"c' \"a\\b'c\"",
                "\"a\\\"b\\\\c\\$d\\`e\\x\"",
                "a\\\nb \"c\\\nd\" 'e\\\nf'",
                "é '→' a=b --c=\"d e\"",
                "'a'\\''b'");
        for (String line : lines) {
            List<String> words = CommandWords.split(line);
            Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\0' " + line).start();
            String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
            assertEquals(said, String.join("\0", words) + "\0", line);
            assertEquals(words, CommandWords.split(CommandWords.join(words)), line);
        }
    }

    @Test
    void isStartedByAShellOnlyIfAsked() throws SubjectException {
        String command = "read q; "
                + "echo '{\"name\": \"'$((1+1))'\", \"ops\": [\"vjp\", \"new\"], \"dtypes\": [\"float32\", \"new\"]}' | cat";
        ProcessSubjects source = ProcessSubjects.shell(command, "f");
        assertEquals("--shell --subject " + CommandWords.quote(command), source.option());
        assertEquals(command, source.description());
        try (Subject subject = source.start(LONG)) {
            assertEquals(new Offer("2", Set.of(Operation.VJP), Set.of(Dtype.FLOAT32)), subject.offer());
        }
    }

    @Test
    void tellsTheSubjectWhichFunctionIsMeant() throws SubjectException {
        String script = "read -r q; echo \"$q\" >&2; printf '\\357\\273\\277{\"ops\": [\"forward\"]}\\r\\n'; read q";
        SubjectSource source = ProcessSubjects.of("sh -c " + CommandWords.quote(script), "my \"f\"");
        Subject subject = source.start(LONG);
        subject.close();
        assertEquals("{\"op\": \"hello\", \"protocol\": 1, \"function\": \"my \\\"f\\\"\"}", subject.diagnostics());
    }
}
