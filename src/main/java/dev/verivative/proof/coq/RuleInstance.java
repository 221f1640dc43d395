package dev.verivative.proof.coq;

import dev.verivative.rule.Rule;
import dev.verivative.rule.Statement;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tactic that proves an instance of a rule by the rule's lemma. */
final class RuleInstance {
    private RuleInstance() {}

    /**
     * The tactic.
     *
     * @param at what the rule's variables stand for
     * @param local prints terms as they are called there
     * @throws IllegalArgumentException if the rule has no lemma for it
     */
    static String tactic(Rule rule, Substitution at, CoqPrinter local) {
        if (rule.statement() instanceof Statement.WrittenOut) {
            return "by_write_out";
        }
        RuleStatement statement = RuleStatement.of(rule, at);
        String instance = statement.instance(at, local);
        if (!statement.isWrittenOtherwise(at)) {
            return "by_instance " + instance;
        }
        Optional<Term.Entry> by = statement.by(at);
        return by.isEmpty() || statement.bases().isEmpty()
                ? "by_written " + instance
                : "by_written_where " + local.function(by.get(), inner -> positive(statement.bases(), at, inner)) + " "
                        + instance;
    }

    private static String positive(Set<Term> bases, Substitution at, CoqPrinter inner) {
        return bases.stream()
                .map(base -> "0 < " + inner.print(base.substitute(at)))
                .collect(Collectors.joining(" /\\ "));
    }
}
