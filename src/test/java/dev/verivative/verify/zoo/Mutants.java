package dev.verivative.verify.zoo;

import java.util.List;
import java.util.stream.Stream;

/** The zoo: everything that has to be caught. */
final class Mutants {
    private Mutants() {}

    static List<Mutant> all() {
        return Stream.of(
                        ShiftMutants.all(),
                        LoopMutants.all(),
                        StateMutants.all(),
                        PrecisionMutants.all(),
                        EdgeMutants.all(),
                        GradientMutants.all(),
                        LogarithmMutants.all(),
                        ElementwiseMutants.all(),
                        NormMutants.all(),
                        ParameterMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
