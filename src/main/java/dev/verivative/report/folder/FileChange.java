package dev.verivative.report.folder;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.Optional;

/**
 * A file that is not what the program would write.
 *
 * @param file below the folder of definitions, with slashes
 * @param found what stands there; empty if it is missing
 * @param wanted what would be written; empty if it would be removed
 */
public record FileChange(String file, Optional<String> found, Optional<String> wanted) {
    private static final int CONTEXT = 2;
    private static final int MOST_LINES = 40;
    private static final int LONGEST_LINE = 160;

    /** What happens to it. */
    public String word() {
        return found.isEmpty() ? "new" : wanted.isEmpty() ? "removed" : "changed";
    }

    /** The lines that differ, with what stands around them; cut where they are many or long. */
    public String diff() {
        List<String> before = lines(found);
        List<String> after = lines(wanted);
        List<String> lines =
                UnifiedDiffUtils.generateUnifiedDiff(file, file, before, DiffUtils.diff(before, after), CONTEXT);
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            boolean isLong = line.length() > LONGEST_LINE;
            text.append(isLong ? line.substring(0, LONGEST_LINE) + "…" : line).append('\n');
        }
        if (lines.size() > MOST_LINES) {
            text.append("… and ").append(lines.size() - MOST_LINES).append(" more lines\n");
        }
        return text.toString();
    }

    private static List<String> lines(Optional<String> text) {
        return text.map(whole -> List.of(whole.split("\n", -1))).orElse(List.of());
    }
}
