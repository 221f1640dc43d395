package dev.verivative.cli;

import dev.verivative.proof.coq.CoqRunner;
import java.util.Optional;

/** When Coq is asked. */
enum CoqUse {
    /** Where it is installed. */
    auto,
    /** It is a failure if it is not. */
    required,
    off;

    /** How it is run; empty where it is not wanted. */
    Optional<CoqRunner> runner(boolean fresh) {
        CoqRunner standard = CoqRunner.standard();
        return this == off ? Optional.empty() : Optional.of(fresh ? standard.fresh() : standard);
    }

    /** Why Coq cannot be run, with how to install it, where that is a failure. */
    Optional<String> absence() {
        return this == required ? CoqRunner.standard().absence() : Optional.empty();
    }
}
