package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Verdict;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Term;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of all steps of the catalogue in which one thing was changed, the kernel accepts none that is wrong. */
class KernelRefusalsTest {
    private static final int FEWEST = 80_000;
    private static final int SHOWN = 5;

    private final Map<Finding, LongAdder> counts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Set<CatalogueTheorems.Claimed> steps = ConcurrentHashMap.newKeySet();
    private final LongAdder unwritten = new LongAdder();

    /** What was changed, what the kernel says, and what evaluation says. */
    private record Finding(Mutant.Kind kind, boolean isAccepted, Differences.Answer answer)
            implements Comparable<Finding> {
        @Override
        public int compareTo(Finding other) {
            return Comparator.comparing(Finding::kind)
                    .thenComparing(Finding::isAccepted)
                    .thenComparing(Finding::answer)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return kind.title() + " changed: " + (isAccepted ? "accepted, " : "refused, ") + answer.title();
        }
    }

    @Test
    void acceptsNoMutantThatDiffers() {
        List<CatalogueTheorems.Named> theorems = CatalogueTheorems.all();
        theorems.parallelStream().forEach(this::judge);
        print(theorems.size());
        assertEquals(List.of(), faults.stream().limit(SHOWN).toList(), faults.size() + " mutants are accepted");
        assertTrue(total(false, Differences.Answer.DIFFERENT) >= FEWEST, "too few mutants that differ");
    }

    private void judge(CatalogueTheorems.Named named) {
        Kernel kernel = new Kernel(named.theorem().fact().known());
        Differences differences = new Differences(named.theorem());
        IntStream.range(0, named.theorem().steps.size()).parallel().forEach(number -> {
            Step step = named.theorem().steps.get(number);
            if (steps.add(new CatalogueTheorems.Claimed(step, kernel.assumptions()))) {
                String where = named.name() + ", step " + (number + 1);
                Mutants.All mutants = Mutants.of(named.theorem(), step);
                unwritten.add(mutants.unwritten());
                IdentityHashMap<Term, Differences.Side> sides = new IdentityHashMap<>();
                for (Mutant mutant : mutants.mutants()) {
                    Differences.Side before =
                            sides.computeIfAbsent(mutant.step().before(), differences::side);
                    judge(mutant, kernel, before, where);
                }
            }
        });
    }

    private void judge(Mutant mutant, Kernel kernel, Differences.Side before, String where) {
        Verdict verdict = kernel.check(mutant.step());
        boolean isAccepted = verdict instanceof Verdict.Accepted;
        List<Obligation> needed = verdict instanceof Verdict.Accepted accepted ? accepted.obligations() : List.of();
        Differences.Answer answer = mutant.isOfTheRightFormulas()
                ? Differences.Answer.RIGHT
                : isAccepted
                        ? before.compareEverywhere(mutant.step().after(), needed)
                        : before.compare(mutant.step().after());
        if (isAccepted && answer == Differences.Answer.DIFFERENT) {
            faults.add(where + ", " + mutant + "\n  left open " + needed);
        }
        counts.computeIfAbsent(new Finding(mutant.kind(), isAccepted, answer), any -> new LongAdder())
                .increment();
    }

    private void print(int theorems) {
        long all = counts.values().stream().mapToLong(LongAdder::sum).sum();
        System.out.println(all + " mutants of " + steps.size() + " steps of " + theorems
                + " derivations, each with one thing changed; " + unwritten + " more are no formulas");
        new TreeMap<>(counts).forEach((finding, count) -> System.out.println("  " + finding + ": " + count));
        System.out.println(total(false, Differences.Answer.DIFFERENT) + " that differ refused, "
                + total(true, Differences.Answer.DIFFERENT) + " accepted");
    }

    private long total(boolean isAccepted, Differences.Answer answer) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().isAccepted() == isAccepted
                        && count.getKey().answer() == answer)
                .mapToLong(count -> count.getValue().sum())
                .sum();
    }
}
