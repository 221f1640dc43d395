package dev.verivative.api;

import dev.verivative.definition.Definition;
import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code --x} and {@code --set} say, as the points at which a definition is evaluated. */
final class Inputs {
    private static final int LARGEST_SIZE = 1_000_000;

    private final Definition definition;
    private final Tensor variable;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Map<String, List<Rational>> values = new LinkedHashMap<>();
    private final Map<Dimension, Integer> sizes = new LinkedHashMap<>();
    private final Map<Dimension, String> sources = new LinkedHashMap<>();
    private final Set<Dimension> dimensions = new LinkedHashSet<>();

    private Inputs(Definition definition, Tensor variable) {
        this.definition = definition;
        this.variable = variable;
        Signature signature = Signature.of(List.of(definition.function().body()));
        signature.tensors().forEach(tensor -> tensors.put(tensor.name(), tensor));
        definition.variables().forEach(tensor -> tensors.put(tensor.name(), tensor));
        definition.constants().forEach(tensor -> tensors.put(tensor.name(), tensor));
        definition.parameters().forEach(name -> tensors.put(name, new Tensor(name, List.of())));
        dimensions.addAll(signature.dimensions());
        definition.function().indices().stream().map(Index::dimension).forEach(dimensions::add);
        tensors.values().forEach(tensor -> dimensions.addAll(tensor.shape()));
    }

    /**
     * The point, or one for each entry of x where the definition is applied elementwise.
     *
     * @param x the values of the variable, if {@code --x} gives them
     * @param sets what {@code --set} says
     */
    static List<Point> points(Definition definition, Tensor variable, Optional<String> x, List<String> sets) {
        Inputs inputs = new Inputs(definition, variable);
        if (x.isPresent()) {
            inputs.set("--x", variable, Numbers.rows("--x", x.get()));
        }
        for (String set : sets) {
            inputs.set(set);
        }
        inputs.check();
        return inputs.points();
    }

    /** Whether a list of values for the variable means the function of each. */
    static boolean isElementwise(Definition definition, Tensor variable) {
        return variable.rank() == 0 && definition.function().indices().isEmpty();
    }

    private void set(String set) {
        String text = Numbers.plain(set);
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new Refusal("--set " + Numbers.shortened(text) + ": expected a name and a value, such as T=0.5");
        }
        String written = text.substring(0, equals).strip();
        String name = name(written);
        String source = "--set " + Numbers.shortened(written);
        List<List<Rational>> rows = Numbers.rows(source, text.substring(equals + 1));
        Tensor tensor = tensors.get(name);
        if (tensor != null) {
            set(source, tensor, rows);
            return;
        }
        Dimension dimension = dimensions.stream()
                .filter(other -> other.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(source, name));
        Rational size = rows.get(0).get(0);
        boolean isSize = rows.size() == 1
                && rows.get(0).size() == 1
                && size.isInteger()
                && size.signum() > 0
                && size.compareTo(Rational.of(LARGEST_SIZE)) <= 0;
        if (!isSize) {
            throw new Refusal(source + ": expected a number of elements, from 1 to " + LARGEST_SIZE);
        }
        resize(source, dimension, size.intValueExact());
    }

    private String name(String written) {
        if (tensors.containsKey(written)) {
            return written;
        }
        try {
            return Variables.name(written);
        } catch (Refusal e) {
            return written;
        }
    }

    private Refusal unknown(String source, String name) {
        List<String> known = new ArrayList<>(tensors.keySet());
        return new Refusal(source + ": " + definition.name() + " has no " + Numbers.shortened(name)
                + ": expected one of " + String.join(", ", known));
    }

    private void set(String source, Tensor tensor, List<List<Rational>> rows) {
        String name = tensor.name();
        if (values.containsKey(name)) {
            throw new Refusal(source + ": " + name + " is set twice");
        }
        int columns = rows.get(0).size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new Refusal(source + ": the rows of " + name + " have different lengths");
        }
        boolean list = tensor.equals(variable) && isElementwise(definition, variable);
        switch (tensor.rank()) {
            case 0 -> expect(list ? rows.size() == 1 : rows.size() * columns == 1, source, name, "one number");
            case 1 -> {
                expect(rows.size() == 1, source, name, "one row of numbers, separated by commas");
                resize(source, tensor.shape().get(0), columns);
            }
            case 2 -> {
                resize(source, tensor.shape().get(0), rows.size());
                resize(source, tensor.shape().get(1), columns);
            }
            default -> expect(false, source, name, "a tensor with at most two indices, which it is not");
        }
        List<Rational> entries = rows.stream().flatMap(List::stream).toList();
        if (definition.isPositive(name) && entries.stream().anyMatch(entry -> entry.signum() <= 0)) {
            throw new Refusal(source + ": " + name + " is declared positive in " + definition.name());
        }
        values.put(name, entries);
    }

    private static void expect(boolean holds, String source, String name, String what) {
        if (!holds) {
            throw new Refusal(source + ": " + name + " is " + what);
        }
    }

    private void resize(String source, Dimension dimension, int size) {
        int known = dimension.isFixed() ? dimension.size() : sizes.getOrDefault(dimension, size);
        if (known != size) {
            throw new Refusal(source + ": " + dimension.name() + " is " + size + " here, but " + known + " by "
                    + sources.getOrDefault(dimension, definition.name()));
        }
        sizes.put(dimension, size);
        sources.putIfAbsent(dimension, source);
    }

    private void check() {
        if (!values.containsKey(variable.name())) {
            throw new Refusal("the values of " + variable.name() + " are missing: --x " + example(variable));
        }
        for (Tensor tensor : Signature.of(List.of(definition.function().body())).tensors()) {
            if (!values.containsKey(tensor.name())) {
                throw new Refusal(definition.name() + " needs a value for " + tensor.name() + ": --set "
                        + quoted(tensor.name() + "=" + example(tensor)));
            }
        }
        for (Dimension dimension : dimensions) {
            if (!dimension.isFixed() && !sizes.containsKey(dimension)) {
                throw new Refusal("the size " + dimension.name() + " is not known: --set " + dimension.name() + "=3");
            }
        }
    }

    private static String example(Tensor tensor) {
        return List.of("0.5", "0.25,-1,2.3", "'1,2;3,4'").get(Math.min(tensor.rank(), 2));
    }

    private static String quoted(String example) {
        return example.contains("'") ? "'" + example.replace("'", "") + "'" : example;
    }

    private List<Point> points() {
        Point point = Point.ofSizes(sizes);
        for (Map.Entry<String, List<Rational>> value : values.entrySet()) {
            Tensor tensor = tensors.get(value.getKey());
            if (tensor != null && !(tensor.equals(variable) && isElementwise(definition, variable))) {
                point = point.with(tensor, value.getValue());
            }
        }
        if (!isElementwise(definition, variable)) {
            return List.of(point);
        }
        List<Point> points = new ArrayList<>();
        for (Rational entry : values.getOrDefault(variable.name(), List.of())) {
            points.add(point.with(variable, entry));
        }
        return points;
    }
}
