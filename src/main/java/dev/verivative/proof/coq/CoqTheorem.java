package dev.verivative.proof.coq;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * An equation that was proved in a section that is closed: it is a function of these, and then of proofs of what it
 * takes for granted.
 *
 * @param name its name
 * @param dimensions sizes, first
 * @param tensors then tensors and symbols
 * @param indices then letters
 */
record CoqTheorem(String name, List<Dimension> dimensions, List<Tensor> tensors, List<Index.Variable> indices) {
    /** Its instance, without the proofs. */
    String instance(Substitution at, CoqPrinter printer) {
        List<String> parts = new ArrayList<>();
        parts.add("@" + name);
        dimensions.forEach(dimension -> parts.add(printer.dimension(at.dimension(dimension))));
        tensors.forEach(tensor -> parts.add(printer.tensor(tensor.name())));
        indices.forEach(index -> parts.add(printer.index(at.index(index))));
        return "(" + String.join(" ", parts) + ")";
    }
}
