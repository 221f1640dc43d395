package dev.verivative.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PrinterPropertiesTest {
    private static final Map<String, Integer> INDICES = Map.of("i", 1, "j", 2, "k", 3, "l", 1, "k'", 2);

    @Provide
    Arbitrary<Term> terms() {
        return RandomTerms.terms();
    }

    @Property(seed = "11", tries = 2000)
    void plainLinesReadBackToTheSameValue(@ForAll("terms") Term term) {
        String line = TextPrinter.of(TextStyle.ASCII).line(term);
        assertEquals(Modular.value(term, INDICES), LineReader.plain(line, INDICES), line);
    }

    @Property(seed = "12", tries = 2000)
    void unicodeLinesReadBackToTheSameValue(@ForAll("terms") Term term) {
        String line = TextPrinter.of(TextStyle.UNICODE).line(term);
        assertEquals(Modular.value(term, INDICES), LineReader.unicode(line, INDICES), line);
    }

    @Property(seed = "13", tries = 2000)
    void wolframTextReadsBackToTheSameValue(@ForAll("terms") Term term) {
        String text = WolframPrinter.print(term);
        WolframNames names = new WolframNames(List.of(term));
        Map<String, Integer> renamed = new HashMap<>();
        for (Index.Variable index : Survey.of(List.of(term)).indices()) {
            renamed.put(names.index(index), INDICES.get(index.name()));
        }
        assertEquals(Modular.value(term, INDICES), LineReader.wolfram(text, renamed), text);
    }

    @Property(seed = "19", tries = 1000)
    void whatBelongsTogetherOtherwiseLooksOtherwise(@ForAll("terms") Term term) {
        for (Term other : Rotations.of(term)) {
            if (Modular.value(term, INDICES) != Modular.value(other, INDICES)) {
                for (TextStyle style : TextStyle.values()) {
                    TextPrinter printer = TextPrinter.of(style);
                    assertNotEquals(
                            printer.print(term).toString(), printer.print(other).toString());
                }
            }
        }
    }

    @Property(seed = "14", tries = 500)
    void rowsOfAPictureHaveOneWidth(@ForAll("terms") Term term) {
        for (TextStyle style : TextStyle.values()) {
            Box box = TextPrinter.of(style).print(term);
            for (String row : box.rows()) {
                assertEquals(box.width(), row.codePointCount(0, row.length()), box::toString);
            }
        }
    }

    @Property(seed = "15", tries = 500)
    void asciiIsAscii(@ForAll("terms") Term term) {
        TextPrinter printer = TextPrinter.of(TextStyle.ASCII);
        String text = printer.print(term) + printer.line(term) + WolframPrinter.print(term);
        assertTrue(text.chars().allMatch(letter -> letter == '\n' || (letter >= 32 && letter < 127)), text);
    }

    @Property(seed = "16", tries = 300)
    void printsTwiceTheSame(@ForAll("terms") Term term) {
        TextPrinter printer = TextPrinter.of(TextStyle.UNICODE);
        assertEquals(printer.print(term).render(true), printer.print(term).render(true));
        assertEquals(WolframPrinter.print(term), WolframPrinter.print(term));
    }

    @Property(seed = "17", tries = 500)
    void emphasisTakesNoRoom(@ForAll("terms") Term term) {
        TextPrinter printer = TextPrinter.of(TextStyle.UNICODE);
        for (List<Integer> path : paths(term)) {
            Box marked = printer.print(term, path);
            // Only a second derivative is drawn otherwise, when a path leads into it.
            if (!(term.at(path.subList(0, path.size() - 1)) instanceof Term.Partial)) {
                assertEquals(printer.print(term, List.of()).toString(), marked.toString());
            }
            assertEquals(marked.toString(), marked.render(true).replaceAll("\u001b\\[[0-9;]*m", ""));
            assertTrue(marked.render(true).contains("\u001b["), marked::toString);
        }
    }

    /** Of all children and their children. */
    private static List<List<Integer>> paths(Term term) {
        List<List<Integer>> paths = new ArrayList<>();
        for (int i = 0; i < term.children().size(); i++) {
            paths.add(List.of(i));
            for (int j = 0; j < term.children().get(i).children().size(); j++) {
                paths.add(List.of(i, j));
            }
        }
        return paths;
    }

    @Property(seed = "18", tries = 500)
    void wrappedRowsFitWhereTheyCan(@ForAll("terms") Term term) {
        TextPrinter printer = TextPrinter.of(TextStyle.UNICODE);
        Box whole = printer.print(term);
        assertEquals(
                List.of(whole.toString()),
                printer.wrap(term, whole.width()).stream().map(Box::toString).toList());
    }
}
