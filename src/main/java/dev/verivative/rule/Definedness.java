package dev.verivative.rule;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a term has a value: divisors are not zero; roots, logarithms and general powers are of positive numbers;
 * positions are in range.
 */
public final class Definedness {
    private final Set<Obligation> needed = new LinkedHashSet<>();

    private Definedness() {}

    /** What must hold for the term to have a value, below binders of the indices in scope. */
    public static List<Obligation> of(Term term, List<Index.Variable> scope) {
        Definedness definedness = new Definedness();
        definedness.visit(term, scope);
        return List.copyOf(definedness.needed);
    }

    private void visit(Term term, List<Index.Variable> scope) {
        List<Index.Variable> inner = scope;
        if (term instanceof Term.Sum sum) {
            inner = new ArrayList<>(scope);
            inner.remove(sum.index());
            inner.add(sum.index());
        } else if (term instanceof Term.Entry entry) {
            inRange(entry.indices());
        } else if (term instanceof Term.Delta delta) {
            inRange(List.of(delta.left(), delta.right()));
        } else if (term instanceof Term.Partial partial) {
            visit(partial.by(), scope);
        } else if (term instanceof Term.Call call) {
            inRange(call.indices());
            visit(call.unfold(), scope);
        } else if (term instanceof Term.Apply apply) {
            switch (apply.op()) {
                case DIV -> nonZero(scope, apply.right());
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
            nonZero(scope, power.left());
        }
    }

    /** A product is not zero where no factor is, and so is a power. */
    private void nonZero(List<Index.Variable> scope, Term term) {
        if (Terms.is(term, Op.MUL) || Terms.is(term, Op.DIV)) {
            term.children().forEach(factor -> nonZero(scope, factor));
        } else if (Terms.is(term, Op.NEG) || Terms.is(term, Op.POW)) {
            nonZero(scope, term.children().get(0));
        } else if (!Terms.is(term, Op.EXP)) {
            need(scope, new Condition.NonZero(term));
        }
    }

    private void inRange(List<Index> indices) {
        for (Index index : indices) {
            if (!index.exists()) {
                need(List.of(), new Condition.InRange(index));
            }
        }
    }

    private void need(List<Index.Variable> scope, Condition condition) {
        needed.add(new Obligation(scope, condition));
    }
}
