package dev.verivative.derive;

import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a derivative in the function's own outputs, as a person would: term by term or as one product, whichever comes
 * out shorter. Every move is a step that the kernel checks.
 */
final class Folding {
    private final Outputs outputs;
    private final Cost cost;

    Folding(Outputs outputs, Cost cost) {
        this.outputs = outputs;
        this.cost = cost;
    }

    /** The chain with the best form found; the first of the best. */
    Chain best(Chain chain) {
        Chain best = chain;
        for (Consumer<Chain> strategy : List.<Consumer<Chain>>of(
                new AsProduct(outputs, Outputs.ALL)::run,
                new TermByTerm(outputs, cost)::run,
                new AsProduct(outputs, 1)::run)) {
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
}
