package dev.verivative.derive;

import dev.verivative.fold.Constants;
import dev.verivative.kernel.Application;
import dev.verivative.kernel.Theorem;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Equations that make a result simpler: what is assumed, and what the sums of named quantities and of squares are. */
final class Facts {
    private final List<Rule> rules = new ArrayList<>();

    /**
     * What is known beforehand.
     *
     * @param quantities calls whose sums may be known, for all values of their free indices
     */
    Facts(Assumptions assumptions, List<Term.Call> quantities) {
        for (Hypothesis hypothesis : assumptions.hypotheses()) {
            rules.add(Rules.hypothesis(Theorem.of(hypothesis)));
        }
        for (Term.Call call : quantities) {
            for (Index index : call.indices()) {
                if (index instanceof Index.Variable letter) {
                    String symbol = call.function().symbol();
                    sum(letter, call, call, assumptions, "Sum of " + symbol).ifPresent(rules::add);
                    sum(letter, call, Terms.pow(call, 2), assumptions, "Sum of the squares of " + symbol)
                            .ifPresent(rules::add);
                }
            }
        }
    }

    private static Optional<Rule> sum(
            Index.Variable index, Term.Call call, Term body, Assumptions assumptions, String title) {
        Term start = new Term.Sum(index, body);
        return Constants.of(start, assumptions).flatMap(value -> {
            Chain chain = new Chain(start, assumptions);
            List<Integer> place = body.equals(call) ? List.of(0) : List.of(0, 0);
            boolean proved = chain.apply("definition", place, Map.of("f", call));
            for (List<Integer> path : Paths.to(chain.current(), Term.Call.class::isInstance)) {
                proved &= chain.apply(
                        "definition", path, Map.of("f", chain.current().at(path)));
            }
            proved &= chain.rewrite("simplify", List.of(), value);
            return proved
                    ? Theorem.of(start, chain.lines().stream().map(Line::step).toList(), assumptions)
                            .map(theorem -> Rules.lemma(theorem, title))
                    : Optional.empty();
        });
    }

    /** Uses every equation wherever its left side stands; whether there was such a place. */
    boolean use(Chain chain) {
        boolean used = false;
        for (Rule rule : rules) {
            Term left = ((Statement.Lemma) rule.statement()).proved().fact().left();
            List<Application> applications = new ArrayList<>();
            for (List<Integer> path : Paths.to(chain.current(), part -> part.getClass() == left.getClass())) {
                Instantiation.of(left, chain.current().at(path))
                        .ifPresent(found -> applications.add(new Application(path, found)));
            }
            used |= !applications.isEmpty() && chain.apply(rule, applications);
        }
        if (used) {
            Tidy.run(chain);
        }
        return used;
    }
}
