package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.Set;
import java.util.function.Predicate;

/** What occurs in a term as it is printed: calls by their symbol, not by their definition. */
final class PrintedNames {
    private PrintedNames() {}

    /** Adds every name of a tensor, parameter, function or dimension. */
    static void collect(Term term, Set<String> names) {
        if (term instanceof Term.Symbol symbol) {
            names.add(symbol.name());
        } else if (term instanceof Term.Entry entry) {
            names.add(entry.tensor());
            entry.indices().forEach(index -> add(index.dimension(), names));
        } else if (term instanceof Term.Meta meta) {
            names.add(meta.name());
        } else if (term instanceof Term.Size size) {
            add(size.dimension(), names);
        } else if (term instanceof Term.Sum sum) {
            add(sum.index().dimension(), names);
        } else if (term instanceof Term.Delta delta) {
            add(delta.left().dimension(), names);
        } else if (term instanceof Term.Partial partial) {
            collect(partial.by(), names);
        } else if (term instanceof Term.Call call) {
            names.add(call.function().symbol());
            call.arguments().forEach(argument -> collect(argument.body(), names));
            call.arguments().stream()
                    .flatMap(argument -> argument.parameters().stream())
                    .forEach(parameter -> add(parameter.dimension(), names));
            call.indices().stream().map(Index::dimension).forEach(dimension -> add(dimension, names));
        }
        term.children().forEach(child -> collect(child, names));
    }

    private static void add(Dimension dimension, Set<String> names) {
        if (!dimension.isFixed()) {
            names.add(dimension.name());
        }
    }

    /** Whether a function is printed without its arguments somewhere, outside the arguments of others. */
    static boolean hasPlainCall(Term term, Predicate<String> symbol) {
        if (term instanceof Term.Call call) {
            return call.isPlain()
                    && !call.arguments().isEmpty()
                    && symbol.test(call.function().symbol());
        }
        return term.children().stream().anyMatch(child -> hasPlainCall(child, symbol));
    }
}
