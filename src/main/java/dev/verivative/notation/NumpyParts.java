package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All parts of a term in reading order, with the definitions of what it calls written out.
 *
 * @param parts the parts, the term itself first
 * @param isComplete whether these are all; definitions that call each other can grow beyond every bound
 */
record NumpyParts(List<Term> parts, boolean isComplete) {
    /** More would be no line that anybody reads. */
    private static final int MOST = 1000;

    /**
     * Takes a term apart.
     *
     * @param outputs the function whose plain calls stay as they are
     */
    static NumpyParts of(Term term, Optional<Function> outputs) {
        List<Term> parts = new ArrayList<>();
        Deque<Term> open = new ArrayDeque<>(List.of(term));
        while (!open.isEmpty() && parts.size() < MOST) {
            Term part = open.pop();
            if (part instanceof Term.Call call && !isOutput(call, outputs)) {
                open.push(call.unfold());
                continue;
            }
            parts.add(part);
            List<Term> children = part.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return new NumpyParts(parts, open.isEmpty());
    }

    /** Whether a call is that of the function's outputs, at its own variables. */
    static boolean isOutput(Term.Call call, Optional<Function> outputs) {
        return call.isPlain() && outputs.filter(call.function()::equals).isPresent();
    }

    /** Whether NumPy can compute all of it: no derivatives, no rule variables, and no number that is no double. */
    boolean arePrintable() {
        return isComplete
                && parts.stream()
                        .noneMatch(part -> part instanceof Term.Partial
                                || part instanceof Term.Meta
                                || (part instanceof Term.Num num && !isDouble(num.value())));
    }

    private static boolean isDouble(Rational value) {
        return Double.isFinite(value.numerator().doubleValue())
                && Double.isFinite(value.denominator().doubleValue());
    }

    boolean haveOutputs() {
        return parts.stream().anyMatch(Term.Call.class::isInstance);
    }

    /** The tensors, variables and parameters with the dimension of each of their indices. */
    Map<String, List<Dimension>> values() {
        Map<String, List<Dimension>> values = new LinkedHashMap<>();
        for (Term part : parts) {
            if (part instanceof Term.Entry entry) {
                values.put(
                        entry.tensor(),
                        entry.indices().stream().map(Index::dimension).toList());
            } else if (part instanceof Term.Symbol symbol && !symbol.name().equals("pi")) {
                values.put(symbol.name(), List.of());
            }
        }
        return values;
    }
}
