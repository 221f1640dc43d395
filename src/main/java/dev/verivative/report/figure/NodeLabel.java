package dev.verivative.report.figure;

import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.report.figure.Operations.What;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Locale;

/** What people read at a node. */
public final class NodeLabel {
    private static final TextPrinter PRINTER = TextPrinter.of(TextStyle.UNICODE);

    /** Positions are printed alike in every dimension. */
    private static final Dimension ANY = Dimension.of("n");

    private NodeLabel() {}

    static String of(What what) {
        if (what instanceof What.Input input) {
            return entry(input.tensor(), input.positions());
        } else if (what instanceof What.Num number) {
            return PRINTER.line(new Term.Num(number.value()));
        } else if (what instanceof What.Applied applied) {
            return sign(applied.op());
        }
        return what instanceof What.Pi ? "π" : "Σ";
    }

    /** The letter with its positions as subscripts. */
    public static String entry(String tensor, List<Integer> positions) {
        List<Index> indices = positions.stream()
                .<Index>map(position -> new Index.Position(position, ANY))
                .toList();
        return PRINTER.line(new Term.Entry(tensor, indices));
    }

    private static String sign(Op op) {
        return switch (op) {
            case ADD -> "+";
            case SUB, NEG -> "−";
            case MUL -> "×";
            case DIV -> "÷";
            case POW -> "^";
            case SQRT -> "√";
            default -> op.name().toLowerCase(Locale.ROOT);
        };
    }
}
