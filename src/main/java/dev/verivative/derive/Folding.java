package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Writes a derivative in the function's own outputs, as a person would: term by term or as one product, whichever comes
 * out shorter. Every move is a step that the kernel checks.
 */
final class Folding {
    private static final int ALL = Integer.MAX_VALUE;

    private final Outputs outputs;
    private final Cost cost;

    Folding(Outputs outputs, Cost cost) {
        this.outputs = outputs;
        this.cost = cost;
    }

    /** The chain with the best form found; the first of the best. */
    Chain best(Chain chain) {
        Chain best = chain;
        for (Consumer<Chain> strategy :
                List.<Consumer<Chain>>of(c -> asProduct(c, ALL), this::termByTerm, c -> asProduct(c, 1))) {
            Chain attempt = chain.copy();
            try {
                strategy.accept(attempt);
            } catch (ArithmeticException e) {
                continue; // too many terms to be multiplied out: another way has to do
            }
            boolean better = cost.of(attempt.current()) < cost.of(best.current());
            best = better ? attempt : best;
        }
        return best;
    }

    /** Splits into terms, recognises outputs in each, and takes out what the terms have in common. */
    private void termByTerm(Chain chain) {
        List<Integer> core = core(chain.current());
        Term split = spread(chain.current().at(core));
        chain.rewrite(
                Paths.contains(chain.current().at(core), p -> Terms.is(p, Op.DIV)) ? "split-fraction" : "expand",
                core,
                split);
        cancel(chain, core);
        group(chain, core, ALL);
        outputs.recognise(chain);
        join(chain, core);
        factor(chain, core);
    }

    /**
     * Multiplies the numerator out, factors it, recognises outputs, and writes what is left over by the denominator.
     */
    private void asProduct(Chain chain, int most) {
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
        group(chain, fraction, most);
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
        Term factored = factored(joined);
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
    private void complement(Chain chain, List<Integer> path) {
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

    /** The part to work on: below a sign, and below a factor that is written in outputs already. */
    private List<Integer> core(Term term) {
        List<Integer> path = List.of();
        while (true) {
            Term part = term.at(path);
            if (Terms.is(part, Op.MUL)
                    && Sums.isSum(part.children().get(1))
                    && cost.isFolded(part.children().get(0))) {
                path = Paths.below(path, 1);
            } else {
                return path;
            }
        }
    }

    private static List<Integer> fraction(Term term) {
        List<Integer> path = List.of();
        while (Terms.is(term.at(path), Op.NEG)) {
            path = Paths.below(path, 0);
        }
        return path;
    }

    /** Distributes over sums that are no factor of the outputs. */
    private Term spread(Term term) {
        if (Sums.isSum(term) || Terms.is(term, Op.NEG)) {
            return term.withChildren(term.children().stream().map(this::spread).toList());
        } else if (Terms.is(term, Op.DIV)) {
            Term divisor = term.children().get(1);
            return distributed(spread(term.children().get(0)), part -> Terms.div(part, divisor));
        } else if (Terms.is(term, Op.MUL)) {
            Term left = term.children().get(0);
            Term right = term.children().get(1);
            if (Sums.isSum(left) && !outputs.hasFactor(left)) {
                return distributed(spread(left), part -> Terms.mul(part, right));
            } else if (Sums.isSum(right) && !outputs.hasFactor(right)) {
                return distributed(spread(right), part -> Terms.mul(left, part));
            }
        }
        return term;
    }

    private static Term distributed(Term sum, UnaryOperator<Term> over) {
        if (Sums.isSum(sum) || Terms.is(sum, Op.NEG)) {
            return sum.withChildren(
                    sum.children().stream().map(part -> distributed(part, over)).toList());
        }
        return over.apply(sum);
    }

    /** Cancels within each term, once powers with a negative exponent are written as divisors. */
    private static void cancel(Chain chain, List<Integer> core) {
        Map<List<Integer>, Term> divided = new LinkedHashMap<>();
        Map<List<Integer>, Term> cancelled = new LinkedHashMap<>();
        for (List<Integer> path : Sums.paths(chain.current().at(core), core)) {
            Term part = chain.current().at(path);
            Term whole = Product.of(part).term();
            if (Paths.contains(part, Folding::isReciprocal)) {
                divided.put(path, whole);
            } else if (divisors(whole) < divisors(part)) {
                cancelled.put(path, whole);
            }
        }
        rewriteAll(chain, "product-as-quotient", divided);
        rewriteAll(chain, "cancel", cancelled);
        Tidy.run(chain);
    }

    private static boolean isReciprocal(Term term) {
        return Terms.is(term, Op.POW)
                && term.children().get(1) instanceof Term.Num exponent
                && exponent.value().signum() < 0;
    }

    /** How many factors are divided by, with their multiplicity. */
    private static int divisors(Term term) {
        if (Terms.is(term, Op.DIV)) {
            return divisors(term.children().get(0)) + factors(term.children().get(1));
        } else if (Terms.is(term, Op.MUL) || Terms.is(term, Op.NEG)) {
            return term.children().stream().mapToInt(Folding::divisors).sum();
        }
        return 0;
    }

    private static int factors(Term term) {
        if (Terms.is(term, Op.MUL) || Terms.is(term, Op.DIV)) {
            return term.children().stream().mapToInt(Folding::factors).sum();
        } else if (Terms.is(term, Op.POW) && term.children().get(1) instanceof Term.Num exponent) {
            return Math.max(1, (int) exponent.value().numerator().longValue())
                    * factors(term.children().get(0));
        }
        return 1;
    }

    /** Writes each term as a product of what outputs are defined as. */
    private void group(Chain chain, List<Integer> core, int most) {
        Map<List<Integer>, Term> grouped = new LinkedHashMap<>();
        for (List<Integer> path : Sums.paths(chain.current().at(core), core)) {
            Term part = chain.current().at(path);
            outputs.grouped(part, most).ifPresent(term -> grouped.put(path, term));
        }
        rewriteAll(chain, "group-factors", grouped);
    }

    /** Joins like terms. */
    private static void join(Chain chain, List<Integer> core) {
        Term part = chain.current().at(core);
        List<Product> terms = Sums.terms(part);
        List<Product> joined = Sums.joined(terms);
        if (joined.size() < terms.size()) {
            chain.rewrite("combine", core, Sums.term(joined));
        }
    }

    private static void factor(Chain chain, List<Integer> core) {
        Term part = chain.current().at(core);
        if (Sums.isSum(part)) {
            chain.rewrite("factor-out", core, factored(Sums.terms(part)));
        }
    }

    /** The common factor times the rest. */
    private static Term factored(List<Product> products) {
        Product common = Sums.common(products);
        if (products.size() < 2 || common.equals(Product.ONE)) {
            return Sums.term(products);
        }
        Term rest =
                Sums.term(products.stream().map(product -> product.over(common)).toList());
        return Product.of(Rational.ONE).times(common).times(Product.of(rest)).term();
    }

    private static void rewriteAll(Chain chain, String name, Map<List<Integer>, Term> replacements) {
        Rule rule = Rules.named(name);
        List<Application> applications = new ArrayList<>();
        replacements.forEach((path, replacement) -> {
            Term part = chain.current().at(path);
            if (!part.equals(replacement)) {
                applications.add(new Application(path, Matching.constants(Map.of("a", part, "b", replacement))));
            }
        });
        if (!applications.isEmpty()) {
            chain.apply(rule, applications);
        }
    }
}
