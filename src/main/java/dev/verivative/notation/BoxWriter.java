package dev.verivative.notation;

import static dev.verivative.notation.Binding.ATOM;
import static dev.verivative.notation.Binding.FACTOR;
import static dev.verivative.notation.Binding.NEGATIVE;
import static dev.verivative.notation.Binding.POWER;
import static dev.verivative.notation.Binding.PRODUCT;
import static dev.verivative.notation.Binding.SUM;
import static dev.verivative.notation.Binding.isNumerator;
import static dev.verivative.notation.Binding.isOpen;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a term in two dimensions, with as few brackets as its picture needs. */
final class BoxWriter {
    /** The summands before and after dots. */
    private static final int ENDS = 2;

    private final TextStyle style;
    private final Subscripts subscripts;
    private final LineWriter words;
    private final Box differential;
    private final int most;

    /** @param most the summands of a sum that are all drawn; longer ones get dots for those in the middle */
    BoxWriter(TextStyle style, Subscripts subscripts, int most) {
        this.style = style;
        this.most = most;
        this.subscripts = subscripts;
        this.words = new LineWriter(style, subscripts);
        this.differential = Box.text(style == TextStyle.ASCII ? "d " : "∂");
    }

    Box draw(Term term, Focus focus) {
        return draw(term, focus, SUM, false);
    }

    /** The parts between which the term may be broken, each with the sign before it. */
    List<Box> pieces(Term term, Focus focus) {
        boolean sum = Terms.is(term, Op.ADD) || Terms.is(term, Op.SUB);
        List<Box> pieces = sum
                ? summands(term, focus)
                : Terms.is(term, Op.MUL) ? factors(term, focus, false) : List.of(draw(term, focus));
        return focus.isHere()
                ? pieces.stream()
                        .map(piece -> piece.emphasised(Emphasis.CHANGED))
                        .toList()
                : pieces;
    }

    /**
     * @param least how tightly the picture has to hold together, else it gets brackets
     * @param followed whether another factor follows, into which an open sum or derivative would run
     */
    private Box draw(Term term, Focus focus, int least, boolean followed) {
        boolean brackets = Binding.ofPicture(term) < least || (followed && isOpen(term));
        Box box = plain(term, focus, followed && !brackets);
        if (focus.isHere()) {
            box = box.emphasised(Emphasis.CHANGED);
        }
        return brackets ? style.brackets(box) : box;
    }

    private Box plain(Term term, Focus focus, boolean followed) {
        if (term instanceof Term.Num num) {
            return number(num.value());
        }
        if (term instanceof Term.Apply apply) {
            return apply(apply, focus, followed);
        }
        if (term instanceof Term.Sum sum) {
            Box sign = style.sum(
                    Box.text(subscripts.label(sum.index()) + "=1"),
                    Box.text(subscripts.size(sum.index().dimension())));
            return Box.beside(sign, Box.text(" "), draw(sum.body(), focus.child(0), PRODUCT, false));
        }
        if (term instanceof Term.Partial partial) {
            return partial(partial, focus);
        }
        return term instanceof Term.Call call ? call(call) : Box.text(words.leaf(term));
    }

    private Box number(Rational value) {
        Box size = Box.text(value.abs().toString());
        if (!value.isInteger()) {
            size = style.fraction(
                    Box.text(value.abs().numerator().toString()),
                    Box.text(value.denominator().toString()));
        }
        return value.signum() < 0 ? negative(size) : size;
    }

    private Box negative(Box box) {
        return Box.beside(Box.text(style.minus() + (style.startsWithBar(box) ? " " : "")), box);
    }

    private Box apply(Term.Apply apply, Focus focus, boolean followed) {
        Term first = apply.arguments().get(0);
        return switch (apply.op()) {
            case ADD, SUB -> Box.beside(summands(apply, focus));
            case MUL -> Box.beside(factors(apply, focus, followed));
            case DIV -> style.fraction(draw(first, focus.child(0)), draw(apply.right(), focus.child(1)));
            case NEG -> negative(draw(first, focus.child(0), PRODUCT, followed));
            case POW -> power(apply, focus);
            case EXP -> Box.power(Box.text("e"), draw(first, focus.child(0)));
            case SQRT -> root(first, focus.child(0));
            default -> Box.beside(Box.text(LineWriter.word(apply.op())), style.brackets(draw(first, focus.child(0))));
        };
    }

    private List<Box> summands(Term sum, Focus focus) {
        List<Box> boxes = new ArrayList<>();
        boolean marked = false;
        List<Chain> summands = Chain.summands(sum, focus);
        for (int i = 0; i < summands.size(); i++) {
            if (summands.size() > most && i >= ENDS && i < summands.size() - ENDS) {
                boxes.add(Box.beside(Box.text(" + "), style.horizontalDots()));
                i = summands.size() - ENDS;
            }
            Chain summand = summands.get(i);
            boolean first = boxes.isEmpty();
            Box box = draw(summand.term(), summand.focus(), first ? NEGATIVE : PRODUCT, false);
            Box sign = Box.text(first ? "" : " " + (summand.minus() ? style.minus() : "+") + " ");
            boxes.add(join(marked, sign, summand, box));
            marked = summand.marked();
        }
        return boxes;
    }

    private List<Box> factors(Term product, Focus focus, boolean followed) {
        List<Chain> factors = Chain.factors(product, focus);
        List<Box> boxes = new ArrayList<>();
        Box before = Box.text("");
        for (int i = 0; i < factors.size(); i++) {
            Chain factor = factors.get(i);
            boolean last = i == factors.size() - 1;
            boolean leads = i == 0 && Binding.leadsWithMinus(product);
            Box box = draw(factor.term(), factor.focus(), leads ? NEGATIVE : FACTOR, followed || !last);
            String sign = i == 0 ? "" : times(factors.get(i - 1).term(), before, box);
            boxes.add(join(i > 0 && factors.get(i - 1).marked(), Box.text(sign), factor, box));
            before = box;
        }
        return boxes;
    }

    /** A sign belongs to what is emphasised if both its sides do. */
    private static Box join(boolean marked, Box sign, Chain link, Box box) {
        if (!link.marked()) {
            return Box.beside(sign, box);
        }
        return Box.beside(marked ? sign.emphasised(Emphasis.CHANGED) : sign, box.emphasised(Emphasis.CHANGED));
    }

    private String times(Term left, Box before, Box after) {
        boolean fractions = style.startsWithBar(before) && style.startsWithBar(after);
        boolean numbers = left instanceof Term.Num && style.startsWithBar(after);
        boolean derivative = left instanceof Term.Partial partial && !isNumerator(partial.body()) && !isOpen(partial);
        boolean dot = fractions || numbers || derivative || LineWriter.needsDot(left, after.baseText());
        // An exponent would all but touch the upper limit of a sum.
        boolean crowded = before.baseText().endsWith(" ") && !dot && style.startsWithSum(after);
        return dot ? " " + style.times() + " " : crowded ? "  " : " ";
    }

    private Box power(Term.Apply power, Focus focus) {
        Box base = draw(power.left(), focus.child(0), ATOM, false);
        String raised = LineWriter.raised(style, power.right());
        if (raised.isEmpty()) {
            return Box.power(base, draw(power.right(), focus.child(1)));
        }
        Box exponent = Box.text(raised);
        return Box.beside(
                base,
                (focus.child(1).isHere() ? exponent.emphasised(Emphasis.CHANGED) : exponent)
                        .standingAt(base.baseline()));
    }

    private Box root(Term content, Focus focus) {
        Box box = draw(content, focus);
        boolean word = box.height() == 1 && Binding.ofPicture(content) == ATOM && box.width() <= 3;
        return word && style == TextStyle.UNICODE ? Box.beside(Box.text("√"), box) : style.root(box);
    }

    private Box partial(Term.Partial partial, Focus focus) {
        Term body = partial.body();
        Focus inside = focus.child(0);
        Box by = differential(partial.by());
        if (isNumerator(body)) {
            return style.fraction(Box.beside(differential, draw(body, inside)), by);
        }
        if (body instanceof Term.Partial inner && isNumerator(inner.body()) && inside.isOutside()) {
            Box numerator = Box.beside(style.secondPartial(), draw(inner.body(), inside));
            return style.fraction(numerator, Box.beside(by, Box.text(" "), differential(inner.by())));
        }
        int least = isOpen(body) || body instanceof Term.Partial ? SUM : POWER;
        Box operator = style.fraction(Box.text(style.partial()), by);
        return Box.beside(operator, Box.text(" "), draw(body, inside, least, false));
    }

    private Box differential(Term by) {
        return Box.beside(differential, Box.text(words.leaf(by)));
    }

    private Box call(Term.Call call) {
        Box name = Box.text(words.name(call.function().symbol()));
        String index = subscripts.of(call.indices());
        if (call.isPlain()) {
            return Box.beside(name, Box.text(index));
        }
        List<Box> arguments = new ArrayList<>();
        for (Abstraction argument : call.arguments()) {
            if (!arguments.isEmpty()) {
                arguments.add(Box.text(", "));
            }
            Optional<Term> whole = Elementwise.of(argument);
            arguments.add(Box.text(whole.isPresent() ? "" : words.arrow(argument)));
            arguments.add(draw(whole.orElse(argument.body()), Focus.NOWHERE));
        }
        return Box.beside(name, Box.atBottom(style.brackets(Box.beside(arguments)), index));
    }
}
