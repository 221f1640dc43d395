package dev.verivative.fold;

import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.HashSet;
import java.util.Set;

/** The letters that a term uses. */
final class Letters {
    private Letters() {}

    /** Names of tensors, symbols, functions, dimensions and free indices; not those of bound indices. */
    static Set<String> of(Term term) {
        Set<String> letters = new HashSet<>(term.names());
        collect(term, letters);
        return letters;
    }

    /** The functions that are called. */
    static Set<Function> functions(Term term) {
        Set<Function> functions = new HashSet<>();
        if (term instanceof Term.Call call) {
            functions.add(call.function());
        }
        term.children().forEach(child -> functions.addAll(functions(child)));
        return functions;
    }

    private static void collect(Term term, Set<String> letters) {
        for (Index.Variable index : term.freeIndices()) {
            letters.add(index.name());
            letters.add(index.dimension().name());
        }
        if (term instanceof Term.Sum sum) {
            letters.add(sum.index().dimension().name());
        } else if (term instanceof Term.Call call) {
            letters.add(call.function().symbol());
            collect(call.unfold(), letters);
        }
        term.children().forEach(child -> collect(child, letters));
    }
}
