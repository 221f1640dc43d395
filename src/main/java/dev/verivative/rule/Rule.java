package dev.verivative.rule;

import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A law: at once a rewrite from left to right, a line in a derivation with its name and source, and a claim that can be
 * checked.
 *
 * @param name permanent kebab-case name
 * @param title how a textbook calls it
 * @param statement what it says
 * @param conditions what it needs, over the rule variables of the statement
 * @param source author, year, section or equation number
 */
public record Rule(String name, String title, Statement statement, List<Condition> conditions, String source) {
    /** @throws IllegalArgumentException if the right side has a rule variable that the left side lacks */
    public Rule {
        conditions = List.copyOf(conditions);
        if (statement instanceof Statement.Equation equation) {
            Set<String> unbound = new TreeSet<>(metas(equation.right()));
            unbound.removeAll(metas(equation.left()));
            if (!unbound.isEmpty()) {
                throw new IllegalArgumentException(name + " does not say what " + unbound + " stand for");
            }
        }
    }

    /**
     * What must hold where the rule is applied: its conditions, and that both sides have a value. Algebra has no
     * conditions of its own; a lemma has been asked for them where it was proved.
     *
     * @param sides both sides of the instance that the substitution picks
     * @param scope the indices that are bound around the place
     */
    public Set<Obligation> needed(Substitution substitution, Statement.Instance sides, List<Index.Variable> scope) {
        if (statement instanceof Statement.Lemma lemma) {
            return lemma.proved().fact().needed(substitution, scope);
        }
        Set<Obligation> needed = new LinkedHashSet<>();
        if (!(statement instanceof Statement.Algebra)) {
            conditions.forEach(condition -> needed.add(new Obligation(scope, condition.substitute(substitution))));
        }
        needed.addAll(Definedness.of(sides.left(), scope));
        needed.addAll(Definedness.of(sides.right(), scope));
        return needed;
    }

    private static Set<String> metas(Term term) {
        Set<String> metas = new TreeSet<>(term.names());
        metas.removeIf(name -> !name.startsWith("?"));
        return metas;
    }
}
