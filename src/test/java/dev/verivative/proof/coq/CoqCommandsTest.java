package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.proof.CoqVerdict;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoqCommandsTest {
    private static Optional<CoqVerdict.Failed> refusal(String text) {
        return CoqCommands.refusal(new CoqModule("M", text, List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Axiom a : False.",
                "Axioms a b : False.",
                "Local Axiom a : False.",
                "#[local] Axiom a : False.",
                "#[global]\nAxiom a : False.",
                "Parameter a : False.",
                "Parameters (a : False).",
                "Conjecture a : False.",
                "Variable a : False.",
                "Variables a b : False.",
                "Hypothesis a : False.",
                "Context (a : False).",
                "Section S.\nEnd S.\nVariable a : False.",
                "Module N.\nVariable a : False.\nEnd N.",
                "Module Type T.\nEnd T.",
                "Declare Module N : T.",
                "Lemma a : False.\nProof.\nAdmitted.",
                "Lemma a : False.\nProof. admit. Qed.",
                "Lemma a : False.\nProof. give_up. Qed.",
                "Ltac easy_ := try admit.",
                "Lemma a : False.\nProof. { - Admitted.",
                "Unset Guard Checking.",
                "Set Positivity Checking.",
                "#[bypass_check(guard)] Fixpoint f (n : nat) : False := f n.",
                "#[bypass_check(positivity)] Inductive t := T : (t -> False) -> t.",
                "#[program] Definition a := 1.",
                "Unset Universe Checking.",
                "Global Unset Universe Checking.",
                "Local Set Default Timeout 3.",
                "Set Default Proof Using \"All\" Unset.",
                "Declare ML Module \"x\".",
                "Load \"other\".",
                "Add LoadPath \".\".",
                "Add Rec LoadPath \".\" as Verivative.",
                "Cd \"/\".",
                "Redirect \"out\" Print nat.",
                "Extraction \"out\" nat.",
                "Print nat.",
                "Obligation Tactic := idtac.",
                "Primitive int := #int63_type.",
                "Rewrite Rule r := .",
                "Symbol s : False.",
                "Fail Fail Axiom a : False.",
                "(* comment *) Axiom a : False.",
                "(* \" *) \" *) Axiom a : False.",
                "(* (* *) *) Axiom a : False.",
                "Definition s := \"(*\". Axiom a : False. Definition t := \"*)\".",
                "Notation \"x .. y\" := (f x .. y).\nAxiom a : False.",
                "Lemma a : True. Proof. auto... Admitted.",
                "Lemma a : True. 1: admit.",
                "Lemma a : True. all: { Unset Guard Checking.",
                "(* never ends",
                "Definition s := \"never ends",
                "(* (* *) never ends"
            })
    void refuses(String text) {
        assertTrue(refusal(text).isPresent(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(* Axiom, Parameter, Admitted *)",
                "(* \"*) Axiom a : False. \" *)",
                "Definition s := \"Axiom a : False. Admitted.\".",
                "Definition s := \"say \"\"Admitted.\"\" twice\".",
                "Lemma axiom' : True. Proof. exact I. Qed.",
                "Definition Admitted' := 1. Definition Parameter_ := My.Admitted.",
                "Section S.\nVariables (n : nat) (x : nat -> R).\nHypothesis H : (0 < n)%nat.\nContext {T : Type}.\nEnd S.",
                "Section S.\nSection T.\nEnd T.\nVariable n : nat.\nEnd S.",
                "Module N.\nSection S.\nVariable n : nat.\nEnd S.\nEnd N.\nImport N.",
                "Lemma a : True.\nProof.\n  { - exact I. }\n  * 1: auto.\n  all: try lia...\nQed.",
                "#[export] Hint Resolve a : side.\n#[local] Lemma b : True.",
                "Local Open Scope R_scope.\nGlobal Arguments get {P} _ _.",
                "Ltac side := match goal with |- ?a < ?b => lra | _ => auto end.",
                "Notation \"x 'plus' y\" := (x + y) (at level 50).",
                "Set Default Proof Using \"All\".",
                "Fail Lemma a : 1 = 2."
            })
    void takes(String text) {
        assertEquals(Optional.empty(), refusal(text));
    }

    @Test
    void takesTheLibrary() {
        assertFalse(new CoqSource(CoqLibrary.text()).sentences().isEmpty());
        assertEquals(Optional.empty(), refusal(CoqLibrary.text()));
        assertEquals(Optional.empty(), refusal(CoqLibrary.inlined()));
    }

    @Test
    void saysWhere() {
        String text =
                "Lemma a : True.\nProof. exact I. Qed.\n\nTheorem b (x : R) :\n  x = x + 1.\nProof.\n  admit.\nQed.\n";
        assertEquals(
                Optional.of(new CoqVerdict.Failed("M.v, line 7, in b", "admit is refused: it would stand for a proof")),
                refusal(text));
        assertEquals(
                Optional.of(new CoqVerdict.Failed(
                        "M.v, line 2", "Variable outside of a section is refused: it would be an axiom")),
                refusal("\nVariable n : nat."));
    }

    /** Whatever stands before it, outside of a comment or a string it is found. */
    @Property(seed = "20261126")
    void findsItAfterAnything(@ForAll @CharRange(from = '(', to = '.') @StringLength(max = 12) String before) {
        boolean isClosed = new CoqSource(before).unterminated().isEmpty();
        assertTrue(refusal(before + " \n Admitted.").isPresent(), before);
        assertEquals(isClosed, new CoqSource(before + "(**)").unterminated().isEmpty(), before);
    }
}
