package dev.verivative.kernel;

import static java.util.stream.Collectors.joining;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Fact;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Accepts a step or says why not. It instantiates rules and compares; it neither matches nor searches. Nothing is
 * accepted by default: an unknown rule, a condition that is false or fails in a case, an exception are all rejections.
 *
 * <p>Every dimension has at least one element.
 *
 * @param assumptions what is known beforehand
 */
public record Kernel(Assumptions assumptions) {
    public Verdict check(Step step) {
        try {
            return accepted(step);
        } catch (RuntimeException | StackOverflowError e) {
            return new Verdict.Rejected(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private Verdict accepted(Step step) {
        Rule rule = step.rule();
        require(Rules.isKnown(rule) && !step.applications().isEmpty(), rule, "is unknown or unused");
        Set<Condition> decided = new LinkedHashSet<>();
        Set<Obligation> obligations = new LinkedHashSet<>();
        Term current = step.before();
        for (Application application : step.applications()) {
            Term part = current.at(application.path());
            Statement.Instance sides = rule.statement().instance(application.substitution());
            String place = rule.name() + " does not apply at " + application.path() + ":";
            require(part.equals(sides.left()), place, "expected", sides.left(), "but found", part);
            List<Index.Variable> scope = current.binders(application.path());
            if (rule.statement() instanceof Statement.Algebra) {
                Field field = new Field(assumptions.below(scope));
                require(field.same(part, sides.right()), place, part, "is not", sides.right());
            }
            if (rule.statement() instanceof Statement.Lemma lemma) {
                Fact fact = ((Theorem) lemma.proved()).fact();
                fact.check(application.substitution(), assumptions, current.varied(application.path()));
            }
            for (Obligation obligation : rule.needed(application.substitution(), sides, scope)) {
                Decider answer = Decider.decide(obligation.condition(), assumptions.below(obligation.forAll()));
                require(answer != Decider.FAILS, place, obligation, "fails");
                if (answer == Decider.HOLDS) {
                    decided.add(obligation.condition());
                } else {
                    obligations.add(obligation);
                }
            }
            current = current.replaceAt(application.path(), sides.right());
        }
        require(current.equals(step.after()), rule.name(), "leads to", current, "not to", step.after());
        return new Verdict.Accepted(List.copyOf(decided), List.copyOf(obligations));
    }

    private static void require(boolean holds, Object... message) {
        if (!holds) {
            throw new IllegalArgumentException(
                    Stream.of(message).map(Object::toString).collect(joining(" ")));
        }
    }
}
