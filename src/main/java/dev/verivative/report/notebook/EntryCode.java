package dev.verivative.report.notebook;

import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.report.DerivationDocument;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One entry at a time, with loops for sums: for single cases and entries, and for what has no line of NumPy. */
final class EntryCode implements Code {
    private final DerivationDocument document;
    private final PythonNames names = new PythonNames();
    private final EntryWriter writer = new EntryWriter(names);
    private final String function = names.fresh("function");
    private final String derivative = names.fresh("entry");
    private final List<Index.Variable> axes;
    private final List<String> letters = new ArrayList<>();
    private String value = "";
    private String result = "";

    private EntryCode(DerivationDocument document) {
        this.document = document;
        this.axes = List.copyOf(document.asked().freeIndices());
    }

    /** Nothing where Python would not read it. */
    static Optional<Code> of(DerivationDocument document) {
        EntryCode code = new EntryCode(document);
        return code.isWritten() ? Optional.of(code) : Optional.empty();
    }

    private boolean isWritten() {
        // Names of values first: letters of indices give way to them.
        document.function().variables().forEach(variable -> writer.value(variable.name()));
        Signature signature = Signature.of(List.of(document.function().body(), document.asked(), document.result()));
        signature.tensors().forEach(tensor -> writer.value(tensor.name()));
        signature.dimensions().forEach(writer::size);
        List<Index.Variable> outputs = document.function().indices();
        Map<Index.Variable, String> places = letters(outputs);
        Optional<String> forward = writer.expression(document.function().body(), places)
                .map(body -> {
                    String array = body;
                    for (int k = outputs.size() - 1; k >= 0; k--) {
                        Index.Variable index = outputs.get(k);
                        array = "[" + array + " for " + places.get(index) + " in range("
                                + writer.size(index.dimension()) + ")]";
                    }
                    return "np.array(" + array + ")";
                });
        Map<Index.Variable, String> own = letters(axes);
        letters.addAll(own.values());
        Optional<String> derived = writer.expression(document.result(), own);
        value = forward.orElse("");
        result = derived.orElse("");
        return forward.isPresent() && derived.isPresent();
    }

    private Map<Index.Variable, String> letters(List<Index.Variable> indices) {
        Map<Index.Variable, String> letters = new LinkedHashMap<>();
        indices.forEach(index -> letters.put(index, names.local(index.name(), letters.values())));
        return letters;
    }

    @Override
    public String introduction() {
        return "One entry at a time; indices are counted from 0.";
    }

    @Override
    public String imports() {
        return "import math\n\nimport numpy as np";
    }

    @Override
    public List<String> definitions() {
        return List.of(
                "def " + function + "(" + parameters(List.of()) + "):\n    return " + value,
                "def " + derivative + "(" + parameters(letters) + "):\n    return " + result);
    }

    private String parameters(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(writer.values().values());
        all.addAll(writer.sizes().values());
        return String.join(", ", all);
    }

    @Override
    public List<Checked> checked() {
        return List.of(new Checked("derivative", document.asked(), document.result(), axes, document.when()));
    }

    @Override
    public List<String> values(Point point) {
        List<String> values = new ArrayList<>();
        writer.values().forEach((original, name) -> {
            for (Map.Entry<Tensor, List<Rational>> tensor : point.entries().entrySet()) {
                if (tensor.getKey().name().equals(original)) {
                    values.add(name + " = " + ArrayCode.value(tensor.getKey(), tensor.getValue(), point));
                }
            }
        });
        writer.sizes().forEach((dimension, name) -> values.add(name + " = " + point.size(dimension)));
        return values;
    }

    @Override
    public Value derived(Checked checked, Point point) {
        List<Point> places = checked.places(point);
        String code = axes.isEmpty()
                ? "[" + derivative + "(" + parameters(List.of()) + ")]"
                : "[" + derivative + "(" + parameters(letters) + ") for " + String.join(", ", letters)
                        + (letters.size() == 1 ? ", in " : " in ") + tuples(places, axes) + "]";
        return new Value(code, List.of(places.size()));
    }

    private static String tuples(List<Point> places, List<? extends Index> indices) {
        return places.stream()
                .map(at -> indices.stream()
                        .map(index ->
                                Integer.toString(Checked.position(index, at).orElseThrow() - 1))
                        .collect(Collectors.joining(", ", "(", indices.size() == 1 ? ",)" : ")")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The entries in question out of the differences by all. */
    @Override
    public Optional<List<String>> differences(Checked checked, Point point) {
        if (!(checked.asked() instanceof Term.Partial partial
                && partial.body() instanceof Term.Call call
                && call.isPlain()
                && call.function().equals(document.function())
                && partial.by() instanceof Term.Entry by)) {
            return Optional.empty();
        }
        List<Index> indices = new ArrayList<>(call.indices());
        indices.addAll(by.indices());
        String x = writer.value(by.tensor());
        return Optional.of(List.of(
                "numerical = differences(lambda " + x + ": " + function + "(" + parameters(List.of()) + "), " + x + ")",
                "numerical = [numerical[place] for place in " + tuples(checked.places(point), indices) + "]"));
    }
}
