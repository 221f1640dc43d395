package dev.verivative.fold;

import dev.verivative.term.Function;
import dev.verivative.term.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the names that are used in the end the shortest symbols. */
final class Symbols {
    private final Set<Function> introduced;
    private final Set<String> taken;
    private final Map<Function, Function> renamed = new HashMap<>();

    /** @param introduced the functions whose symbols may change */
    Symbols(List<Function> introduced, Set<String> taken) {
        this.introduced = new HashSet<>(introduced);
        this.taken = new HashSet<>(taken);
    }

    List<Term> shortened(List<Term> forms) {
        return forms.stream().map(this::shortened).toList();
    }

    private Term shortened(Term term) {
        if (term instanceof Term.Call call) {
            return introduced.contains(call.function())
                    ? new Term.Call(
                            renamed.computeIfAbsent(call.function(), this::renamed), call.arguments(), call.indices())
                    : call;
        }
        return term.children().isEmpty()
                ? term
                : term.withChildren(
                        term.children().stream().map(this::shortened).toList());
    }

    private Function renamed(Function function) {
        String base = function.symbol().replace("'", "");
        String symbol = base;
        while (taken.contains(symbol)) {
            symbol += "'";
        }
        taken.add(symbol);
        return new Function(symbol, function.variables(), function.indices(), function.body());
    }
}
