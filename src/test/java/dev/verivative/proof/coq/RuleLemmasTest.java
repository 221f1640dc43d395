package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import org.junit.jupiter.api.Test;

class RuleLemmasTest {
    @Test
    void aRuleWithoutAProofIsToldByName() {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> RuleLemmas.text(""));
        assertEquals("the rule " + Rules.ALL.get(0).name() + " has no proof in Coq", e.getMessage());
    }

    @Test
    void aProofWithoutARuleIsToldByName() {
        String proofs = proofs() + "(* rule no-such-rule *)\nProof. reflexivity. Qed.\n";
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> RuleLemmas.text(proofs));
        assertEquals("there is no rule for the proofs in Coq of [no-such-rule]", e.getMessage());
    }

    @Test
    void eachStatementIsFollowedByItsProof() {
        String text = RuleLemmas.text(proofs());
        for (Rule rule : Rules.ALL) {
            for (RuleStatement statement : RuleStatement.of(rule)) {
                String proved = statement.lemma() + "\nProof of " + statement.label() + "\n";
                assertTrue(text.contains(proved), statement.label());
            }
        }
    }

    private static String proofs() {
        StringBuilder proofs = new StringBuilder("Proofs for a test.\n");
        for (Rule rule : Rules.ALL) {
            for (RuleStatement statement : RuleStatement.of(rule)) {
                proofs.append("(* rule ").append(statement.label()).append(" *)\n");
                proofs.append("Proof of ").append(statement.label()).append("\n\n");
            }
        }
        return proofs.toString();
    }
}
