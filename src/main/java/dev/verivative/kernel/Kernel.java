package dev.verivative.kernel;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Definedness;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Accepts a step or says why not. It instantiates rules and compares; it neither matches nor searches. Nothing is
 * accepted by default: an unknown rule, a condition that is false or fails in a case, an exception are all rejections.
 *
 * <p>Every dimension has at least one element.
 */
public final class Kernel {
    private final Assumptions assumptions;

    public Kernel(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    public Verdict check(Step step) {
        try {
            return checked(step);
        } catch (RuntimeException | StackOverflowError e) {
            return new Verdict.Rejected(step.rule().name() + " cannot be checked: " + e);
        }
    }

    private Verdict checked(Step step) {
        Rule rule = step.rule();
        if (!Rules.ALL.contains(rule) || step.applications().isEmpty()) {
            return new Verdict.Rejected(rule.name() + " is not in the table of rules, or applied nowhere");
        }
        Set<Condition> decided = new LinkedHashSet<>();
        Set<Obligation> obligations = new LinkedHashSet<>();
        Term current = step.before();
        for (Application application : step.applications()) {
            List<Index.Variable> scope = scope(current, application.path());
            Decider decider = new Decider(scope.stream().reduce(assumptions, Assumptions::without, (a, b) -> a));
            Statement.Instance sides = rule.statement().instance(application.substitution());
            Term part = current.at(application.path());
            if (!part.equals(sides.left())) {
                return new Verdict.Rejected(rule.name() + " does not apply at " + application.path() + ": expected "
                        + sides.left() + " but found " + part);
            }
            if (rule.statement() instanceof Statement.Algebra && !decider.same(sides.left(), sides.right())) {
                return new Verdict.Rejected(rule.name() + ": " + sides.left() + " and " + sides.right() + " differ");
            }
            for (Obligation needed : needed(rule, application.substitution(), sides, scope)) {
                switch (decider.decide(needed)) {
                    case HOLDS -> decided.add(needed.condition());
                    case OPEN -> obligations.add(needed);
                    case FAILS -> {
                        return new Verdict.Rejected(rule.name() + " needs " + needed + ", which fails");
                    }
                }
            }
            current = current.replaceAt(application.path(), sides.right());
        }
        return current.equals(step.after())
                ? new Verdict.Accepted(List.copyOf(decided), List.copyOf(obligations))
                : new Verdict.Rejected(rule.name() + " leads to " + current + ", not to " + step.after());
    }

    private static List<Index.Variable> scope(Term term, List<Integer> path) {
        List<Index.Variable> scope = new ArrayList<>();
        for (int depth = 0; depth < path.size(); depth++) {
            if (term.at(path.subList(0, depth)) instanceof Term.Sum sum) {
                scope.add(sum.index());
            }
        }
        return scope;
    }

    /** The rule's conditions; for algebra and definitions that all parts have values. */
    private static List<Obligation> needed(
            Rule rule, Substitution substitution, Statement.Instance sides, List<Index.Variable> scope) {
        if (!(rule.statement() instanceof Statement.Algebra) && !(rule.statement() instanceof Statement.Definition)) {
            return rule.conditions().stream()
                    .map(condition -> new Obligation(scope, condition.substitute(substitution)))
                    .toList();
        }
        List<Obligation> needed = new ArrayList<>(Definedness.of(sides.left(), scope));
        needed.addAll(Definedness.of(sides.right(), scope));
        return needed;
    }
}
