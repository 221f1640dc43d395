package dev.verivative.report.figure;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import java.util.List;

/** Index letters for all entries of a tensor. */
final class Letters {
    private Letters() {}

    static List<Index.Variable> of(Tensor tensor) {
        return Abstraction.of(tensor).parameters();
    }
}
