package dev.verivative.notation;

import static dev.verivative.notation.Binding.ATOM;
import static dev.verivative.notation.Binding.FACTOR;
import static dev.verivative.notation.Binding.POWER;
import static dev.verivative.notation.Binding.PRODUCT;
import static dev.verivative.notation.Binding.SUM;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes plain notation: {@code sigma_i*(delta_ij - sigma_j)}, or σᵢ (δᵢⱼ − σⱼ). */
final class LineWriter extends LinearWriter {
    private final TextStyle style;
    private final Subscripts subscripts;
    private final boolean unicode;

    LineWriter(TextStyle style, Subscripts subscripts) {
        this.style = style;
        this.subscripts = subscripts;
        this.unicode = style == TextStyle.UNICODE;
    }

    /** The word for an elementary function. */
    static String word(Op function) {
        return function.name().toLowerCase(Locale.ROOT);
    }

    /** The exponent in small raised digits, or nothing where it has none. */
    static String raised(TextStyle style, Term exponent) {
        boolean whole = exponent instanceof Term.Num num && num.value().isInteger();
        return style == TextStyle.UNICODE && whole ? Letters.superscripts(exponent.toString()) : "";
    }

    @Override
    String minus() {
        return style.minus();
    }

    @Override
    void exp(Term exponent) {
        if (unicode) {
            text.append("e^");
            write(exponent, ATOM, false);
        } else {
            function(Op.EXP, exponent);
        }
    }

    @Override
    void function(Op op, Term argument) {
        if (unicode && op == Op.SQRT) {
            text.append('√');
            write(argument, ATOM, false);
        } else {
            text.append(word(op)).append('(');
            write(argument, SUM, false);
            text.append(')');
        }
    }

    @Override
    void power(Term base, Term exponent) {
        write(base, ATOM, false);
        String raised = raised(style, exponent);
        if (raised.isEmpty()) {
            text.append('^');
            write(exponent, ATOM, false);
        } else {
            text.append(raised);
        }
    }

    @Override
    void sum(Term.Sum sum) {
        if (unicode) {
            text.append('∑').append(subscripts.of(List.of(sum.index())));
        } else {
            String size = subscripts.size(sum.index().dimension());
            boolean plain = size.length() == 1 || Character.isDigit(size.charAt(0));
            text.append("sum_{").append(subscripts.label(sum.index())).append("=1}^");
            text.append(plain ? size : "{" + size + "}");
        }
        text.append(' ');
        boolean quotient = level(sum.body()) == PRODUCT && !Terms.is(sum.body(), Op.MUL);
        write(sum.body(), unicode && quotient ? FACTOR : PRODUCT, false);
    }

    @Override
    void partial(Term.Partial partial) {
        if (!unicode) {
            text.append("diff(");
            write(partial.body(), SUM, false);
            text.append(", ");
            write(partial.by(), SUM, false);
            text.append(')');
            return;
        }
        text.append('∂');
        boolean fits = level(partial.body()) >= POWER;
        if (fits) {
            write(partial.body(), SUM, false);
        }
        text.append("/∂").append(leaf(partial.by()));
        if (!fits) {
            text.append(" (");
            write(partial.body(), SUM, false);
            text.append(')');
        }
    }

    @Override
    void call(Term.Call call) {
        text.append(name(call.function().symbol()));
        if (!call.isPlain()) {
            List<String> arguments = new ArrayList<>();
            call.arguments().forEach(argument -> arguments.add(argument(argument)));
            text.append('(').append(String.join(", ", arguments)).append(')');
        }
        text.append(subscripts.of(call.indices()));
    }

    private String argument(Abstraction argument) {
        return Elementwise.of(argument)
                .map(whole -> new LineWriter(style, subscripts).line(whole))
                .orElseGet(() -> arrow(argument) + new LineWriter(style, subscripts).line(argument.body()));
    }

    /** What stands before the body of a tensor that is given by its entries. */
    String arrow(Abstraction argument) {
        List<String> labels =
                argument.parameters().stream().map(subscripts::label).toList();
        String left = labels.size() == 1 ? labels.get(0) : "(" + String.join(", ", labels) + ")";
        return left + (unicode ? " ↦ " : " -> ");
    }

    @Override
    String leaf(Term term) {
        if (term instanceof Term.Entry entry) {
            return name(entry.tensor()) + subscripts.of(entry.indices());
        }
        if (term instanceof Term.Symbol symbol) {
            return name(symbol.name());
        }
        if (term instanceof Term.Delta delta) {
            return name("delta") + subscripts.of(List.of(delta.left(), delta.right()));
        }
        if (term instanceof Term.Size size) {
            return subscripts.size(size.dimension());
        }
        if (term instanceof Term.Meta meta) {
            return name(meta.name()) + subscripts.of(meta.indices());
        }
        throw new IllegalArgumentException("no word for " + term);
    }

    String name(String name) {
        return unicode ? Letters.unicode(name) : Letters.ascii(name);
    }

    @Override
    String times(Term left, String right) {
        if (!unicode) {
            return "*";
        }
        return needsDot(left, right) ? " " + style.times() + " " : " ";
    }

    /** Whether a factor beside another could be read as one number, or as the argument of a function. */
    static boolean needsDot(Term left, String right) {
        boolean bare = (left instanceof Term.Call call && call.indices().isEmpty())
                || (left instanceof Term.Meta meta && meta.indices().isEmpty());
        String start = right.stripLeading();
        if (start.isEmpty()) {
            return false;
        }
        char first = start.charAt(0);
        return Character.isDigit(first) || (bare && "(⎛⎜⎝/|\\".indexOf(first) >= 0);
    }

    @Override
    String over(String numerator, String denominator) {
        boolean compound = (numerator + denominator).chars().anyMatch(letter -> letter == ' ' || letter == '^');
        return unicode && compound ? " / " : "/";
    }

    @Override
    boolean juxtaposes() {
        return unicode;
    }

    @Override
    int level(Op function) {
        return unicode && (function == Op.EXP || function == Op.SQRT) ? POWER : ATOM;
    }

    @Override
    int levelOfSum() {
        return FACTOR;
    }

    @Override
    int levelOfPartial() {
        return unicode ? PRODUCT : ATOM;
    }
}
