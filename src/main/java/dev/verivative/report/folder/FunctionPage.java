package dev.verivative.report.folder;

import dev.verivative.notation.LatexPrinter;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.MarkdownReport;
import dev.verivative.report.MarkdownSection;
import dev.verivative.report.MarkdownSection.Part;
import dev.verivative.report.figure.Figure;
import dev.verivative.report.figure.WorkedExample;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of a function, as GitHub shows it beside the definition. */
final class FunctionPage {
    private static final Set<Part> STEPS = EnumSet.of(Part.LEMMA, Part.DERIVATION);
    private static final Set<Part> ALL_OF_IT =
            EnumSet.of(Part.LEMMA, Part.DERIVATION, Part.RESULT, Part.CASES, Part.MATRIX);

    /** These show what the function does; others belong to the worked example. */
    private static final Set<String> OF_FUNCTION = Set.of("influence", "graph", "operations");

    private final FunctionFolder folder;
    private final Optional<WorkedExample> example;
    private final List<Figure> figures;
    private final List<String> blocks = new ArrayList<>();

    FunctionPage(FunctionFolder folder, Optional<WorkedExample> example, List<Figure> figures) {
        this.folder = folder;
        this.example = example;
        this.figures = List.copyOf(figures);
    }

    String text() {
        if (folder.documents().isEmpty()) {
            return "# " + MarkdownReport.escaped(folder.proof().definition().title())
                    + "\n\nThere is no derivative of it: `verivative derive " + folder.name() + "` says why.\n";
        }
        DerivationDocument first = folder.documents().get(0);
        List<MarkdownSection> sections = MarkdownSection.of(first);
        tell(sections, EnumSet.of(Part.DEFINITION));
        links();
        figures.stream().filter(figure -> OF_FUNCTION.contains(figure.name())).forEach(this::picture);
        tell(sections, ALL_OF_IT);
        example.ifPresent(worked -> blocks.addAll(ExampleSection.blocks(worked)));
        figures.stream().filter(figure -> !OF_FUNCTION.contains(figure.name())).forEach(this::picture);
        otherRoutes(first);
        folder.documents().stream().skip(1).forEach(this::otherVariable);
        tell(sections, EnumSet.of(Part.NUMPY, Part.CLAIMS, Part.CHECKS));
        return String.join("\n\n", blocks) + "\n";
    }

    private void tell(List<MarkdownSection> sections, Set<Part> parts) {
        sections.stream()
                .filter(section -> parts.contains(section.part()))
                .forEach(section -> blocks.addAll(section.blocks()));
    }

    private void picture(Figure figure) {
        blocks.add("![" + MarkdownReport.escaped(figure.title()) + "](" + FunctionFolder.file(figure) + ")");
    }

    /** What else stands in the folder. */
    private void links() {
        List<String> links = new ArrayList<>();
        for (String file : List.of(FunctionFolder.LATEX, FunctionFolder.PROOF, FunctionFolder.JSON)) {
            links.add("[" + file + "](" + file + ")");
        }
        links.add("[all functions](../README.md)");
        blocks.add(String.join(" · ", links));
    }

    /** The same by other routes, folded away. */
    private void otherRoutes(DerivationDocument first) {
        List<DerivationDocument> others = first.evidence().others();
        if (!others.isEmpty()) {
            blocks.add("## By other routes");
        }
        for (DerivationDocument other : others) {
            blocks.add("<details><summary>The " + other.route().label() + " route</summary>");
            deeper(other, STEPS);
            blocks.add("</details>");
        }
    }

    private void otherVariable(DerivationDocument other) {
        blocks.add("## The derivative by $" + new LatexPrinter().print(((Term.Partial) other.asked()).by()) + "$");
        deeper(other, ALL_OF_IT);
    }

    private void deeper(DerivationDocument document, Set<Part> parts) {
        MarkdownSection.of(document).stream()
                .filter(section -> parts.contains(section.part()))
                .flatMap(section -> section.blocks().stream())
                .map(block -> block.startsWith("#") ? "#" + block : block)
                .forEach(blocks::add);
    }

    static String cells(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
