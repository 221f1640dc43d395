package dev.verivative.exact;

import dev.verivative.exact.Factor.Kind;
import dev.verivative.term.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Products, powers and sums of products. A sum is brought over one denominator and multiplied out, unless that makes it
 * too long; what is equal but for a rational number is collected, and vanishes where nothing is left of it.
 */
final class ProductAlgebra {
    /** Rational powers are written out up to this many bits. */
    private static final long LARGEST = 1L << 17;

    private static final Comparator<Product> ORDER =
            Comparator.comparing(Product::rate).reversed().thenComparing(Product::powers, ProductAlgebra::compare);

    private final Factor.Shelf shelf = new Factor.Shelf();
    private final int longest;

    /** @param longest how many terms more than before a sum may have after it was multiplied out */
    ProductAlgebra(int longest) {
        this.longest = longest;
    }

    Product factor(Kind kind, Product... parts) {
        return Product.of(shelf.get(kind, List.of(parts)));
    }

    Product mul(Product left, Product right) {
        if (left.isZero() || right.isZero()) {
            return Product.ZERO;
        } else if (right.isRational()) {
            return left.times(right.coefficient());
        }
        Map<Factor, Integer> powers = new TreeMap<>(left.powers());
        right.powers().forEach((factor, power) -> powers.merge(factor, power, Math::addExact));
        return product(
                left.coefficient().times(right.coefficient()), left.rate().plus(right.rate()), powers);
    }

    /** The square of a root is what the root is of. */
    private Product product(Rational coefficient, Rational rate, Map<Factor, Integer> powers) {
        SortedMap<Factor, Integer> reduced = new TreeMap<>();
        List<Product> squares = new ArrayList<>();
        powers.forEach((factor, power) -> {
            int left = power;
            if (factor.kind() == Kind.ROOT && (power < 0 || power > 1)) {
                squares.add(power(factor.part(), Math.floorDiv(power, 2)));
                left = Math.floorMod(power, 2);
            }
            if (left != 0) {
                reduced.put(factor, left);
            }
        });
        Product product = new Product(coefficient, rate, reduced);
        for (Product square : squares) {
            product = mul(product, square);
        }
        return product;
    }

    Product div(Product left, Product right) {
        return mul(left, power(right, -1));
    }

    /** The power of a product, which is not zero if the exponent is not positive. */
    Product power(Product base, int exponent) {
        return power(base, BigInteger.valueOf(exponent)).orElseThrow();
    }

    /** Nothing if the exponent is too large to be of use. */
    Optional<Product> power(Product base, BigInteger exponent) {
        if (base.isZero()) {
            return Optional.of(base);
        } else if (!base.powers().isEmpty() && exponent.bitLength() > 24) {
            return Optional.empty();
        }
        Map<Factor, Integer> powers = new TreeMap<>();
        base.powers().forEach((factor, power) -> powers.put(factor, Math.multiplyExact(power, exponent.intValue())));
        Rational rate = base.rate().times(new Rational(exponent, BigInteger.ONE));
        Rational coefficient = base.coefficient();
        int bits = Math.max(
                coefficient.numerator().abs().bitLength(),
                coefficient.denominator().bitLength());
        if (bits == 1) {
            boolean minus = coefficient.signum() < 0 && exponent.testBit(0);
            return Optional.of(product(minus ? Rational.MINUS_ONE : Rational.ONE, rate, powers));
        } else if (exponent.bitLength() <= 24 && bits * (exponent.abs().longValueExact() + 1) <= LARGEST) {
            return Optional.of(product(coefficient.pow(exponent.intValueExact()), rate, powers));
        }
        Product number =
                factor(Kind.POWER, Product.of(coefficient), Product.of(new Rational(exponent, BigInteger.ONE)));
        return Optional.of(mul(number, product(Rational.ONE, rate, powers)));
    }

    Product sum(Product left, Product right) {
        return sum(List.of(left, right));
    }

    Product sum(Collection<Product> addends) {
        List<Product> terms = collect(addends);
        if (terms.size() < 2) {
            return terms.isEmpty() ? Product.ZERO : terms.get(0);
        }
        Map<Map<Factor, Integer>, List<Product>> byDenominator = new LinkedHashMap<>();
        for (Product term : terms) {
            byDenominator
                    .computeIfAbsent(denominator(term), key -> new ArrayList<>())
                    .add(term);
        }
        if (byDenominator.size() > 1 && byDenominator.size() < terms.size()) {
            return sum(byDenominator.values().stream().map(this::sum).toList());
        }
        SortedMap<Factor, Integer> common = common(terms, true);
        int most = terms.size() + longest;
        Optional<List<Product>> expanded =
                length(terms, common, most) <= most ? expand(without(common, terms), most) : Optional.empty();
        if (expanded.isPresent()) {
            Product outside = new Product(Rational.ONE, Rational.ZERO, common);
            return mul(outside, normal(expanded.get()));
        }
        return normal(terms);
    }

    /** How many terms there are after what is not taken out has been multiplied out, or any number above most. */
    private static long length(List<Product> terms, SortedMap<Factor, Integer> common, int most) {
        long length = 0;
        for (Product term : terms) {
            Map<Factor, Integer> inside = new TreeMap<>(term.powers());
            common.forEach((factor, power) -> inside.merge(factor, -power, Integer::sum));
            long own = 1;
            for (Map.Entry<Factor, Integer> power : inside.entrySet()) {
                int parts = power.getKey().kind() == Kind.SUM
                        ? power.getKey().parts().size()
                        : 1;
                for (int i = 0; i < power.getValue() && parts > 1 && own <= most; i++) {
                    own *= parts;
                }
            }
            length += own;
            if (length > most) {
                return length;
            }
        }
        return length;
    }

    /** The sum of terms that have been collected, with what they share before it. */
    private Product normal(List<Product> terms) {
        if (terms.size() < 2) {
            return terms.isEmpty() ? Product.ZERO : terms.get(0);
        }
        SortedMap<Factor, Integer> common = common(terms, false);
        List<Product> rest = new ArrayList<>(without(common, terms));
        rest.sort(ORDER);
        Product first = rest.get(0);
        Rational scale = first.coefficient().inverse();
        List<Product> parts = new ArrayList<>();
        for (Product term : rest) {
            parts.add(new Product(term.coefficient().times(scale), term.rate().minus(first.rate()), term.powers()));
        }
        Product outside = new Product(first.coefficient(), first.rate(), common);
        return mul(outside, Product.of(shelf.get(Kind.SUM, parts)));
    }

    /** Adds up what is equal but for the coefficient. */
    private static List<Product> collect(Collection<Product> addends) {
        Map<Product, Rational> coefficients = new LinkedHashMap<>();
        for (Product addend : addends) {
            if (!addend.isZero()) {
                coefficients.merge(addend.monic(), addend.coefficient(), Rational::plus);
            }
        }
        List<Product> terms = new ArrayList<>();
        coefficients.forEach((monic, coefficient) -> {
            if (coefficient.signum() != 0) {
                terms.add(monic.times(coefficient));
            }
        });
        return terms;
    }

    private static Map<Factor, Integer> denominator(Product term) {
        Map<Factor, Integer> powers = new TreeMap<>();
        term.powers().forEach((factor, power) -> {
            if (power < 0) {
                powers.put(factor, power);
            }
        });
        return powers;
    }

    /**
     * The powers that can be taken out of every term.
     *
     * @param denominators whether also those that only some terms are divided by, which multiplies the others
     */
    private static SortedMap<Factor, Integer> common(List<Product> terms, boolean denominators) {
        Set<Factor> factors = new HashSet<>();
        for (Product term : terms) {
            factors.addAll(term.powers().keySet());
        }
        SortedMap<Factor, Integer> common = new TreeMap<>();
        for (Factor factor : factors) {
            int least = Integer.MAX_VALUE;
            int greatest = Integer.MIN_VALUE;
            for (Product term : terms) {
                least = Math.min(least, term.power(factor));
                greatest = Math.max(greatest, term.power(factor));
            }
            int taken = least > 0 || denominators ? least : Math.min(greatest, 0);
            if (taken != 0) {
                common.put(factor, taken);
            }
        }
        return common;
    }

    private static List<Product> without(SortedMap<Factor, Integer> common, List<Product> terms) {
        if (common.isEmpty()) {
            return terms;
        }
        List<Product> rest = new ArrayList<>();
        for (Product term : terms) {
            SortedMap<Factor, Integer> powers = new TreeMap<>(term.powers());
            common.forEach((factor, power) -> powers.merge(factor, -power, Integer::sum));
            powers.values().removeIf(power -> power == 0);
            rest.add(new Product(term.coefficient(), term.rate(), powers));
        }
        return rest;
    }

    /** Multiplies sums out, or nothing if there are too many terms. */
    private Optional<List<Product>> expand(List<Product> terms, int most) {
        List<Product> current = terms;
        while (true) {
            List<Product> next = new ArrayList<>();
            boolean changed = false;
            for (Product term : current) {
                Optional<Factor> sum = term.powers().keySet().stream()
                        .filter(factor -> factor.kind() == Kind.SUM && term.power(factor) > 0)
                        .findFirst();
                if (sum.isEmpty()) {
                    next.add(term);
                } else {
                    changed = true;
                    Product rest =
                            mul(term, new Product(Rational.ONE, Rational.ZERO, new TreeMap<>(Map.of(sum.get(), -1))));
                    sum.get().parts().forEach(part -> next.add(mul(rest, part)));
                }
                if (next.size() > most) {
                    return Optional.empty();
                }
            }
            current = collect(next);
            if (!changed) {
                return Optional.of(current);
            }
        }
    }

    private static int compare(SortedMap<Factor, Integer> left, SortedMap<Factor, Integer> right) {
        Iterator<Map.Entry<Factor, Integer>> others = right.entrySet().iterator();
        for (Map.Entry<Factor, Integer> entry : left.entrySet()) {
            if (!others.hasNext()) {
                return 1;
            }
            Map.Entry<Factor, Integer> other = others.next();
            int order = entry.getKey().compareTo(other.getKey());
            order = order == 0 ? entry.getValue().compareTo(other.getValue()) : order;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}
