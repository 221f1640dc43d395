package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Verdict;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A derivation under way: it grows by steps that the kernel accepts, and by nothing else. */
final class Chain {
    private final Term start;
    private final Assumptions assumptions;
    private final Kernel kernel;
    private final List<Line> lines;
    private Term current;
    private Stopped.Reason lastRejection = new Stopped.Reason("", Optional.empty());

    Chain(Term start, Assumptions assumptions) {
        this(start, start, assumptions, List.of());
    }

    private Chain(Term start, Term current, Assumptions assumptions, List<Line> lines) {
        this.start = start;
        this.current = current;
        this.assumptions = assumptions;
        this.kernel = new Kernel(assumptions);
        this.lines = new ArrayList<>(lines);
    }

    /** Another chain with the same lines so far. */
    Chain copy() {
        return new Chain(start, current, assumptions, lines);
    }

    Term start() {
        return start;
    }

    Assumptions assumptions() {
        return assumptions;
    }

    Term current() {
        return current;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Why the kernel refused what was tried last. */
    Stopped.Reason lastRejection() {
        return lastRejection;
    }

    /**
     * Whether the rule is accepted for the part on its own; conditions that look at what is around it may still fail.
     */
    boolean accepts(Rule rule, Term part, Substitution substitution) {
        Term after = rule.statement().instance(substitution).right();
        return accepted(new Step(part, after, rule, List.of(new Application(List.of(), substitution))))
                .isPresent();
    }

    /** Adds a step if the kernel accepts it. */
    boolean apply(Rule rule, List<Application> applications) {
        Term after = current;
        for (Application application : applications) {
            Term right = rule.statement().instance(application.substitution()).right();
            after = after.replaceAt(application.path(), right);
        }
        Step step = new Step(current, after, rule, applications);
        Optional<Verdict.Accepted> verdict = accepted(step);
        verdict.ifPresent(accepted -> {
            lines.add(new Line(step, accepted));
            current = step.after();
        });
        return verdict.isPresent();
    }

    boolean apply(String rule, List<Integer> path, Map<String, Term> values) {
        return apply(Rules.named(rule), List.of(new Application(path, Matching.constants(values))));
    }

    /** Replaces the part by one of equal value, by an algebra rule; nothing happens where they are the same already. */
    boolean rewrite(String rule, List<Integer> path, Term replacement) {
        Term part = current.at(path);
        return part.equals(replacement) || apply(rule, path, Map.of("a", part, "b", replacement));
    }

    /** Replaces parts by others of equal value, in one step. */
    void rewriteAll(String name, Map<List<Integer>, Term> replacements) {
        Rule rule = Rules.named(name);
        List<Application> applications = new ArrayList<>();
        replacements.forEach((path, replacement) -> {
            Term part = current.at(path);
            if (!part.equals(replacement)) {
                applications.add(new Application(path, Matching.constants(Map.of("a", part, "b", replacement))));
            }
        });
        if (!applications.isEmpty()) {
            apply(rule, applications);
        }
    }

    private Optional<Verdict.Accepted> accepted(Step step) {
        Verdict verdict = kernel.check(step);
        if (verdict instanceof Verdict.Rejected rejected) {
            lastRejection = new Stopped.Reason(rejected.reason(), failed(step, rejected.reason()));
            return Optional.empty();
        }
        return Optional.of((Verdict.Accepted) verdict);
    }

    /** The condition that the kernel's reason speaks of. */
    private static Optional<Obligation> failed(Step step, String reason) {
        return step.applications().stream()
                .flatMap(application -> {
                    Statement.Instance sides = step.rule().statement().instance(application.substitution());
                    List<Index.Variable> scope = step.before().binders(application.path());
                    return step.rule().needed(application.substitution(), sides, scope).stream();
                })
                .filter(obligation -> reason.contains(obligation.toString()))
                .findFirst();
    }
}
