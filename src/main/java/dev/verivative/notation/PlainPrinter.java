package dev.verivative.notation;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Term.Apply;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints terms as plain notation that is read back as equal terms, except that a quotient of two whole numbers is one
 * number: {@code exp(x_i)/sum_{k=1}^n exp(x_k)}.
 *
 * <p>{@link TextPrinter} prints for people, this one for readers: it tells (-2)*x from -(2*x).
 */
public final class PlainPrinter {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int FACTOR = 3;
    private static final int ATOM = 4;
    private static final int TIGHTEST = 5;

    private final Vocabulary vocabulary;
    private final boolean bracketed;

    private PlainPrinter(Vocabulary vocabulary, boolean bracketed) {
        this.vocabulary = vocabulary;
        this.bracketed = bracketed;
    }

    /** With as few brackets as there can be, where letters have these meanings. */
    public static String print(Term term, Vocabulary vocabulary) {
        return new PlainPrinter(vocabulary, false).text(term);
    }

    /** With brackets round every operation, so that no rule of precedence is needed. */
    public static String bracketed(Term term, Vocabulary vocabulary) {
        return new PlainPrinter(vocabulary, true).text(term);
    }

    private String text(Term term) {
        StringBuilder out = new StringBuilder();
        bare(term, true, PrintScope.of(term, vocabulary), out);
        return out.toString();
    }

    /**
     * @param least how tightly the text has to hold together, else it gets brackets
     * @param last whether no factor follows, which would belong to a sum that has no brackets
     */
    private void write(Term term, int least, boolean last, PrintScope scope, StringBuilder out) {
        boolean operation = bracketed && level(term) < ATOM;
        boolean open = term instanceof Term.Sum && least <= FACTOR && last;
        if (operation || (level(term) < least && !open) || (term instanceof Term.Sum && !last)) {
            out.append('(');
            bare(term, true, scope, out);
            out.append(')');
        } else {
            bare(term, last, scope, out);
        }
    }

    private static int level(Term term) {
        if (term instanceof Term.Num num) {
            return num.value().signum() < 0 ? SUM : num.value().isInteger() ? ATOM : PRODUCT;
        }
        if (term instanceof Apply apply) {
            return switch (apply.op()) {
                case ADD, SUB, NEG -> SUM;
                case MUL, DIV -> PRODUCT;
                case POW -> FACTOR;
                default -> ATOM;
            };
        }
        return term instanceof Term.Sum ? PRODUCT : ATOM;
    }

    private void bare(Term term, boolean last, PrintScope scope, StringBuilder out) {
        if (term instanceof Term.Num num) {
            out.append(num.value());
        } else if (term instanceof Apply apply) {
            apply(apply, last, scope, out);
        } else if (term instanceof Term.Sum sum) {
            PrintScope inside = scope.bind(List.of(sum.index()), sum.body());
            out.append("sum_{").append(letter(sum.index(), inside)).append("=1}^");
            out.append(size(sum.index().dimension())).append(' ');
            write(sum.body(), PRODUCT, true, inside, out);
        } else if (term instanceof Term.Partial partial) {
            out.append("diff(");
            bare(partial.body(), true, scope, out);
            out.append(", ");
            bare(partial.by(), true, scope, out);
            out.append(')');
        } else if (term instanceof Term.Call call) {
            call(call, scope, out);
        } else {
            out.append(leaf(term, scope));
        }
    }

    private void apply(Apply apply, boolean last, PrintScope scope, StringBuilder out) {
        switch (apply.op()) {
            case ADD, SUB -> {
                write(apply.left(), SUM, true, scope, out);
                out.append(apply.op() == Op.ADD ? " + " : " - ");
                write(apply.right(), PRODUCT, true, scope, out);
            }
            case NEG -> {
                out.append('-');
                write(apply.argument(), isNumber(apply.argument()) ? TIGHTEST : PRODUCT, last, scope, out);
            }
            case MUL, DIV -> {
                write(apply.left(), PRODUCT, false, scope, out);
                out.append(apply.op() == Op.MUL ? "*" : "/");
                write(apply.right(), FACTOR, last, scope, out);
            }
            case POW -> {
                write(apply.left(), ATOM, false, scope, out);
                out.append('^');
                write(apply.right(), ATOM, false, scope, out);
            }
            default -> {
                out.append(apply.op().name().toLowerCase(Locale.ROOT)).append('(');
                bare(apply.argument(), true, scope, out);
                out.append(')');
            }
        }
    }

    /** Whether a minus before it would be read as part of a number. */
    private static boolean isNumber(Term term) {
        return term instanceof Term.Num
                || (Terms.is(term, Op.DIV) && term.children().stream().allMatch(PlainPrinter::isNumber));
    }

    private void call(Term.Call call, PrintScope scope, StringBuilder out) {
        out.append(call.function().symbol());
        boolean own = call.isPlain()
                && vocabulary.functions().containsKey(call.function().symbol());
        if (!call.arguments().isEmpty() && !own) {
            List<String> arguments = new ArrayList<>();
            for (Abstraction argument : call.arguments()) {
                arguments.add(argument(argument, scope));
            }
            out.append(arguments.stream().collect(Collectors.joining(", ", "(", ")")));
        }
        out.append(subscript(call.indices(), scope));
    }

    private String argument(Abstraction argument, PrintScope scope) {
        if (argument.body() instanceof Term.Entry entry && argument.isTensor(entry.tensor())) {
            return entry.tensor();
        }
        StringBuilder out = new StringBuilder();
        PrintScope inside = scope;
        if (!argument.parameters().isEmpty()) {
            inside = scope.bind(argument.parameters(), argument.body());
            PrintScope names = inside;
            String letters = argument.parameters().stream()
                    .map(parameter -> letter(parameter, names))
                    .collect(Collectors.joining(", "));
            out.append(argument.parameters().size() == 1 ? letters : "(" + letters + ")")
                    .append(" -> ");
        }
        bare(argument.body(), true, inside, out);
        return out.toString();
    }

    private String leaf(Term term, PrintScope scope) {
        if (term instanceof Term.Entry entry) {
            return entry.tensor() + subscript(entry.indices(), scope);
        }
        if (term instanceof Term.Symbol symbol) {
            return symbol.name();
        }
        if (term instanceof Term.Delta delta) {
            return "delta" + subscript(List.of(delta.left(), delta.right()), scope);
        }
        if (term instanceof Term.Size size) {
            return size.dimension().name();
        }
        throw new IllegalArgumentException("no plain notation for " + term);
    }

    private static String size(Dimension dimension) {
        return dimension.isFixed() ? Integer.toString(dimension.size()) : braced(dimension.name());
    }

    private static String braced(String name) {
        return name.length() == 1 || Character.isDigit(name.charAt(0)) ? name : "{" + name + "}";
    }

    private static String letter(Index index, PrintScope scope) {
        return index instanceof Index.Variable variable
                ? scope.letters().getOrDefault(variable, variable.name())
                : Integer.toString(((Index.Position) index).value());
    }

    private static String subscript(List<Index> indices, PrintScope scope) {
        if (indices.isEmpty()) {
            return "";
        }
        List<String> shown = indices.stream().map(index -> letter(index, scope)).toList();
        boolean single = shown.size() == 1 && shown.get(0).length() == 1;
        boolean letters = shown.stream().allMatch(text -> text.length() == 1 && Character.isLetter(text.charAt(0)));
        return single ? "_" + shown.get(0) : "_{" + String.join(letters ? "" : ",", shown) + "}";
    }
}
