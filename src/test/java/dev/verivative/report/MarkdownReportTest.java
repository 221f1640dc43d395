package dev.verivative.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.notation.Formula;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Relation;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReportTest {
    private static final Pattern STEP = Pattern.compile("\\*\\*[0-9–]+\\. [^$]*[^\n]*\n\n\\$\\$\n(.*)\n\\$\\$");

    static List<DerivationDocument> all() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyStepIsAnEquationThatReadsBack(DerivationDocument document) {
        String text = new MarkdownReport().text(document);
        String main = text.substring(0, text.indexOf("## Result"));
        List<String> steps =
                STEP.matcher(main).results().map(match -> match.group(1)).toList();
        List<Move> moves = new Moves().of(document.main());
        assertEquals(moves.size(), steps.size(), text);
        for (int i = 0; i < steps.size(); i++) {
            Relation relation = LatexReader.readRelation(Formula.of(steps.get(i)), JsonReportTest.vocabulary(document));
            assertEquals(document.main().start(), relation.left());
            assertEquals(moves.get(i).after(), relation.right());
        }
    }

    @Test
    void takesTitlesAsTheyAre() {
        String title = "# a *b* _c_ <d> $e$ [f](g) `h` \\";
        String text = new MarkdownReport().text(Samples.titled(title));
        assertTrue(text.startsWith("# \\# a \\*b\\* \\_c\\_ \\<d\\> \\$e\\$ \\[f\\]\\(g\\) \\`h\\` \\\\\n"), text);
    }

    @Test
    void usesNoBackslashThatMarkdownWouldTake() {
        for (DerivationDocument document : all()) {
            String mathematics =
                    new MarkdownReport().text(document).replaceAll("(?m)^#.*$|\\*\\*.*\\*\\*|<sub>.*</sub>", "");
            assertEquals(
                    List.of(),
                    Pattern.compile("\\\\[^A-Za-z]")
                            .matcher(mathematics)
                            .results()
                            .map(MatchResult::group)
                            .toList());
        }
    }
}
