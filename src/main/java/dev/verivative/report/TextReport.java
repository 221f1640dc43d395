package dev.verivative.report;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Attempt;
import dev.verivative.derive.Lemma;
import dev.verivative.derive.Line;
import dev.verivative.notation.Box;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Function;
import dev.verivative.term.Term;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A derivation for a terminal, with its formulas in two dimensions. */
public final class TextReport implements DerivationReport {
    /** What a terminal has if nothing else is known. */
    public static final int WIDTH = 80;

    private static final String MARGIN = " ".repeat(7);

    private final TextStyle style;
    private final boolean colour;
    private final int width;

    /**
     * A report in this style.
     *
     * @param style its characters
     * @param colour whether what changes stands out in colour
     * @param width the columns that it should not exceed where formulas allow it
     */
    public TextReport(TextStyle style, boolean colour, int width) {
        this.style = style;
        this.colour = colour;
        this.width = width;
    }

    @Override
    public void write(DerivationDocument document, Writer out) throws IOException {
        out.write(render(new Page(document.definition(), formulas(document)).whole(document)));
    }

    /** How far an unfinished derivation came, and what stopped it. */
    public String text(Definition definition, Attempt.Unfinished attempt) {
        List<Term> formulas = new ArrayList<>(List.of(attempt.start(), attempt.part()));
        attempt.lines().forEach(line -> formulas.add(line.step().after()));
        return render(new Page(definition, formulas).unfinished(attempt));
    }

    private String render(List<Box> blocks) {
        StringBuilder text = new StringBuilder();
        blocks.forEach(block -> text.append(block.render(colour)).append('\n'));
        return text.toString();
    }

    private static List<Term> formulas(DerivationDocument document) {
        List<Term> formulas = new ArrayList<>(
                List.of(document.function().body(), document.main().start()));
        document.main().lines().forEach(line -> formulas.add(line.step().after()));
        for (Lemma lemma : document.lemmas()) {
            formulas.add(lemma.name().unfold());
            formulas.add(lemma.derivation().start());
            lemma.derivation().lines().forEach(line -> formulas.add(line.step().after()));
        }
        document.names().forEach(name -> formulas.add(name.unfold()));
        for (Episode episode : document.episodes()) {
            formulas.add(episode.passage().start());
            episode.passage().lines().forEach(line -> formulas.add(line.step().after()));
        }
        return formulas;
    }

    /** One report as it is made. */
    private final class Page {
        private final Definition definition;
        private final TextPrinter printer;
        private final TextPassage passages;
        private final ConditionText conditions;
        private final Moves moves = new Moves();
        private final List<Box> blocks = new ArrayList<>();

        Page(Definition definition, List<Term> formulas) {
            this.definition = definition;
            this.printer = TextPrinter.forAll(style, formulas).withDotsAfter(LongSums.MOST);
            this.passages = new TextPassage(style, printer, width);
            this.conditions = ConditionText.of(style, printer);
        }

        List<Box> whole(DerivationDocument document) {
            title(document.function());
            moves.assume(document.when());
            document.lemmas().forEach(lemma -> lemma(document, lemma));
            section(heading(document));
            blocks.addAll(passages.draw(printer.print(document.main().start()), moves.of(document.main())));
            section("Result");
            equation(document.asked(), document.result());
            blocks.add(Box.text(""));
            names(document.names());
            document.furtherEpisodes().forEach(episode -> episode(document, episode));
            document.united().ifPresent(this::united);
            matrix(document);
            NumpyLines.of(document).ifPresent(this::numpy);
            claims(document);
            section("What has been checked");
            closing(document);
            return blocks;
        }

        /** A quantity that was named and derived first. */
        private void lemma(DerivationDocument document, Lemma lemma) {
            Passage passage = Passage.of(lemma);
            if (document.isOfFunction(lemma)) {
                section("Derivation of " + printer.line(passage.start()));
            } else {
                section("With " + printer.line(lemma.name()) + " for");
                equation(lemma.name(), lemma.name().unfold());
                blocks.add(Box.text(""));
            }
            blocks.addAll(passages.draw(printer.print(passage.start()), moves.of(passage)));
        }

        private void names(List<Term.Call> names) {
            for (Term.Call name : names) {
                line("where");
                blocks.add(Box.text(""));
                equation(name, name.unfold());
                blocks.add(Box.text(""));
            }
        }

        List<Box> unfinished(Attempt.Unfinished attempt) {
            title(definition.function());
            Passage passage = new Passage(attempt.start(), attempt.lines());
            section("Derivation of " + printer.line(attempt.start()) + " (unfinished)");
            blocks.addAll(passages.draw(printer.print(attempt.start()), moves.of(passage)));
            section("What stopped it");
            blocks.add(Box.beside(Box.text(MARGIN), printer.print(attempt.part())));
            blocks.add(Box.text(""));
            Optional<Obligation> failed = attempt.reason().failed();
            line(
                    failed.isPresent()
                            ? conditions.of(failed.get()) + " fails"
                            : PlainText.line(attempt.reason().text(), style));
            return blocks;
        }

        private void title(Function function) {
            String title = PlainText.line(definition.title(), style);
            blocks.add(Box.text(title));
            blocks.add(rule(title, style == TextStyle.UNICODE ? "═" : "="));
            blocks.add(Box.text(""));
            equation(function.call(function.indices()), function.body());
            blocks.add(Box.text(""));
        }

        private Box rule(String text, String line) {
            return Box.text(line.repeat(Math.max(1, Box.text(text).width())));
        }

        private void section(String heading) {
            blocks.add(Box.text(heading));
            blocks.add(rule(heading, style == TextStyle.UNICODE ? "─" : "-"));
            blocks.add(Box.text(""));
        }

        private void line(String text) {
            PlainText.wrap(text, width - 2).forEach(each -> blocks.add(Box.text("  " + each)));
        }

        private String heading(DerivationDocument document) {
            String when = document.when().isEmpty() ? "" : " where " + conditions.of(document.when());
            String size = document.n().map(n -> ", n = " + n).orElse("");
            boolean entry = document.n().isPresent();
            return "Derivation of " + printer.line(document.main().start()) + (entry ? "" : when) + size + " ("
                    + document.route().label() + " route)";
        }

        private void equation(Term left, Term right) {
            Box sign = Box.text("  =  ");
            Box margin = Box.text(MARGIN);
            Box leftSide = Box.beside(margin, printer.print(left));
            Box rightSide = printer.print(right);
            int room = width - leftSide.width() - sign.width();
            if (rightSide.width() <= room || leftSide.width() <= width / 2) {
                Box rows = Box.column(printer.wrap(right, Math.max(width / 4, room)));
                blocks.add(Box.beside(leftSide, sign, rows));
            } else {
                blocks.add(leftSide);
                blocks.addAll(rightSide.height() > 1 ? List.of(Box.text("")) : List.of());
                Box rows = Box.column(printer.wrap(right, width - MARGIN.length() - sign.width()));
                blocks.add(Box.beside(margin, sign, rows));
            }
        }

        private void episode(DerivationDocument document, Episode episode) {
            Passage passage = episode.passage();
            moves.assume(episode.when());
            List<Move> steps = moves.of(passage);
            if (passage.start() instanceof Term.Partial) {
                section("Derivation of " + printer.line(passage.start()));
                blocks.addAll(passages.draw(printer.print(passage.start()), steps));
            } else {
                section("Where " + conditions.of(episode.when()));
                Box left = printer.print(document.leftOf(episode));
                blocks.addAll(passages.drawShort(left, passage.start(), steps));
                blocks.add(Box.text(""));
            }
        }

        private void united(Line line) {
            section("Both cases in one");
            equation(line.step().before(), line.step().after());
            blocks.add(Box.text(""));
        }

        private void claims(DerivationDocument document) {
            if (document.claims().isEmpty()) {
                return;
            }
            section("Claims");
            for (ClaimVerdict claim : document.claims()) {
                String status = String.format("%-7s", claim.status().word());
                String by = ClaimText.by(claim);
                blocks.add(Box.text(
                        "  " + status + ClaimText.of(claim.claim(), style) + (by.isEmpty() ? "" : "  (" + by + ")")));
                blocks.add(Box.text(""));
                if (claim.isProvedByKernel()) {
                    for (Passage part : Passage.ofProof(claim)) {
                        if (!part.given().isEmpty()) {
                            line("With an index for which " + conditions.chosen(part.given()) + ":");
                            blocks.add(Box.text(""));
                        }
                        blocks.addAll(passages.draw(printer.print(part.start()), new Moves().of(part)));
                    }
                    blocks.add(Box.text(""));
                }
            }
        }

        private void closing(DerivationDocument document) {
            Closing closing = new Closing(conditions, piece -> piece);
            line(closing.checked(document));
            line(closing.extent(document));
            for (String condition : closing.open(document)) {
                blocks.add(Box.text(""));
                blocks.add(Box.text(MARGIN + condition));
            }
        }

        private void numpy(NumpyLines lines) {
            section("As NumPy");
            lines.statements().forEach(statement -> blocks.add(Box.text(MARGIN + statement)));
            blocks.add(Box.text(""));
        }

        private void matrix(DerivationDocument document) {
            TextMatrix matrix = new TextMatrix(style, printer);
            List<Box> pictures = new ArrayList<>();
            document.matrixForm().ifPresent(form -> pictures.add(matrix.formula(form)));
            document.entries()
                    .flatMap(entries -> matrix.entries(entries, width - MARGIN.length() - 6))
                    .ifPresent(pictures::add);
            if (pictures.isEmpty()) {
                return;
            }
            section("As a matrix");
            Box left = Box.text(MARGIN + "J  =  ");
            for (Box picture : pictures) {
                blocks.add(Box.beside(left, picture));
                blocks.add(Box.text(""));
                left = Box.text(MARGIN + "   =  ");
            }
            document.matrixForm().filter(VectorFormula::hasOnes).ifPresent(form -> {
                line(VectorFormula.of(style, printer).ones() + " is the vector of ones.");
                blocks.add(Box.text(""));
            });
        }
    }
}
