package dev.verivative.exact;

import dev.verivative.exact.Factor.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The signs of products, by enclosures with more and more bits, up to a limit. */
final class ProductSigns {
    /** Bits that may be spent where a number is other than zero for certain. */
    static final int MOST_BITS = 1 << 18;

    private final int firstBits;
    private final int limit;
    private final int most;
    private final List<ProductEnclosures> levels = new ArrayList<>();
    private final Map<Factor, Integer> signs = new HashMap<>();

    /**
     * @param firstBits to begin with
     * @param limit bits that are spent on what may be zero
     * @param most bits that are spent on what is other than zero for certain
     */
    ProductSigns(int firstBits, int limit, int most) {
        this.firstBits = firstBits;
        this.limit = limit;
        this.most = Math.max(limit, most);
    }

    /** Enclosures with the first number of bits, twice as many, and so on. */
    ProductEnclosures level(int number) {
        while (levels.size() <= number) {
            levels.add(new ProductEnclosures(firstBits << levels.size()));
        }
        return levels.get(number);
    }

    /**
     * Whether no more bits are to be spent after this level.
     *
     * @param certain whether the number is other than zero
     */
    boolean isLast(int level, boolean certain, Enclosure enclosure) {
        long bits = (long) firstBits << level;
        if (!enclosure.isBounded()) {
            // With so many bits, exponentials have a size or are too large for any number of bits.
            return bits >= Math.min(most, Math.max(limit, 2 * Exponential.LARGEST_TOP));
        } else if (enclosure.contains(Binary.ZERO) && isTiny(enclosure.abs().upper())) {
            return true;
        }
        return bits >= (certain ? most : limit);
    }

    /** Whether the size is no more than a bound that exponentials have which are too small for any number of bits. */
    private static boolean isTiny(Binary size) {
        return size.signum() != 0 && size.top().negate().bitLength() > Exponential.LARGEST_TOP - 64;
    }

    /** 1, 0 or -1. */
    int sign(Product product) {
        int sign = product.coefficient().signum();
        for (Map.Entry<Factor, Integer> power : product.powers().entrySet()) {
            sign *= power.getValue() % 2 == 0 ? Math.abs(sign(power.getKey())) : sign(power.getKey());
        }
        return sign;
    }

    private int sign(Factor factor) {
        Integer known = signs.get(factor);
        if (known == null) {
            known = isPositive(factor) ? 1 : search(factor);
            signs.put(factor, known);
        }
        return known;
    }

    private int search(Factor factor) {
        boolean certain = isOtherThanZero(factor);
        for (int level = 0; ; level++) {
            Enclosure value = level(level).value(factor);
            if (value.isPositive() || value.isNegative()) {
                return value.isPositive() ? 1 : -1;
            } else if (isLast(level, certain, value)) {
                throw new UndecidedException("it could not be decided whether a part of it is zero");
            }
        }
    }

    /** Whether that can be seen without a computation. */
    private static boolean isPositive(Product product) {
        return product.coefficient().signum() > 0
                && product.powers().keySet().stream().allMatch(ProductSigns::isPositive);
    }

    private static boolean isPositive(Factor factor) {
        return switch (factor.kind()) {
            case PI, ROOT, EXP, ERFC -> true;
            case POWER -> factor.part().coefficient().signum() > 0;
            case SUM -> factor.parts().stream().allMatch(ProductSigns::isPositive);
            case LOG, SIN, COS, ERF -> false;
        };
    }

    static boolean isOtherThanZero(Product product) {
        return !product.isZero() && product.powers().keySet().stream().allMatch(ProductSigns::isOtherThanZero);
    }

    /** By the theorem of Lindemann and Weierstrass, for sums of powers of e and elementary functions of rationals. */
    private static boolean isOtherThanZero(Factor factor) {
        return switch (factor.kind()) {
            case PI, ROOT, EXP, ERFC, POWER -> true;
            case SUM -> isSumOfExponentials(factor) || isPositive(factor);
            case LOG -> factor.part().isRational() || isSumOfExponentials(factor.part());
            case SIN, COS -> factor.part().isRational();
            case ERF -> isOtherThanZero(factor.part());
        };
    }

    /** Of at least two, so that neither it nor its difference from 1 or -1 vanishes. */
    private static boolean isSumOfExponentials(Product product) {
        return product.powers().size() == 1
                && product.equals(Product.of(product.powers().firstKey()))
                && isSumOfExponentials(product.powers().firstKey());
    }

    private static boolean isSumOfExponentials(Factor factor) {
        return factor.kind() == Kind.SUM
                && factor.parts().stream().allMatch(part -> part.powers().isEmpty());
    }
}
