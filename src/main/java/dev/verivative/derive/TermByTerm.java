package dev.verivative.derive;

import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Splits a form into terms, recognises outputs in each, and takes out what the terms have in common. */
final class TermByTerm {
    private final Outputs outputs;
    private final String variable;

    TermByTerm(Outputs outputs, String variable) {
        this.outputs = outputs;
        this.variable = variable;
    }

    void run(Chain chain) {
        List<Integer> core = core(chain.current());
        Term whole = chain.current().at(core);
        boolean isFraction = Sums.paths(whole, List.of()).stream()
                .map(whole::at)
                .anyMatch(term -> Terms.is(term, Op.DIV) && !spread(term).equals(term));
        chain.rewrite(isFraction ? "split-fraction" : "expand", core, spread(whole));
        cancel(chain, core);
        outputs.group(chain, core, Outputs.ALL);
        outputs.recognise(chain);
        join(chain, core);
        factor(chain, core);
    }

    /** The part to work on: below a sign, and below a factor that is written in outputs already. */
    private List<Integer> core(Term term) {
        List<Integer> path = List.of();
        while (true) {
            Term part = term.at(path);
            if (Terms.is(part, Op.MUL)
                    && Sums.isSum(part.children().get(1))
                    && Outputs.areAllOf(part.children().get(0), variable)) {
                path = Paths.below(path, 1);
            } else {
                return path;
            }
        }
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
            if (Paths.contains(part, TermByTerm::isReciprocal)) {
                divided.put(path, whole);
            } else if (divisors(whole) < divisors(part)) {
                cancelled.put(path, whole);
            }
        }
        chain.rewriteAll("product-as-quotient", divided);
        chain.rewriteAll("cancel", cancelled);
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
            return term.children().stream().mapToInt(TermByTerm::divisors).sum();
        }
        return 0;
    }

    private static int factors(Term term) {
        if (Terms.is(term, Op.MUL) || Terms.is(term, Op.DIV)) {
            return term.children().stream().mapToInt(TermByTerm::factors).sum();
        } else if (Terms.is(term, Op.POW) && term.children().get(1) instanceof Term.Num exponent) {
            return Math.max(1, (int) exponent.value().numerator().longValue())
                    * factors(term.children().get(0));
        }
        return 1;
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
            chain.rewrite("factor-out", core, Sums.factored(Sums.terms(part)));
        }
    }
}
