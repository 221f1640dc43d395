package dev.verivative.report;

import dev.verivative.derive.MatrixForm;
import dev.verivative.notation.Box;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import java.util.Optional;

/** Draws a Jacobian as a matrix. */
final class TextMatrix {
    private final TextStyle style;
    private final TextPrinter printer;

    TextMatrix(TextStyle style, TextPrinter printer) {
        this.style = style;
        this.printer = printer;
    }

    /** The formula in vectors. */
    Box formula(MatrixForm form) {
        VectorFormula formula = VectorFormula.of(style, printer);
        if (!VectorFormula.isScaled(form)) {
            return Box.text(formula.sum(form));
        }
        return Box.beside(printer.print(form.scale()), Box.text(" " + formula.product(form)));
    }

    /** The entries, with fewer of them before the dots where the width does not suffice. */
    Optional<Box> entries(JacobianEntries entries, int width) {
        Optional<Box> usual = entries.grid(JacobianEntries.BEFORE_DOTS).map(this::grid);
        boolean wide = usual.stream().anyMatch(box -> box.width() > width);
        return wide ? entries.grid(JacobianEntries.BEFORE_DOTS - 1).map(this::grid) : usual;
    }

    private Box grid(Grid grid) {
        return style.matrix(grid.rows().stream()
                .map(row -> row.stream().map(this::cell).toList())
                .toList());
    }

    private Box cell(Grid.Cell cell) {
        if (cell instanceof Grid.Cell.Entry entry) {
            return printer.print(entry.term());
        }
        return switch (((Grid.Cell.Dots) cell).direction()) {
            case HORIZONTAL -> style.horizontalDots();
            case VERTICAL -> style.verticalDots();
            case DIAGONAL -> style.diagonalDots();
        };
    }
}
