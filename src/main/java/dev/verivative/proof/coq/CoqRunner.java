package dev.verivative.proof.coq;

import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.WorkProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Has modules checked by coqc, and once more by coqchk, which is independent of it.
 *
 * <p>Checked is what coqc compiles and coqchk accepts, where the theorems rest on no axioms but those of Coq's real
 * numbers, no check is switched off, and the source has nothing but definitions, statements, proofs and tactics. What
 * was checked before, with the same text and the same Coq, is not checked again, see {@link CoqCache}. Trusted are
 * coqchk, the system that runs it, and the statements: that the theorems say what is meant is not checked here.
 *
 * @param path the folders in which programs are looked for
 * @param cache where it is remembered what was checked; empty to remember nothing
 * @param isFresh whether everything is checked anew, whatever is remembered
 * @param limit how long coqc may take for one module
 * @param workers how many modules are compiled at a time
 */
public record CoqRunner(List<Path> path, Optional<Path> cache, boolean isFresh, Duration limit, int workers) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    public CoqRunner {
        path = List.copyOf(path);
        if (limit.isNegative() || limit.isZero() || workers < 1) {
            throw new IllegalArgumentException("expected some time and a worker");
        }
    }

    /** With what is installed, on all processors. */
    public static CoqRunner standard() {
        return new CoqRunner(
                CoqTools.path(),
                CoqCache.standardFolder(System.getenv()),
                false,
                LIMIT,
                Runtime.getRuntime().availableProcessors());
    }

    /** Checks everything anew, and remembers it. */
    public CoqRunner fresh() {
        return new CoqRunner(path, cache, true, limit, workers);
    }

    /** With so much time for each module. */
    public CoqRunner within(Duration time) {
        return new CoqRunner(path, cache, isFresh, time, workers);
    }

    /** Why Coq cannot be run here, with how to install it; empty if it can. */
    public Optional<String> absence() {
        try (Scratch scratch = Scratch.create()) {
            return CoqTools.find(path, scratch) instanceof CoqTools.Search.Missing missing
                    ? Optional.of(missing.reason())
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("it was interrupted");
        } catch (IOException e) {
            return Optional.of(noFolder(e));
        }
    }

    /** The version of the installed Coq; empty where there is none. */
    public Optional<String> version() {
        try (Scratch scratch = Scratch.create()) {
            return CoqTools.find(path, scratch) instanceof CoqTools.Search.Found found
                    ? Optional.of(found.tools().version())
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String noFolder(IOException fault) {
        return "there is no folder to run Coq in: " + fault.getMessage();
    }

    /**
     * What Coq says of each module. If this thread is interrupted nothing is known of what is not done.
     *
     * @throws IllegalArgumentException if different modules go by one name
     */
    public Map<CoqModule, CoqVerdict> check(Collection<CoqModule> modules, WorkProgress progress) {
        Map<CoqModule, CoqVerdict> verdicts = new LinkedHashMap<>();
        Map<CoqModule, Optional<CoqVerdict.Failed>> refusals = new LinkedHashMap<>();
        for (CoqModule module : modules) {
            Optional<CoqVerdict.Failed> refusal = read(module, refusals);
            verdicts.put(module, refusal.isPresent() ? refusal.get() : new CoqVerdict.NotRun("it was interrupted"));
        }
        checkNames(refusals.keySet());
        List<CoqModule> left = verdicts.keySet().stream()
                .filter(module -> verdicts.get(module) instanceof CoqVerdict.NotRun)
                .toList();
        if (left.isEmpty()) {
            return verdicts;
        }
        try (Scratch scratch = Scratch.create()) {
            verdicts.putAll(run(left, scratch, progress));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            CoqVerdict notRun = new CoqVerdict.NotRun(noFolder(e));
            left.forEach(module -> verdicts.put(module, notRun));
        }
        return verdicts;
    }

    /** Looks for what no module may have in it and in all that it requires. */
    private static Optional<CoqVerdict.Failed> read(
            CoqModule module, Map<CoqModule, Optional<CoqVerdict.Failed>> refusals) {
        Optional<CoqVerdict.Failed> known = refusals.get(module);
        if (known != null) {
            return known;
        }
        Optional<CoqVerdict.Failed> refusal = CoqCommands.refusal(module);
        for (CoqModule required : module.requires()) {
            Optional<CoqVerdict.Failed> ofRequired = read(required, refusals);
            refusal = refusal.or(() -> ofRequired);
        }
        refusals.put(module, refusal);
        return refusal;
    }

    /** Some systems do not tell A.v from a.v. */
    private static void checkNames(Collection<CoqModule> modules) {
        Set<String> names = new HashSet<>(Set.of(AxiomsQuestion.NAME.toLowerCase(Locale.ROOT)));
        for (CoqModule module : modules) {
            if (!names.add(module.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two modules are called " + module.name());
            }
        }
    }

    private Map<CoqModule, CoqVerdict> run(List<CoqModule> modules, Scratch scratch, WorkProgress progress)
            throws InterruptedException {
        Map<CoqModule, CoqVerdict> verdicts = new LinkedHashMap<>();
        CoqTools.Search search = CoqTools.find(path, scratch);
        if (search instanceof CoqTools.Search.Missing missing) {
            CoqVerdict notRun = new CoqVerdict.NotRun(missing.reason());
            modules.forEach(module -> verdicts.put(module, notRun));
            return verdicts;
        }
        CoqTools tools = ((CoqTools.Search.Found) search).tools();
        Optional<CoqCache> remembered = cache.map(folder -> new CoqCache(folder, tools.version()));
        List<CoqModule> left = new ArrayList<>();
        for (CoqModule module : modules) {
            Optional<CoqVerdict.Checked> checked =
                    isFresh ? Optional.empty() : remembered.flatMap(entries -> entries.find(module));
            checked.ifPresentOrElse(verdict -> verdicts.put(module, verdict), () -> left.add(module));
        }
        if (!left.isEmpty()) {
            new CoqSession(tools, scratch, limit, workers, progress).check(left).forEach((module, verdict) -> {
                verdicts.put(module, verdict);
                if (verdict instanceof CoqVerdict.Checked checked) {
                    remembered.ifPresent(entries -> entries.remember(module, checked));
                }
            });
        }
        return verdicts;
    }
}
