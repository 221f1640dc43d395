package dev.verivative.derive;

import dev.verivative.fold.Offer;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parts of a definition that a person would name and derive first: roots, and what occurs more than once and has a sum
 * in it; and calls of other functions. In the order in which they are derived: what stands in another comes before it.
 */
final class Quantities {
    private final Function owner;
    private final String variable;
    private final List<Function> offered;

    /**
     * The quantities of one definition.
     *
     * @param variable what is differentiated by
     * @param offered functions that have a name already
     */
    Quantities(Function owner, String variable, List<Function> offered) {
        this.owner = owner;
        this.variable = variable;
        this.offered = offered;
    }

    /** Their calls, for all values of their free indices, each defined by those before it. */
    List<Term.Call> calls() {
        Map<Term, List<Term>> occurrences = new LinkedHashMap<>();
        owner.body().children().forEach(part -> collect(part, occurrences));
        List<Term> chosen = new ArrayList<>();
        occurrences.forEach((general, parts) -> {
            if (isWorthAName(general, parts.size())) {
                chosen.add(parts.get(0));
            }
        });
        chosen.removeIf(part -> chosen.stream().anyMatch(other -> isOnlyIn(part, other, occurrences)));
        chosen.sort(Comparator.comparingInt(Quantities::size));
        List<Term.Call> calls = new ArrayList<>();
        Set<String> taken = new HashSet<>(Fresh.names(owner.call(owner.indices())));
        for (Term part : chosen) {
            calls.add(
                    part instanceof Term.Call call && isShort(call) ? call : named(written(part, calls), part, taken));
        }
        return calls;
    }

    /** Whether the arguments are tensors by their names, or entries. */
    private static boolean isShort(Term.Call call) {
        return call.arguments().stream().allMatch(argument -> argument.body() instanceof Term.Entry);
    }

    private void collect(Term part, Map<Term, List<Term>> occurrences) {
        if (part.names().contains(variable)) {
            occurrences.computeIfAbsent(general(part), key -> new ArrayList<>()).add(part);
            part.children().forEach(child -> collect(child, occurrences));
        }
    }

    /** The part with its free indices called by their order. */
    private static Term general(Term part) {
        Map<Index.Variable, Index> names = new HashMap<>();
        for (Index.Variable index : part.freeIndices()) {
            names.put(index, new Index.Variable("$" + (names.size() + 1), index.dimension()));
        }
        return part.substitute(Substitution.ofIndices(names));
    }

    private static boolean isWorthAName(Term part, int times) {
        if (part instanceof Term.Call) {
            return true;
        }
        boolean hasSum = Paths.contains(part, Term.Sum.class::isInstance);
        boolean root = Terms.is(part, Op.SQRT)
                || (Terms.is(part, Op.POW)
                        && part.children().get(1) instanceof Term.Num exponent
                        && exponent.value().equals(Rational.HALF));
        if (root && hasSum && part.freeIndices().isEmpty()) {
            return true;
        }
        boolean named =
                part instanceof Term.Sum sum ? !Terms.is(sum.body(), Op.EXP) : Terms.is(part, Op.DIV) || isMean(part);
        return times > 1 && hasSum && named;
    }

    private static boolean isMean(Term part) {
        return Terms.is(part, Op.MUL)
                && part.children().get(1) instanceof Term.Sum
                && part.children().get(0).freeIndices().isEmpty();
    }

    /** Whether the part occurs nowhere but in the other one. */
    private static boolean isOnlyIn(Term part, Term other, Map<Term, List<Term>> occurrences) {
        Term general = general(part);
        long inside = Paths.to(other, each -> general(each).equals(general)).size();
        long each = occurrences.getOrDefault(general(other), List.of()).size();
        long all = occurrences.getOrDefault(general, List.of()).size();
        return !part.equals(other) && inside > 0 && inside * each == all && !(part instanceof Term.Call);
    }

    private static int size(Term term) {
        int arguments = term instanceof Term.Call call
                ? call.arguments().stream()
                        .mapToInt(argument -> size(argument.body()))
                        .sum()
                : 0;
        return 1
                + arguments
                + term.children().stream().mapToInt(Quantities::size).sum();
    }

    private Term.Call named(Term definition, Term part, Set<String> taken) {
        for (Function function : offered) {
            Optional<Term.Call> call = called(function, part);
            if (call.isPresent() && taken.add(function.symbol())) {
                return call.get();
            }
        }
        String symbol = symbol(part);
        while (!taken.add(symbol)) {
            symbol += "'";
        }
        List<Index.Variable> indices = List.copyOf(part.freeIndices());
        return new Function(symbol, owner.variables(), indices, definition).call(indices);
    }

    /** The part as a call of a function at the variable. */
    private Optional<Term.Call> called(Function function, Term part) {
        return Offer.calls(function, owner, Set.of(variable), part.freeIndices()).stream()
                .filter(call -> call.unfold().equals(part))
                .findFirst();
    }

    private static String symbol(Term part) {
        if (Terms.is(part, Op.SQRT) || Terms.is(part, Op.POW)) {
            return "r";
        } else if (part instanceof Term.Sum) {
            return "S";
        }
        boolean mean =
                isMean(part) || (Terms.is(part, Op.DIV) && part.children().get(0) instanceof Term.Sum);
        return mean && part.freeIndices().isEmpty() ? "mu" : "q";
    }

    /** The term with the quantities recognised, what stands in others first. */
    static Term written(Term term, List<Term.Call> calls) {
        Term written = term;
        for (Term.Call call : calls) {
            written = written(written, call);
        }
        return written;
    }

    private static Term written(Term term, Term.Call call) {
        Optional<Term.Call> found = found(call, term);
        if (found.isPresent()) {
            return found.get();
        }
        return term.children().isEmpty()
                ? term
                : term.withChildren(term.children().stream()
                        .map(child -> written(child, call))
                        .toList());
    }

    /** The call that a part is the definition of. */
    static Optional<Term.Call> found(Term.Call call, Term part) {
        return Instantiation.of(call.unfold(), part).map(places -> (Term.Call) call.substitute(places));
    }
}
