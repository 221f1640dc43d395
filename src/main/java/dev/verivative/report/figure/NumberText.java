package dev.verivative.report.figure;

import dev.verivative.term.Op;
import dev.verivative.term.Term;
import java.util.Locale;

/** Writes a term that is made of numbers alone, as it would be typed into a calculator: 0.09 · (1 − 0.09). */
enum NumberText {
    TEXT("(", ")", " · ", "−", "π", "√"),
    LATEX("\\left(", "\\right)", " \\cdot ", "-", "\\pi", "\\sqrt");

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    private final String open;
    private final String close;
    private final String times;
    private final String minus;
    private final String pi;
    private final String root;

    NumberText(String open, String close, String times, String minus, String pi, String root) {
        this.open = open;
        this.close = close;
        this.times = times;
        this.minus = minus;
        this.pi = pi;
        this.root = root;
    }

    String of(Term term) {
        return write(term, SUM, true);
    }

    /**
     * The term, in brackets where it binds less than it must.
     *
     * @param first whether nothing stands before it that a minus could be confused with
     */
    private String write(Term term, int least, boolean first) {
        String bare = bare(term, first && level(term) >= least);
        boolean isBare = level(term) >= least && (first || !bare.startsWith(minus));
        return isBare ? bare : open + bare(term, true) + close;
    }

    private String bare(Term term, boolean first) {
        if (term instanceof Term.Num num) {
            Value value = Value.of(num.value());
            return value.isExact() ? digits(value) : fraction(num);
        } else if (!(term instanceof Term.Apply apply)) {
            return pi;
        } else {
            return switch (apply.op()) {
                case ADD -> write(apply.left(), SUM, first) + " + " + write(apply.right(), SUM, false);
                case SUB -> write(apply.left(), SUM, first) + " " + minus + " " + write(apply.right(), PRODUCT, false);
                case NEG -> minus + write(apply.argument(), PRODUCT, false);
                case MUL ->
                    write(apply.left(), isQuotient(apply.left()) ? POWER : PRODUCT, first)
                            + times
                            + write(apply.right(), PRODUCT, false);
                case DIV -> quotient(apply, first);
                case POW -> write(apply.left(), ATOM, false) + raised(apply.right());
                default -> function(apply.op(), apply.argument());
            };
        }
    }

    private boolean isQuotient(Term term) {
        return this == TEXT && term instanceof Term.Apply apply && apply.op() == Op.DIV;
    }

    private String quotient(Term.Apply apply, boolean first) {
        return this == LATEX
                ? "\\frac{" + of(apply.left()) + "}{" + of(apply.right()) + "}"
                : write(apply.left(), PRODUCT, first) + " / " + write(apply.right(), POWER, false);
    }

    private String fraction(Term.Num num) {
        String sign = num.value().signum() < 0 ? minus : "";
        String numerator = num.value().numerator().abs().toString();
        String denominator = num.value().denominator().toString();
        return sign
                + (this == LATEX ? "\\tfrac{" + numerator + "}{" + denominator + "}" : numerator + "/" + denominator);
    }

    private String function(Op op, Term argument) {
        if (op == Op.SQRT) {
            return root + (this == LATEX ? "{" + of(argument) + "}" : write(argument, ATOM, false));
        } else if (op == Op.EXP) {
            return "e" + raised(argument);
        }
        String word = op.name().toLowerCase(Locale.ROOT);
        boolean known = op != Op.LOGISTIC && op != Op.ERF;
        String name = this == TEXT ? word : known ? "\\" + word : "\\operatorname{" + word + "}";
        return name + open + of(argument) + close;
    }

    private String raised(Term exponent) {
        if (this == LATEX) {
            return "^{" + of(exponent) + "}";
        }
        boolean whole = exponent instanceof Term.Num num && num.value().isInteger();
        return whole ? Value.raised(of(exponent)) : "^" + write(exponent, ATOM, false);
    }

    private String digits(Value value) {
        int all = Value.DIGITS;
        return this == LATEX ? value.latex(all) : value.text(all);
    }

    private int level(Term term) {
        if (term instanceof Term.Num num) {
            Value value = Value.of(num.value());
            boolean isPlain = value.isExact() && !value.plain(Value.DIGITS).contains("E");
            return isPlain ? ATOM : PRODUCT;
        } else if (!(term instanceof Term.Apply apply)) {
            return ATOM;
        } else {
            return switch (apply.op()) {
                case ADD, SUB -> SUM;
                case NEG, MUL -> PRODUCT;
                case DIV -> this == LATEX ? POWER : PRODUCT;
                case POW, EXP -> POWER;
                default -> ATOM;
            };
        }
    }
}
