package dev.verivative.proof.coq;

import dev.verivative.kernel.Theorem;
import dev.verivative.kernel.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has Coq judge mutants, and compares with the kernel. */
final class MutantRun {
    private static final Duration LIMIT = Duration.ofMinutes(20);

    /** Has coqc print why a command failed that was to fail. */
    private static final String SAYS_WHY = "-test-mode";

    private static final Pattern SAID = Pattern.compile("(?m)^(mutant|right) (\\d+)$");
    private static final int MOST_DISAGREEMENTS = 25;

    private final CoqTools tools;
    private final Scratch scratch;

    MutantRun(CoqTools tools, Scratch scratch) {
        this.tools = tools;
        this.scratch = scratch;
    }

    /**
     * Mutants of a theorem's steps.
     *
     * @param name where the theorem stands
     */
    record Batch(String name, Theorem theorem, List<MutantFile.Trial> trials) {}

    /** What Coq says of a mutant. */
    enum Judgement {
        REFUSED,
        ACCEPTED,
        /** Neither, in the time that there was. */
        OUT_OF_TIME,
        /** It claims what the right step claims, and Coq does not ask for which reason. */
        ACCEPTED_WITH_ANOTHER_LABEL,
        /**
         * The kernel misses a value: a divisor or a logarithm's argument is never as it should be. Functions of Coq
         * have a value everywhere, and no evaluation finds both sides different where they have one.
         */
        ACCEPTED_SINCE_FUNCTIONS_ARE_TOTAL
    }

    /**
     * What became of all.
     *
     * @param fates of those that Coq has not seen, too
     * @param faults where Coq and the kernel do not agree, or nothing could be judged
     */
    record Result(Map<MutantFile.Fate, Integer> fates, Map<Judgement, Integer> judgements, List<String> faults) {
        static Result none() {
            return new Result(new EnumMap<>(MutantFile.Fate.class), new EnumMap<>(Judgement.class), new ArrayList<>());
        }

        void add(Result other) {
            other.fates.forEach((fate, count) -> fates.merge(fate, count, Integer::sum));
            other.judgements.forEach((judgement, count) -> judgements.merge(judgement, count, Integer::sum));
            faults.addAll(other.faults);
        }
    }

    /** Compiles the library that files of mutants use. */
    void prepare() throws IOException, InterruptedException {
        String file = CoqLibrary.NAME + ".v";
        scratch.write(file, CoqLibrary.text());
        Scratch.Outcome outcome = scratch.run(CoqLibrary.NAME, tools.compile(file), LIMIT);
        if (outcome.code() != 0) {
            throw new IllegalStateException("the library does not compile: " + outcome.text(LIMIT));
        }
    }

    /** Judges the batches in one file; where something comes unexpected, once more with that expected. */
    Result judge(String name, Collection<Batch> batches) throws IOException, InterruptedException {
        Set<Integer> unexpected = new TreeSet<>();
        while (true) {
            MutantFile file = new MutantFile(unexpected);
            batches.forEach(batch -> file.add(batch.theorem(), batch.name(), batch.trials()));
            scratch.write(name + ".v", file.text());
            Scratch.Outcome outcome = scratch.run(name, tools.compile(name + ".v", SAYS_WHY), LIMIT);
            Map<Integer, String> answers = answers(outcome.out());
            Result result = Result.none();
            result.fates().putAll(file.fates());
            if (outcome.code() == 0) {
                file.trials().values().forEach(trial -> add(trial, unexpected, answers, result, batches));
                return result;
            }
            int last = last(outcome.out());
            if (last < 0 || !unexpected.add(last) || unexpected.size() > MOST_DISAGREEMENTS) {
                result.faults()
                        .add(name + ": " + outcome.text(LIMIT) + " at "
                                + (last < 0
                                        ? "a right step"
                                        : describe(Objects.requireNonNull(
                                                file.trials().get(last)))));
                return result;
            }
        }
    }

    private static void add(
            MutantFile.Trial trial,
            Set<Integer> unexpected,
            Map<Integer, String> answers,
            Result result,
            Collection<Batch> batches) {
        String answer = Objects.requireNonNull(answers.get(trial.number()), "nothing was said of a mutant");
        boolean isFailure = answer.contains("The command has indeed failed");
        boolean isUnexpected = unexpected.contains(trial.number());
        if (isFailure != (trial.isAccepted() == isUnexpected)) {
            result.faults().add("nothing is known of " + describe(trial) + ": " + answer);
        }
        Judgement judgement = isFailure && answer.contains("Timeout!")
                ? Judgement.OUT_OF_TIME
                : isFailure
                        ? Judgement.REFUSED
                        : isUnexpected && !trial.isAccepted() ? excuse(trial, batches) : Judgement.ACCEPTED;
        result.judgements().merge(judgement, 1, Integer::sum);
        boolean isIllFormed = isFailure && answer.matches("(?s).*(not found in the current|Syntax error).*");
        if (isIllFormed || (isUnexpected && (judgement == Judgement.REFUSED || judgement == Judgement.ACCEPTED))) {
            result.faults()
                    .add((isIllFormed ? "cannot be read: " : "") + "the kernel says " + trial.verdict() + ", Coq says "
                            + judgement + " " + answer.strip() + " to " + describe(trial));
        }
    }

    /** Why Coq may accept what the kernel refuses. */
    private static Judgement excuse(MutantFile.Trial trial, Collection<Batch> batches) {
        if (trial.mutant().isOfTheRightFormulas()) {
            return Judgement.ACCEPTED_WITH_ANOTHER_LABEL;
        }
        Theorem theorem = batches.stream()
                .filter(batch -> batch.trials().contains(trial))
                .findFirst()
                .orElseThrow()
                .theorem();
        Differences.Answer answer = new Differences(theorem)
                .side(trial.mutant().step().before())
                .compareEverywhere(trial.mutant().step().after(), List.of());
        boolean isForWantOfValue = trial.verdict() instanceof Verdict.Rejected rejected
                && rejected.reason().contains("Obligation[")
                && rejected.reason().endsWith(" fails");
        return isForWantOfValue && answer != Differences.Answer.DIFFERENT
                ? Judgement.ACCEPTED_SINCE_FUNCTIONS_ARE_TOTAL
                : Judgement.ACCEPTED;
    }

    private static String describe(MutantFile.Trial trial) {
        return trial.where() + ", " + trial.mutant();
    }

    /** What is said after the number of each mutant. */
    private static Map<Integer, String> answers(String out) {
        Map<Integer, String> answers = new HashMap<>();
        Matcher said = SAID.matcher(out);
        int number = -1;
        int start = 0;
        while (said.find()) {
            answers.put(number, out.substring(start, said.start()));
            number = said.group(1).equals("mutant") ? Integer.parseInt(said.group(2)) : -1;
            start = said.end();
        }
        answers.put(number, out.substring(start));
        return answers;
    }

    /** The mutant at which Coq stopped, or -1 for a right step. */
    private static int last(String out) {
        Matcher said = SAID.matcher(out);
        int number = -1;
        while (said.find()) {
            number = said.group(1).equals("mutant") ? Integer.parseInt(said.group(2)) : -1;
        }
        return number;
    }
}
