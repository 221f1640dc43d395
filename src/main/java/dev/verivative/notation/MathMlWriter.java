package dev.verivative.notation;

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

/** Writes terms as MathML with the brackets and signs of {@link LatexPrinter}; each part is one element. */
final class MathMlWriter {
    /** The summands before and after dots. */
    private static final int ENDS = 2;

    private final int most;

    /** @param most the summands of a sum that are all shown; longer ones get dots for those in the middle */
    MathMlWriter(int most) {
        this.most = most;
    }

    String draw(Term term, PrintScope scope, Focus focus) {
        String element = plain(term, scope, focus);
        return focus.isHere() ? MathMl.changed(element) : element;
    }

    private String plain(Term term, PrintScope scope, Focus focus) {
        if (term instanceof Apply apply) {
            return switch (apply.op()) {
                case ADD, SUB -> sum(apply, scope, focus);
                case NEG -> negative(apply.argument(), scope, focus.child(0));
                case MUL -> product(apply, scope, focus);
                case DIV ->
                    MathMl.fraction(
                            draw(apply.left(), scope, focus.child(0)), draw(apply.right(), scope, focus.child(1)));
                case POW -> power(apply, scope, focus);
                case EXP ->
                    scope.eulerIsFree()
                            ? MathMl.superscript(MathMl.identifier("e"), draw(apply.argument(), scope, focus.child(0)))
                            : function(apply, "", scope, focus, Focus.NOWHERE);
                case SQRT -> "<msqrt>" + draw(apply.argument(), scope, focus.child(0)) + "</msqrt>";
                default -> function(apply, "", scope, focus, Focus.NOWHERE);
            };
        } else if (term instanceof Term.Sum sum) {
            PrintScope inside = scope.bind(List.of(sum.index()), sum.body());
            String lower = MathMl.row(
                    MathMlNames.index(sum.index(), inside.name(sum.index())), MathMl.tight("="), MathMl.number("1"));
            String sign = "<munderover>" + MathMl.SUM + lower
                    + MathMlNames.size(sum.index().dimension()) + "</munderover>";
            return MathMl.row(sign, summand(sum.body(), inside, focus.child(0)));
        } else if (term instanceof Term.Partial partial) {
            return partial(partial, scope, focus.child(0));
        } else if (term instanceof Num num) {
            return number(num.value());
        }
        return scripted(term, scope).markup();
    }

    private String negative(Term argument, PrintScope scope, Focus focus) {
        String content = argument instanceof Num ? bracketed(argument, scope, focus) : summand(argument, scope, focus);
        return MathMl.row(MathMl.MINUS, content);
    }

    /** What stands after a sign. */
    private String summand(Term term, PrintScope scope, Focus focus) {
        return LatexPrinter.isAddition(term) ? bracketed(term, scope, focus) : draw(term, scope, focus);
    }

    private String bracketed(Term term, PrintScope scope, Focus focus) {
        return MathMl.bracketed(draw(term, scope, focus));
    }

    private String sum(Apply sum, PrintScope scope, Focus focus) {
        Spine spine = sumSpine(sum, focus);
        StringBuilder row = new StringBuilder(draw(spine.first(), scope, spine.focus()));
        for (int i = 0; i < spine.links().size(); i++) {
            row.append(signed(spine, i, scope));
            mark(row, spine.links().get(i));
        }
        return MathMl.row(row.toString());
    }

    /** The summands with the signs before them, an element each, to be written below each other. */
    List<String> summands(Apply sum, PrintScope scope, Focus focus) {
        Spine spine = sumSpine(sum, focus);
        List<String> summands = new ArrayList<>();
        summands.add(draw(spine.first(), scope, spine.focus()));
        for (int i = 0; i < spine.links().size(); i++) {
            String summand = signed(spine, i, scope);
            summands.addAll(summand.isEmpty() ? List.of() : List.of(MathMl.row(MathMl.infix(summand))));
            if (spine.links().get(i).marked()) {
                summands.replaceAll(MathMl::changed);
            }
        }
        if (focus.isHere()) {
            summands.replaceAll(MathMl::changed);
        }
        return summands;
    }

    private static Spine sumSpine(Apply sum, Focus focus) {
        return Spine.of(sum, focus, op -> op == Op.ADD || op == Op.SUB);
    }

    /** A summand after the first, with its sign; nothing for one that is left out. */
    private String signed(Spine spine, int number, PrintScope scope) {
        int summands = spine.links().size() + 1;
        Spine.Link link = spine.links().get(number);
        if (summands > most && number + 1 >= ENDS && number + 1 < summands - ENDS) {
            return number + 1 == ENDS ? MathMl.PLUS + MathMl.identifier("⋯") : "";
        }
        return (link.op() == Op.ADD ? MathMl.PLUS : MathMl.MINUS) + summand(link.right(), scope, link.focus());
    }

    private String product(Apply product, PrintScope scope, Focus focus) {
        Spine spine = Spine.of(product, focus, op -> op == Op.MUL);
        int last = spine.links().size();
        Term before = spine.first();
        StringBuilder row = new StringBuilder(factor(before, scope, spine.focus(), false));
        for (int i = 0; i < last; i++) {
            Spine.Link link = spine.links().get(i);
            Term factor = link.right();
            boolean brackets = needsBrackets(factor, i == last - 1);
            String element = factor(factor, scope, link.focus(), i == last - 1);
            row.append(MathMlJoint.between(before, factor, brackets, element, scope))
                    .append(element);
            mark(row, link);
            before = factor;
        }
        return MathMl.row(row.toString());
    }

    /** The left part of a sum or product is all that has been written of it. */
    private static void mark(StringBuilder row, Spine.Link link) {
        if (link.marked()) {
            String left = MathMl.changed(row.toString());
            row.setLength(0);
            row.append(left);
        }
    }

    private String factor(Term factor, PrintScope scope, Focus focus, boolean last) {
        return needsBrackets(factor, last) ? bracketed(factor, scope, focus) : draw(factor, scope, focus);
    }

    private static boolean needsBrackets(Term factor, boolean last) {
        return LatexPrinter.isAddition(factor) || Terms.is(factor, Op.MUL) || (factor instanceof Term.Sum && !last);
    }

    /**
     * A function with what it is of.
     *
     * @param exponent what stands between both; empty for nothing
     * @param here whether the function is marked in spite of the exponent
     */
    private String function(Apply apply, String exponent, PrintScope scope, Focus focus, Focus here) {
        String name = MathMl.identifier(LineWriter.word(apply.op()));
        String argument = bracketed(apply.argument(), scope, focus.child(0));
        if (here.isHere()) {
            name = MathMl.changed(name);
            argument = MathMl.changed(argument);
        }
        return MathMl.row(exponent.isEmpty() ? name : MathMl.superscript(name, exponent), MathMl.OF, argument);
    }

    private String power(Apply power, PrintScope scope, Focus focus) {
        Term base = power.left();
        Focus below = focus.child(0);
        String exponent = draw(power.right(), scope, focus.child(1));
        if (LatexPrinter.bracketsBase(power, scope)) {
            return MathMl.superscript(bracketed(base, scope, below), exponent);
        } else if (LatexPrinter.isNamedFunction(base, scope)) {
            return function((Apply) base, exponent, scope, below, below);
        } else if (below.isHere() || base instanceof Num || base instanceof Apply) {
            return MathMl.superscript(draw(base, scope, below), exponent);
        }
        return scripted(base, scope).raised(exponent);
    }

    private String partial(Term.Partial partial, PrintScope scope, Focus focus) {
        String by = MathMl.row(MathMl.PARTIAL, draw(partial.by(), scope, Focus.NOWHERE));
        if (LatexPrinter.isOnTop(partial.body(), scope)) {
            String room = MathMlJoint.isWord(partial.body(), scope) ? MathMl.THIN : "";
            return MathMl.fraction(MathMl.row(MathMl.PARTIAL, room, draw(partial.body(), scope, focus)), by);
        }
        String body = bracketed(partial.body(), scope, focus);
        String of = MathMl.isHigh(body) ? MathMl.OF : MathMl.OF_APART;
        return MathMl.row(MathMl.fraction(MathMl.PARTIAL, by), of, body);
    }

    /** A number of any sign. */
    private static String number(Rational value) {
        if (value.signum() < 0) {
            return MathMl.row(MathMl.MINUS, number(value.negate()));
        } else if (value.isInteger()) {
            return MathMl.number(value.toString());
        }
        return "<mfrac displaystyle=\"false\">"
                + MathMl.number(value.numerator().toString())
                + MathMl.number(value.denominator().toString()) + "</mfrac>";
    }

    private Scripted scripted(Term term, PrintScope scope) {
        if (term instanceof Term.Symbol symbol) {
            return new Scripted(MathMlNames.whole(symbol.name()), "");
        } else if (term instanceof Term.Size size) {
            return new Scripted(MathMlNames.size(size.dimension()), "");
        } else if (term instanceof Term.Entry entry) {
            return named(entry.tensor(), scope.isEntry(entry.indices()) ? List.of() : entry.indices(), scope);
        } else if (term instanceof Term.Delta delta) {
            return named("delta", List.of(delta.left(), delta.right()), scope);
        } else if (term instanceof Term.Meta meta) {
            return named(meta.name(), meta.indices(), scope);
        } else if (term instanceof Call call) {
            return call(call, scope);
        }
        throw new IllegalArgumentException("no MathML for " + term);
    }

    private static Scripted named(String name, List<Index> indices, PrintScope scope) {
        return new Scripted(MathMlNames.whole(name), MathMlNames.subscript(indices, scope));
    }

    private Scripted call(Call call, PrintScope scope) {
        List<Index> indices = scope.isEntry(call.indices()) ? List.of() : call.indices();
        Scripted name = named(call.function().symbol(), indices, scope);
        if (call.arguments().isEmpty() || (call.isPlain() && !scope.withArguments())) {
            return name;
        }
        String arguments = call.arguments().stream()
                .map(argument -> PrintedArgument.of(argument, call, !indices.isEmpty(), scope))
                .map(this::argument)
                .collect(Collectors.joining(MathMl.operator(",")));
        return new Scripted(MathMl.row(name.base(), MathMl.OF, MathMl.bracketed(arguments)), name.lower());
    }

    private String argument(PrintedArgument argument) {
        PrintScope scope = argument.scope();
        String body = draw(argument.body(), scope, Focus.NOWHERE);
        String before = argument.before().stream()
                .map(index -> MathMlNames.index(index, scope.name(index)))
                .collect(Collectors.joining());
        return before.isEmpty() ? body : MathMl.row(before, MathMl.operator("↦"), body);
    }
}
