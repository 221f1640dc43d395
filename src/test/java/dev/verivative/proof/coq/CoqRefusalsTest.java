package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coq refuses the mutants that the kernel refuses, and accepts those that it accepts. */
class CoqRefusalsTest {
    private static final long SEED = 20_240_229;

    /** Of each kind that a theorem has. */
    private static final int SAMPLE = 1;

    private static final int FEWEST = 250;
    private static final int A_FILE = 400;
    private static final int SHOWN = 10;

    private int number;

    @Test
    @Tag("coq")
    void agreesWithTheKernelOnASample() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        List<MutantRun.Batch> batches = new ArrayList<>();
        for (CatalogueTheorems.Named named : CatalogueTheorems.all()) {
            batches.add(new MutantRun.Batch(named.name(), named.theorem(), sample(named, random)));
        }
        try (Scratch scratch = Scratch.create()) {
            MutantRun run = new MutantRun(tools(scratch), scratch);
            run.prepare();
            check(run.judge("Mutants", batches), FEWEST);
        }
    }

    /** Takes hours: {@code mvn -Pcoq-mutants verify}. */
    @Test
    @Tag("coq-mutants")
    void agreesWithTheKernelOnAll() throws IOException, InterruptedException, ExecutionException {
        MutantRun.Result all = MutantRun.Result.none();
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (Scratch scratch = Scratch.create()) {
            MutantRun run = new MutantRun(tools(scratch), scratch);
            run.prepare();
            List<Future<MutantRun.Result>> files = new ArrayList<>();
            for (CatalogueTheorems.Named named : CatalogueTheorems.all()) {
                List<MutantFile.Trial> trials = trials(named);
                for (int from = 0; from < trials.size(); from += A_FILE) {
                    List<MutantFile.Trial> part = trials.subList(from, Math.min(from + A_FILE, trials.size()));
                    String name = "Mutants_" + part.get(0).number();
                    MutantRun.Batch batch = new MutantRun.Batch(named.name(), named.theorem(), part);
                    files.add(pool.submit(() -> run.judge(name, List.of(batch))));
                }
            }
            for (Future<MutantRun.Result> file : files) {
                all.add(file.get());
            }
        } finally {
            pool.shutdownNow();
        }
        check(all, 50 * FEWEST);
    }

    private static CoqTools tools(Scratch scratch) throws InterruptedException {
        return assertInstanceOf(CoqTools.Search.Found.class, CoqTools.find(CoqTools.path(), scratch))
                .tools();
    }

    private static void check(MutantRun.Result result, int fewest) {
        System.out.println("Mutants for Coq: " + result.fates() + ", of these " + result.judgements() + ", "
                + result.faults().size() + " of them otherwise than the kernel");
        assertEquals(
                List.of(),
                result.faults().stream().limit(SHOWN).toList(),
                () -> result.faults().size() + " disagreements");
        assertTrue(result.judgements().getOrDefault(MutantRun.Judgement.REFUSED, 0) >= fewest, "too few refused");
    }

    /** All mutants of a theorem's steps with the kernel's verdicts. */
    private List<MutantFile.Trial> trials(CatalogueTheorems.Named named) {
        Kernel kernel = new Kernel(named.theorem().fact().known());
        List<MutantFile.Trial> trials = new ArrayList<>();
        int place = 0;
        for (Step step : named.theorem().steps) {
            place++;
            for (Mutant mutant : Mutants.of(named.theorem(), step).mutants()) {
                String where = named.name() + ", step " + place;
                trials.add(new MutantFile.Trial(++number, where, mutant, kernel.check(mutant.step())));
            }
        }
        return trials;
    }

    private List<MutantFile.Trial> sample(CatalogueTheorems.Named named, Random random) {
        List<MutantFile.Trial> all = trials(named);
        Collections.shuffle(all, random);
        Map<Mutant.Kind, Integer> taken = new EnumMap<>(Mutant.Kind.class);
        all.removeIf(trial -> taken.merge(trial.mutant().kind(), 1, Integer::sum) > SAMPLE);
        return all;
    }
}
