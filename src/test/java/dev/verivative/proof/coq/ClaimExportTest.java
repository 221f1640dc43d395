package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Claim;
import dev.verivative.definition.Definition;
import dev.verivative.proof.ClaimProver;
import dev.verivative.proof.ClaimVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claims as statements of Coq: what they say, and what they take for granted. */
class ClaimExportTest {
    /** The file of one claim. */
    private static String text(String function, String claim, List<ClaimExport.Exported> all) {
        Definition definition = Catalogue.standard().find(function);
        Claim found = definition.claims().stream()
                .filter(each -> each.text().equals(claim))
                .findFirst()
                .orElseThrow();
        CoqFile file = new CoqFile();
        all.addAll(ClaimExport.add(file, definition, ClaimProver.prove(definition, found), "it"));
        return file.text();
    }

    private static String section(String function, String claim, String theorem) {
        String text = text(function, claim, new java.util.ArrayList<>());
        return text.substring(
                text.indexOf("Section " + theorem + "_section."), text.indexOf("End " + theorem + "_section."));
    }

    @Test
    void everyRelationOfTheCatalogueHasATheorem() {
        int theorems = 0;
        for (String name : List.of("softmax", "l2-normalisation", "log-sum-exp", "softplus", "tanh")) {
            Definition definition = Catalogue.standard().find(name);
            for (ClaimVerdict verdict : ClaimProver.prove(definition)) {
                for (ClaimExport.Exported exported : ClaimExport.add(new CoqFile(), definition, verdict, "it")) {
                    assertEquals("", exported.reason());
                    assertTrue(exported.theorem().isPresent());
                    theorems++;
                }
            }
        }
        assertTrue(theorems > 25, () -> "too few");
    }

    @Test
    void sizesAndRangesAreTakenForGranted() {
        String section = section("softmax", "No share is nothing, and with two scores or more none is all.", "it_2");
        assertTrue(section.contains(" : (i < n)%nat."), section);
        assertTrue(section.contains(" : (2 <= n)%nat."), section);
        assertTrue(section.contains("(sigma n x i) < 1."), section);
        assertTrue(section.contains("destruct (other_1 n i ltac:(lia))"), section);
    }

    @Test
    void premisesAreHypotheses() {
        String section = section("softmax", "A higher score gets a larger share.", "it");
        assertTrue(section.contains(" : (x i) < (x j)."), section);
        assertTrue(section.contains("(sigma n x i) < (sigma n x j)."), section);
    }

    @Test
    void whereBothSidesHaveAValueIsSaid() {
        String section = section("l2-normalisation", "A longer vector of one direction gives the same.", "it");
        assertTrue(section.contains(" : 0 < (Sum n (fun k => ((x k) ^ 2)))."), section);
        assertTrue(section.contains(" : 0 < C."), section);
    }

    @Test
    void derivativesExist() {
        String section = section("softmax", "A higher score of one lowers the share of every other.", "it");
        assertTrue(section.contains("(dif (at_ j here) (fun x => (sigma n x i)) x) /\\"), section);
        assertTrue(section.contains(" : i <> j."), section);
    }
}
