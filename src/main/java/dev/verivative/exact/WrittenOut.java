package dev.verivative.exact;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Terms at a point as products: definitions unfolded, sums written out, numbers in place. What does not change with an
 * index is written out once.
 */
final class WrittenOut {
    private final Point point;
    private final ProductAlgebra algebra;
    private final ProductFunctions functions;
    private final IdentityHashMap<Term, Known> known = new IdentityHashMap<>();

    /** Of one term: its free indices, what a call stands for, and its values. */
    private record Known(List<Index.Variable> free, Term meaning, Map<List<Integer>, Product> values) {}

    /** @param longest how far sums are multiplied out */
    WrittenOut(Point point, ProductSigns signs, int longest) {
        this.point = point;
        this.algebra = new ProductAlgebra(longest);
        this.functions = new ProductFunctions(algebra, signs);
    }

    /**
     * The value of the term.
     *
     * @param at the values of the free indices, from 1
     * @throws UndefinedException if it has none
     * @throws UndecidedException if that could not be decided
     */
    Product product(Term term, Map<Index.Variable, Integer> at) {
        if (term instanceof Term.Num num) {
            return Product.of(num.value());
        } else if (term instanceof Term.Entry entry) {
            return Product.of(point.value(entry.tensor(), positions(entry.indices(), at)));
        } else if (term instanceof Term.Delta delta) {
            List<Integer> pair = positions(List.of(delta.left(), delta.right()), at);
            return Product.of(Rational.of(pair.get(0).equals(pair.get(1)) ? 1 : 0));
        }
        Known entry = known.computeIfAbsent(term, WrittenOut::analysed);
        List<Integer> key = new ArrayList<>();
        for (Index.Variable index : entry.free) {
            key.add(position(index, at));
        }
        Product value = entry.values.get(key);
        if (value == null) {
            value = compute(entry.meaning, at);
            entry.values.put(key, value);
        }
        return value;
    }

    private static Known analysed(Term term) {
        Term meaning = term instanceof Term.Call call ? call.unfold() : term;
        return new Known(List.copyOf(term.freeIndices()), meaning, new HashMap<>());
    }

    private Product compute(Term term, Map<Index.Variable, Integer> at) {
        if (term instanceof Term.Symbol symbol) {
            return symbol.name().equals("pi") ? pi() : Product.of(point.value(symbol.name(), List.of()));
        } else if (term instanceof Term.Size size) {
            return Product.of(Rational.of(point.size(size.dimension())));
        } else if (term instanceof Term.Sum sum) {
            return sum(sum, at);
        } else if (term instanceof Term.Apply apply) {
            return apply(apply, at);
        } else if (term instanceof Term.Partial || term instanceof Term.Meta) {
            throw new IllegalArgumentException("no value for " + term);
        }
        return product(term, at);
    }

    private Product pi() {
        boolean given = point.entries().keySet().stream()
                .anyMatch(tensor -> tensor.name().equals("pi"));
        return given ? Product.of(point.value("pi", List.of())) : algebra.factor(Factor.Kind.PI);
    }

    private Product sum(Term.Sum sum, Map<Index.Variable, Integer> at) {
        List<Product> addends = new ArrayList<>();
        Map<Index.Variable, Integer> inner = new HashMap<>(at);
        for (int k = 1; k <= point.size(sum.index().dimension()); k++) {
            inner.put(sum.index(), k);
            addends.add(product(sum.body(), inner));
        }
        return algebra.sum(addends);
    }

    private Product apply(Term.Apply apply, Map<Index.Variable, Integer> at) {
        Product first = product(apply.arguments().get(0), at);
        if (apply.op() == Op.NEG) {
            return first.negate();
        } else if (apply.op().isFunction()) {
            return functions.apply(apply.op(), first);
        } else if (apply.op() == Op.POW) {
            Optional<Rational> exponent = Exponents.constant(apply.right(), point);
            if (exponent.isPresent() && exponent.get().isInteger()) {
                return functions.power(first, exponent.get().numerator());
            }
        }
        Product second = product(apply.right(), at);
        return switch (apply.op()) {
            case ADD -> algebra.sum(first, second);
            case SUB -> algebra.sum(first, second.negate());
            case MUL -> algebra.mul(first, second);
            case DIV -> functions.div(first, second);
            case POW -> functions.power(first, second);
            default -> throw new IllegalArgumentException("no value for " + apply.op());
        };
    }

    private List<Integer> positions(List<Index> indices, Map<Index.Variable, Integer> at) {
        List<Integer> positions = new ArrayList<>();
        for (Index index : indices) {
            int position = index instanceof Index.Position fixed ? fixed.value() : position((Index.Variable) index, at);
            if (position > point.size(index.dimension())) {
                throw new UndefinedException("it names position " + position + " where "
                        + index.dimension().name() + " is " + point.size(index.dimension()));
            }
            positions.add(position);
        }
        return positions;
    }

    private static Integer position(Index.Variable index, Map<Index.Variable, Integer> at) {
        Integer position = at.get(index);
        if (position == null) {
            throw new IllegalArgumentException("no value for the index " + index + ", only for " + at.keySet());
        }
        return position;
    }
}
