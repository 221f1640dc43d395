package dev.verivative.report.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileChangeTest {
    @Test
    void showsTheLinesThatDiffer() {
        FileChange change = new FileChange("f/README.md", Optional.of("a\nb\nc\n"), Optional.of("a\nB\nc\n"));
        assertEquals("changed", change.word());
        assertEquals("--- f/README.md\n+++ f/README.md\n@@ -1,4 +1,4 @@\n a\n-b\n+B\n c\n \n", change.diff());
    }

    @Test
    void seesAMissingLineEnd() {
        FileChange change = new FileChange("x", Optional.of("a"), Optional.of("a\n"));
        assertTrue(change.diff().contains("+"), change.diff());
    }

    @Test
    void saysWhatIsNewAndWhatIsLeftOver() {
        assertEquals("new", new FileChange("x", Optional.empty(), Optional.of("a\n")).word());
        assertEquals("removed", new FileChange("x", Optional.of("a\n"), Optional.empty()).word());
    }

    @Test
    void cutsWhatNobodyReads() {
        String many = "line\n".repeat(500);
        String diff = new FileChange("x", Optional.of("a".repeat(9999)), Optional.of(many)).diff();
        assertTrue(diff.lines().count() < 50 && diff.contains("more lines") && !diff.contains("a".repeat(200)), diff);
    }
}
