package dev.verivative.notation;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is named in some terms, in reading order.
 *
 * @param indices index letters, free and bound, each with its dimension
 * @param dimensions sizes that are written out
 * @param values tensors, scalars and rule variables
 * @param functions symbols of the defined functions that are called
 */
record Survey(Set<Index.Variable> indices, Set<Dimension> dimensions, Set<String> values, Set<String> functions) {

    /** Does without recursion: a written-out sum may be thousands of levels deep. */
    static Survey of(Collection<? extends Term> terms) {
        Survey survey =
                new Survey(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        Deque<Term> open = new ArrayDeque<>(terms);
        while (!open.isEmpty()) {
            Term term = open.pop();
            survey.add(term, open);
            List<Term> children = term.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return survey;
    }

    private void add(Term term, Deque<Term> open) {
        if (term instanceof Term.Entry entry) {
            values.add(entry.tensor());
            addAll(entry.indices());
        } else if (term instanceof Term.Symbol symbol) {
            values.add(symbol.name());
        } else if (term instanceof Term.Delta delta) {
            addAll(List.of(delta.left(), delta.right()));
        } else if (term instanceof Term.Size size) {
            dimensions.add(size.dimension());
        } else if (term instanceof Term.Sum sum) {
            indices.add(sum.index());
            dimensions.add(sum.index().dimension());
        } else if (term instanceof Term.Partial partial) {
            open.push(partial.by());
        } else if (term instanceof Term.Meta meta) {
            values.add(meta.name());
            addAll(meta.indices());
        } else if (term instanceof Term.Call call) {
            functions.add(call.function().symbol());
            addAll(call.indices());
            if (!call.isPlain()) {
                for (Abstraction argument : call.arguments()) {
                    open.push(argument.body());
                    addAll(argument.parameters());
                    argument.parameters().forEach(parameter -> dimensions.add(parameter.dimension()));
                }
            }
        }
    }

    private void addAll(List<? extends Index> list) {
        for (Index index : list) {
            if (index instanceof Index.Variable variable) {
                indices.add(variable);
            }
        }
    }
}
