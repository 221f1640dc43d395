package dev.verivative.testkit;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.input.Cotangents;
import dev.verivative.verify.input.Draw;
import dev.verivative.verify.input.Family;
import dev.verivative.verify.input.Range;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Vectors for jqwik from the families that {@code verify} draws from: they shrink to few elements and short numbers,
 * and are the same for the same seed.
 *
 * <pre>{@code
 * @Property(seed = "1")
 * void sumsToOne(@ForAll("vectors") double[] x) { ... }
 *
 * @Provide
 * Arbitrary<double[]> vectors() {
 *     return VectorArbitraries.finite(Dtype.FLOAT64, 300);
 * }
 * }</pre>
 *
 * <p>Numbers of float32 come as the doubles that they are.
 */
public final class VectorArbitraries {
    private VectorArbitraries() {}

    /** Finite numbers of every family but masks, at least one and at most so many. */
    public static Arbitrary<double[]> finite(Dtype dtype, int maxN) {
        return of(EnumSet.complementOf(EnumSet.of(Family.MASK)), dtype, maxN);
    }

    /** Positive numbers: the sizes of those of every family, at least one and at most so many. */
    public static Arbitrary<double[]> positive(Dtype dtype, int maxN) {
        Set<Family> families = EnumSet.complementOf(EnumSet.of(Family.MASK));
        return shrinking(
                dtype,
                row -> Arrays.stream(row).allMatch(value -> value > 0),
                draw -> {
                    Family family = Family.draw(families, draw);
                    return family.positiveRow(family.length(new Range(1, maxN), draw), dtype, draw);
                },
                new double[] {1},
                new double[] {dtype.eta(), 1, dtype.max()});
    }

    /** Some numbers are minus infinity, not all; from two elements on. */
    public static Arbitrary<double[]> masked(Dtype dtype, int maxN) {
        double none = Double.NEGATIVE_INFINITY;
        return shrinking(
                dtype,
                row -> Arrays.stream(row).anyMatch(value -> value == none)
                        && Arrays.stream(row).anyMatch(value -> value != none),
                draw -> Family.MASK.row(Family.MASK.length(new Range(2, Math.max(2, maxN)), draw), dtype, draw),
                new double[] {none, 0},
                new double[] {0, none});
    }

    /** Numbers of some families, each as likely as in {@code verify}. */
    public static Arbitrary<double[]> of(Set<Family> families, Dtype dtype, int maxN) {
        if (families.isEmpty()) {
            throw new IllegalArgumentException("no family to draw from");
        }
        Set<Family> some = Set.copyOf(families);
        boolean masks = some.contains(Family.MASK);
        return shrinking(
                dtype,
                row -> masks || Arrays.stream(row).allMatch(Double::isFinite),
                draw -> {
                    Family family = Family.draw(some, draw);
                    return family.row(family.length(new Range(1, maxN), draw), dtype, draw);
                },
                new double[] {0},
                new double[] {-0.0},
                new double[] {dtype.max()});
    }

    /** Cotangents or tangents of n entries: never constant, and so small that no honest sum of them overflows. */
    public static Arbitrary<double[]> cotangents(Dtype dtype, int n) {
        return Arbitraries.randomValue(random -> new Cotangents(dtype)
                .draw(List.of(n), new Draw(random.nextLong()))
                .values());
    }

    private static Arbitrary<double[]> shrinking(
            Dtype dtype, Predicate<double[]> domain, Function<Draw, double[]> rows, double[]... edgeCases) {
        return new RowArbitrary(dtype, domain, rows, List.of(edgeCases));
    }
}
