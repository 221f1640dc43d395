package dev.verivative.notation;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Values of terms in the field of integers modulo a prime, at n = 3. Free of rounding, so that two readings of a text
 * that agree have one structure, up to the laws of a field; functions are arbitrary there, and so are powers.
 */
final class Modular {
    static final int SIZE = 3;
    private static final long PRIME = (1L << 31) - 1;

    private Modular() {}

    static long value(Term term, Map<String, Integer> indices) {
        if (term instanceof Term.Num num) {
            return over(reduce(num.value().numerator()), reduce(num.value().denominator()));
        }
        if (term instanceof Term.Symbol symbol) {
            return named(symbol.name(), List.of());
        }
        if (term instanceof Term.Entry entry) {
            return named(entry.tensor(), positions(entry.indices(), indices));
        }
        if (term instanceof Term.Delta delta) {
            return positions(List.of(delta.left()), indices).equals(positions(List.of(delta.right()), indices)) ? 1 : 0;
        }
        if (term instanceof Term.Size) {
            return SIZE;
        }
        if (term instanceof Term.Call call) {
            return named(call.function().symbol(), positions(call.indices(), indices));
        }
        if (term instanceof Term.Partial partial) {
            return derivative(value(partial.body(), indices), value(partial.by(), indices));
        }
        if (term instanceof Term.Sum sum) {
            long total = 0;
            Map<String, Integer> inner = new HashMap<>(indices);
            for (int k = 1; k <= SIZE; k++) {
                inner.put(sum.index().name(), k);
                total = plus(total, value(sum.body(), inner));
            }
            return total;
        }
        Term.Apply apply = (Term.Apply) term;
        long first = value(apply.arguments().get(0), indices);
        return switch (apply.op()) {
            case ADD -> plus(first, value(apply.right(), indices));
            case SUB -> plus(first, negative(value(apply.right(), indices)));
            case MUL -> times(first, value(apply.right(), indices));
            case DIV -> over(first, value(apply.right(), indices));
            case NEG -> negative(first);
            case POW -> power(first, value(apply.right(), indices));
            default -> function(word(apply.op()), first);
        };
    }

    private static String word(Op op) {
        return op.name().toLowerCase(Locale.ROOT);
    }

    private static List<Integer> positions(List<Index> list, Map<String, Integer> indices) {
        return list.stream()
                .map(index -> index instanceof Index.Position position
                        ? position.value()
                        : indices.getOrDefault(((Index.Variable) index).name(), 0))
                .toList();
    }

    static long named(String name, List<Integer> positions) {
        return mix(name.hashCode() * 31L + positions.hashCode());
    }

    static long function(String word, long argument) {
        return mix(word.hashCode() * 1_000_003L + argument);
    }

    static long power(long base, long exponent) {
        return mix(base * 999_983 + mix(exponent));
    }

    /** Anything that depends on both will do: what is under test is which parts a derivative has. */
    static long derivative(long body, long by) {
        return plus(times(body, 2), power(by, body));
    }

    static long plus(long left, long right) {
        return (left + right) % PRIME;
    }

    static long negative(long value) {
        return (PRIME - value) % PRIME;
    }

    static long times(long left, long right) {
        return left * right % PRIME;
    }

    static long over(long left, long right) {
        BigInteger prime = BigInteger.valueOf(PRIME);
        return right == 0
                ? 0
                : times(left, BigInteger.valueOf(right).modInverse(prime).longValueExact());
    }

    static long reduce(BigInteger value) {
        return value.mod(BigInteger.valueOf(PRIME)).longValueExact();
    }

    private static long mix(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        return Math.floorMod((mixed >>> 29) ^ mixed, PRIME);
    }
}
