package dev.verivative.report;

import dev.verivative.derive.Lemma;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.RouteProof;
import dev.verivative.term.Term;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A derivation as a complete LaTeX document that needs nothing but amsmath. */
public final class LatexReport implements DerivationReport {
    private static final String PREAMBLE = """
            \\documentclass[a4paper,fleqn]{article}
            \\usepackage{amsmath}
            \\allowdisplaybreaks
            \\setlength{\\textwidth}{165mm}
            \\setlength{\\oddsidemargin}{-3mm}
            \\setlength{\\textheight}{240mm}
            \\setlength{\\topmargin}{-15mm}
            \\setlength{\\mathindent}{7mm}
            \\setlength{\\parindent}{0pt}
            \\setlength{\\parskip}{1ex}
            \\begin{document}
            """;

    @Override
    public void write(DerivationDocument document, Writer out) throws IOException {
        out.write(PREAMBLE);
        for (String block : new Page().blocks(document)) {
            out.write(block + "\n");
        }
        out.write("\\end{document}\n");
    }

    /** The matrix, with fewer entries before the dots where they are wide. */
    private static Optional<Grid> grid(JacobianEntries entries) {
        Optional<Grid> usual = entries.grid(JacobianEntries.BEFORE_DOTS);
        boolean wide = usual.stream().anyMatch(grid -> grid.width() > LatexRows.READABLE);
        return wide ? entries.grid(JacobianEntries.BEFORE_DOTS - 1) : usual;
    }

    /** One report as it is made. */
    private static final class Page {
        private final LatexPieces pieces = new LatexPieces(LatexText::escaped, "\\\\");
        private final Moves moves = new Moves();
        private final List<String> blocks = new ArrayList<>();

        List<String> blocks(DerivationDocument document) {
            blocks.add("\\section*{" + pieces.words(document.definition().title()) + "}");
            if (!document.definition().text().isBlank()) {
                blocks.add(pieces.words(document.definition().text()));
            }
            display(
                    document.function().call(document.function().indices()),
                    document.function().body());
            moves.assume(document.when());
            document.lemmas().forEach(lemma -> lemma(document, lemma));
            blocks.add("\\subsection*{" + pieces.heading(document) + "}");
            steps(document.main().start(), moves.of(document.main()));
            blocks.add("\\subsection*{Result}");
            display(document.asked(), document.result());
            for (Term.Call name : document.names()) {
                blocks.add("where");
                display(name, name.unfold());
            }
            document.furtherEpisodes().forEach(episode -> episode(document, episode));
            document.united().ifPresent(line -> {
                blocks.add("\\subsection*{Both cases in one}");
                display(line.step().before(), line.step().after());
            });
            matrix(document);
            NumpyLines.of(document).ifPresent(this::numpy);
            claims(document);
            closing(document);
            return blocks;
        }

        /** A quantity that was named and derived first. */
        private void lemma(DerivationDocument document, Lemma lemma) {
            Passage passage = Passage.of(lemma);
            if (document.isOfFunction(lemma)) {
                blocks.add("\\subsection*{Derivation of " + pieces.inline(passage.start()) + "}");
            } else {
                blocks.add("\\subsection*{With " + pieces.inline(lemma.name()) + " for}");
                display(lemma.name(), lemma.name().unfold());
            }
            steps(passage.start(), moves.of(passage));
        }

        /** All moves in one display, so that the equality signs stand below each other. */
        private void steps(Term left, List<Move> steps) {
            if (steps.isEmpty()) {
                return;
            }
            StringBuilder rows = new StringBuilder();
            String side = pieces.math(left);
            for (Move move : steps) {
                String title = "\\textbf{" + move.numbers("--") + ".} " + pieces.title(move) + pieces.needs(move)
                        + " {\\footnotesize(" + pieces.words(String.join("; ", move.sources())) + ")}";
                if (rows.isEmpty()) {
                    blocks.add(title);
                } else {
                    rows.append("\n\\intertext{").append(title).append("}\n");
                }
                rows.append(side).append(LatexRows.of(move.after(), pieces));
                side = "";
            }
            blocks.add("\\begin{align*}\n" + rows + "\n\\end{align*}");
        }

        private void episode(DerivationDocument document, Episode episode) {
            Passage passage = episode.passage();
            moves.assume(episode.when());
            if (passage.start() instanceof Term.Partial) {
                blocks.add("\\subsection*{Derivation of " + pieces.inline(passage.start()) + "}");
                steps(passage.start(), moves.of(passage));
            } else {
                blocks.add("\\subsection*{Where " + pieces.inline(episode.when()) + "}");
                StringBuilder rows = new StringBuilder(pieces.math(document.leftOf(episode)));
                rows.append(LatexRows.of(passage.start(), pieces));
                for (Move move : moves.of(passage)) {
                    rows.append("\\\\\n").append(LatexRows.of(move.after(), pieces));
                    rows.append(" && \\text{")
                            .append(pieces.title(move))
                            .append(pieces.needs(move))
                            .append('}');
                }
                blocks.add("\\begin{align*}\n" + rows + "\n\\end{align*}");
            }
        }

        private void matrix(DerivationDocument document) {
            List<String> forms = new ArrayList<>();
            document.matrixForm().map(pieces::formula).ifPresent(forms::add);
            document.entries()
                    .flatMap(LatexReport::grid)
                    .map(grid -> LatexRows.sized(grid.width(), pieces.matrix(grid)))
                    .ifPresent(forms::add);
            if (!forms.isEmpty()) {
                blocks.add("\\subsection*{As a matrix}");
                blocks.add("\\begin{align*}\nJ &= " + String.join("\\\\\n&= ", forms) + "\n\\end{align*}");
            }
            document.matrixForm().filter(VectorFormula::hasOnes).ifPresent(form -> blocks.add(pieces.ones()));
        }

        /** Not verbatim: long lines are to be broken. */
        private void numpy(NumpyLines lines) {
            blocks.add("\\subsection*{As NumPy}");
            lines.statements()
                    .forEach(statement -> blocks.add("{\\raggedright\\ttfamily " + code(statement) + "\\par}"));
        }

        private static String code(String statement) {
            // Quotes that stand upright.
            return LatexText.escaped(statement).replace("''", "\\char34{}");
        }

        private void claims(DerivationDocument document) {
            if (!document.claims().isEmpty()) {
                blocks.add("\\subsection*{Claims}");
            }
            for (ClaimVerdict claim : document.claims()) {
                blocks.add(pieces.words(claim.claim().text()) + " (\\textbf{" + ClaimText.status(claim) + "})");
                blocks.add("\\[ " + ClaimText.latex(claim.claim()) + " \\]");
                if (claim.isProvedByKernel()) {
                    for (Passage part : Passage.ofProof(claim)) {
                        pieces.given(part).ifPresent(blocks::add);
                        steps(part.start(), new Moves().of(part));
                    }
                }
            }
        }

        private void closing(DerivationDocument document) {
            Closing closing = pieces.closing();
            blocks.add("\\subsection*{What has been checked}");
            blocks.add(closing.checked(document) + "\n");
            blocks.add(closing.extent(document));
            closing.open(document).forEach(condition -> blocks.add("\\[ " + condition + " \\]"));
            opinions(document.evidence().routes());
        }

        private void opinions(List<RouteProof> routes) {
            if (routes.isEmpty()) {
                return;
            }
            Checks checks = new Checks(TextStyle.ASCII);
            List<String> rows = new ArrayList<>(List.of(String.join(" & ", Checks.HEAD)));
            for (RouteProof route : routes) {
                List<String> cells = new ArrayList<>(
                        checks.row(route).stream().map(pieces::words).toList());
                cells.set(Checks.BY, pieces.inline(route.by()));
                rows.add(String.join(" & ", cells));
            }
            blocks.add("\\begin{tabular}{@{}" + "l".repeat(Checks.HEAD.size()) + "@{}}\n" + String.join("\\\\\n", rows)
                    + "\n\\end{tabular}\n");
            checks.notes(routes).forEach(note -> blocks.add(pieces.words(note) + "\n"));
        }

        private void display(Term left, Term right) {
            blocks.add("\\begin{align*}\n" + LatexRows.sized(left, pieces) + LatexRows.of(right, pieces)
                    + "\n\\end{align*}");
        }
    }
}
