package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.*;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.Random;

/** Random terms that can be said without indices: sums over whole vectors, matrices times vectors, calls. */
final class VectorTerms {
    private static final List<Op> BINARY = List.of(Op.ADD, Op.SUB, Op.MUL, Op.MUL, Op.DIV, Op.POW);
    private static final List<Op> UNARY = List.of(Op.NEG, Op.EXP, Op.LOG, Op.SQRT, Op.TANH, Op.LOGISTIC, Op.ERF);

    private final Random random;
    private int bound;

    VectorTerms(long seed) {
        random = new Random(seed);
    }

    Term term() {
        return random.nextBoolean() ? entry(3, at("i")) : scalar(3);
    }

    private Term entry(int depth, Index.Variable index) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? scalar(0) : Fixtures.entry(pick(List.of("x", "y", "p")), index);
        }
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> Terms.apply(pick(BINARY), entry(depth - 1, index), entry(random.nextInt(depth), index));
            case 3 -> Terms.apply(pick(UNARY), entry(depth - 1, index));
            case 4 -> matrix(depth, index);
            case 5 -> new Term.Call(SIGMA, List.of(argument(depth)), List.of(index));
            case 6 -> f(entry(depth - 1, index));
            default -> scalar(depth - 1);
        };
    }

    private Abstraction argument(int depth) {
        Index.Variable inner = fresh();
        return new Abstraction(List.of(inner), entry(depth - 1, inner));
    }

    private Term matrix(int depth, Index.Variable index) {
        Index.Variable inner = fresh();
        Term vector = entry(depth - 1, inner);
        return new Term.Sum(
                inner,
                random.nextBoolean()
                        ? Terms.mul(Fixtures.entry("A", index, inner), vector)
                        : Terms.mul(vector, Fixtures.entry("A", inner, index)));
    }

    private Term scalar(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(5)) {
                case 0 -> new Term.Num(Rational.of(random.nextInt(7) - 2, 1 + random.nextInt(3)));
                case 1 -> symbol("c");
                case 2 -> new Term.Size(N);
                case 3 -> Fixtures.scalar("u");
                default -> symbol("pi");
            };
        }
        Index.Variable inner = fresh();
        return switch (random.nextInt(4)) {
            case 0 -> Terms.apply(pick(BINARY), scalar(depth - 1), scalar(random.nextInt(depth)));
            case 1 -> new Term.Call(L, List.of(argument(depth)), List.of());
            default -> new Term.Sum(inner, entry(depth - 1, inner));
        };
    }

    private Index.Variable fresh() {
        return at("b" + "'".repeat(bound++));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
