package dev.verivative.verify.oracle;

import dev.verivative.definition.Definition;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * What all laws of a definition have in common.
 *
 * @param definition the definition
 * @param inputs the tensors that a request gives
 * @param variable the name of what is differentiated by
 * @param elementwise the index of the vector to each entry of which a scalar function is applied
 * @param oracle knows the tolerances of answers
 */
record LawScope(
        Definition definition,
        List<Tensor> inputs,
        String variable,
        Optional<Index.Variable> elementwise,
        TapeOracle oracle) {
    LawScope {
        inputs = List.copyOf(inputs);
    }
}
