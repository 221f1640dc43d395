package dev.verivative.report.site;

import dev.verivative.definition.Definition;
import dev.verivative.proof.WorkProgress;
import dev.verivative.verify.NumericSubjects;
import dev.verivative.verify.Progress;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.Verification;
import dev.verivative.verify.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the project's own numeric core does when it is held to derivations; the same each time. */
public final class Measurements {
    private static final long SEED = 1;

    /** Enough that each property of each operation and format is tried. */
    private static final int TRIALS = 1500;

    private static final int LARGEST = 256;

    /** Only trials end it: what a clock ends is not the same each time. */
    private static final Duration NEVER = Duration.ofDays(1);

    private Measurements() {}

    /**
     * Of each of the functions that has a core, by its first variable; the others are left out.
     *
     * @throws IllegalStateException if a function that has a core cannot be derived or its core not be asked
     */
    public static List<Verification> of(List<Definition> definitions, WorkProgress progress) {
        List<Definition> cores = definitions.stream()
                .filter(definition -> NumericSubjects.functions().contains(definition.name()))
                .toList();
        List<Verification> all = new ArrayList<>();
        for (Definition definition : cores) {
            progress.at(all.size(), cores.size(), "verify " + definition.name());
            all.add(of(definition));
        }
        return all;
    }

    private static Verification of(Definition definition) {
        Specification.Outcome outcome =
                Specification.of(definition, definition.variables().get(0));
        if (!(outcome instanceof Specification.Outcome.Known known)) {
            throw new IllegalStateException(definition.name() + " could not be derived: " + outcome);
        }
        Settings settings = Settings.defaults("verivative verify " + definition.name())
                .withSeed(SEED)
                .withTrials(TRIALS)
                .withTime(NEVER)
                .withMaxN(LARGEST);
        try {
            return new Verifier(
                            known.specification(),
                            NumericSubjects.of("default", definition.name()),
                            settings,
                            Progress.NONE)
                    .run();
        } catch (SubjectException e) {
            throw new IllegalStateException("the core of " + definition.name() + " could not be asked", e);
        }
    }
}
