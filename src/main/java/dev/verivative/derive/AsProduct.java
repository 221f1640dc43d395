package dev.verivative.derive;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * Multiplies the numerator of a fraction out, factors it, recognises outputs, and writes what is left over by the
 * denominator.
 */
final class AsProduct {
    private final Outputs outputs;
    private final int most;

    /**
     * This way for some outputs.
     *
     * @param most how often one output is recognised at once: in y (1 - y) once, in y^2 e^-x twice
     */
    AsProduct(Outputs outputs, int most) {
        this.outputs = outputs;
        this.most = most;
    }

    void run(Chain chain) {
        List<Integer> fraction = fraction(chain.current());
        Term current = chain.current().at(fraction);
        if (!Terms.is(current, Op.DIV)) {
            return;
        }
        List<Integer> numerator = Paths.below(fraction, 0);
        if (Sums.isSum(current.children().get(0))) {
            multiplyOut(chain, numerator);
        }
        fraction = liftSign(chain, fraction);
        outputs.group(chain, fraction, most);
        outputs.recognise(chain);
        for (List<Integer> rest : Paths.to(chain.current(), part -> Terms.is(part, Op.DIV))) {
            complement(chain, rest);
        }
        outputs.recognise(chain);
    }

    /** Multiplies a sum out; what cancels is shown beside the rest, which is factored at once. */
    private static void multiplyOut(Chain chain, List<Integer> path) {
        List<Product> expanded = Sums.expanded(chain.current().at(path));
        List<Product> joined = Sums.joined(expanded);
        Term factored = Sums.factored(joined);
        List<Product> shown = new ArrayList<>(expanded);
        shown.removeIf(product -> joined.stream().anyMatch(kept -> kept.powers().equals(product.powers())));
        if (shown.isEmpty()) {
            chain.rewrite("expand", path, Sums.inOrder(expanded));
        } else {
            shown.add(Product.of(factored));
            chain.rewrite("expand", path, Sums.term(shown));
        }
        chain.rewrite("cancel-terms", path, shown.isEmpty() ? Sums.term(joined) : factored);
        chain.rewrite("factor-out", path, factored);
    }

    /** (-a)/b and -a/b are written alike. */
    private static List<Integer> liftSign(Chain chain, List<Integer> fraction) {
        Term term = chain.current().at(fraction);
        if (Terms.is(term.children().get(0), Op.NEG)) {
            chain.rewrite("simplify", fraction, Tidy.tidy(term));
            return Terms.is(chain.current().at(fraction), Op.NEG) ? Paths.below(fraction, 0) : fraction;
        }
        return fraction;
    }

    /** Writes a/b as 1 - c/b where c is simpler than a: what is missing in the numerator is added and subtracted. */
    private static void complement(Chain chain, List<Integer> path) {
        Term quotient = chain.current().at(path);
        Term divisor = quotient.children().get(1);
        List<Product> above = Sums.joined(Sums.expanded(quotient.children().get(0)));
        List<Product> below = Sums.joined(Sums.expanded(divisor));
        if (!Sums.isSum(divisor)) {
            return;
        }
        List<Product> difference = new ArrayList<>(above);
        below.forEach(product -> difference.add(product.scaled(Rational.MINUS_ONE)));
        List<Product> rest = Sums.joined(difference);
        boolean simpler = rest.size() < above.size()
                || (rest.size() == 1 && rest.get(0).isNumber() && !above.get(0).isNumber());
        if (!simpler) {
            return;
        }
        Term numerator = divisor;
        for (Product product : rest) {
            numerator = product.coefficient().signum() < 0
                    ? Terms.sub(numerator, product.scaled(Rational.MINUS_ONE).term())
                    : Terms.add(numerator, product.term());
        }
        chain.rewrite("add-and-subtract", path, Terms.div(numerator, divisor));
        Term one = Term.Num.ONE;
        for (Product product : rest) {
            Term part = Terms.div(
                    product.scaled(Rational.of(product.coefficient().signum())).term(), divisor);
            one = product.coefficient().signum() < 0 ? Terms.sub(one, part) : Terms.add(one, part);
        }
        chain.rewrite("split-fraction", path, one);
    }

    private static List<Integer> fraction(Term term) {
        List<Integer> path = List.of();
        while (Terms.is(term.at(path), Op.NEG)) {
            path = Paths.below(path, 0);
        }
        return path;
    }
}
