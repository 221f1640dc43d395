package dev.verivative.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.input.Family;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Vectors keep to their domain, are the same for the same seed, and shrink to what is simple. */
class VectorArbitrariesTest {
    @Provide
    Arbitrary<double[]> finite() {
        return VectorArbitraries.finite(Dtype.FLOAT32, 300);
    }

    @Provide
    Arbitrary<double[]> positive() {
        return VectorArbitraries.positive(Dtype.FLOAT32, 300);
    }

    @Provide
    Arbitrary<double[]> masked() {
        return VectorArbitraries.masked(Dtype.FLOAT64, 300);
    }

    @Provide
    Arbitrary<double[]> cotangents() {
        return VectorArbitraries.cotangents(Dtype.FLOAT32, 5);
    }

    @Property(seed = "1")
    void numbersAreFiniteAndOfTheDtype(@ForAll("finite") double[] x) {
        assertTrue(x.length >= 1 && x.length <= 300);
        for (double value : x) {
            assertTrue(Double.isFinite(value) && Dtype.FLOAT32.round(value) == value);
        }
    }

    @Property(seed = "2")
    void positiveOnesArePositive(@ForAll("positive") double[] x) {
        assertTrue(Arrays.stream(x).allMatch(value -> value > 0 && Dtype.FLOAT32.round(value) == value));
    }

    @Property(seed = "3")
    void maskedOnesKeepSomething(@ForAll("masked") double[] x) {
        assertTrue(Arrays.stream(x).anyMatch(value -> value == Double.NEGATIVE_INFINITY));
        assertTrue(Arrays.stream(x).anyMatch(Double::isFinite));
    }

    @Property(seed = "4")
    void cotangentsAreNotConstant(@ForAll("cotangents") double[] v) {
        assertEquals(5, v.length);
        assertTrue(Arrays.stream(v).anyMatch(value -> value != v[0]));
    }

    @Example
    void aSeedGivesTheSameVectors() {
        RandomGenerator<double[]> generator = VectorArbitraries.of(Set.of(Family.values()), Dtype.FLOAT64, 100)
                .generator(1000);
        Random one = new Random(5);
        Random other = new Random(5);
        for (int k = 0; k < 100; k++) {
            assertArrayEquals(generator.next(one).value(), generator.next(other).value());
        }
    }

    @Example
    void shrinksToFewElementsAndShortNumbers() {
        shrinksTo(List.of(0.0), finite(), x -> true);
        shrinksTo(List.of(0.0, 0.0, 0.0), finite(), x -> x.length >= 3);
        shrinksTo(List.of(1.0), positive(), x -> true);
        shrinksTo(List.of(1000.0), finite(), x -> Arrays.stream(x).anyMatch(value -> value > 710));
        shrinksTo(List.of(Double.NEGATIVE_INFINITY, 0.0), masked(), x -> x[0] == Double.NEGATIVE_INFINITY);
    }

    /** As jqwik does, but greedily: the first simpler one that fails too. */
    private static void shrinksTo(List<Double> expected, Arbitrary<double[]> vectors, Predicate<double[]> fails) {
        RandomGenerator<double[]> generator = vectors.generator(1000);
        Random random = new Random(1);
        int shrunk = 0;
        for (int k = 0; k < 300; k++) {
            Shrinkable<double[]> row = generator.next(random);
            if (fails.test(row.value())) {
                Optional<Shrinkable<double[]>> simpler = Optional.of(row);
                while (simpler.isPresent()) {
                    row = simpler.get();
                    Shrinkable<double[]> from = row;
                    simpler = row.shrink()
                            .filter(each -> fails.test(each.value()))
                            .filter(each -> each.distance().compareTo(from.distance()) < 0)
                            .findFirst();
                }
                double[] smallest = row.value();
                assertEquals(expected.size(), smallest.length, () -> Arrays.toString(smallest));
                shrunk += Arrays.stream(smallest).boxed().toList().equals(expected) ? 1 : 0;
            }
        }
        assertTrue(shrunk > 0, "shrunk: " + shrunk);
    }
}
