package dev.verivative.verify.zoo;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums of numbers that are not negative, in several ways. */
enum Summation {
    FORWARDS {
        @Override
        double of(double[] terms) {
            return Plainly.sum(terms);
        }
    },
    BACKWARDS {
        @Override
        double of(double[] terms) {
            return Plainly.sum(Plainly.vector(terms.length, i -> terms[terms.length - 1 - i]));
        }
    },
    SORTED {
        @Override
        double of(double[] terms) {
            double[] sorted = terms.clone();
            Arrays.sort(sorted);
            return Plainly.sum(sorted);
        }
    },
    PAIRWISE {
        @Override
        double of(double[] terms) {
            return terms.length < 3
                    ? Plainly.sum(terms)
                    : of(Arrays.copyOf(terms, terms.length / 2))
                            + of(Arrays.copyOfRange(terms, terms.length / 2, terms.length));
        }
    },
    KAHAN {
        @Override
        double of(double[] terms) {
            double total = 0;
            double lost = 0;
            for (double each : terms) {
                double next = each - lost;
                double sum = total + next;
                lost = (sum - total) - next;
                total = sum;
            }
            return total;
        }
    },
    EIGHT_LANES {
        @Override
        double of(double[] terms) {
            double[] lanes = new double[8];
            IntStream.range(0, terms.length).forEach(i -> lanes[i % 8] += terms[i]);
            return Plainly.sum(lanes);
        }
    },
    STREAM {
        @Override
        double of(double[] terms) {
            return Arrays.stream(terms).sum();
        }
    },
    EXACT {
        @Override
        double of(double[] terms) {
            return Arrays.stream(terms).allMatch(Double::isFinite)
                    ? Arrays.stream(terms)
                            .mapToObj(BigDecimal::new)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .doubleValue()
                    : Plainly.sum(terms);
        }
    };

    abstract double of(double[] terms);
}
