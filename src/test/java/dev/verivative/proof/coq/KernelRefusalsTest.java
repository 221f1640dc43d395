package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Verdict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The kernel accepts no step of the catalogue in which one thing was changed, unless it is still right. */
class KernelRefusalsTest {
    private static final int FEWEST = 100_000;

    private final Map<Mutant.Kind, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final LongAdder unwritten = new LongAdder();
    private final LongAdder steps = new LongAdder();
    private final LongAdder all = new LongAdder();

    @Test
    void acceptsNoMutantThatDiffers() {
        List<CatalogueTheorems.Named> theorems = CatalogueTheorems.all();
        theorems.parallelStream().forEach(this::judge);
        System.out.println(all + " mutants of " + steps + " steps of " + theorems.size() + " derivations; " + unwritten
                + " more cannot be written down");
        for (Mutant.Kind kind : Mutant.Kind.values()) {
            System.out.println("  " + kind.title() + ": " + new java.util.TreeMap<>(counts.get(kind)));
        }
        assertEquals(List.of(), List.copyOf(faults).subList(0, Math.min(5, faults.size())));
        assertTrue(all.sum() >= FEWEST, all::toString);
    }

    private void judge(CatalogueTheorems.Named named) {
        Kernel kernel = new Kernel(named.theorem().fact().known());
        Differences differences = new Differences(named.theorem());
        IntStream.range(0, named.theorem().steps.size()).parallel().forEach(number -> {
            Step step = named.theorem().steps.get(number);
            steps.increment();
            Mutants.All mutants = Mutants.of(named.theorem(), step);
            unwritten.add(mutants.unwritten());
            mutants.mutants().forEach(mutant -> judge(mutant, kernel, differences, named.name() + ", step " + (number + 1)));
        });
    }

    private void judge(Mutant mutant, Kernel kernel, Differences differences, String where) {
        all.increment();
        Step step = mutant.step();
        Verdict verdict = kernel.check(step);
        List<dev.verivative.rule.Obligation> needed =
                verdict instanceof Verdict.Accepted accepted ? accepted.obligations() : List.of();
        Differences.Answer answer = differences.compare(step.before(), step.after(), needed);
        boolean isAccepted = verdict instanceof Verdict.Accepted;
        if (isAccepted && answer == Differences.Answer.DIFFERENT) {
            faults.add(where + ": accepted " + mutant);
        }
        counts.computeIfAbsent(mutant.kind(), any -> new ConcurrentHashMap<>())
                .computeIfAbsent((isAccepted ? "accepted " : "refused ") + answer, any -> new LongAdder())
                .increment();
    }
}
