package dev.verivative.proof.coq;

import dev.verivative.kernel.Step;
import dev.verivative.kernel.Theorem;
import dev.verivative.kernel.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file of Coq in which each mutant is to fail that the kernel refuses, and to pass that it accepts.
 *
 * <p>Each right step is proved by the same tactic first, so that nothing fails for want of a name or a library; each
 * statement is read before it is tried, so that none fails since it says nothing.
 */
final class MutantFile {
    private static final int SECONDS = 10;

    private final CoqFile file = new CoqFile();
    private final Set<Integer> unexpected;
    private final Map<Integer, Trial> trials = new LinkedHashMap<>();
    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private int rights;

    /** @param unexpected numbers of mutants that are found to be accepted where the kernel refuses, or the reverse */
    MutantFile(Set<Integer> unexpected) {
        this.unexpected = unexpected;
    }

    /**
     * A mutant that is to be judged.
     *
     * @param number no other has it
     * @param where its derivation and step
     * @param verdict the kernel's
     */
    record Trial(int number, String where, Mutant mutant, Verdict verdict) {
        boolean isAccepted() {
            return verdict instanceof Verdict.Accepted;
        }
    }

    /** What becomes of a mutant in the file. */
    enum Fate {
        WRITTEN,
        /** It has the right step's statement and tactic: it differs in a label that Coq does not read. */
        THE_SAME_TO_COQ,
        /** There is no instance that could be written. */
        NO_INSTANCE
    }

    /** Adds mutants of a theorem's steps. */
    void add(Theorem theorem, String name, Collection<Trial> of) {
        IdentityHashMap<Step, Integer> places = new IdentityHashMap<>();
        List<Step> originals = new ArrayList<>();
        List<List<Trial>> groups = new ArrayList<>();
        for (Trial trial : of) {
            int place = places.computeIfAbsent(trial.mutant().original(), original -> {
                originals.add(original);
                groups.add(new ArrayList<>());
                return groups.size() - 1;
            });
            groups.get(place).add(trial);
        }
        file.add(theorem, name, steps -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < originals.size(); i++) {
                text.append(text(steps, originals.get(i), groups.get(i)));
            }
            return text.toString();
        });
    }

    private String text(CoqSteps steps, Step original, List<Trial> mutants) {
        int number = ++rights;
        ProofSentences right = ProofSentences.ofLemma(steps.lemma("right", original));
        StringBuilder inside = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (Trial trial : mutants) {
            if (trial.mutant().kind() == Mutant.Kind.RESULT && right.isFactsAndUse()) {
                String statement = statement(trial.mutant().step());
                inside.append(said(trial))
                        .append("let S := constr:((")
                        .append(statement)
                        .append(") : Prop) in idtac.\n");
                inside.append(tried(trial, "assert (" + statement + ") by (" + right.use() + ")"));
                written(trial);
            } else {
                after.append(lemma(steps, original, right, trial));
            }
        }
        return "Lemma right_" + number + " : " + statement(original) + ".\nProof.\nidtac \"right " + number + "\".\n"
                + (inside.isEmpty() ? right.tactic() + ".\n" : right.facts() + inside + right.use() + ".\n")
                + "Qed.\n" + after;
    }

    private String lemma(CoqSteps steps, Step original, ProofSentences right, Trial trial) {
        Mutant mutant = trial.mutant();
        String statement = statement(mutant.step());
        ProofSentences script = right;
        if (mutant.kind() != Mutant.Kind.RESULT) {
            try {
                script = ProofSentences.ofLemma(steps.lemma("mutant", mutant.step()));
            } catch (IllegalArgumentException | NullPointerException | ClassCastException none) {
                count(Fate.NO_INSTANCE);
                return "";
            }
        }
        if (statement.equals(statement(original)) && script.equals(right)) {
            count(Fate.THE_SAME_TO_COQ);
            return "";
        }
        written(trial);
        String premises = trial.verdict() instanceof Verdict.Accepted accepted
                ? accepted.obligations().stream()
                        .map(obligation -> "(" + file.statement(obligation) + ") -> ")
                        .collect(Collectors.joining())
                : "";
        return "Lemma mutant_" + trial.number() + " : " + premises + statement + ".\nProof.\n" + said(trial)
                + tried(trial, "intros; solve [ " + script.tactic() + " ]") + "Abort.\n";
    }

    private String statement(Step step) {
        return file.printer().print(step.before()) + "\n  = " + file.printer().print(step.after());
    }

    private static String said(Trial trial) {
        return "idtac \"mutant " + trial.number() + "\".\n";
    }

    private String tried(Trial trial, String tactic) {
        boolean isToFail = trial.isAccepted() == unexpected.contains(trial.number());
        return (isToFail ? "Fail " : "") + "Timeout " + SECONDS + " (" + tactic + ").\n";
    }

    private void written(Trial trial) {
        count(Fate.WRITTEN);
        trials.put(trial.number(), trial);
    }

    private void count(Fate fate) {
        fates.merge(fate, 1, Integer::sum);
    }

    /** The mutants that are in the file, by their numbers. */
    Map<Integer, Trial> trials() {
        return trials;
    }

    Map<Fate, Integer> fates() {
        return fates;
    }

    String text() {
        return CoqLibrary.imported() + file.text();
    }
}
