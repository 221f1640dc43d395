package dev.verivative.report.pdf;

import dev.verivative.derive.Lemma;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.report.ClaimText;
import dev.verivative.report.Closing;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.Episode;
import dev.verivative.report.JacobianEntries;
import dev.verivative.report.LatexPieces;
import dev.verivative.report.Move;
import dev.verivative.report.Moves;
import dev.verivative.report.Passage;
import dev.verivative.report.Title;
import dev.verivative.report.VectorFormula;
import dev.verivative.report.formula.Typesetting.Style;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells a derivation as an article. */
final class ArticleWriter {
    private final Formulas formulas;
    private final Visible visible;
    private final Sentences sentences;
    private final LatexPieces pieces;
    private final References references;
    private final Contents contents = new Contents();
    private final Moves moves = new Moves();

    ArticleWriter(Formulas formulas, Visible visible) {
        this.formulas = formulas;
        this.visible = visible;
        this.sentences = new Sentences(formulas, visible);
        this.pieces = new LatexPieces(sentences::words, "\\\\");
        this.references = new References(visible);
    }

    Article article(DerivationDocument document) {
        if (!document.definition().text().isBlank()) {
            paragraph(pieces.words(document.definition().text()));
        }
        equation(
                document.function().call(document.function().indices()),
                document.function().body());
        moves.assume(document.when());
        document.lemmas().forEach(lemma -> lemma(document, lemma));
        section(pieces.heading(document), "Derivation of " + plain(document.asked()));
        steps(document.main(), moves);
        section("Result", "Result");
        equation(document.asked(), document.result());
        for (Term.Call name : document.names()) {
            paragraph("where");
            equation(name, name.unfold());
        }
        document.furtherEpisodes().forEach(episode -> episode(document, episode));
        document.united().ifPresent(line -> {
            part("Both cases in one", "Both cases in one");
            equation(line.step().before(), line.step().after());
        });
        matrix(document);
        if (!document.numpy().isEmpty()) {
            section("As NumPy", "As NumPy");
            contents.add(
                    new Block.Code(document.numpy().stream().map(visible::line).toList()));
        }
        claims(document);
        opinions(document);
        closing(document);
        section("Rules", "Rules");
        contents.add(new Block.References(references.all()));
        return new Article(visible.line(document.definition().title()), contents.blocks(), contents.bookmarks());
    }

    private void lemma(DerivationDocument document, Lemma lemma) {
        Passage passage = Passage.of(lemma);
        if (document.isOfFunction(lemma)) {
            section("Derivation of " + pieces.inline(passage.start()), "Derivation of " + plain(passage.start()));
        } else {
            section("With " + pieces.inline(lemma.name()) + " for", "With " + plain(lemma.name()));
            equation(lemma.name(), lemma.name().unfold());
        }
        steps(passage, moves);
    }

    private void episode(DerivationDocument document, Episode episode) {
        Passage passage = episode.passage();
        moves.assume(episode.when());
        if (passage.start() instanceof Term.Partial) {
            part("Derivation of " + pieces.inline(passage.start()), "Derivation of " + plain(passage.start()));
            steps(passage, moves);
            return;
        }
        String when = pieces.inline(episode.when());
        part("Where " + when, "Where " + PlainIndices.of(when));
        Alignment rows = alignment();
        display(rows.equation(pieces.math(document.leftOf(episode)), pieces.math(passage.start())));
        moves.of(passage).forEach(move -> step(passage, move, rows.next(pieces.math(move.after()))));
    }

    private void steps(Passage passage, Moves group) {
        Alignment rows = alignment();
        boolean first = true;
        for (Move move : group.of(passage)) {
            String after = pieces.math(move.after());
            step(passage, move, first ? rows.equation(pieces.math(passage.start()), after) : rows.next(after));
            first = false;
        }
    }

    private void step(Passage passage, Move move, List<Row> rows) {
        List<Inline> title = new ArrayList<>(sentence(pieces.title(move)));
        title.add(references.cited(passage.lines().subList(move.first() - 1, move.last())));
        title.addAll(sentence(pieces.needs(move)));
        String name = move.titles().stream().map(ArticleWriter::plain).collect(Collectors.joining(", "));
        contents.step(move.numbers("\u2013"), title, name, rows);
    }

    private static String plain(Title title) {
        return title.words()
                + title.symbol()
                        .map(symbol -> " " + plain(new Term.Symbol(symbol)))
                        .orElse("");
    }

    private void matrix(DerivationDocument document) {
        List<String> forms = new ArrayList<>();
        document.matrixForm().map(pieces::formula).ifPresent(forms::add);
        document.entries().flatMap(this::matrix).ifPresent(forms::add);
        if (!forms.isEmpty()) {
            section("As a matrix", "As a matrix");
            Alignment rows = alignment();
            List<Row> all = new ArrayList<>(rows.equation("J", forms.get(0)));
            forms.subList(1, forms.size()).forEach(form -> all.addAll(rows.next(form)));
            display(all);
        }
        document.matrixForm().filter(VectorFormula::hasOnes).ifPresent(form -> paragraph(pieces.ones()));
    }

    /** The matrix, with fewer entries before the dots where it would be too wide. */
    private Optional<String> matrix(JacobianEntries entries) {
        Optional<String> matrix = Optional.empty();
        for (int before = JacobianEntries.BEFORE_DOTS;
                before > 0 && (matrix.isEmpty() || isWide(matrix.get()));
                before--) {
            matrix = entries.grid(before).map(pieces::matrix);
        }
        return matrix;
    }

    private boolean isWide(String latex) {
        return formulas.drawing(latex, Style.DISPLAY, Paper.TEXT)
                .filter(drawing -> drawing.width() > Paper.WIDTH)
                .isPresent();
    }

    private void claims(DerivationDocument document) {
        if (!document.claims().isEmpty()) {
            section("Claims", "Claims");
        }
        for (ClaimVerdict claim : document.claims()) {
            paragraph(pieces.words(claim.claim().text()) + " (" + ClaimText.status(claim) + ")");
            display(alignment().formula(ClaimText.latex(claim.claim())));
            if (claim.isProvedByKernel()) {
                for (Passage passage : Passage.ofProof(claim)) {
                    pieces.given(passage).ifPresent(this::paragraph);
                    steps(passage, new Moves());
                }
            }
        }
    }

    private void opinions(DerivationDocument document) {
        Opinions opinions = new Opinions(document.evidence().routes());
        if (!opinions.isEmpty()) {
            section("Second opinions", "Second opinions");
            contents.add(new Block.Table(opinions.rows().stream()
                    .map(row -> row.stream().map(this::cell).toList())
                    .toList()));
            opinions.notes().forEach(note -> paragraph(pieces.words(note)));
        }
    }

    private List<Inline> cell(Opinions.Cell cell) {
        return sentence(cell.formula().map(pieces::inline).orElseGet(() -> pieces.words(cell.words())));
    }

    private void closing(DerivationDocument document) {
        Closing closing = pieces.closing();
        section("What has been checked", "What has been checked");
        paragraph(closing.checked(document));
        paragraph(closing.extent(document));
        closing.open(document).forEach(condition -> display(alignment().formula(condition)));
    }

    private Alignment alignment() {
        return new Alignment(formulas, visible);
    }

    private void equation(Term left, Term right) {
        display(alignment().equation(pieces.math(left), pieces.math(right)));
    }

    private void display(List<Row> rows) {
        contents.add(new Block.Display(rows));
    }

    private void paragraph(String sentence) {
        contents.add(new Block.Paragraph(sentence(sentence)));
    }

    private void section(String text, String bookmark) {
        contents.heading(1, sentences.of(text, Paper.HEADINGS[1]), bookmark);
    }

    private void part(String text, String bookmark) {
        contents.heading(2, sentences.of(text, Paper.HEADINGS[2]), bookmark);
    }

    private List<Inline> sentence(String text) {
        return sentences.of(text, Paper.TEXT);
    }

    private static String plain(Term term) {
        return TextPrinter.of(TextStyle.UNICODE).line(term);
    }
}
