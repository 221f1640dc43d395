package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Term.Apply;
import dev.verivative.term.Term.Call;
import dev.verivative.term.Term.Num;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints terms as LaTeX that {@link LatexReader} reads back as equal terms.
 *
 * <p>The number 1/2 is {@code \tfrac{1}{2}} and the quotient of 1 and 2 is {@code \frac{1}{2}}. Bound indices get
 * another letter where theirs would be taken for something else.
 */
public final class LatexPrinter {
    private final Vocabulary vocabulary;

    /** Prints for a place where only the letters of the term itself have a meaning. */
    public LatexPrinter() {
        this(Vocabulary.EMPTY);
    }

    /** Prints for a place where letters have these meanings. */
    public LatexPrinter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The term. */
    public String print(Term term) {
        return print(term, PrintScope.of(term, vocabulary));
    }

    /** Both terms with the sign between them. */
    public String print(Relation relation) {
        return print(relation.left()) + " " + relation.sign().latex() + " " + print(relation.right());
    }

    /** The letter or number that stands for the size. */
    public String print(Dimension dimension) {
        return dimension.isFixed() ? Integer.toString(dimension.size()) : LatexLetters.name(dimension.name());
    }

    /** The letter or position. */
    public String print(Index index) {
        return index instanceof Index.Variable variable
                ? LatexLetters.name(variable.name())
                : Integer.toString(((Index.Position) index).value());
    }

    String print(Term term, PrintScope scope) {
        StringBuilder out = new StringBuilder();
        expression(term, scope, out);
        return out.toString();
    }

    private void expression(Term term, PrintScope scope, StringBuilder out) {
        if (term instanceof Apply apply && (apply.op() == Op.ADD || apply.op() == Op.SUB)) {
            expression(apply.left(), scope, out);
            out.append(apply.op() == Op.ADD ? " + " : " - ");
            summand(apply.right(), scope, out);
        } else if (term instanceof Apply apply && apply.op() == Op.NEG) {
            out.append('-');
            if (apply.argument() instanceof Num) {
                bracketed(apply.argument(), scope, out);
            } else {
                summand(apply.argument(), scope, out);
            }
        } else if (term instanceof Num num && num.value().signum() < 0) {
            out.append('-').append(number(num.value().negate()));
        } else {
            product(term, scope, out);
        }
    }

    /** What stands after a sign. */
    private void summand(Term term, PrintScope scope, StringBuilder out) {
        if (isAddition(term)) {
            bracketed(term, scope, out);
        } else {
            product(term, scope, out);
        }
    }

    static boolean isAddition(Term term) {
        return Terms.is(term, Op.ADD)
                || Terms.is(term, Op.SUB)
                || Terms.is(term, Op.NEG)
                || (term instanceof Num num && num.value().signum() < 0);
    }

    private void product(Term term, PrintScope scope, StringBuilder out) {
        List<Term> factors = new ArrayList<>();
        Term rest = term;
        while (rest instanceof Apply apply && apply.op() == Op.MUL) {
            factors.add(0, apply.right());
            rest = apply.left();
        }
        factors.add(0, rest);
        for (int i = 0; i < factors.size(); i++) {
            Term factor = factors.get(i);
            boolean last = i == factors.size() - 1;
            boolean brackets = isAddition(factor) || Terms.is(factor, Op.MUL) || (factor instanceof Term.Sum && !last);
            if (i > 0) {
                out.append(PrintJoint.needsSign(factors.get(i - 1), factor, brackets, scope) ? " \\cdot " : " ");
            }
            if (brackets) {
                bracketed(factor, scope, out);
            } else {
                factor(factor, scope, out);
            }
        }
    }

    private void bracketed(Term term, PrintScope scope, StringBuilder out) {
        out.append("\\left(");
        expression(term, scope, out);
        out.append("\\right)");
    }

    private void factor(Term term, PrintScope scope, StringBuilder out) {
        if (term instanceof Term.Sum sum) {
            PrintScope inside = scope.bind(List.of(sum.index()), sum.body());
            out.append("\\sum_{")
                    .append(inside.letter(sum.index()))
                    .append("=1}^{")
                    .append(print(sum.index().dimension()))
                    .append("} ");
            summand(sum.body(), inside, out);
        } else if (term instanceof Term.Partial partial) {
            partial(partial, scope, out);
        } else if (term instanceof Call call) {
            new PrintedCall(this, scope).print(call, out);
        } else if (term instanceof Apply apply) {
            apply(apply, scope, out);
        } else {
            leaf(term, scope, out);
        }
    }

    private void leaf(Term term, PrintScope scope, StringBuilder out) {
        if (term instanceof Num num) {
            out.append(number(num.value()));
        } else if (term instanceof Term.Symbol symbol) {
            out.append(LatexLetters.name(symbol.name()));
        } else if (term instanceof Term.Size size) {
            out.append(print(size.dimension()));
        } else if (term instanceof Term.Entry entry) {
            out.append(LatexLetters.name(entry.tensor()));
            if (!scope.isEntry(entry.indices())) {
                out.append(subscript(entry.indices(), scope));
            }
        } else if (term instanceof Term.Delta delta) {
            out.append("\\delta").append(subscript(List.of(delta.left(), delta.right()), scope));
        } else if (term instanceof Term.Meta meta) {
            out.append(LatexLetters.name(meta.name())).append(subscript(meta.indices(), scope));
        } else {
            throw new IllegalArgumentException("no LaTeX for " + term);
        }
    }

    private void apply(Apply apply, PrintScope scope, StringBuilder out) {
        switch (apply.op()) {
            case DIV -> {
                braced("\\frac", apply.left(), scope, out);
                braced("", apply.right(), scope, out);
            }
            case POW -> power(apply, scope, out);
            case EXP -> {
                if (scope.eulerIsFree()) {
                    braced("e^", apply.argument(), scope, out);
                } else {
                    function(apply, "", scope, out);
                }
            }
            case SQRT -> braced("\\sqrt", apply.argument(), scope, out);
            default -> function(apply, "", scope, out);
        }
    }

    private void braced(String before, Term term, PrintScope scope, StringBuilder out) {
        out.append(before).append('{');
        expression(term, scope, out);
        out.append('}');
    }

    private void function(Apply apply, String exponent, PrintScope scope, StringBuilder out) {
        out.append(
                switch (apply.op()) {
                    case EXP -> "\\exp";
                    case LOG -> "\\log";
                    case SIN -> "\\sin";
                    case COS -> "\\cos";
                    case SINH -> "\\sinh";
                    case COSH -> "\\cosh";
                    case TANH -> "\\tanh";
                    case LOGISTIC -> "\\operatorname{logistic}";
                    case ERF -> "\\operatorname{erf}";
                    default -> throw new IllegalArgumentException("no function " + apply.op());
                });
        out.append(exponent);
        bracketed(apply.argument(), scope, out);
    }

    private void power(Apply power, PrintScope scope, StringBuilder out) {
        StringBuilder exponent = new StringBuilder();
        braced("^", power.right(), scope, exponent);
        Term base = power.left();
        if (bracketsBase(power, scope)) {
            bracketed(base, scope, out);
            out.append(exponent);
        } else if (isNamedFunction(base, scope)) {
            function((Apply) base, exponent.toString(), scope, out);
        } else {
            factor(base, scope, out);
            out.append(exponent);
        }
    }

    /** Whether it is a power that begins with a bracket. */
    static boolean bracketsBase(Apply power, PrintScope scope) {
        return power.op() == Op.POW
                && !isPowerBase(power.left())
                && !(isNamedFunction(power.left(), scope) && isWhole(power.right()));
    }

    /** Whether an exponent may stand between a function and its argument. */
    private static boolean isWhole(Term exponent) {
        return exponent instanceof Num num
                && num.value().isInteger()
                && num.value().signum() > 0;
    }

    static boolean isNamedFunction(Term term, PrintScope scope) {
        return term instanceof Apply apply
                && apply.op().isFunction()
                && apply.op() != Op.SQRT
                && (apply.op() != Op.EXP || !scope.eulerIsFree());
    }

    private static boolean isPowerBase(Term term) {
        return term instanceof Term.Entry
                || term instanceof Term.Symbol
                || term instanceof Term.Size
                || term instanceof Term.Delta
                || term instanceof Term.Meta
                || term instanceof Call
                || Terms.is(term, Op.SQRT)
                || (term instanceof Num num
                        && num.value().isInteger()
                        && num.value().signum() >= 0);
    }

    private void partial(Term.Partial partial, PrintScope scope, StringBuilder out) {
        boolean onTop = isOnTop(partial.body(), scope);
        out.append("\\frac{\\partial");
        if (onTop) {
            out.append(' ');
            factor(partial.body(), scope, out);
        }
        out.append("}{\\partial ");
        factor(partial.by(), scope, out);
        out.append('}');
        if (!onTop) {
            out.append(' ');
            bracketed(partial.body(), scope, out);
        }
    }

    /** Whether a derivative of it is read most easily as one fraction. */
    static boolean isOnTop(Term body, PrintScope scope) {
        return isPowerBase(body)
                || Terms.is(body, Op.EXP)
                || isNamedFunction(body, scope)
                || (body instanceof Apply apply && apply.op() == Op.POW && !bracketsBase(apply, scope));
    }

    static String number(Rational value) {
        return value.isInteger() ? value.toString() : "\\tfrac{" + value.numerator() + "}{" + value.denominator() + "}";
    }

    /** The subscript; single Latin letters stand together, everything else is set apart by commas. */
    static String subscript(List<Index> indices, PrintScope scope) {
        if (indices.isEmpty()) {
            return "";
        }
        List<String> shown = indices.stream().map(scope::letter).toList();
        if (shown.size() == 1 && shown.get(0).length() == 1) {
            return "_" + shown.get(0);
        }
        boolean letters = shown.stream().allMatch(text -> text.length() == 1 && !Character.isDigit(text.charAt(0)));
        return shown.stream().collect(Collectors.joining(letters ? "" : ",", "_{", "}"));
    }
}
