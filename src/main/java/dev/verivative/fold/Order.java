package dev.verivative.fold;

import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An order of terms that does not depend on what letters are chosen: by where they occur first. */
final class Order {
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Function, Integer> functions = new HashMap<>();

    /** @param terms in which letters are looked for, one after the other */
    Order(List<Term> terms) {
        terms.forEach(this::register);
    }

    private void register(Term term) {
        term.freeIndices().forEach(index -> place(index.name()));
        if (term instanceof Term.Call call) {
            functions.putIfAbsent(call.function(), functions.size());
            call.arguments().forEach(argument -> register(argument.body()));
        } else if (term instanceof Term.Entry entry) {
            place(entry.tensor());
        } else if (term instanceof Term.Symbol symbol) {
            place(symbol.name());
        } else if (term instanceof Term.Sum sum) {
            place(sum.index().name());
        }
        term.children().forEach(this::register);
    }

    private int place(String name) {
        return places.computeIfAbsent(name, key -> places.size());
    }

    /** A text that sorts as the term does. */
    String key(Term term) {
        if (term instanceof Term.Entry entry) {
            return "a" + padded(place(entry.tensor())) + key(entry.indices());
        } else if (term instanceof Term.Symbol symbol) {
            return "a" + padded(place(symbol.name()));
        } else if (term instanceof Term.Call call) {
            String arguments = call.isPlain()
                    ? ""
                    : call.arguments().stream()
                            .map(argument -> key(argument.body()))
                            .collect(Collectors.joining());
            Integer place = functions.get(call.function());
            return "b" + padded(place == null ? functions.size() : place) + arguments + key(call.indices());
        } else if (term instanceof Term.Delta delta) {
            return "c" + key(List.of(delta.left(), delta.right()));
        } else if (term instanceof Term.Sum sum) {
            return "d" + key(sum.body());
        } else if (term instanceof Term.Apply apply) {
            return "e" + apply.op() + apply.arguments().stream().map(this::key).collect(Collectors.joining());
        }
        return "f" + term;
    }

    private String key(List<Index> indices) {
        return indices.stream()
                .map(index -> index instanceof Index.Position position
                        ? padded(position.value())
                        : padded(place(((Index.Variable) index).name())))
                .collect(Collectors.joining());
    }

    private static String padded(int number) {
        String digits = Integer.toString(number);
        return "0000".substring(Math.min(4, digits.length())) + digits;
    }
}
