package dev.verivative.derive;

import dev.verivative.fold.Cost;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a derivative in the function's own outputs, as a person would: term by term or as one product, whichever comes
 * out shorter. Every move is a step that the kernel checks.
 */
final class Folding {
    private static final double ROUNDING = 1e-9;

    /** What s (1 - s) and s_i (delta_ij - s_j) cost. */
    private static final double SHORT = 6;

    private final Outputs outputs;
    private final Elimination elimination;
    private final Cost cost;
    private final String variable;

    Folding(Outputs outputs, Elimination elimination, Cost cost, String variable) {
        this.outputs = outputs;
        this.elimination = elimination;
        this.cost = cost;
        this.variable = variable;
    }

    /** The chain with the best form found; the first of the best. */
    Chain best(Chain chain) {
        Chain textbook = best(
                chain,
                List.of(
                        new AsProduct(outputs, Outputs.ALL)::run,
                        new TermByTerm(outputs, variable)::run,
                        new AsProduct(outputs, 1)::run));
        // Nothing better is to be expected than own outputs in so short a form, or at all of a sum that is written out.
        boolean done = Outputs.areAllOf(textbook.current(), variable)
                && (outputs.areWrittenOut() || cost.of(textbook.current()) <= SHORT);
        return done ? textbook : better(textbook, best(chain, List.of(elimination::stepByStep, elimination::atOnce)));
    }

    private Chain better(Chain left, Chain right) {
        return isBetter(right.current(), left.current()) ? right : left;
    }

    private Chain best(Chain chain, List<Consumer<Chain>> strategies) {
        Chain best = chain;
        for (Consumer<Chain> strategy : strategies) {
            Chain attempt = chain.copy();
            try {
                strategy.accept(attempt);
            } catch (ArithmeticException e) {
                continue; // too many terms to be multiplied out: another way has to do
            }
            best = better(best, attempt);
        }
        return best;
    }

    private boolean isBetter(Term left, Term right) {
        double saved = cost.of(right) - cost.of(left);
        return saved > ROUNDING || (saved > -ROUNDING && Terms.length(left) < Terms.length(right));
    }
}
