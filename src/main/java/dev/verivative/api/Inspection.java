package dev.verivative.api;

import dev.verivative.definition.Definition;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.Progress;
import dev.verivative.verify.Replay;
import dev.verivative.verify.RequestException;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import dev.verivative.verify.Verification;
import dev.verivative.verify.Verifier;
import dev.verivative.verify.oracle.Strictness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * An implementation to be held to the derivation of a function: {@code Verivative.of("softmax").verify(own).run()}.
 * Immutable; what is not said is as on the command line.
 *
 * <p>{@link #run} throws {@link Refusal} where a value is wrong or the subject cannot be started, and
 * {@link Unfinished} where the function cannot be derived.
 */
public final class Inspection {
    private final Verivative function;
    private final Source source;
    private final Settings settings;
    private final List<String> sets;

    /** The subject, which is told the function's name. */
    interface Source {
        SubjectSource of(Definition definition) throws SubjectException;
    }

    private Inspection(Verivative function, Source source, Settings settings, List<String> sets) {
        this.function = function;
        this.source = source;
        this.settings = settings;
        this.sets = List.copyOf(sets);
    }

    static Inspection of(Verivative function, Source source) {
        return new Inspection(function, source, Settings.defaults(""), List.of());
    }

    private Inspection with(UnaryOperator<Settings> change) {
        return new Inspection(function, source, change.apply(settings), sets);
    }

    private static void expect(boolean holds, String option, Object found, String expected) {
        if (!holds) {
            throw new Refusal(option + " " + found + ": expected " + expected);
        }
    }

    /** With inputs made from this number; the same one gives the same trials. */
    public Inspection seed(long seed) {
        return with(known -> known.withSeed(seed));
    }

    /** With so many trials at most. */
    public Inspection trials(int count) {
        expect(count > 0, "--trials", count, "at least 1");
        return with(known -> known.withTrials(count));
    }

    /** With no new trial after this time. */
    public Inspection time(Duration time) {
        expect(!time.isNegative() && !time.isZero(), "--time", time, "more than nothing");
        return with(known -> known.withTime(time));
    }

    /** With vectors of at most so many elements. */
    public Inspection maxN(int size) {
        expect(size > 0, "--max-n", size, "at least 1");
        return with(known -> known.withMaxN(size));
    }

    /** In this format only. */
    public Inspection dtype(Dtype dtype) {
        return with(known -> known.withDtype(dtype));
    }

    /** With an error of so many ulp allowed, whatever follows from the formula. */
    public Inspection maxUlp(double ulp) {
        expect(ulp > 0 && Double.isFinite(ulp), "--max-ulp", ulp, "a finite number greater than 0");
        boolean componentwise = settings.strictness().isComponentwise();
        return with(known -> known.withStrictness(new Strictness(OptionalDouble.of(ulp), componentwise)));
    }

    /** With no allowance for cancellation in the formula. */
    public Inspection componentwise() {
        OptionalDouble ulp = settings.strictness().maxUlp();
        return with(known -> known.withStrictness(new Strictness(ulp, true)));
    }

    /** With so much time for each answer. */
    public Inspection timeout(Duration timeout) {
        expect(!timeout.isNegative() && !timeout.isZero(), "--timeout", timeout, "more than nothing");
        return with(known -> known.withTimeout(timeout));
    }

    /**
     * With the value of another variable, constant or parameter, which is not generated then.
     *
     * @param assignment a name and values, such as {@code T=0.5} or {@code W=1,2;3,4}
     */
    public Inspection set(String assignment) {
        List<String> all = new ArrayList<>(sets);
        all.add(assignment);
        return new Inspection(function, source, settings, all);
    }

    /** With the value of another variable, constant or parameter, which is exactly these doubles. */
    public Inspection set(String name, double... values) {
        return set(name + "=" + Evaluation.exactly(values));
    }

    /** With this at the beginning of the commands that reproduce what fails; the options of the subject follow. */
    public Inspection command(String prefix) {
        return with(known -> new Settings(
                known.seed(),
                known.trials(),
                known.time(),
                known.maxN(),
                known.dtype(),
                known.strictness(),
                known.timeout(),
                known.fixed(),
                prefix));
    }

    /** Makes the trials. */
    public Verified run() {
        return run(Progress.NONE);
    }

    /**
     * Makes the trials.
     *
     * @param progress hears how far it is, and can end it
     */
    public Verified run(Progress progress) {
        return verified((verifier, specification) -> verifier.run(), progress);
    }

    /**
     * Asks only what is written there, and judges the last answer.
     *
     * @param requests one line of JSON, as the command that reproduces a counterexample has it
     */
    public Verified replay(String requests) {
        return verified(
                (verifier, specification) -> {
                    try {
                        return verifier.replay(Replay.read(requests, specification.inputs()));
                    } catch (RequestException e) {
                        throw new Refusal("--replay: " + e.getMessage());
                    }
                },
                Progress.NONE);
    }

    private interface Work {
        Verification of(Verifier verifier, Specification specification) throws SubjectException;
    }

    private Verified verified(Work work, Progress progress) {
        return Verivative.guarded(() -> {
            Specification specification = specification();
            Settings all = settings.withFixed(FixedValues.of(specification, sets));
            try {
                SubjectSource subject = source.of(specification.definition());
                Verification verification = work.of(new Verifier(specification, subject, all, progress), specification);
                if (verification.trials() == 0 && verification.stopped().isEmpty()) {
                    throw new Refusal("nothing can be tried: " + specification.name() + " assumes something that no"
                            + " inputs meet" + (sets.isEmpty() ? "" : " with --set " + String.join(" --set ", sets)));
                }
                return new Verified(verification);
            } catch (SubjectException e) {
                throw new Refusal(String.valueOf(e.getMessage()), e);
            }
        });
    }

    private Specification specification() {
        Definition definition = function.definition();
        Term.Entry by = function.variable(definition, false);
        Tensor variable = new Tensor(
                by.tensor(), by.indices().stream().map(Index::dimension).toList());
        Specification.Outcome outcome = Specification.of(definition, variable);
        if (outcome instanceof Specification.Outcome.Failed failed) {
            throw new Unfinished(definition, failed.attempt());
        }
        return ((Specification.Outcome.Known) outcome).specification();
    }
}
