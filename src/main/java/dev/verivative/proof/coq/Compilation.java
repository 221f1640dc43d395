package dev.verivative.proof.coq;

import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.WorkProgress;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Compiles modules by coqc, each after those that it requires, several at a time. */
final class Compilation {
    private static final Pattern NO_COQUELICOT = Pattern.compile(
            "(?:Cannot find a physical path|Unable to locate library|Cannot find library)[^.]*\\bCoquelicot\\b");

    private final CoqTools tools;
    private final Scratch scratch;
    private final Duration limit;
    private final Collection<CoqModule> modules;
    private final WorkProgress progress;
    private final Map<CoqModule, CompletableFuture<Optional<CoqVerdict>>> started = new LinkedHashMap<>();
    private int done;

    /** @param modules each after those that it requires */
    Compilation(CoqTools tools, Scratch scratch, Duration limit, Collection<CoqModule> modules, WorkProgress progress) {
        this.tools = tools;
        this.scratch = scratch;
        this.limit = limit;
        this.modules = modules;
        this.progress = progress;
    }

    /** What stands against each; nothing against those that were compiled. */
    Map<CoqModule, Optional<CoqVerdict>> run(int workers) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "coqc");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (CoqModule module : modules) {
                List<CompletableFuture<Optional<CoqVerdict>>> before =
                        module.requires().stream().map(started::get).toList();
                started.put(
                        module,
                        CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                                .thenApplyAsync(ready -> faultOfAny(before).or(() -> compiled(module)), pool));
            }
            Map<CoqModule, Optional<CoqVerdict>> faults = new LinkedHashMap<>();
            for (Map.Entry<CoqModule, CompletableFuture<Optional<CoqVerdict>>> each : started.entrySet()) {
                faults.put(each.getKey(), each.getValue().get());
            }
            return faults;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a module could not be compiled", e);
        } finally {
            pool.shutdownNow();
            // Their programs end with them.
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static Optional<CoqVerdict> faultOfAny(List<CompletableFuture<Optional<CoqVerdict>>> before) {
        return before.stream().flatMap(each -> each.join().stream()).findFirst();
    }

    private Optional<CoqVerdict> compiled(CoqModule module) {
        progress(module.name(), 0);
        try {
            scratch.write(module.file(), module.text());
            Scratch.Outcome outcome = scratch.run(module.name(), tools.compile(module.file(), "-time"), limit);
            return fault(module, outcome);
        } catch (IOException e) {
            return Optional.of(new CoqVerdict.NotRun("coqc could not be run: " + e.getMessage()));
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        } finally {
            progress(module.name(), 1);
        }
    }

    private synchronized void progress(String what, int more) {
        done += more;
        progress.at(done, modules.size(), what);
    }

    private Optional<CoqVerdict> fault(CoqModule module, Scratch.Outcome outcome) {
        if (!outcome.isInTime()) {
            return Optional.of(new CoqVerdict.NotRun(
                    "coqc was ended after " + seconds(limit) + " at " + Places.reached(module, outcome.out())));
        } else if (outcome.code() == 0) {
            return Optional.empty();
        } else if (outcome.isKilled()) {
            return Optional.of(new CoqVerdict.NotRun(
                    "coqc did not end at " + Places.reached(module, outcome.out()) + ": " + outcome.text(limit)));
        }
        String words = outcome.text(limit);
        if (NO_COQUELICOT.matcher(words).find()) {
            return Optional.of(
                    new CoqVerdict.NotRun("Coq " + tools.version() + " has no Coquelicot: " + CoqTools.INSTALLATION));
        } else if (module.isLibrary()) {
            return Optional.of(new CoqVerdict.NotRun("Coq " + tools.version() + " does not take the library, which was"
                    + " written for Coq 8.16 and Coquelicot 3.2 (" + Places.ofError(module, outcome.errors()) + "): "
                    + words));
        }
        return Optional.of(new CoqVerdict.Failed(Places.ofError(module, outcome.errors()), words));
    }

    static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() / 1000.0 + " s";
    }
}
