package dev.verivative.report;

import dev.verivative.derive.Lemma;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.report.MarkdownSection.Topic;
import dev.verivative.term.Term;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A derivation as Markdown with its mathematics between dollar signs, as GitHub and notebooks show it. */
public final class MarkdownReport implements DerivationReport {
    /** A control word: Markdown would take the backslashes of the usual sign for its own. */
    private static final String END_OF_ROW = "\\cr";

    /** Columns that a formula may take as plain text: more than anybody scrolls through. */
    private static final int WIDEST = 300;

    @Override
    public void write(DerivationDocument document, Writer out) throws IOException {
        String blocks = sections(document, MarkdownReport::escaped).stream()
                .flatMap(section -> section.blocks().stream())
                .collect(Collectors.joining("\n\n"));
        out.write(blocks + "\n");
    }

    /**
     * The whole report in parts.
     *
     * @param words makes plain text of words, as {@link #escaped} does
     */
    public static List<MarkdownSection> sections(DerivationDocument document, UnaryOperator<String> words) {
        return new Page(words).sections(document);
    }

    /** What has a meaning in Markdown as what it is. */
    public static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip()
                .replaceAll("([\\\\`*_{}\\[\\]<>()#+!|$&~.^=-])", "\\\\$1");
    }

    /** One report as it is made. */
    private static final class Page {
        private final LatexPieces pieces;
        private final Moves moves = new Moves();
        private final List<MarkdownSection> sections = new ArrayList<>();
        private List<String> blocks = new ArrayList<>();

        Page(UnaryOperator<String> words) {
            pieces = new LatexPieces(words, END_OF_ROW);
        }

        /** What is written now, and ends before the next one. */
        private void section(Topic topic, Runnable content) {
            blocks = new ArrayList<>();
            content.run();
            if (!blocks.isEmpty()) {
                sections.add(new MarkdownSection(topic, blocks));
            }
        }

        List<MarkdownSection> sections(DerivationDocument document) {
            section(Topic.DEFINITION, () -> opening(document));
            moves.assume(document.when());
            document.lemmas().forEach(lemma -> section(Topic.DERIVATION, () -> lemma(document, lemma)));
            section(Topic.DERIVATION, () -> {
                blocks.add("## " + pieces.heading(document));
                steps(document.main().start(), moves.of(document.main()));
            });
            section(Topic.RESULT, () -> result(document));
            document.furtherEpisodes()
                    .forEach(episode -> section(Topic.DERIVATION, () -> episode(document, episode)));
            document.united()
                    .ifPresent(line -> section(Topic.DERIVATION, () -> {
                        blocks.add("### Both cases in one");
                        equation(line.step().before(), line.step().after());
                    }));
            section(Topic.MATRIX, () -> matrix(document));
            NumpyLines.of(document).ifPresent(lines -> section(Topic.NUMPY, () -> numpy(lines)));
            section(Topic.CLAIMS, () -> claims(document));
            section(Topic.CHECKED, () -> closing(document));
            return List.copyOf(sections);
        }

        private void opening(DerivationDocument document) {
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
                blocks.add("**" + move.numbers("–") + ". " + pieces.title(move) + "**" + pieces.needs(move));
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
}
