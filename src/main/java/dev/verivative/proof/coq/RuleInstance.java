package dev.verivative.proof.coq;

import dev.verivative.rule.Rule;
import dev.verivative.rule.Statement;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Optional;
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
        List<Term> varied = by.map(entry -> statement.bases().stream()
                        .map(base -> base.substitute(at))
                        .filter(base -> base.names().contains(entry.tensor()))
                        .toList())
                .orElse(List.of());
        return varied.isEmpty()
                ? "by_written " + instance
                : "by_written_where " + local.function(by.orElseThrow(), inner -> positive(varied, inner)) + " "
                        + instance;
    }

    private static String positive(List<Term> bases, CoqPrinter inner) {
        return bases.stream().map(base -> "0 < " + inner.print(base)).collect(Collectors.joining(" /\\ "));
    }
}
