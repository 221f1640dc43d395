package dev.verivative.report;

import dev.verivative.derive.MatrixForm;
import dev.verivative.notation.LatexPrinter;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.Optional;
import java.util.function.Function;

/** Writes a matrix form as one formula in vectors: J = diag(σ) − σ σᵀ. */
public final class VectorFormula {
    /** How each part is written. */
    private record Signs(
            String minus,
            String ones,
            String diagonal,
            String transposed,
            String open,
            String close,
            String space,
            String entries) {}

    private static final Signs UNICODE = new Signs("−", "𝟏", "diag(%s)", "%sᵀ", "(", ")", " ", "[%s]_%s");
    private static final Signs ASCII = new Signs("-", "ones", "diag(%s)", "%s^T", "(", ")", " ", "[%s]_%s");
    private static final Signs LATEX = new Signs(
            "-",
            "\\mathbf{1}",
            "\\operatorname{diag}\\left(%s\\right)",
            "%s^{\\mathsf{T}}",
            "\\left(",
            "\\right)",
            " ",
            "\\left[%s\\right]_{%s}");

    private final Signs signs;
    private final Function<Term, String> terms;

    private VectorFormula(Signs signs, Function<Term, String> terms) {
        this.signs = signs;
        this.terms = terms;
    }

    static VectorFormula of(TextStyle style, TextPrinter printer) {
        return new VectorFormula(style == TextStyle.UNICODE ? UNICODE : ASCII, printer::line);
    }

    static VectorFormula latex(LatexPrinter printer) {
        return new VectorFormula(LATEX, printer::print);
    }

    /** The formula without its factor. */
    String sum(MatrixForm form) {
        StringBuilder sum = new StringBuilder(diagonal(form));
        for (MatrixForm.Outer outer : form.outer()) {
            sum.append(' ').append(outer.negative() ? signs.minus : "+").append(' ');
            sum.append(vector(outer.left(), form.row()))
                    .append(signs.space)
                    .append(String.format(signs.transposed, vector(outer.right(), form.column())));
        }
        return sum.toString();
    }

    /** The formula of a form with a factor, which stands before it. */
    String product(MatrixForm form) {
        return form.outer().isEmpty() && isNumber(form.diagonal()) ? sum(form) : bracketed(sum(form));
    }

    /** Whether there is a factor to be written. */
    static boolean isScaled(MatrixForm form) {
        return !form.scale().equals(Term.Num.ONE);
    }

    /** Whether the vector of ones occurs, which has to be explained. */
    public static boolean hasOnes(MatrixForm form) {
        return form.outer().stream()
                .anyMatch(outer -> !outer.left().freeIndices().contains(form.row())
                        || !outer.right().freeIndices().contains(form.column()));
    }

    /** The sign for the vector of ones. */
    String ones() {
        return signs.ones;
    }

    private String diagonal(MatrixForm form) {
        Term diagonal = form.diagonal();
        if (diagonal.equals(Term.Num.ONE)) {
            return "I";
        } else if (!diagonal.freeIndices().contains(form.row())) {
            return factor(diagonal) + signs.space + "I";
        }
        return String.format(
                signs.diagonal, whole(diagonal, form.row()).orElseGet(() -> entries(diagonal, form.row())));
    }

    private String vector(Term entry, Index.Variable index) {
        if (entry.equals(Term.Num.ONE)) {
            return signs.ones;
        } else if (!entry.freeIndices().contains(index)) {
            return factor(entry) + signs.space + signs.ones;
        }
        Optional<Term> whole = Vectors.whole(entry, index);
        if (whole.isEmpty()) {
            return entries(entry, index);
        }
        return whole.get() instanceof Term.Symbol symbol ? terms.apply(symbol) : bracketed(terms.apply(whole.get()));
    }

    private Optional<String> whole(Term entry, Index.Variable index) {
        return Vectors.whole(entry, index).map(terms);
    }

    /** The vector with these entries. */
    private String entries(Term entry, Index.Variable index) {
        return String.format(signs.entries, terms.apply(entry), terms.apply(new Term.Symbol(index.name())));
    }

    private String factor(Term term) {
        return term instanceof Term.Apply ? bracketed(terms.apply(term)) : terms.apply(term);
    }

    private String bracketed(String text) {
        return signs.open + text + signs.close;
    }

    private static boolean isNumber(Term term) {
        return term instanceof Term.Num;
    }
}
