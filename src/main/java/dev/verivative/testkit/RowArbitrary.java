package dev.verivative.testkit;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.input.Draw;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * Rows that are drawn, and shrink within their domain.
 *
 * @param dtype the format of the numbers
 * @param domain what a row may shrink to
 * @param rows draws one
 * @param simplest rows that are tried in any case
 */
record RowArbitrary(Dtype dtype, Predicate<double[]> domain, Function<Draw, double[]> rows, List<double[]> simplest)
        implements Arbitrary<double[]> {
    RowArbitrary {
        simplest = List.copyOf(simplest);
    }

    @Override
    public RandomGenerator<double[]> generator(int genSize) {
        return random -> shrinkable(rows.apply(new Draw(random.nextLong())));
    }

    @Override
    public EdgeCases<double[]> edgeCases(int maxEdgeCases) {
        return EdgeCases.fromSuppliers(simplest.stream()
                .limit(maxEdgeCases)
                .map(row -> (Supplier<Shrinkable<double[]>>) () -> shrinkable(row))
                .toList());
    }

    private Shrinkable<double[]> shrinkable(double[] row) {
        return new ShrinkableRow(row, dtype, domain);
    }
}
