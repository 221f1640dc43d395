package dev.verivative.report.notebook;

import dev.verivative.exact.Point;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.DerivationReport;
import dev.verivative.report.MarkdownReport;
import dev.verivative.report.MarkdownSection;
import dev.verivative.report.MarkdownSection.Part;
import dev.verivative.report.NumpyLines;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A derivation as a Jupyter notebook (nbformat 4.5): its text in cells, and the function and what was derived of it in
 * Python with a check that needs nothing but NumPy.
 *
 * <p>The check compares what was derived with values that are computed here from the definition alone, with many digits
 * and without any rule of calculus, and with differences of the function in doubles.
 */
public final class NotebookReport implements DerivationReport {
    /** Of the largest entry: far above what doubles lose at the points that are chosen. */
    private static final String EXACT = "1e-9";

    /** The error of the differences is at most a hundredth of this at the points that are chosen. */
    private static final String DIFFERENCES = "1e-6";

    private static final String AGREE = """
            def agree(what, derived, expected, tolerance):
                derived, expected = np.asarray(derived, float), np.asarray(expected, float)
                assert derived.shape == expected.shape, f"{what}: shape {derived.shape}, expected {expected.shape}"
                error = np.max(np.abs(derived - expected))
                scale = np.max(np.abs(expected)) or 1.0
                assert error <= tolerance * scale, f"{what}: expected {expected}, but derived is {derived}"
                print(f"{what}: agrees within {tolerance:g} of the largest entry")""";

    private static final String SLOPES = """
            def differences(f, at, step=1e-3):
                slopes = []
                for place in np.ndindex(np.shape(at)):
                    shift = np.zeros(np.shape(at))
                    shift[place] = step
                    near, far = f(at + shift) - f(at - shift), f(at + 2 * shift) - f(at - 2 * shift)
                    slopes.append((8 * near - far) / (12 * step))
                return np.stack(slopes, axis=-1).reshape(np.shape(slopes[0]) + np.shape(at))""";

    @Override
    public void write(DerivationDocument document, Writer out) throws IOException {
        NotebookJson.write(cells(document), out);
    }

    static List<Cell> cells(DerivationDocument document) {
        List<Cell> before = new ArrayList<>();
        List<Cell> after = new ArrayList<>();
        for (MarkdownSection section : MarkdownSection.of(document, NotebookReport::escaped)) {
            Cell cell = Cell.markdown(String.join("\n\n", section.blocks()));
            if (section.part() == Part.CLAIMS || section.part() == Part.CHECKS) {
                after.add(cell);
            } else if (section.part() != Part.NUMPY) {
                before.add(cell);
            }
        }
        List<Cell> cells = new ArrayList<>(before);
        cells.addAll(code(document));
        cells.addAll(after);
        return cells;
    }

    /** Jupyter looks for mathematics in what Markdown leaves, too; it does not look across elements. */
    private static String escaped(String text) {
        return MarkdownReport.escaped(text)
                .replace("\\\\", "<span>&#92;</span>")
                .replace("\\$", "<span>&#36;</span>");
    }

    private static List<Cell> code(DerivationDocument document) {
        Optional<Code> some = NumpyLines.of(document)
                .<Code>map(lines -> new ArrayCode(document.function(), lines))
                .or(() -> EntryCode.of(document));
        if (some.isEmpty()) {
            return List.of(Cell.markdown(
                    "## In Python", "The formulas are too long for code that Python would read: there is none here."));
        }
        Code code = some.get();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.markdown("## In Python", code.introduction()));
        cells.add(Cell.code(code.imports()));
        code.definitions().forEach(definition -> cells.add(Cell.code(definition)));
        cells.add(Cell.markdown("## Check"));
        Optional<Point> point = new PointSearch(document, code.checked()).point();
        if (point.isEmpty()) {
            cells.add(Cell.markdown("No point with readable numbers was found at which everything has a value and what"
                    + " is assumed holds: nothing is checked here."));
            return cells;
        }
        cells.add(Cell.markdown("What was derived, at one point, beside two other ways to find the same: values that"
                + " were computed with " + Checked.DIGITS + " digits from the definition, without any rule of"
                + " calculus, and differences of the function."));
        cells.add(Cell.code(AGREE + "\n\n\n" + SLOPES));
        cells.add(Cell.code(check(code, point.get())));
        return cells;
    }

    private static String check(Code code, Point point) {
        List<String> blocks = new ArrayList<>();
        blocks.add(String.join("\n", code.values(point)));
        for (Checked checked : code.checked()) {
            Code.Value derived = code.derived(checked, point);
            double[] expected = checked.expected(point).orElseThrow().stream()
                    .mapToDouble(BigDecimal::doubleValue)
                    .toArray();
            List<String> lines = new ArrayList<>();
            lines.add("derived = " + derived.code());
            lines.add("exact = " + PythonArrays.text(derived.shape(), expected));
            lines.add(agree(checked.name() + ", exact values", "exact", EXACT));
            code.differences(checked, point).ifPresent(statements -> {
                lines.addAll(statements);
                lines.add(agree(checked.name() + ", differences", "numerical", DIFFERENCES));
            });
            blocks.add(String.join("\n", lines));
        }
        return blocks.stream().collect(Collectors.joining("\n\n"));
    }

    private static String agree(String what, String expected, String tolerance) {
        return "agree(\"" + what + "\", derived, " + expected + ", " + tolerance + ")";
    }
}
