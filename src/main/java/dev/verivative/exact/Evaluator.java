package dev.verivative.exact;

import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The value of a term at a point: sums are written out, and calls evaluate the definition where the arguments stand for
 * its variables. Neither uses substitution, so that substitution can be checked against it.
 *
 * <p>A definition takes what is not among its variables from the point, never from the definition that calls it.
 *
 * @param <N> the numbers
 */
public final class Evaluator<N> {
    private final Arithmetic<N> arithmetic;

    public Evaluator(Arithmetic<N> arithmetic) {
        this.arithmetic = arithmetic;
    }

    /**
     * The value, or nothing where it is undefined. A position above the concrete size has no value either.
     *
     * @throws IllegalArgumentException if the term has a rule variable, or a name, index or dimension that the point
     *     does not know
     */
    public Optional<N> value(Term term, Point point) {
        try {
            return Optional.of(arithmetic.result(evaluate(term, Environment.of(point))));
        } catch (UndefinedException | ArithmeticException e) {
            // The latter where the exponent of a decimal number overflows.
            return Optional.empty();
        }
    }

    private N evaluate(Term term, Environment<N> at) {
        if (term instanceof Term.Num num) {
            return arithmetic.number(num.value());
        }
        if (term instanceof Term.Symbol symbol) {
            return symbol.name().equals("pi") && !at.arguments().containsKey("pi")
                    ? arithmetic.pi()
                    : entry(symbol.name(), List.of(), at);
        }
        if (term instanceof Term.Entry entry) {
            return positions(entry.indices(), at)
                    .map(positions -> entry(entry.tensor(), positions, at))
                    .orElseGet(() -> outside(entry));
        }
        if (term instanceof Term.Delta delta) {
            return positions(List.of(delta.left(), delta.right()), at)
                    .map(pair -> number(pair.get(0).equals(pair.get(1)) ? 1 : 0))
                    .orElseGet(() -> outside(delta));
        }
        if (term instanceof Term.Size size) {
            return number(at.point().size(size.dimension()));
        }
        if (term instanceof Term.Apply apply) {
            return apply(apply, at);
        }
        if (term instanceof Term.Sum sum) {
            N total = number(0);
            for (int k = 1; k <= at.point().size(sum.index().dimension()); k++) {
                total = arithmetic.add(total, evaluate(sum.body(), at.bind(List.of(sum.index()), List.of(k))));
            }
            return total;
        }
        if (term instanceof Term.Call call) {
            return call(call, at);
        }
        if (term instanceof Term.Partial partial && partial.by() instanceof Term.Entry by) {
            return positions(by.indices(), at)
                    .map(positions -> partial(partial.body(), new Environment.Location(by.tensor(), positions), at))
                    .orElseGet(() -> outside(by));
        }
        throw new IllegalArgumentException("a rule variable has no value: " + term);
    }

    private N apply(Term.Apply apply, Environment<N> at) {
        N first = evaluate(apply.arguments().get(0), at);
        if (apply.op() == Op.NEG) {
            return arithmetic.neg(first);
        }
        if (apply.op().isFunction()) {
            return arithmetic.function(apply.op(), first);
        }
        if (apply.op() == Op.POW) {
            Optional<Rational> exponent = Exponents.constant(apply.right(), at.point());
            if (exponent.isPresent() && exponent.get().isInteger()) {
                return exponent.get().numerator().bitLength() < Integer.SIZE
                        ? arithmetic.power(first, exponent.get().intValueExact())
                        : arithmetic.undefined("the power " + exponent.get());
            }
        }
        N second = evaluate(apply.right(), at);
        return switch (apply.op()) {
            case ADD -> arithmetic.add(first, second);
            case SUB -> arithmetic.sub(first, second);
            case MUL -> arithmetic.mul(first, second);
            case DIV -> arithmetic.div(first, second);
            case POW -> arithmetic.power(first, second);
            default -> throw new IllegalArgumentException("no value for " + apply.op());
        };
    }

    private N call(Term.Call call, Environment<N> at) {
        Optional<List<Integer>> positions = positions(call.indices(), at);
        if (positions.isEmpty()) {
            return outside(call);
        }
        Function function = call.function();
        Map<Index.Variable, Integer> indices = new HashMap<>();
        for (int i = 0; i < positions.get().size(); i++) {
            indices.put(function.indices().get(i), positions.get().get(i));
        }
        Map<String, Environment.Argument<N>> arguments = new HashMap<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            arguments.put(
                    function.variables().get(i).name(),
                    new Environment.Argument<>(call.arguments().get(i), at, Map.of()));
        }
        return evaluate(function.body(), at.enter(indices, arguments));
    }

    private N partial(Term body, Environment.Location by, Environment<N> at) {
        return arithmetic.derivative(new Arithmetic.Curve<N>() {
            @Override
            public <M> M at(Arithmetic<M> other, java.util.function.Function<N, M> lift) {
                return new Evaluator<>(other).evaluate(body, at.lift(lift));
            }

            @Override
            public <M> M at(Arithmetic<M> other, java.util.function.Function<N, M> lift, M shift) {
                Evaluator<M> evaluator = new Evaluator<>(other);
                Environment<M> lifted = at.lift(lift);
                M here = evaluator.entry(by.tensor(), by.positions(), lifted);
                return evaluator.evaluate(body, lifted.move(by, other.add(here, shift)));
            }
        });
    }

    private N entry(String tensor, List<Integer> positions, Environment<N> at) {
        Environment.Argument<N> argument = at.arguments().get(tensor);
        if (argument != null) {
            N moved = argument.moved().get(positions);
            return moved != null
                    ? moved
                    : evaluate(
                            argument.entries().body(),
                            argument.scope().bind(argument.entries().parameters(), positions));
        }
        N moved = at.moved().get(new Environment.Location(tensor, positions));
        return moved != null ? moved : arithmetic.number(at.point().value(tensor, positions));
    }

    /** Nothing if a position lies above the concrete size. */
    private Optional<List<Integer>> positions(List<Index> indices, Environment<N> at) {
        List<Integer> positions = new ArrayList<>();
        for (Index index : indices) {
            Integer position = index instanceof Index.Position fixed
                    ? (Integer) fixed.value()
                    : at.indices().get(index);
            if (position == null) {
                throw new IllegalArgumentException("no value for the index " + index + ", only for "
                        + at.indices().keySet());
            }
            if (position > at.point().size(index.dimension())) {
                return Optional.empty();
            }
            positions.add(position);
        }
        return Optional.of(positions);
    }

    private N outside(Term term) {
        return arithmetic.undefined("a position in " + term + " is above the size");
    }

    private N number(int value) {
        return arithmetic.number(Rational.of(value));
    }
}
