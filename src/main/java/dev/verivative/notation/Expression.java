package dev.verivative.notation;

import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.List;

/**
 * A formula in which nothing was declared, with what its letters were found to be.
 *
 * @param notation how it was written
 * @param variable what it is differentiated by
 * @param constants further tensors with indices
 * @param parameters scalars
 * @param indices the output's; none for a scalar
 * @param body what it means
 */
public record Expression(
        Notation notation,
        Tensor variable,
        List<Tensor> constants,
        List<String> parameters,
        List<Index.Variable> indices,
        Term body) {
    public Expression {
        constants = List.copyOf(constants);
        parameters = List.copyOf(parameters);
        indices = List.copyOf(indices);
    }
}
