package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.WorkProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With scripts in the place of Coq, for what Coq does seldom. */
class CoqRunnerTest {
    private static final CoqVerdict CHECKED = new CoqVerdict.Checked(List.of());
    private static final CoqModule FINE = Modules.that("Fine", ":");

    @TempDir
    private Path folder;

    private FakeCoq coq;

    @BeforeEach
    void install() throws Exception {
        coq = new FakeCoq(Files.createDirectory(folder.resolve("bin")));
    }

    private static CoqVerdict verdict(CoqRunner runner, CoqModule module) {
        Map<CoqModule, CoqVerdict> verdicts = runner.check(List.of(module), WorkProgress.NONE);
        assertEquals(List.of(module), List.copyOf(verdicts.keySet()));
        return Objects.requireNonNull(verdicts.get(module));
    }

    private static void assertNotRun(@Nullable CoqVerdict verdict, String... parts) {
        CoqVerdict.NotRun notRun = assertInstanceOf(CoqVerdict.NotRun.class, verdict);
        for (String part : parts) {
            assertTrue(notRun.reason().contains(part), notRun::toString);
        }
    }

    private static void assertFailed(@Nullable CoqVerdict verdict, String where, String... parts) {
        CoqVerdict.Failed failed = assertInstanceOf(CoqVerdict.Failed.class, verdict);
        assertEquals(where, failed.where());
        for (String part : parts) {
            assertTrue(failed.words().contains(part), failed::toString);
        }
    }

    @Test
    void asksForAxiomsAndChecksAgainOnceForAll() {
        CoqModule base = Modules.that("Base", ":");
        CoqModule spec = new CoqModule(
                "Spec", Modules.HEAD + "Theorem s : True.\nProof. exact I. Qed.\n", List.of(base), List.of("s"));
        List<String> told = new ArrayList<>();
        Map<CoqModule, CoqVerdict> verdicts = coq.runner()
                .check(List.of(spec, FINE), (done, planned, what) -> told.add(done + " of " + planned + ", " + what));
        assertEquals(Map.of(spec, CHECKED, FINE, CHECKED), verdicts);
        List<String> calls = coq.calls();
        assertEquals(
                List.of("coqc AxiomsOfTheorems.v", "coqchk -o -silent -R . Verivative Verivative.Spec Verivative.Fine"),
                calls.subList(4, calls.size()));
        assertEquals("coqc Verivative.v", calls.get(0));
        assertTrue(calls.indexOf("coqc Base.v") < calls.indexOf("coqc Spec.v"), calls::toString);
        assertTrue(calls.subList(0, 4).contains("coqc Fine.v"), calls::toString);
        assertEquals("0 of 4, Verivative", told.get(0));
        assertEquals("4 of 4, all of it again, by coqchk", told.get(told.size() - 1));
    }

    @Test
    void compilesSeveralAtATime() {
        // Each waits for the other.
        String meet = "echo > $fake/%s; while [ ! -e $fake/%s ]; do sleep 0.01; done";
        CoqModule one = Modules.that("One", meet.formatted("one", "two"));
        CoqModule two = Modules.that("Two", meet.formatted("two", "one"));
        assertEquals(Map.of(one, CHECKED, two, CHECKED), coq.runner().check(List.of(one, two), WorkProgress.NONE));
    }

    @Test
    void saysWhereAndWhy() {
        String error = "(printf 'File %s, line 4, characters 7-8:\\nError:\\nIn environment\\nn : nat\\nNo.\\n'"
                + " '\"./No.v\"' >&2); exit 1";
        assertFailed(
                verdict(coq.runner(), Modules.that("No", error)), "No.v, line 4, in t", "In environment n : nat No.");
        CoqModule above = new CoqModule("Above", Modules.HEAD, List.of(Modules.that("No", error)), List.of("a"));
        assertFailed(verdict(coq.runner(), above), "No.v, line 4, in t");
        assertFailed(verdict(coq.runner(), Modules.that("Dumb", "exit 3")), "Dumb.v", "it ended with the exit code 3");
    }

    @Test
    void othersAreCheckedAllTheSame() {
        CoqModule no = Modules.that("No", "exit 1");
        Map<CoqModule, CoqVerdict> verdicts = coq.runner().check(List.of(no, FINE), WorkProgress.NONE);
        assertInstanceOf(CoqVerdict.Failed.class, verdicts.get(no));
        assertEquals(CHECKED, verdicts.get(FINE));
    }

    @Test
    void endsWhatTakesTooLong() throws Exception {
        String reached = "Chars 0 - 42 [From~Verivative...] 0. secs (0.u,0.s)";
        CoqModule slow = Modules.that(
                "Slow", "echo $PWD > $fake/where; sleep 1000 & echo $! > $fake/child; echo '" + reached + "'; wait");
        CoqVerdict verdict = verdict(coq.runner().within(Duration.ofSeconds(5)), slow);
        assertNotRun(verdict, "coqc was ended after 5 s at Slow.v, line 3, in t");
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws Exception {
        long child =
                Long.parseLong(Files.readString(coq.folder().resolve("child")).strip());
        Optional<ProcessHandle> handle = ProcessHandle.of(child);
        if (handle.isPresent()) {
            handle.get().onExit().get(1, TimeUnit.MINUTES);
        }
        String scratch = Files.readString(coq.folder().resolve("where")).strip();
        assertTrue(scratch.contains("verivative-coq-"), scratch);
        assertFalse(Files.exists(Path.of(scratch)), scratch);
    }

    @Test
    void anInterruptionEndsIt() throws Exception {
        CoqModule slow = Modules.that(
                "Slow", "echo $PWD > $fake/where; sleep 1000 & echo $! > $fake/new; mv $fake/new $fake/child; wait");
        List<CoqVerdict> seen = new ArrayList<>();
        Thread worker = new Thread(() -> {
            seen.add(verdict(coq.runner(), slow));
            seen.add(Thread.currentThread().isInterrupted() ? CHECKED : new CoqVerdict.NotRun("uninterrupted"));
        });
        worker.start();
        while (!Files.exists(coq.folder().resolve("child"))) {
            assertTrue(worker.isAlive());
            Thread.onSpinWait();
        }
        worker.interrupt();
        worker.join();
        assertEquals(List.of(new CoqVerdict.NotRun("it was interrupted"), CHECKED), seen);
        assertNothingIsLeft();
    }

    @Test
    void saysHowToInstallWhatIsMissing() {
        coq.lacks("coqchk");
        assertNotRun(verdict(coq.runner(), FINE), "no coqchk on the path", "libcoq-coquelicot", "opam install");
        coq.lacks("coqc");
        assertNotRun(verdict(coq.runner(), FINE), "Coq is not installed", "libcoq-coquelicot", "opam install");
        assertTrue(coq.runner().absence().orElseThrow().contains("Coq is not installed"));
    }

    @ParameterizedTest
    @CsvSource({
        "echo 8.13.2 4.11.1, is Coq 8.13.2: expected 8.16 or later",
        "echo 7.4, is Coq 7.4: expected 8.16 or later",
        "echo hello, expected a line such as 8.16.1 but found hello",
        "echo broken >&2; exit 1, expected a line such as 8.16.1 but found broken",
        ":, found nothing"
    })
    void readsItsVersion(String script, String reason) {
        coq.says("version", script);
        assertNotRun(verdict(coq.runner(), FINE), reason);
        assertTrue(coq.runner().absence().orElseThrow().contains(reason));
        assertEquals(List.of(), coq.calls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo 8.16.1 4.13.1", "echo 8.20+rc1", "echo 9.0.0"})
    void takesLaterVersions(String script) {
        coq.says("version", script);
        assertEquals(Optional.empty(), coq.runner().absence());
        assertEquals(CHECKED, verdict(coq.runner(), FINE));
    }

    @Test
    void noticesThatCoquelicotIsMissing() {
        CoqModule library = Modules.library("(*! echo 'Error: Cannot find a physical path bound to logical path' >&2;"
                + " echo 'Coquelicot with prefix Coquelicot.' >&2; exit 1 !*)\n");
        CoqModule module = new CoqModule("Any", Modules.HEAD, List.of(library), List.of("t"));
        assertNotRun(verdict(coq.runner(), module), "has no Coquelicot", "libcoq-coquelicot");
    }

    @Test
    void aLibraryThatIsNotTakenRefutesNothing() {
        CoqModule library = Modules.library("(*! echo 'Error: Too old.' >&2; exit 1 !*)\n");
        CoqModule module = new CoqModule("Any", Modules.HEAD, List.of(library), List.of("t"));
        assertNotRun(verdict(coq.runner(), module), "Coq 8.16.1 does not take the library", "Too old.");
    }

    @Test
    void refusesAWrongAxiom() {
        coq.says("axioms", "printf 'Axioms:\\nMine.trust_me\\n  : 1 = 2\\nclassic : forall P, P\\n'");
        assertFailed(verdict(coq.runner(), FINE), "Fine.v", "it rests on Mine.trust_me");
        coq.says("axioms", "printf 'Axioms:\\nT is assumed to be positive.\\n'");
        assertFailed(verdict(coq.runner(), FINE), "Fine.v", "it rests on T is assumed to be positive.");
        coq.says("axioms", "printf 'Axioms:\\nClassical_Prop.classic : forall P, P\\nsig_not_dec\\n  : forall\\n'");
        assertEquals(new CoqVerdict.Checked(List.of("classic", "sig_not_dec")), verdict(coq.runner(), FINE));
    }

    @Test
    void refusesWhatOnlyCoqchkFinds() {
        CoqModule guilty = Modules.that("Guilty", ":");
        CoqModule above = new CoqModule(
                "Above", Modules.HEAD + "Theorem a : True.\nProof. exact I. Qed.\n", List.of(guilty), List.of("a"));
        List<CoqModule> modules = List.of(guilty, above, FINE);
        coq.says(
                "checked",
                summary("* Axioms:\\n    Verivative.Guilty.trust_me\\n    Coq.Logic.Classical_Prop.classic"));
        Map<CoqModule, CoqVerdict> verdicts = coq.runner().check(modules, WorkProgress.NONE);
        assertFailed(verdicts.get(guilty), "Guilty.v", "rests on Verivative.Guilty.trust_me");
        assertFailed(verdicts.get(above), "Above.v", "rests on Verivative.Guilty.trust_me");
        assertEquals(CHECKED, verdicts.get(FINE));

        coq.says(
                "checked",
                summary("* Axioms: <none>\\n\\n* Inductives whose positivity is assumed:\\n    Verivative.Guilty.T"));
        verdicts = coq.runner().check(modules, WorkProgress.NONE);
        assertFailed(verdicts.get(guilty), "Guilty.v", "Verivative.Guilty.T (Inductives whose positivity is assumed)");
        assertEquals(CHECKED, verdicts.get(FINE));

        coq.says("checked", summary("* Axioms:\\n    Coq.Logic.Epsilon.epsilon_statement"));
        coq.runner()
                .check(modules, WorkProgress.NONE)
                .forEach((module, verdict) -> assertFailed(verdict, module.file(), "epsilon_statement"));
        coq.says("checked", summary("* Axioms: <none>").replace("predicative", "impredicative"));
        assertFailed(verdict(coq.runner(), FINE), "Fine.v", "Set is impredicative (Theory)");
    }

    private static String summary(String rest) {
        return "printf 'CONTEXT SUMMARY\\n===\\n\\n* Theory: Set is predicative\\n\\n" + rest + "\\n' >&2";
    }

    @ParameterizedTest
    @CsvSource({
        "checked, echo 'Fatal Error: Type error.' >&2; exit 1, failed, coqchk: Fatal Error: Type error.",
        "checked, echo all is well, not run, coqchk did not list axioms: all is well",
        "checked, echo CONTEXT SUMMARY, not run, coqchk did not list axioms",
        "checked, kill -9 $$, not run, coqchk did not end: it ended with the exit code 137",
        "axioms, echo all is well, not run, coqc did not list axioms: all is well",
        "axioms, :, not run, coqc did not list axioms",
        "axioms, echo 'Axioms:'; echo 'Axioms:', not run, coqc did not list axioms",
        "axioms, exit 1, not run, coqc did not list axioms: it ended with the exit code 1"
    })
    void takesNoGarbageForAProof(String when, String script, String word, String reason) {
        coq.says(when, script);
        CoqVerdict verdict = verdict(coq.runner(), FINE);
        assertEquals(word, verdict.word());
        assertTrue(verdict.reason().contains(reason), verdict::toString);
    }

    @Test
    void aKilledCompilerRefutesNothing() {
        assertNotRun(verdict(coq.runner(), Modules.that("Killed", "kill -9 $$")), "the exit code 137");
    }

    @Test
    void aMissingTheoremIsAFailureOfItsModule() {
        coq.says("axioms", """
                if grep -q Verivative.Less $file; then
                  echo 'File "./AxiomsOfTheorems.v", line 3, characters 0-30:' >&2
                  echo 'Error: The reference Verivative.Less.t was not found.' >&2
                  exit 1
                fi
                echo Closed under the global context""");
        CoqModule less = Modules.that("Less", ":");
        Map<CoqModule, CoqVerdict> verdicts = coq.runner().check(List.of(FINE, less), WorkProgress.NONE);
        assertFailed(verdicts.get(less), "Less.v", "The reference Verivative.Less.t was not found.");
        assertEquals(CHECKED, verdicts.get(FINE));
    }

    @Test
    void runsNothingThatIsRefused() {
        CoqModule module = Modules.of("Bold", "Axiom t : False.\n", "t");
        assertFailed(verdict(coq.runner(), module), "Bold.v, line 2", "Axiom is refused");
        CoqModule above = new CoqModule("Above", Modules.HEAD, List.of(module), List.of("a"));
        assertFailed(verdict(coq.runner(), above), "Bold.v, line 2", "Axiom is refused");
        assertEquals(List.of(), coq.calls());
    }

    @Test
    void refusesTwoModulesOfOneName() {
        List<CoqModule> modules = List.of(FINE, Modules.that("fine", "exit 1"));
        assertThrows(IllegalArgumentException.class, () -> coq.runner().check(modules, WorkProgress.NONE));
        assertThrows(IllegalArgumentException.class, () -> Modules.that("no name", ":"));
        assertThrows(IllegalArgumentException.class, () -> Modules.of("Name", ""));
    }
}
