package dev.verivative.cli;

import dev.verivative.definition.Definition;
import dev.verivative.exact.ExactValue;
import dev.verivative.term.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * What was evaluated.
 *
 * @param variable what is differentiated by
 * @param value the outputs, the last index running fastest
 * @param jacobian a row for each output, a column for each entry of the variable, the last index running fastest
 */
record Evaluation(
        Definition definition,
        Tensor variable,
        int digits,
        List<Output> value,
        Optional<List<List<ExactValue>>> jacobian) {
    Evaluation {
        value = List.copyOf(value);
    }

    /**
     * One output.
     *
     * @param positions its place
     */
    record Output(List<Integer> positions, ExactValue value) {}
}
