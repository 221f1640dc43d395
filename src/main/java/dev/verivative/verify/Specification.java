package dev.verivative.verify;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Attempt;
import dev.verivative.exact.Signature;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.verify.oracle.Laws;
import dev.verivative.verify.oracle.Quantities;
import dev.verivative.verify.oracle.Strictness;
import dev.verivative.verify.oracle.TapeOracle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a derivation says of a function, as implementations are held to it.
 *
 * <p>A scalar function of a scalar is applied to each entry of a vector.
 */
public final class Specification {
    private final Definition definition;
    private final Tensor variable;
    private final List<Tensor> inputs;
    private final boolean isElementwise;
    private final Quantities quantities;

    private Specification(
            Definition definition, Tensor variable, List<Tensor> inputs, boolean isElementwise, Quantities quantities) {
        this.definition = definition;
        this.variable = variable;
        this.inputs = List.copyOf(inputs);
        this.isElementwise = isElementwise;
        this.quantities = quantities;
    }

    /** A specification, or how far the derivation came. */
    public sealed interface Outcome {
        /** It was derived. */
        record Known(Specification specification) implements Outcome {}

        /** The Jacobian could not be derived, so there is nothing to hold anything to. */
        record Failed(Attempt.Unfinished attempt) implements Outcome {}
    }

    /**
     * Derives all that an implementation can be asked for.
     *
     * @param variable the variable to differentiate by, one of the definition's
     */
    public static Outcome of(Definition definition, Tensor variable) {
        Tensor first = definition.variables().get(0);
        boolean elementwise =
                first.rank() == 0 && definition.function().indices().isEmpty();
        List<Tensor> given = given(definition);
        Optional<Dimension> dimension = elementwise ? Optional.of(fresh(given)) : Optional.empty();
        Quantities.Outcome outcome = Quantities.of(definition, variable, dimension);
        if (outcome instanceof Quantities.Outcome.Failed failed) {
            return new Outcome.Failed(failed.attempt());
        }
        List<Tensor> inputs = new ArrayList<>(given);
        dimension.ifPresent(n -> inputs.set(0, new Tensor(first.name(), List.of(n))));
        Tensor by = variable.equals(first) ? inputs.get(0) : variable;
        return new Outcome.Known(new Specification(
                definition, by, inputs, elementwise, ((Quantities.Outcome.Known) outcome).quantities()));
    }

    /** The first variable, and whatever else the definition needs a value for. */
    private static List<Tensor> given(Definition definition) {
        Map<String, Tensor> needed = new LinkedHashMap<>();
        Signature.of(List.of(definition.function().body()))
                .tensors()
                .forEach(tensor -> needed.put(tensor.name(), tensor));
        Map<String, Tensor> ordered = new LinkedHashMap<>();
        definition.variables().forEach(tensor -> ordered.put(tensor.name(), tensor));
        definition.constants().stream()
                .filter(tensor -> needed.containsKey(tensor.name()))
                .forEach(tensor -> ordered.put(tensor.name(), tensor));
        needed.forEach(ordered::putIfAbsent);
        return List.copyOf(ordered.values());
    }

    private static Dimension fresh(List<Tensor> tensors) {
        Set<String> taken = new LinkedHashSet<>();
        for (Tensor tensor : tensors) {
            taken.add(tensor.name());
            tensor.shape().forEach(dimension -> taken.add(dimension.name()));
        }
        String name = "n";
        while (taken.contains(name)) {
            name = name + "'";
        }
        return Dimension.of(name);
    }

    public Definition definition() {
        return definition;
    }

    /** The function's name. */
    public String name() {
        return definition.name();
    }

    /** The variable that travels as {@code x}; a vector where the function is applied to each entry. */
    public Tensor first() {
        return inputs.get(0);
    }

    /** What is differentiated by. */
    public Tensor variable() {
        return variable;
    }

    /** Whether a scalar function is applied to each entry of a vector. */
    public boolean isElementwise() {
        return isElementwise;
    }

    /** All that has to be given, the first variable first. */
    public List<Tensor> inputs() {
        return inputs;
    }

    /** The dimensions of the output; none for a scalar. */
    public List<Dimension> outputShape() {
        return isElementwise
                ? first().shape()
                : definition.function().indices().stream()
                        .map(Index.Variable::dimension)
                        .toList();
    }

    /** Every dimension of an input or the output whose size is free. */
    public List<Dimension> dimensions() {
        Set<Dimension> all = new LinkedHashSet<>();
        inputs.forEach(tensor -> all.addAll(tensor.shape()));
        all.addAll(outputShape());
        all.removeIf(Dimension::isFixed);
        return List.copyOf(all);
    }

    /**
     * Whether it is proved how a constant added to the first variable changes the function. Only then a -inf beside
     * finite entries is a mask, as in softmax, and has a limit that every implementation has to give.
     */
    public boolean isMaskable() {
        return quantities.law().isPresent();
    }

    /** The inputs whose entries are all positive. */
    public Set<String> positive() {
        return definition.known().positive();
    }

    /**
     * Moves inputs to where the definition's hypotheses hold exactly, such as that some weights sum to one.
     *
     * @return the inputs, moved as little as it takes, or nothing if that cannot be done
     */
    public Optional<Map<String, NumericArray>> meet(Map<String, NumericArray> given, Dtype dtype) {
        return new Meeting(this, dtype).of(given);
    }

    /** Proved claims that can be run against a subject's own answers. */
    public List<Law> laws() {
        Optional<Index.Variable> index = isElementwise
                ? Optional.of(new Index.Variable("i", first().shape().get(0)))
                : Optional.empty();
        return Laws.of(
                definition,
                inputs,
                variable.name(),
                index,
                new TapeOracle(quantities, inputs, Strictness.FROM_THE_FORMULA));
    }

    /** An oracle of its own for each thread. */
    public Oracle oracle(Strictness strictness) {
        return new TapeOracle(quantities, inputs, strictness);
    }
}
