package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.*;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random terms over the vocabulary of {@link Fixtures}, of every shape that the reader can produce: the sizes of fixed
 * dimensions are numbers, and every index has a place that says what it runs through.
 */
final class LatexTerms {
    private static final List<Op> BINARY =
            List.of(Op.ADD, Op.ADD, Op.SUB, Op.SUB, Op.MUL, Op.MUL, Op.MUL, Op.DIV, Op.POW);
    private static final List<Op> UNARY = List.of(
            Op.NEG,
            Op.NEG,
            Op.EXP,
            Op.EXP,
            Op.LOG,
            Op.SQRT,
            Op.SIN,
            Op.COS,
            Op.SINH,
            Op.COSH,
            Op.TANH,
            Op.LOGISTIC,
            Op.ERF);
    private static final List<String> LETTERS = List.of("i", "j", "k", "l", "k'", "alpha", "k1");

    private final Random random;

    LatexTerms(long seed) {
        random = new Random(seed);
    }

    Term term() {
        return term(1 + random.nextInt(5), List.of());
    }

    private Term term(int depth, List<Index.Variable> bound) {
        if (depth == 0) {
            return leaf(bound);
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> Terms.apply(pick(BINARY), term(random.nextInt(depth), bound), term(depth - 1, bound));
            case 5, 6 -> Terms.apply(pick(UNARY), term(depth - 1, bound));
            case 7, 8 -> sum(depth, bound);
            case 9 -> new Term.Partial(term(depth - 1, bound), by(bound));
            case 10 -> call(depth, bound);
            default -> leaf(bound);
        };
    }

    private Term sum(int depth, List<Index.Variable> bound) {
        Index.Variable index = letter(pick(List.of(N, N, M, v())));
        List<Index.Variable> inside = new ArrayList<>(bound);
        inside.add(index);
        return new Term.Sum(index, term(depth - 1, inside));
    }

    private Term call(int depth, List<Index.Variable> bound) {
        Function function = pick(List.of(SIGMA, SIGMA, F, F, L, KL));
        List<Abstraction> arguments = new ArrayList<>();
        for (Tensor variable : function.variables()) {
            arguments.add(argument(variable, depth, bound));
        }
        return new Term.Call(
                function,
                arguments,
                function.indices().stream()
                        .map(i -> index(i.dimension(), bound))
                        .toList());
    }

    private Abstraction argument(Tensor variable, int depth, List<Index.Variable> bound) {
        if (random.nextInt(4) == 0) {
            return Abstraction.of(variable);
        }
        if (variable.rank() == 0) {
            return Abstraction.constant(term(random.nextInt(depth), bound));
        }
        Index.Variable parameter = letter(N);
        List<Index.Variable> inside = new ArrayList<>(bound);
        inside.add(parameter);
        return new Abstraction(List.of(parameter), term(random.nextInt(depth), inside));
    }

    private Term by(List<Index.Variable> bound) {
        return random.nextInt(4) == 0 ? scalar("u") : entry("x", index(N, bound));
    }

    private Term leaf(List<Index.Variable> bound) {
        return switch (random.nextInt(11)) {
            case 0 -> new Term.Num(Rational.of(random.nextInt(7) - 2, 1 + random.nextInt(3)));
            case 1 -> symbol(pick(List.of("c", "T", "pi")));
            case 2 -> new Term.Size(pick(List.of(N, M)));
            case 3 -> scalar("u");
            case 4 -> entry("W", index(M, bound), index(N, bound));
            case 5 -> entry("A", index(N, bound), index(N, bound));
            case 6 -> delta(bound);
            case 7 -> SIGMA.call(List.of(index(N, bound)));
            case 8 -> pick(List.of(F, L, KL)).call(List.of());
            default -> entry(pick(List.of("x", "yhat", "y")), index(N, bound));
        };
    }

    /** Times an entry, since a delta alone does not say what its indices run through. */
    private Term delta(List<Index.Variable> bound) {
        Index left = index(N, bound);
        if (left instanceof Index.Position) {
            return delta(bound);
        }
        return Terms.mul(entry("x", left), new Term.Delta(left, index(N, bound)));
    }

    private Index index(Dimension dimension, List<Index.Variable> bound) {
        if (random.nextInt(6) == 0) {
            return new Index.Position(1 + random.nextInt(3), dimension);
        }
        List<Index.Variable> fitting = bound.stream()
                .filter(index -> index.dimension().equals(dimension))
                .toList();
        if (!fitting.isEmpty() && random.nextInt(4) != 0) {
            return pick(fitting);
        }
        return new Index.Variable(
                pick(dimension.equals(N) ? List.of("i", "j", "alpha") : List.of("a", "b")), dimension);
    }

    private Index.Variable letter(Dimension dimension) {
        return new Index.Variable(pick(LETTERS), dimension);
    }

    private static Dimension v() {
        return new Dimension("3", 3);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
