package dev.verivative.proof;

import dev.verivative.derive.Line;
import dev.verivative.kernel.Application;
import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Verdict;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A chain of equal terms under way: it grows by steps that the kernel accepts, and by nothing else. */
final class Reasoning {
    private final Kernel kernel;
    private final List<Line> lines = new ArrayList<>();
    private Term current;

    Reasoning(Term start, Assumptions known) {
        this.kernel = new Kernel(known);
        this.current = start;
    }

    Term current() {
        return current;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Goes on with steps that were accepted elsewhere; they are checked again. */
    boolean append(List<Line> more) {
        return more.stream().allMatch(line -> line.step().before().equals(current) && add(line.step()));
    }

    /** Replaces the whole by what algebra finds equal; nothing happens where they are the same already. */
    boolean rewrite(Term replacement) {
        return rewrite(List.of(), replacement);
    }

    boolean rewrite(List<Integer> path, Term replacement) {
        Term part = current.at(path);
        Substitution sides =
                Substitution.ofMetas(Map.of("a", Abstraction.constant(part), "b", Abstraction.constant(replacement)));
        return part.equals(replacement) || apply(Rules.named("simplify"), List.of(new Application(path, sides)));
    }

    /** Adds a step if the kernel accepts it. */
    boolean apply(Rule rule, List<Application> applications) {
        Term after = current;
        for (Application application : applications) {
            Term right = rule.statement().instance(application.substitution()).right();
            after = after.replaceAt(application.path(), right);
        }
        return add(new Step(current, after, rule, applications));
    }

    private boolean add(Step step) {
        if (kernel.check(step) instanceof Verdict.Accepted accepted) {
            lines.add(new Line(step, accepted));
            current = step.after();
            return true;
        }
        return false;
    }
}
