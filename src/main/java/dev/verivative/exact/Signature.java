package dev.verivative.exact;

import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What terms must be given in order to have a value; seen through definitions. */
public final class Signature {
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Set<Dimension> dimensions = new LinkedHashSet<>();
    private final Set<Index.Variable> indices = new LinkedHashSet<>();

    private Signature() {}

    /**
     * What all these terms need together.
     *
     * @throws IllegalArgumentException if a tensor occurs in two shapes, or a rule variable occurs
     */
    public static Signature of(Iterable<? extends Term> terms) {
        Signature signature = new Signature();
        for (Term term : terms) {
            signature.indices.addAll(term.freeIndices());
            signature.visit(term, Set.of());
        }
        return signature;
    }

    /** Tensors and symbols, without the constant pi, ordered by name. */
    public List<Tensor> tensors() {
        return tensors.values().stream()
                .sorted(Comparator.comparing(Tensor::name))
                .toList();
    }

    /** The dimensions of arbitrary size, ordered by name. */
    public List<Dimension> dimensions() {
        return dimensions.stream()
                .filter(dimension -> !dimension.isFixed())
                .sorted(Comparator.comparing(Dimension::name))
                .toList();
    }

    /** The free indices. */
    public Set<Index.Variable> indices() {
        return Set.copyOf(indices);
    }

    /**
     * A point with a value for each tensor and symbol: small fractions other than zero, positive ones for the given
     * names. One seed gives one point.
     */
    public Point random(Map<Dimension, Integer> sizes, Set<String> positive, long seed) {
        Random random = new Random(seed);
        Point point = Point.ofSizes(sizes);
        for (Tensor tensor : tensors()) {
            int count = tensor.shape().stream().mapToInt(point::size).reduce(1, Math::multiplyExact);
            List<Rational> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Rational value = Rational.of(1 + random.nextInt(12), 1 + random.nextInt(7));
                boolean negative = random.nextBoolean() && !positive.contains(tensor.name());
                // Within 7/4, so that exponentials stay moderate.
                value = value.compareTo(Rational.of(7, 4)) > 0 ? value.inverse() : value;
                values.add(negative ? value.negate() : value);
            }
            point = point.with(tensor, values);
        }
        for (Index.Variable index : indices.stream()
                .sorted(Comparator.comparing(Index.Variable::toString))
                .toList()) {
            point = point.with(index, 1 + random.nextInt(point.size(index.dimension())));
        }
        return point;
    }

    private void visit(Term term, Set<String> formal) {
        if (term instanceof Term.Entry entry) {
            add(entry.tensor(), entry.indices(), formal);
        } else if (term instanceof Term.Symbol symbol && !symbol.name().equals("pi")) {
            add(symbol.name(), List.of(), formal);
        } else if (term instanceof Term.Delta delta) {
            dimensions.add(delta.left().dimension());
        } else if (term instanceof Term.Size size) {
            dimensions.add(size.dimension());
        } else if (term instanceof Term.Sum sum) {
            dimensions.add(sum.index().dimension());
        } else if (term instanceof Term.Partial partial) {
            visit(partial.by(), formal);
        } else if (term instanceof Term.Call call) {
            call.arguments().forEach(argument -> visit(argument.body(), formal));
            visit(call.function());
        } else if (term instanceof Term.Meta meta) {
            throw new IllegalArgumentException("a rule variable has no value: " + meta);
        }
        term.children().forEach(child -> visit(child, formal));
    }

    private void visit(Function function) {
        Set<String> formal = new HashSet<>();
        for (Tensor variable : function.variables()) {
            formal.add(variable.name());
            dimensions.addAll(variable.shape());
        }
        function.indices().forEach(index -> dimensions.add(index.dimension()));
        visit(function.body(), formal);
    }

    private void add(String name, List<Index> at, Set<String> formal) {
        List<Dimension> shape = at.stream().map(Index::dimension).toList();
        dimensions.addAll(shape);
        if (!formal.contains(name)) {
            Tensor tensor = new Tensor(name, shape);
            Tensor known = tensors.putIfAbsent(name, tensor);
            if (known != null && !known.equals(tensor)) {
                throw new IllegalArgumentException(name + " occurs as " + known + " and as " + tensor);
            }
        }
    }
}
