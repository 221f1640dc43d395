package dev.verivative.proof.coq;

import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.WorkProgress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Modules that are compiled together in one folder, and then checked again together. */
final class CoqSession {
    /** coqchk checks Coq's own library too, which takes half a minute. */
    private static final Duration LIMIT_OF_ALL = Duration.ofMinutes(15);

    private final CoqTools tools;
    private final Scratch scratch;
    private final Duration limit;
    private final int workers;
    private final WorkProgress progress;

    CoqSession(CoqTools tools, Scratch scratch, Duration limit, int workers, WorkProgress progress) {
        this.tools = tools;
        this.scratch = scratch;
        this.limit = limit;
        this.workers = workers;
        this.progress = progress;
    }

    /** What Coq says of each. */
    Map<CoqModule, CoqVerdict> check(Collection<CoqModule> asked) throws InterruptedException {
        Set<CoqModule> all = new LinkedHashSet<>();
        asked.forEach(module -> addWithRequired(module, all));
        Map<CoqModule, CoqVerdict> verdicts = new LinkedHashMap<>();
        List<CoqModule> left = new ArrayList<>();
        Map<CoqModule, Optional<CoqVerdict>> faults =
                new Compilation(tools, scratch, limit, all, progress).run(workers);
        for (CoqModule module : asked) {
            faults.getOrDefault(module, Optional.empty())
                    .ifPresentOrElse(fault -> verdicts.put(module, fault), () -> left.add(module));
        }
        progress.at(all.size(), all.size(), "the axioms of all, by coqc");
        Map<CoqModule, CoqVerdict> ofTheorems = axioms(left);
        left.removeIf(module -> !(ofTheorems.get(module) instanceof CoqVerdict.Checked));
        progress.at(all.size(), all.size(), "all of it again, by coqchk");
        verdicts.putAll(ofTheorems);
        checkedAgain(left).forEach(verdicts::put);
        return verdicts;
    }

    private static void addWithRequired(CoqModule module, Set<CoqModule> all) {
        module.requires().forEach(required -> addWithRequired(required, all));
        all.add(module);
    }

    /** What the theorems rest on, all together; one by one only where that is more than it may be. */
    private Map<CoqModule, CoqVerdict> axioms(List<CoqModule> compiled) throws InterruptedException {
        Map<CoqModule, CoqVerdict> verdicts = axioms(compiled, AxiomsQuestion::ofAll);
        boolean isFine = verdicts.values().stream().allMatch(CoqVerdict.Checked.class::isInstance);
        return isFine ? verdicts : axioms(compiled, AxiomsQuestion::ofEach);
    }

    /** A module without one of its theorems fails. */
    private Map<CoqModule, CoqVerdict> axioms(
            List<CoqModule> compiled, Function<List<CoqModule>, AxiomsQuestion> asking) throws InterruptedException {
        Map<CoqModule, CoqVerdict> verdicts = new LinkedHashMap<>();
        List<CoqModule> left = new ArrayList<>(compiled);
        while (!left.isEmpty()) {
            AxiomsQuestion question = asking.apply(left);
            String reason;
            try {
                scratch.write(AxiomsQuestion.NAME + ".v", question.text());
                Scratch.Outcome outcome =
                        scratch.run(AxiomsQuestion.NAME, tools.compile(AxiomsQuestion.NAME + ".v"), LIMIT_OF_ALL);
                if (outcome.isInTime() && outcome.code() == 0) {
                    verdicts.putAll(question.verdicts(outcome.out()));
                    return verdicts;
                }
                Optional<CoqModule> missing = question.missing(outcome.errors());
                if (outcome.isInTime() && missing.isPresent()) {
                    CoqModule module = missing.get();
                    verdicts.put(module, new CoqVerdict.Failed(module.file(), Places.words(outcome.errors())));
                    left.remove(module);
                    continue;
                }
                reason = "coqc did not list axioms: " + outcome.text(LIMIT_OF_ALL);
            } catch (IOException e) {
                reason = "coqc could not be run: " + e.getMessage();
            }
            CoqVerdict notRun = new CoqVerdict.NotRun(reason);
            left.forEach(module -> verdicts.put(module, notRun));
            return verdicts;
        }
        return verdicts;
    }

    /** What coqchk finds fault with. */
    private Map<CoqModule, CoqVerdict> checkedAgain(List<CoqModule> modules) throws InterruptedException {
        Map<CoqModule, CoqVerdict> faults = new LinkedHashMap<>();
        if (modules.isEmpty()) {
            return faults;
        }
        CoqVerdict fault;
        try {
            Scratch.Outcome outcome = scratch.run("coqchk", tools.check(modules), LIMIT_OF_ALL);
            if (!outcome.isInTime() || outcome.isKilled()) {
                fault = new CoqVerdict.NotRun("coqchk did not end: " + outcome.text(LIMIT_OF_ALL));
            } else if (outcome.code() != 0) {
                fault = new CoqVerdict.Failed("coqchk", outcome.text(LIMIT_OF_ALL));
            } else {
                // The list is on standard error, today.
                String printed = outcome.out() + "\n" + outcome.errors();
                Optional<List<Axioms.Assumption>> assumptions = Axioms.ofModules(printed);
                if (assumptions.isPresent()) {
                    return attributed(assumptions.get(), modules);
                }
                fault = new CoqVerdict.NotRun("coqchk did not list axioms: " + Places.words(printed));
            }
        } catch (IOException e) {
            fault = new CoqVerdict.NotRun("coqchk could not be run: " + e.getMessage());
        }
        for (CoqModule module : modules) {
            faults.put(module, fault);
        }
        return faults;
    }

    /** What may not be assumed is the fault of those that need it; of what is from no module, of all. */
    private static Map<CoqModule, CoqVerdict> attributed(List<Axioms.Assumption> assumptions, List<CoqModule> modules) {
        Map<CoqModule, CoqVerdict> faults = new LinkedHashMap<>();
        for (Axioms.Assumption assumption : assumptions) {
            if (assumption.isAllowed()) {
                continue;
            }
            List<CoqModule> guilty = modules.stream()
                    .filter(module -> isFrom(assumption, module))
                    .toList();
            for (CoqModule module : guilty.isEmpty() ? modules : guilty) {
                faults.putIfAbsent(
                        module,
                        new CoqVerdict.Failed(module.file(), "coqchk finds that it rests on " + assumption.text()));
            }
        }
        return faults;
    }

    private static boolean isFrom(Axioms.Assumption assumption, CoqModule module) {
        return assumption.isOf(module) || module.requires().stream().anyMatch(required -> isFrom(assumption, required));
    }
}
