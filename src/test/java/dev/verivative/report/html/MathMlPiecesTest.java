package dev.verivative.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Lemma;
import dev.verivative.derive.Line;
import dev.verivative.derive.Route;
import dev.verivative.notation.MathMlPrinter;
import dev.verivative.notation.MathMlText;
import dev.verivative.report.ConditionText;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.Episode;
import dev.verivative.report.JacobianEntries;
import dev.verivative.report.Move;
import dev.verivative.report.Moves;
import dev.verivative.report.Passage;
import dev.verivative.report.When;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MathMlPiecesTest {
    private static final Pattern FORMULA = Pattern.compile("<math.*?</math>");

    private final MathMlPieces pieces = new MathMlPieces();

    record Row(Definition definition, Tensor by, Route route) {
        @Override
        public String toString() {
            return definition.name() + " by " + by.name() + ", " + route.label();
        }

        DerivationDocument document() {
            Term.Entry entry = Jacobian.entryOf(by, definition.function());
            Jacobian.Outcome outcome = Jacobian.derive(definition, route, entry);
            return DerivationDocument.of(((Jacobian.Outcome.Derived) outcome).jacobian());
        }
    }

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Definition definition : Catalogue.standard().all()) {
            Route route = definition.routes().stream()
                    .map(Route::named)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(Route.QUOTIENT);
            definition.variables().forEach(by -> rows.add(new Row(definition, by, route)));
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyFormulaIsMathMlInLettersOfTheFont(Row row) throws IOException {
        Set<Integer> font = points();
        int formulas = 0;
        for (String piece : markup(row.document())) {
            String words = FORMULA.matcher(piece).replaceAll("");
            assertFalse(words.contains("<") || words.contains(">"), words);
            for (MatchResult formula : FORMULA.matcher(piece).results().toList()) {
                String text = MathMlText.read(formula.group()).getTextContent();
                text.codePoints().forEach(point -> assertTrue(font.contains(point), () -> Integer.toHexString(point)));
                formulas++;
            }
        }
        assertTrue(formulas > 5, "only " + formulas + " formulas");
    }

    @Test
    void theFontHasTheSlantedLetters() throws IOException {
        Set<Integer> font = points();
        for (int i = 0; i < 26; i++) {
            assertTrue(font.contains(0x1d434 + i), "capital " + i);
            assertTrue(font.contains(i == 'h' - 'a' ? 0x210e : 0x1d44e + i), "letter " + i);
        }
        for (int i = 0; i < 25; i++) {
            assertTrue(font.contains(0x1d6fc + i), "Greek letter " + i);
        }
    }

    @Test
    void theFontIsWoff2AndStandsInTheStyleSheet() {
        byte[] font = MathFont.bytes();
        assertEquals("wOF2", new String(font, 0, 4, StandardCharsets.US_ASCII));
        assertTrue(font.length < 90_000, () -> font.length + " bytes");
        assertTrue(MathFont.fontFace().contains(MathFont.dataUri()));
        assertTrue(MathFont.rules().contains(MathFont.FAMILY));
        assertTrue(MathFont.dataUri().startsWith("data:font/woff2;base64,d09GMk"));
    }

    @Test
    void escapesWords() {
        assertEquals("&lt;b&gt; &amp; &quot;c&#39;", pieces.words("<b> & \"c'"));
    }

    @Test
    void breaksLongSumsIntoRows() {
        Term wide = new Term.Symbol("averylongnameofaparameter");
        Term sum = Terms.sub(Terms.add(wide, wide), wide);
        Term left = new Term.Symbol("y");
        assertEquals(3, count(pieces.equation(left, sum, List.of(List.of(0, 1))), "<mtr>"));
        assertEquals(1, count(pieces.equation(left, sum, List.of(List.of(0, 1))), "changed"));
        assertEquals(0, count(pieces.equation(left, wide), "<mtr>"));
    }

    private static int count(String text, String part) {
        MathMlText.read(text);
        return text.split(part, -1).length - 1;
    }

    @Test
    void writesConditionsWithTheirFormulasAmongWords() {
        Index.Variable i = new Index.Variable("i", Dimension.of("n"));
        ConditionText conditions = ConditionText.html(new MathMlPrinter());
        Term entry = new Term.Entry("x", List.of(i));
        Obligation obligation = new Obligation(List.of(i), new Condition.NonZero(entry));
        assertEquals(
                "for every <math><mi>i</mi><mo>∈</mo><mrow><mo stretchy=\"false\">{</mo><mn>1</mn><mo>,</mo>"
                        + "<mi>…</mi><mo>,</mo><mi>n</mi><mo stretchy=\"false\">}</mo></mrow></math>: "
                        + "<math><msub><mi>x</mi><mi>i</mi></msub> <mo>≠</mo> <mn>0</mn></math>",
                conditions.of(obligation));
        assertEquals(
                "<math><mi>i</mi> <mo>=</mo> <mn>2</mn></math>",
                pieces.inline(List.of(new When(i, true, new Index.Position(2, Dimension.of("n"))))));
        assertEquals(
                "<math><msub><mi>x</mi><mi>i</mi></msub></math> does not depend on <math><mi>c</mi></math>",
                conditions.of(new Condition.Independent(entry, new Term.Symbol("c"))));
    }

    /** All that can be said of a document. */
    private List<String> markup(DerivationDocument document) {
        List<String> markup = new ArrayList<>();
        markup.add(pieces.heading(document));
        Moves moves = new Moves();
        List<Passage> passages = new ArrayList<>(List.of(document.main()));
        for (Lemma lemma : document.lemmas()) {
            markup.add(pieces.equation(lemma.name(), lemma.name().unfold()));
            passages.add(
                    new Passage(lemma.derivation().start(), lemma.derivation().lines()));
        }
        for (Episode episode : document.episodes()) {
            markup.add(pieces.inline(episode.when()));
            passages.add(episode.passage());
        }
        for (Passage passage : passages) {
            for (Line line : passage.lines()) {
                markup.add(pieces.display(line.step().after()));
            }
            for (Move move : moves.of(passage)) {
                markup.add(pieces.title(move) + pieces.needs(move));
                markup.add(pieces.equation(passage.start(), move.after(), move.changed()));
            }
        }
        document.matrixForm()
                .map(pieces::formula)
                .map(form -> MathMlPrinter.math(form, true))
                .ifPresent(markup::add);
        document.entries()
                .flatMap(entries -> entries.grid(JacobianEntries.BEFORE_DOTS))
                .map(pieces::matrix)
                .map(matrix -> MathMlPrinter.math(matrix, true))
                .ifPresent(markup::add);
        markup.add(pieces.ones());
        markup.add(pieces.closing().extent(document));
        markup.addAll(pieces.closing().open(document));
        return markup;
    }

    private static Set<Integer> points() throws IOException {
        Set<Integer> points = new TreeSet<>();
        try (InputStream file = MathFont.class.getResourceAsStream("latin-modern-math.codepoints.txt")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                for (String range : line.replaceAll("#.*", "").strip().split(" +", -1)) {
                    String[] ends = range.split("-", -1);
                    for (int point = number(ends[0]); point <= number(ends[ends.length - 1]); point++) {
                        points.add(point);
                    }
                }
            }
        }
        return points;
    }

    private static int number(String hexadecimal) {
        return hexadecimal.isEmpty() ? 0 : Integer.parseInt(hexadecimal, 16);
    }
}
