package dev.verivative.rule;

import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;

/** Where a term has a value: divisors are not zero; roots, logarithms and general powers are of positive numbers. */
public final class Definedness {
    private final List<Obligation> needed = new ArrayList<>();

    private Definedness() {}

    /** What must hold for the term to have a value, below binders of the indices in scope. */
    public static List<Obligation> of(Term term, List<Index.Variable> scope) {
        Definedness definedness = new Definedness();
        definedness.visit(term, scope);
        return definedness.needed;
    }

    private void visit(Term term, List<Index.Variable> scope) {
        List<Index.Variable> inner = scope;
        if (term instanceof Term.Sum sum) {
            inner = new ArrayList<>(scope);
            inner.add(sum.index());
        } else if (term instanceof Term.Call call) {
            visit(call.unfold(), scope);
        } else if (term instanceof Term.Apply apply) {
            switch (apply.op()) {
                case DIV -> need(scope, new Condition.NonZero(apply.right()));
                case LOG, SQRT -> need(scope, new Condition.Positive(apply.argument()));
                case POW -> power(apply, scope);
                default -> {}
            }
        }
        for (Term child : term.children()) {
            visit(child, inner);
        }
    }

    private void power(Term.Apply power, List<Index.Variable> scope) {
        if (!(power.right() instanceof Term.Num exponent && exponent.value().isInteger())) {
            need(scope, new Condition.Positive(power.left()));
        } else if (exponent.value().signum() <= 0) {
            need(scope, new Condition.NonZero(power.left()));
        }
    }

    private void need(List<Index.Variable> scope, Condition condition) {
        needed.add(new Obligation(scope, condition));
    }
}
