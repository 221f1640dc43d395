package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.WorkProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is installed, asked about modules of which the answer is known. */
@Tag("coq")
class RealCoqTest {
    private static final Duration LIMIT = Duration.ofSeconds(100);

    @TempDir
    private Path cache;

    private CoqRunner runner() {
        return new CoqRunner(CoqTools.path(), Optional.of(cache), false, LIMIT, 2);
    }

    @Test
    void checksWhatIsTrueAndSaysWhereTheRestIsNot() {
        CoqModule good = Modules.of("Good", """
                Theorem good (f : nat -> nat) : (fun n => f n + f n) = (fun n => 2 * f n).
                Proof. apply functional_extensionality. intro n. apply twice. Qed.
                """, "good");
        CoqModule spec = new CoqModule(
                "Spec",
                Modules.HEAD + "From Verivative Require Import Good.\n"
                        + "Theorem spec : (fun n => n + n) = (fun n => 2 * n).\nProof. apply good with (f := fun n => n). Qed.\n",
                List.of(Modules.LIBRARY, good),
                List.of("spec"));
        CoqModule wrong = Modules.of("Wrong", """
                Lemma w_1 (n : nat) : n + 0 = n.
                Proof. lia. Qed.
                (* "Lemma no : ." *)
                Theorem wrong (n : nat) : n + 1 = n.
                Proof.
                  lia.
                Qed.
                """, "wrong");
        CoqModule slow = Modules.of("Slow", """
                Lemma s_1 (n : nat) : n + 0 = n.
                Proof. lia. Qed.
                Theorem slow : True.
                Proof. do 2000000000 idtac. exact I. Qed.
                """, "slow");
        CoqModule other = Modules.of("Other", """
                Theorem another : True.
                Proof. exact I. Qed.
                """, "other");
        CoqModule plain = Modules.of("Plain", """
                Theorem plain : True.
                Proof. exact I. Qed.
                """, "plain");
        CoqModule foreign = Modules.of("Foreign", """
                From Coq Require Import ClassicalEpsilon.
                Theorem foreign : exists n : nat, epsilon (inhabits 0%nat) (fun k => k = 1%nat) = n.
                Proof. exists (epsilon (inhabits 0%nat) (fun k => k = 1%nat)). reflexivity. Qed.
                """, "foreign");
        List<String> told = new ArrayList<>();
        Map<CoqModule, CoqVerdict> verdicts = new CoqRunner(
                        CoqTools.path(), Optional.of(cache), false, Duration.ofSeconds(20), 2)
                .check(
                        List.of(spec, wrong, slow, other, plain, foreign),
                        (done, planned, what) -> told.add(done + "/" + planned + " " + what));
        assertEquals(new CoqVerdict.Checked(List.of("functional_extensionality_dep")), verdicts.get(spec));
        assertEquals(new CoqVerdict.Checked(List.of()), verdicts.get(plain));
        CoqVerdict.Failed failed = assertInstanceOf(CoqVerdict.Failed.class, verdicts.get(wrong));
        assertEquals("Wrong.v, line 7, in wrong", failed.where());
        assertTrue(failed.reason().contains("Cannot find witness"), failed::toString);
        assertEquals(new CoqVerdict.NotRun("coqc was ended after 20 s at Slow.v, line 5, in slow"), verdicts.get(slow));
        CoqVerdict.Failed missing = assertInstanceOf(CoqVerdict.Failed.class, verdicts.get(other));
        assertTrue(missing.reason().contains("Verivative.Other.other was not found"), missing::toString);
        CoqVerdict.Failed axiom = assertInstanceOf(CoqVerdict.Failed.class, verdicts.get(foreign));
        assertTrue(axiom.reason().contains("constructive_indefinite_description"), axiom::toString);
        assertTrue(told.contains("8/8 all of it again, by coqchk"), told::toString);

        List<String> again = new ArrayList<>();
        assertEquals(
                verdicts.get(spec),
                runner().check(List.of(spec), (done, planned, what) -> again.add(what))
                        .get(spec));
        assertEquals(List.of(), again);
    }

    @Test
    void coqchkFindsWhatTheTheoremsDoNotUse() {
        CoqModule module = Modules.of("Unused", """
                From Coq Require Import ClassicalEpsilon.
                Theorem unused : True.
                Proof. exact I. Qed.
                """, "unused");
        CoqVerdict.Failed failed = assertInstanceOf(
                CoqVerdict.Failed.class,
                runner().check(List.of(module), WorkProgress.NONE).get(module));
        assertTrue(failed.reason().contains("coqchk finds"), failed::toString);
    }

    @Test
    void aLibraryThatCoqDoesNotTakeRefutesNothing() {
        CoqModule library = new CoqModule("Verivative", "From Nowhere Require Import Nothing.\n", List.of(), List.of());
        CoqModule module = new CoqModule("Any", Modules.HEAD, List.of(library), List.of("any"));
        CoqVerdict.NotRun notRun = assertInstanceOf(
                CoqVerdict.NotRun.class,
                runner().check(List.of(module), WorkProgress.NONE).get(module));
        assertTrue(notRun.reason().contains("does not take the library"), notRun::toString);
        assertTrue(notRun.reason().contains("Nowhere"), notRun::toString);
    }
}
