package dev.verivative.report;

import dev.verivative.derive.Lemma;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.RouteProof;
import dev.verivative.report.MarkdownSection.Part;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** One report in Markdown as it is made. */
final class MarkdownSections {
    /** A control word: Markdown would take the backslashes of the usual sign for its own. */
    private static final String END_OF_ROW = "\\cr";

    /** Columns that a formula may take as plain text: more than anybody scrolls through. */
    private static final int WIDEST = 300;

    private final LatexPieces pieces;
    private final Moves moves = new Moves();
    private final List<MarkdownSection> sections = new ArrayList<>();
    private List<String> blocks = new ArrayList<>();

    /** @param words makes plain text of words */
    MarkdownSections(UnaryOperator<String> words) {
        pieces = new LatexPieces(words, END_OF_ROW);
    }

    List<MarkdownSection> of(DerivationDocument document) {
        definition(document);
        end(Part.DEFINITION);
        moves.assume(document.when());
        for (Lemma lemma : document.lemmas()) {
            lemma(document, lemma);
            end(Part.LEMMA);
        }
        blocks.add("## " + pieces.heading(document));
        steps(document.main().start(), moves.of(document.main()));
        end(Part.DERIVATION);
        result(document);
        end(Part.RESULT);
        document.furtherEpisodes().forEach(episode -> episode(document, episode));
        document.united().ifPresent(line -> {
            blocks.add("### Both cases in one");
            equation(line.step().before(), line.step().after());
        });
        end(Part.CASES);
        matrix(document);
        end(Part.MATRIX);
        NumpyLines.of(document).ifPresent(this::numpy);
        end(Part.NUMPY);
        claims(document);
        end(Part.CLAIMS);
        closing(document);
        end(Part.CHECKS);
        return sections;
    }

    private void end(Part part) {
        if (!blocks.isEmpty()) {
            sections.add(new MarkdownSection(part, blocks));
            blocks = new ArrayList<>();
        }
    }

    private void definition(DerivationDocument document) {
        blocks.add("# " + pieces.words(document.definition().title()));
        if (!document.definition().text().isBlank()) {
            blocks.add(pieces.words(document.definition().text()));
        }
        equation(
                document.function().call(document.function().indices()),
                document.function().body());
    }

    private void result(DerivationDocument document) {
        blocks.add("## Result");
        equation(document.asked(), document.result());
        for (Term.Call name : document.names()) {
            blocks.add("where");
            equation(name, name.unfold());
        }
    }

    /** A quantity that was named and derived first. */
    private void lemma(DerivationDocument document, Lemma lemma) {
        Passage passage = Passage.of(lemma);
        if (document.isOfFunction(lemma)) {
            blocks.add("## Derivation of " + pieces.inline(passage.start()));
        } else {
            blocks.add("## With " + pieces.inline(lemma.name()) + " for");
            equation(lemma.name(), lemma.name().unfold());
        }
        steps(passage.start(), moves.of(passage));
    }

    private void steps(Term left, List<Move> steps) {
        for (Move move : steps) {
            blocks.add("**" + move.numbers("–") + ". " + pieces.title(move) + "**" + pieces.needs(move) + " <sub>"
                    + pieces.words(String.join("; ", move.sources())) + "</sub>");
            equation(left, move.after());
        }
    }

    private void episode(DerivationDocument document, Episode episode) {
        Passage passage = episode.passage();
        moves.assume(episode.when());
        if (passage.start() instanceof Term.Partial) {
            blocks.add("### Derivation of " + pieces.inline(passage.start()));
            steps(passage.start(), moves.of(passage));
        } else {
            Term left = document.leftOf(episode);
            blocks.add("### Where " + pieces.inline(episode.when()));
            equation(left, passage.start());
            steps(left, moves.of(passage));
        }
    }

    private void matrix(DerivationDocument document) {
        List<String> forms = new ArrayList<>();
        document.matrixForm().map(pieces::formula).ifPresent(forms::add);
        document.entries()
                .flatMap(entries -> entries.grid(JacobianEntries.BEFORE_DOTS))
                .map(pieces::matrix)
                .ifPresent(forms::add);
        if (!forms.isEmpty()) {
            blocks.add("## As a matrix");
            forms.forEach(form -> blocks.add("$$\nJ = " + form + "\n$$"));
        }
        document.matrixForm().filter(VectorFormula::hasOnes).ifPresent(form -> blocks.add(pieces.ones()));
    }

    private void numpy(NumpyLines lines) {
        blocks.add("## As NumPy");
        blocks.add("```python\n" + String.join("\n", lines.statements()) + "\n```");
    }

    private void claims(DerivationDocument document) {
        if (!document.claims().isEmpty()) {
            blocks.add("## Claims");
        }
        for (ClaimVerdict claim : document.claims()) {
            blocks.add(pieces.words(claim.claim().text()) + " (**" + ClaimText.status(claim) + "**)");
            blocks.add("$$\n" + ClaimText.latex(claim.claim()) + "\n$$");
            if (claim.isProvedByKernel()) {
                blocks.add("<details><summary>Proof</summary>");
                for (Passage part : Passage.ofProof(claim)) {
                    pieces.given(part).ifPresent(blocks::add);
                    steps(part.start(), new Moves().of(part));
                }
                blocks.add("</details>");
            }
        }
    }

    private void closing(DerivationDocument document) {
        Closing closing = pieces.closing();
        blocks.add("## What has been checked");
        blocks.add(closing.checked(document));
        blocks.add(closing.extent(document));
        closing.open(document).forEach(condition -> blocks.add("- $" + condition + "$"));
        List<RouteProof> routes = document.evidence().routes();
        if (!routes.isEmpty()) {
            Checks checks = new Checks(TextStyle.UNICODE);
            List<String> rows =
                    new ArrayList<>(List.of(row(Checks.HEAD), row(Collections.nCopies(Checks.HEAD.size(), "---"))));
            for (RouteProof route : routes) {
                List<String> cells = new ArrayList<>(
                        checks.row(route).stream().map(pieces::words).toList());
                cells.set(Checks.BY, pieces.inline(route.by()));
                rows.add(row(cells));
            }
            blocks.add(String.join("\n", rows));
            checks.notes(routes).forEach(note -> blocks.add("- " + pieces.words(note)));
        }
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private void equation(Term left, Term right) {
        int width = LatexRows.width(right);
        if (width > WIDEST) {
            blocks.add("(a formula too wide to be read: " + width + " columns as plain text)");
            return;
        }
        blocks.add("$$\n" + pieces.math(left) + " = " + pieces.math(right) + "\n$$");
    }
}
