package dev.verivative.proof.coq;

import dev.verivative.rule.Rule;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;

/** Instances of rules. */
final class RuleInstance {
    private RuleInstance() {}

    static String of(Rule rule, Substitution at, CoqNames names, CoqPrinter printer) {
        StringBuilder text = new StringBuilder("by_instance (@" + rule.name().replace('-', '_'));
        return text + ")";
    }
}
