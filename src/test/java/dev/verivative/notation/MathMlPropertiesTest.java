package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.VOCABULARY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verivative.term.Op;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;

class MathMlPropertiesTest {
    private static final MathMlPrinter PRINTER = new MathMlPrinter(VOCABULARY);

    @Provide
    Arbitrary<Term> terms() {
        return Arbitraries.longs().map(seed -> new LatexTerms(seed).term());
    }

    @Provide
    Arbitrary<Term> loose() {
        return RandomTerms.terms();
    }

    /** Read back by way of the reader of LaTeX, which shares nothing with this printer but the place of brackets. */
    @Property(tries = 3_000, seed = "61")
    void meansWhatItPrints(@ForAll("terms") Term term) {
        String markup = PRINTER.print(term);
        String latex = MathMlText.latex(MathMlText.read(markup));
        try {
            assertEquals(term, LatexReader.read(latex, VOCABULARY), markup);
        } catch (FormulaException refused) {
            throw new AssertionError(markup + "\n" + refused.describe("printed"), refused);
        }
    }

    @Property(tries = 1_000, seed = "62")
    void isMathMlCore(@ForAll("loose") Term term) {
        MathMlText.read(PRINTER.print(term));
        MathMlText.read(
                MathMl.row(PRINTER.withDotsAfter(4).summands(term, List.of()).toArray(String[]::new)));
    }

    @Property(tries = 300, seed = "63")
    void printsTheSameTwice(@ForAll("loose") Term term) {
        assertEquals(PRINTER.print(term), new MathMlPrinter(VOCABULARY).print(term));
    }

    @Property(tries = 500, seed = "64")
    void marksJustTheParts(@ForAll("loose") Term term) {
        String whole = MathMlText.read(PRINTER.print(term)).getTextContent();
        for (List<Integer> path : paths(term)) {
            Element marked = MathMlText.read(PRINTER.print(term, List.of(path)));
            assertEquals(whole, marked.getTextContent());
            List<String> parts = changed(marked);
            PrintScope scope = PrintScope.of(term, VOCABULARY);
            Term part = term;
            for (int child : path) {
                scope = part instanceof Term.Sum sum ? scope.bind(List.of(sum.index()), sum.body()) : scope;
                part = part.children().get(child);
            }
            String alone = new MathMlWriter(Integer.MAX_VALUE).draw(part, scope, Focus.NOWHERE);
            assertEquals(
                    unjoined(MathMlText.read(alone).getTextContent()),
                    unjoined(String.join("", parts)),
                    () -> term + " at " + path);
            Term around = path.isEmpty() ? term : term.at(path.subList(0, path.size() - 1));
            // The exponent of a function stands inside of it.
            assertEquals(isSplit(around, part, path) ? 2 : 1, parts.size());
        }
    }

    /** Without what depends on the neighbours. */
    private static String unjoined(String text) {
        return text.replaceAll("[()\u22c5\u2062]", "");
    }

    private static boolean isSplit(Term around, Term part, List<Integer> path) {
        return !path.isEmpty()
                && path.get(path.size() - 1) == 0
                && around instanceof Term.Apply power
                && power.op() == Op.POW
                && LatexPrinter.isNamedFunction(part, PrintScope.of(around, VOCABULARY))
                && !LatexPrinter.bracketsBase(power, PrintScope.of(around, VOCABULARY));
    }

    /** The texts of the elements that are marked. */
    private static List<String> changed(Element element) {
        if (element.getAttribute("class").equals("changed")) {
            return List.of(element.getTextContent());
        }
        List<String> parts = new ArrayList<>();
        MathMlText.children(element).forEach(child -> parts.addAll(changed(child)));
        return parts;
    }

    private static List<List<Integer>> paths(Term term) {
        List<List<Integer>> paths = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < paths.size() && paths.size() < 40; i++) {
            for (int child = 0; child < term.at(paths.get(i)).children().size(); child++) {
                List<Integer> path = new ArrayList<>(paths.get(i));
                path.add(child);
                paths.add(path);
            }
        }
        return paths;
    }
}
