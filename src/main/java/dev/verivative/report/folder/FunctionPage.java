package dev.verivative.report.folder;

import dev.verivative.notation.LatexPrinter;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.MarkdownReport;
import dev.verivative.report.MarkdownSection;
import dev.verivative.report.MarkdownSection.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of a function, as GitHub shows it beside the definition. */
final class FunctionPage {
    /** What a derivative by a further variable, or by a further route, does not say once more. */
    private static final Set<Part> TOLD = EnumSet.of(Part.DEFINITION, Part.NUMPY, Part.CLAIMS, Part.CHECKS);

    private static final Set<Part> STEPS = EnumSet.of(Part.LEMMA, Part.DERIVATION);

    private final FunctionFolder folder;
    private final List<String> blocks = new ArrayList<>();

    FunctionPage(FunctionFolder folder) {
        this.folder = folder;
    }

    String text() {
        if (folder.documents().isEmpty()) {
            return "# " + MarkdownReport.escaped(folder.proof().definition().title())
                    + "\n\nThere is no derivative of it: `verivative derive " + folder.name() + "` says why.\n";
        }
        DerivationDocument first = folder.documents().get(0);
        List<MarkdownSection> sections = MarkdownSection.of(first);
        for (MarkdownSection section : sections) {
            if (section.part() == Part.NUMPY) {
                others();
            }
            blocks.addAll(section.blocks());
            if (section.part() == Part.DEFINITION) {
                links();
            }
        }
        return String.join("\n\n", blocks) + "\n";
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

    /** The same by other routes, folded away, and the derivatives by other variables. */
    private void others() {
        DerivationDocument first = folder.documents().get(0);
        for (DerivationDocument other : first.evidence().others()) {
            blocks.add("<details><summary>The same by the " + other.route().label() + " route</summary>");
            tell(other, STEPS);
            blocks.add("</details>");
        }
        for (DerivationDocument other :
                folder.documents().subList(1, folder.documents().size())) {
            blocks.add("## By $" + new LatexPrinter().print(((dev.verivative.term.Term.Partial) other.asked()).by())
                    + "$");
            tell(other, EnumSet.complementOf(EnumSet.copyOf(TOLD)));
        }
    }

    private void tell(DerivationDocument document, Set<Part> parts) {
        MarkdownSection.of(document).stream()
                .filter(section -> parts.contains(section.part()))
                .flatMap(section -> section.blocks().stream())
                .map(FunctionPage::deeper)
                .forEach(blocks::add);
    }

    /** A heading of a lower level. */
    private static String deeper(String block) {
        return block.startsWith("#") ? "#" + block : block;
    }

    static String cells(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
