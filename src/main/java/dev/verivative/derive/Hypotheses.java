package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Theorem;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;

/** Replaces what is assumed to be equal to something simpler. */
final class Hypotheses {
    private Hypotheses() {}

    /** Uses every hypothesis wherever its left side stands; whether there was such a place. */
    static boolean use(Chain chain, Assumptions assumptions) {
        boolean used = false;
        for (Hypothesis hypothesis : assumptions.hypotheses()) {
            Rule rule = Rules.hypothesis(Theorem.of(hypothesis));
            List<Application> applications = new ArrayList<>();
            for (List<Integer> path : Paths.to(
                    chain.current(), part -> Instantiation.of(hypothesis.left(), part).isPresent())) {
                Term part = chain.current().at(path);
                Instantiation.of(hypothesis.left(), part)
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
