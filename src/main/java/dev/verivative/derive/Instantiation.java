package dev.verivative.derive;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Finds the indices and dimensions for which something general is a given term. */
final class Instantiation {
    private final Map<Index.Variable, Index> indices = new HashMap<>();
    private final Map<Dimension, Dimension> dimensions = new HashMap<>();
    private final List<Index.Variable> generalScope = new ArrayList<>();
    private final List<Index.Variable> scope = new ArrayList<>();

    private Instantiation() {}

    static Optional<Substitution> of(Term general, Term term) {
        Instantiation instantiation = new Instantiation();
        if (!instantiation.matches(general, term)) {
            return Optional.empty();
        }
        instantiation.dimensions.entrySet().removeIf(size -> size.getKey().equals(size.getValue()));
        Substitution found = new Substitution(Map.of(), instantiation.indices, instantiation.dimensions, Map.of());
        try {
            return general.substitute(found).equals(term) ? Optional.of(found) : Optional.empty();
        } catch (IllegalArgumentException noTerm) {
            return Optional.empty();
        }
    }

    private boolean matches(Term general, Term term) {
        if (general instanceof Term.Entry left && term instanceof Term.Entry right) {
            return left.tensor().equals(right.tensor()) && all(left.indices(), right.indices(), this::matches);
        } else if (general instanceof Term.Delta left && term instanceof Term.Delta right) {
            return matches(left.left(), right.left()) && matches(left.right(), right.right());
        } else if (general instanceof Term.Size left && term instanceof Term.Size right) {
            return matches(left.dimension(), right.dimension());
        } else if (general instanceof Term.Size left && !left.dimension().isFixed()) {
            // A known size is a number; which dimension it belongs to is seen elsewhere.
            return term instanceof Term.Num;
        } else if (general instanceof Term.Sum left && term instanceof Term.Sum right) {
            return matches(left.abstraction(), right.abstraction());
        } else if (general instanceof Term.Partial left && term instanceof Term.Partial right) {
            return matches(left.by(), right.by()) && matches(left.body(), right.body());
        } else if (general instanceof Term.Apply left && term instanceof Term.Apply right) {
            return left.op() == right.op() && all(left.arguments(), right.arguments(), this::matches);
        } else if (general instanceof Term.Call left && term instanceof Term.Call right) {
            return matches(left, right);
        }
        return general.children().isEmpty() && general.equals(term);
    }

    private boolean matches(Term.Call general, Term.Call call) {
        List<Tensor> left = general.function().variables();
        List<Tensor> right = call.function().variables();
        boolean matches = general.function().symbol().equals(call.function().symbol())
                && left.size() == right.size()
                && all(general.indices(), call.indices(), this::matches);
        for (int i = 0; matches && i < left.size(); i++) {
            matches = all(left.get(i).shape(), right.get(i).shape(), this::matches)
                    && matches(general.arguments().get(i), call.arguments().get(i));
        }
        return matches;
    }

    private boolean matches(Abstraction general, Abstraction abstraction) {
        int depth = generalScope.size();
        generalScope.addAll(general.parameters());
        scope.addAll(abstraction.parameters());
        boolean matches = generalScope.size() == scope.size()
                && all(dimensions(general.parameters()), dimensions(abstraction.parameters()), this::matches)
                && matches(general.body(), abstraction.body());
        generalScope.subList(depth, generalScope.size()).clear();
        scope.subList(depth, scope.size()).clear();
        return matches;
    }

    private static List<Dimension> dimensions(List<Index.Variable> indices) {
        return indices.stream().map(Index.Variable::dimension).toList();
    }

    private boolean matches(Index general, Index index) {
        int binder = general instanceof Index.Variable letter ? generalScope.lastIndexOf(letter) : -1;
        int other = index instanceof Index.Variable letter ? scope.lastIndexOf(letter) : -1;
        if (binder != other || !matches(general.dimension(), index.dimension())) {
            return false;
        } else if (binder >= 0) {
            return true;
        } else if (general instanceof Index.Variable letter) {
            Index old = indices.putIfAbsent(letter, index);
            return old == null || old.equals(index);
        }
        return index instanceof Index.Position && general.name().equals(index.name());
    }

    private boolean matches(Dimension general, Dimension dimension) {
        if (general.isFixed()) {
            return general.equals(dimension);
        }
        Dimension old = dimensions.putIfAbsent(general, dimension);
        return old == null || old.equals(dimension);
    }

    private static <T> boolean all(List<? extends T> general, List<? extends T> given, BiPredicate<T, T> matches) {
        return general.size() == given.size()
                && IntStream.range(0, given.size()).allMatch(i -> matches.test(general.get(i), given.get(i)));
    }
}
