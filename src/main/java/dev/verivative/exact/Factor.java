package dev.verivative.exact;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A part of products that is no product itself; two of one {@link Shelf} that are equal are the same object. */
final class Factor implements Comparable<Factor> {
    private static final Comparator<Factor> ORDER = Comparator.comparingInt(factor -> factor.number);

    /** What is done to the parts. */
    enum Kind {
        PI,
        /** The sum of the parts, of which the first has coefficient 1 and the highest rate, which is 0. */
        SUM,
        /** The square root of one part. */
        ROOT,
        EXP,
        /** The logarithm of the absolute value. */
        LOG,
        SIN,
        COS,
        ERF,
        /** 1 - erf. */
        ERFC,
        /** A rational number to an integer power that is too large to be written out. */
        POWER
    }

    private final int number;
    private final Kind kind;
    private final List<Product> parts;

    private Factor(int number, Kind kind, List<Product> parts) {
        this.number = number;
        this.kind = kind;
        this.parts = parts;
    }

    /** The factors of one evaluation. */
    static final class Shelf {
        private final Map<Key, Factor> factors = new HashMap<>();

        private record Key(Kind kind, List<Product> parts) {}

        Factor get(Kind kind, List<Product> parts) {
            Key key = new Key(kind, List.copyOf(parts));
            return factors.computeIfAbsent(key, k -> new Factor(factors.size(), k.kind, k.parts));
        }
    }

    Kind kind() {
        return kind;
    }

    List<Product> parts() {
        return parts;
    }

    Product part() {
        return parts.get(0);
    }

    /** By age, which is the same in each run. */
    @Override
    public int compareTo(Factor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return kind + parts.toString();
    }
}
