package dev.verivative.exact;

import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Values of terms at one point to a guaranteed number of digits.
 *
 * <p>A term is written out as a product of powers first, where what is equal cancels; then it is enclosed with more and
 * more bits until the digits are proved. What may be zero gets ten times the digits that were asked for; what is other
 * than zero for certain gets as many as it needs, up to some ten thousand.
 *
 * <p>Not for several threads at once.
 */
public final class ExactEvaluator {
    /** More than the digits themselves, so that most values are proved at once. */
    private static final int GUARD = 48;

    /** Sums are multiplied out a little at first, and where that does not do, enough for the square of one of 64. */
    private static final int SHORT = 256;

    private static final int LONG = 4096;

    private final Point point;
    private final int digits;
    private final Attempt quick;
    private final Attempt thorough;

    /** @throws IllegalArgumentException if there is not at least one digit */
    public ExactEvaluator(Point point, int digits) {
        if (digits < 1) {
            throw new IllegalArgumentException("at least one digit expected, not " + digits);
        }
        this.point = point;
        this.digits = digits;
        int bits = Digits.bits(digits) + GUARD;
        this.quick = Attempt.of(point, new ProductSigns(bits, 2 * bits, 2 * bits), SHORT);
        this.thorough = Attempt.of(
                point, new ProductSigns(bits, Digits.bits(10 * digits) + GUARD, ProductSigns.MOST_BITS), LONG);
    }

    /** One way to write terms out, with the bits that may be spent on it. */
    private record Attempt(WrittenOut written, ProductSigns levels) {
        static Attempt of(Point point, ProductSigns levels, int longest) {
            return new Attempt(new WrittenOut(point, levels, longest), levels);
        }
    }

    /** The value of the term at the point, with the point's indices. */
    public ExactValue value(Term term) {
        return value(term, point.indices());
    }

    /**
     * The value of the term at the point.
     *
     * @param indices a position, from 1, for each free index of the term
     * @throws IllegalArgumentException if the point lacks something that the term needs
     */
    public ExactValue value(Term term, Map<Index.Variable, Integer> indices) {
        ExactValue first = value(term, indices, quick);
        boolean done = first instanceof ExactValue.Known || first instanceof ExactValue.Undefined;
        return done ? first : value(term, indices, thorough);
    }

    private ExactValue value(Term term, Map<Index.Variable, Integer> indices, Attempt attempt) {
        try {
            return value(attempt.written.product(term, indices), attempt.levels);
        } catch (UndefinedException e) {
            return new ExactValue.Undefined(Objects.toString(e.getMessage()));
        } catch (UndecidedException e) {
            return new ExactValue.OutOfReach(Objects.toString(e.getMessage()));
        }
    }

    private ExactValue value(Product product, ProductSigns levels) {
        if (product.isRational()) {
            Decimal decimal = Decimal.of(product.coefficient(), digits);
            return new ExactValue.Known(decimal, decimal.isValue(product.coefficient()));
        }
        boolean certain = ProductSigns.isOtherThanZero(product);
        for (int level = 0; ; level++) {
            Enclosure enclosure = levels.level(level).value(product);
            Optional<Decimal> decimal = Digits.of(enclosure, digits);
            if (decimal.isPresent()) {
                return new ExactValue.Known(decimal.get(), false);
            }
            boolean apart = certain || enclosure.isPositive() || enclosure.isNegative();
            if (levels.isLast(level, apart, enclosure)) {
                return enclosure.isBounded() && !apart
                        ? new ExactValue.Undecided(Digits.bound(enclosure))
                        : new ExactValue.OutOfReach("its digits could not be proved");
            }
        }
    }

    /**
     * An enclosure of the value, with so many bits in the computation; nothing if it is undefined or could not be
     * decided to be defined.
     */
    public Optional<Enclosure> enclosure(Term term, Map<Index.Variable, Integer> indices, int bits) {
        try {
            return Optional.of(new ProductEnclosures(bits).value(thorough.written.product(term, indices)));
        } catch (UndefinedException | UndecidedException e) {
            return Optional.empty();
        }
    }

    /**
     * The sign of the value, 1, 0 or -1; nothing if it is undefined or could not be decided. Zero is proved, not
     * supposed.
     */
    public Optional<Integer> sign(Term term, Map<Index.Variable, Integer> indices) {
        return sign(term, indices, quick).or(() -> sign(term, indices, thorough));
    }

    private static Optional<Integer> sign(Term term, Map<Index.Variable, Integer> indices, Attempt attempt) {
        try {
            return Optional.of(attempt.levels.sign(attempt.written.product(term, indices)));
        } catch (UndefinedException | UndecidedException e) {
            return Optional.empty();
        }
    }
}
