package dev.verivative.derive;

import dev.verivative.rule.Rule;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a rule's variables have to stand for so that its left side is a given term. */
final class Matching {
    private final Map<String, Abstraction> metas = new HashMap<>();
    private final Map<Index.Variable, Index> indices = new HashMap<>();
    private final Map<Dimension, Dimension> dimensions = new HashMap<>();
    private final List<Index.Variable> patternScope = new ArrayList<>();
    private final List<Index.Variable> termScope = new ArrayList<>();

    private Matching() {}

    static Optional<Substitution> match(Rule rule, Term term) {
        if (rule.statement() instanceof Statement.Equation equation) {
            Matching matching = new Matching();
            return matching.matches(equation.left(), term)
                    ? Optional.of(new Substitution(matching.metas, matching.indices, matching.dimensions, Map.of()))
                    : Optional.empty();
        } else if (rule.statement() instanceof Statement.Coordinate) {
            boolean isCoordinate = term instanceof Term.Partial partial
                    && partial.body() instanceof Term.Entry entry
                    && partial.by() instanceof Term.Entry by
                    && entry.tensor().equals(by.tensor());
            return isCoordinate
                    ? Optional.of(constants(Map.of("a", ((Term.Partial) term).body(), "x", ((Term.Partial) term).by())))
                    : Optional.empty();
        } else if (rule.statement() instanceof Statement.Power) {
            return term instanceof Term.Partial partial && Terms.is(partial.body(), Op.POW)
                    ? Optional.of(constants(Map.of(
                            "u", partial.body().children().get(0),
                            "c", partial.body().children().get(1),
                            "x", partial.by())))
                    : Optional.empty();
        } else if (rule.statement() instanceof Statement.Definition definition && !definition.recognised()) {
            return term instanceof Term.Call ? Optional.of(constants(Map.of("f", term))) : Optional.empty();
        } else if (rule.statement() instanceof Statement.Lemma lemma) {
            return Instantiation.of(lemma.proved().fact().left(), term);
        } else if (rule.statement() instanceof Statement.WrittenOut) {
            return term instanceof Term.Sum sum && sum.index().dimension().isFixed()
                    ? Optional.of(Substitution.ofMetas(Map.of("u", sum.abstraction())))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Rule variables that stand for terms and depend on no index. */
    static Substitution constants(Map<String, Term> values) {
        Map<String, Abstraction> metas = new HashMap<>();
        values.forEach((name, value) -> metas.put(name, Abstraction.constant(value)));
        return Substitution.ofMetas(metas);
    }

    private boolean matches(Term pattern, Term term) {
        if (pattern instanceof Term.Meta meta) {
            return bind(meta, term);
        } else if (pattern instanceof Term.Delta left && term instanceof Term.Delta right) {
            return matches(left.left(), right.left()) && matches(left.right(), right.right());
        } else if (pattern instanceof Term.Sum left && term instanceof Term.Sum right) {
            if (!matches(left.index().dimension(), right.index().dimension())) {
                return false;
            }
            patternScope.add(left.index());
            termScope.add(right.index());
            indices.put(left.index(), right.index());
            boolean matches = matches(left.body(), right.body());
            patternScope.remove(patternScope.size() - 1);
            termScope.remove(termScope.size() - 1);
            return matches;
        } else if (pattern instanceof Term.Partial left && term instanceof Term.Partial right) {
            return matches(left.by(), right.by()) && matches(left.body(), right.body());
        } else if (pattern instanceof Term.Apply left && term instanceof Term.Apply right) {
            boolean matches = left.op() == right.op();
            for (int i = 0; matches && i < left.arguments().size(); i++) {
                matches = matches(left.arguments().get(i), right.arguments().get(i));
            }
            return matches;
        }
        return pattern.children().isEmpty() && pattern.equals(term);
    }

    private boolean bind(Term.Meta meta, Term term) {
        List<Index.Variable> parameters = new ArrayList<>();
        for (Index index : meta.indices()) {
            int binder = patternScope.indexOf(index);
            if (binder < 0) {
                return false;
            }
            parameters.add(termScope.get(binder));
        }
        Abstraction value = new Abstraction(parameters, term);
        if (value.freeIndices().stream().anyMatch(termScope::contains)) {
            return false;
        }
        Abstraction old = metas.putIfAbsent(meta.name(), value);
        return old == null || old.equals(value);
    }

    private boolean matches(Index pattern, Index index) {
        Index.Variable variable = (Index.Variable) pattern;
        int binder = patternScope.indexOf(variable);
        if (binder >= 0) {
            return termScope.get(binder).equals(index);
        }
        if (!matches(variable.dimension(), index.dimension()) || termScope.contains(index)) {
            return false;
        }
        Index old = indices.putIfAbsent(variable, index);
        return old == null || old.equals(index);
    }

    private boolean matches(Dimension pattern, Dimension dimension) {
        Dimension old = dimensions.putIfAbsent(pattern, dimension);
        return old == null || old.equals(dimension);
    }
}
