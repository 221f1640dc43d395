package dev.verivative.proof.coq;

import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The functions that a file speaks of, each as a definition of Coq. Functions that differ in the names of their
 * dimensions only are one.
 */
public final class CoqDefinitions {
    private final CoqNames names;
    private final Map<Function, Definition> definitions = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    CoqDefinitions(CoqNames names) {
        this.names = names;
    }

    /**
     * A function in Coq.
     *
     * @param name its name
     * @param dimensions the dimensions of arbitrary size that it is told, as the function calls them
     * @param outside what its body takes from outside, which it is told too
     */
    public record Definition(String name, List<Dimension> dimensions, List<Tensor> outside) {}

    /** The definition of a function; it is made when it is asked for first, after those that it uses. */
    public Definition of(Function function) {
        List<Dimension> dimensions = List.copyOf(dimensions(function));
        Map<Dimension, Dimension> numbered = new HashMap<>();
        dimensions.forEach(dimension -> numbered.put(dimension, Dimension.of("#" + numbered.size())));
        Function key = function.resize(numbered);
        Definition known = definitions.get(key);
        if (known == null) {
            known = define(function, dimensions);
            definitions.put(key, known);
        }
        return new Definition(known.name(), dimensions, known.outside());
    }

    /** Names of all functions, what others use first. */
    public List<String> all() {
        return definitions.values().stream().map(Definition::name).toList();
    }

    /** All definitions as Coq reads them, what others use first. */
    public String text() {
        return String.join("\n", texts);
    }

    private Definition define(Function function, List<Dimension> dimensions) {
        // What it uses is named before its own letters are.
        calls(function.body());
        List<Tensor> outside = outside(function);
        CoqNames local = names.inner();
        // Where a function has a variable of the name, that is not what functions that it calls take from outside.
        Set<String> own = own(function);
        Map<String, String> beside = new HashMap<>();
        outside.stream()
                .map(Tensor::name)
                .filter(own::contains)
                .forEach(name -> beside.put(name, local.named("outside " + name, name)));
        StringBuilder text = new StringBuilder();
        dimensions.forEach(
                dimension -> text.append(" (").append(local.of(dimension)).append(" : nat)"));
        outside.forEach(tensor ->
                text.append(parameter(beside.getOrDefault(tensor.name(), local.ofTensor(tensor.name())), tensor)));
        function.variables().forEach(tensor -> text.append(parameter(local.ofTensor(tensor.name()), tensor)));
        function.indices()
                .forEach(index -> text.append(" (").append(local.of(index)).append(" : nat)"));
        String body = new CoqPrinter(local, this).beside(beside).print(function.body());
        String name = names.named(function, function.symbol());
        texts.add("Definition " + name + text + " : R :=\n  " + body + ".\n");
        return new Definition(name, dimensions, outside);
    }

    private static String parameter(String name, Tensor tensor) {
        return " (" + name + " : " + type(tensor.rank()) + ")";
    }

    private void calls(Term term) {
        if (term instanceof Term.Call call) {
            of(call.function());
            call.arguments().forEach(argument -> calls(argument.body()));
        }
        term.children().forEach(this::calls);
    }

    /** The type of a tensor with so many indices. */
    public static String type(int rank) {
        return "nat -> ".repeat(rank) + "R";
    }

    private static List<Tensor> outside(Function function) {
        Map<String, Tensor> found = new LinkedHashMap<>();
        tensors(function.body(), own(function), found);
        found.remove("pi");
        return List.copyOf(found.values());
    }

    private static Set<String> own(Function function) {
        return Set.copyOf(function.variables().stream().map(Tensor::name).toList());
    }

    /** Every tensor and symbol that a term speaks of, also within definitions what these take from outside. */
    static void tensors(Term term, Map<String, Tensor> found) {
        tensors(term, Set.of(), found);
    }

    /** @param own what is meant by these names is not looked for, except by called functions */
    private static void tensors(Term term, Set<String> own, Map<String, Tensor> found) {
        if (term instanceof Term.Entry entry && !own.contains(entry.tensor())) {
            found.putIfAbsent(
                    entry.tensor(),
                    new Tensor(
                            entry.tensor(),
                            entry.indices().stream().map(Index::dimension).toList()));
        } else if (term instanceof Term.Symbol symbol && !own.contains(symbol.name())) {
            found.putIfAbsent(symbol.name(), new Tensor(symbol.name(), List.of()));
        } else if (term instanceof Term.Partial partial) {
            tensors(partial.by(), own, found);
        } else if (term instanceof Term.Call call) {
            call.arguments().forEach(argument -> tensors(argument.body(), own, found));
            outside(call.function()).forEach(tensor -> found.putIfAbsent(tensor.name(), tensor));
        }
        term.children().forEach(child -> tensors(child, own, found));
    }

    private static Set<Dimension> dimensions(Function function) {
        Set<Dimension> found = new LinkedHashSet<>();
        function.variables().forEach(tensor -> found.addAll(tensor.shape()));
        function.indices().forEach(index -> found.add(index.dimension()));
        dimensions(function.body(), found);
        found.removeIf(Dimension::isFixed);
        return found;
    }

    /** Every dimension that a term speaks of. */
    static void dimensions(Term term, Set<Dimension> found) {
        if (term instanceof Term.Entry entry) {
            entry.indices().forEach(index -> found.add(index.dimension()));
        } else if (term instanceof Term.Delta delta) {
            found.add(delta.left().dimension());
        } else if (term instanceof Term.Size size) {
            found.add(size.dimension());
        } else if (term instanceof Term.Sum sum) {
            found.add(sum.index().dimension());
        } else if (term instanceof Term.Partial partial) {
            dimensions(partial.by(), found);
        } else if (term instanceof Term.Call call) {
            found.addAll(dimensions(call.function()));
            call.arguments().forEach(argument -> {
                argument.parameters().forEach(index -> found.add(index.dimension()));
                dimensions(argument.body(), found);
            });
            call.indices().forEach(index -> found.add(index.dimension()));
        }
        term.children().forEach(child -> dimensions(child, found));
    }
}
