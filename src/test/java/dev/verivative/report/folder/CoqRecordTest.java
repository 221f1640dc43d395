package dev.verivative.report.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.proof.CoqVerdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoqRecordTest {
    private static final CoqRecord CHECKED = CoqRecord.of(
            "Qed.",
            "8.16.1",
            Set.of("b \\ge \"a\"", "a = b"),
            new CoqVerdict.Checked(List.of("classic", "sig_not_dec")));

    @Test
    void isReadAsItIsWritten() {
        assertEquals(Optional.of(CHECKED), CoqRecord.read(CHECKED.text()));
        CoqRecord failed = CoqRecord.of("Qed.", "8.16.1", Set.of(), new CoqVerdict.Failed("proof.v, line 3", "No."));
        assertEquals(Optional.of(failed), CoqRecord.read(failed.text()));
        assertEquals(
                CHECKED.text(), CoqRecord.read(CHECKED.text()).orElseThrow().text());
    }

    @Test
    void isOfOneTextOnly() {
        assertTrue(CHECKED.isOf("Qed."));
        assertFalse(CHECKED.isOf("Qed.\n"));
        // The figure is that of sha256sum.
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                CoqRecord.of("abc", "", Set.of(), new CoqVerdict.Checked(List.of()))
                        .sha256());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"verdict\": \"checked\"}",
                "{\"sha256\": 1, \"coq\": \"8.16.1\", \"verdict\": \"checked\"}",
                "{\"sha256\": \"\", \"coq\": \"8.16.1\", \"verdict\": \"not run\"}",
                "{\"sha256\": \"\", \"coq\": \"8.16.1\"}",
                "{\"sha256\": \"\", \"coq\": \"8.16.1\", \"verdict\": \"checked\"} {}",
                "{\"sha256\": \"\", \"coq\": \"8.16.1\", \"verdict\": \"checked\", \"axioms\": [\"all_is_well\"]}",
                "<<<<<<< ours"
            })
    void anythingElseIsNoRecord(String text) {
        assertEquals(Optional.empty(), CoqRecord.read(text));
    }
}
