package dev.verivative.notation;

import dev.verivative.notation.Syntax.Bracketed;
import dev.verivative.notation.Syntax.Statement;
import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.term.Function;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks through a formula to find out which names it uses, and how. */
final class InventoryCollector {
    /** Stands without indices where a vector can stand, as the x of softmax(x). */
    private static final int OPEN = -1;

    private final Statement statement;
    private final Formula formula;
    private final Vocabulary vocabulary;
    private final Map<String, Integer> ranks = new LinkedHashMap<>();
    private final Map<String, Integer> possible = new LinkedHashMap<>();
    private final Set<String> bounds = new LinkedHashSet<>();
    private final Set<String> indices = new LinkedHashSet<>();

    InventoryCollector(Statement statement, Formula formula, Vocabulary vocabulary) {
        this.statement = statement;
        this.formula = formula;
        this.vocabulary = vocabulary;
    }

    /**
     * What was found. Of the names that stand only where a vector can stand, the variable or the only one is a vector;
     * others are scalars, as the T of softmax(x/T).
     */
    Inventory inventory(String variable) {
        List<String> open = ranks.keySet().stream()
                .filter(name -> ranks.getOrDefault(name, 0) == OPEN)
                .toList();
        boolean known = possible.keySet().stream().anyMatch(name -> ranks.getOrDefault(name, 0) > 0);
        for (String name : open) {
            boolean vector = name.equals(variable) || (!known && open.size() == 1);
            ranks.put(name, vector ? possible.getOrDefault(name, 0) : 0);
        }
        return new Inventory(ranks, bounds, indices);
    }

    /** @param entries how many indices a tensor without any has at this place; 0 where it can have none */
    void visit(Syntax syntax, List<String> bound, int entries) {
        if (syntax instanceof Syntax.Name name) {
            if (!statement.letters().contains(name.name())) {
                use(name, 0, entries);
            }
        } else if (syntax instanceof Syntax.Subscripted subscripted) {
            subscripts(subscripted.indices(), bound);
            if (subscripted.base() instanceof Syntax.Name name) {
                use(name, subscripted.indices().size(), 0);
            } else {
                visit(subscripted.base(), bound, subscripted.indices().size());
            }
        } else if (syntax instanceof Syntax.Summation sum) {
            sum.upper()
                    .filter(upper -> !upper.isPosition() && !vocabulary.declares(upper.text()))
                    .ifPresent(upper -> bounds.add(upper.text()));
            visit(sum.body(), with(bound, List.of(sum.index())), entries);
        } else if (syntax instanceof Syntax.Extent extent) {
            if (extent.alone()) {
                visit(extent.of(), bound, entries);
            }
        } else if (syntax instanceof Syntax.Mapping mapping) {
            visit(mapping.body(), with(bound, mapping.letters()), 0);
        } else if (syntax instanceof Bracketed call
                && vocabulary.isFromLibrary(call.name().name())) {
            call(call, vocabulary.function(call.name().name()).orElseThrow(), bound, entries);
        } else {
            Optional.of(syntax)
                    .filter(Bracketed.class::isInstance)
                    .map(Bracketed.class::cast)
                    .flatMap(Bracketed::outer)
                    .ifPresent(outer -> subscripts(outer, bound));
            syntax.parts().forEach(part -> visit(part, bound, entries));
            if (syntax instanceof Syntax.Derivative derivative) {
                visit(derivative.by(), bound, 0);
            }
        }
    }

    private void call(Bracketed call, Function function, List<String> bound, int entries) {
        if (call.head() instanceof Syntax.Subscripted head) {
            subscripts(head.indices(), bound);
        }
        call.outer().ifPresent(outer -> subscripts(outer, bound));
        call.headPower().ifPresent(power -> visit(power, bound, entries));
        call.power().ifPresent(power -> visit(power, bound, entries));
        List<Syntax> items = call.group().items();
        for (int i = 0; i < items.size(); i++) {
            int rank = i < function.variables().size()
                    ? function.variables().get(i).rank()
                    : 0;
            visit(items.get(i), bound, rank > 0 ? rank : entries);
        }
    }

    private void subscripts(List<Subscript> subscripts, List<String> bound) {
        subscripts.stream()
                .filter(subscript -> !subscript.isPosition())
                .map(Subscript::text)
                .filter(letter -> !bound.contains(letter))
                .forEach(indices::add);
    }

    private static List<String> with(List<String> bound, List<Subscript> letters) {
        List<String> more = new ArrayList<>(bound);
        letters.forEach(letter -> more.add(letter.text()));
        return more;
    }

    private void use(Syntax.Name name, int rank, int entries) {
        String letter = name.name();
        boolean delta = letter.equals("delta") && rank == 2;
        boolean pi = letter.equals("pi") && rank == 0;
        if (delta || pi || vocabulary.declares(letter)) {
            return;
        }
        if (entries > 0 && rank == 0) {
            ranks.putIfAbsent(letter, OPEN);
            possible.putIfAbsent(letter, entries);
            return;
        }
        Integer before = ranks.put(letter, rank);
        if (before != null && before != rank && before != OPEN) {
            throw formula.fault(
                    name.at(),
                    LatexLetters.name(letter) + " has " + rank + " indices here and " + before + " before",
                    Faults.example(letter, before));
        }
    }
}
