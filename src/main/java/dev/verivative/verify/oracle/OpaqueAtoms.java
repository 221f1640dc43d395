package dev.verivative.verify.oracle;

import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.RationalArithmetic;
import dev.verivative.exact.Signature;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an equation holds whatever the values of its exponentials are, as that of shares that sum to one: then errors
 * of exponentials and of what stands in them are no excuse. Observed at random points in exact arithmetic.
 */
final class OpaqueAtoms {
    private static final int POINTS = 3;
    private final Map<Term, String> names = new HashMap<>();

    private OpaqueAtoms() {}

    static boolean holds(Term left, Term right) {
        OpaqueAtoms atoms = new OpaqueAtoms();
        Term difference = Terms.sub(atoms.opaque(left), atoms.opaque(right));
        if (atoms.names.isEmpty()) {
            return false;
        }
        try {
            Signature signature = Signature.of(List.of(difference));
            Map<Dimension, Integer> sizes = new HashMap<>();
            signature.dimensions().forEach(dimension -> sizes.put(dimension, 3));
            Evaluator<Rational> evaluator = new Evaluator<>(new RationalArithmetic());
            for (int seed = 1; seed <= POINTS; seed++) {
                Point point = signature.random(sizes, Set.copyOf(atoms.names.values()), seed);
                Optional<Rational> value = evaluator.value(difference, point);
                if (value.isEmpty() || value.get().signum() != 0) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Term opaque(Term term) {
        if (term instanceof Term.Call call) {
            return opaque(call.unfold());
        } else if (Terms.is(term, Op.EXP)) {
            List<Index.Variable> free = List.copyOf(term.freeIndices());
            Map<Index.Variable, Index> canonical = new HashMap<>();
            for (int k = 0; k < free.size(); k++) {
                canonical.put(
                        free.get(k), new Index.Variable("k" + k, free.get(k).dimension()));
            }
            Term key = term.substitute(dev.verivative.term.Substitution.ofIndices(canonical));
            String name = names.computeIfAbsent(key, each -> "#e" + names.size());
            return new Term.Entry(name, List.copyOf(free));
        }
        List<Term> children = new ArrayList<>();
        term.children().forEach(child -> children.add(opaque(child)));
        return term.withChildren(children);
    }
}
