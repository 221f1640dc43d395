package dev.verivative.derive;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums as lists of products. Proposals only. */
final class Sums {
    private static final int MOST_TERMS = 20_000;

    private Sums() {}

    /** The terms of a sum, as they stand. */
    static List<Product> terms(Term term) {
        List<Product> terms = new ArrayList<>();
        collect(term, Rational.ONE, terms);
        return terms;
    }

    private static void collect(Term term, Rational sign, List<Product> terms) {
        if (Terms.is(term, Op.ADD) || Terms.is(term, Op.SUB)) {
            Rational second = Terms.is(term, Op.SUB) ? sign.negate() : sign;
            collect(term.children().get(0), sign, terms);
            collect(term.children().get(1), second, terms);
        } else if (Terms.is(term, Op.NEG)) {
            collect(term.children().get(0), sign.negate(), terms);
        } else {
            terms.add(Product.of(term).scaled(sign));
        }
    }

    /** The paths of a sum's terms below a path, signs left outside. */
    static List<List<Integer>> paths(Term term, List<Integer> path) {
        if (Terms.is(term, Op.ADD) || Terms.is(term, Op.SUB) || Terms.is(term, Op.NEG)) {
            List<List<Integer>> paths = new ArrayList<>();
            for (int child = 0; child < term.children().size(); child++) {
                paths.addAll(paths(term.children().get(child), Paths.below(path, child)));
            }
            return paths;
        }
        return List.of(path);
    }

    static boolean isSum(Term term) {
        return Terms.is(term, Op.ADD) || Terms.is(term, Op.SUB);
    }

    /** A sum of products; what is added stands before what is subtracted. */
    static Term term(List<Product> products) {
        List<Product> ordered = new ArrayList<>();
        products.stream().filter(p -> p.coefficient().signum() > 0).forEach(ordered::add);
        products.stream().filter(p -> p.coefficient().signum() < 0).forEach(ordered::add);
        return inOrder(ordered);
    }

    /** A sum of products in the given order. */
    static Term inOrder(List<Product> products) {
        Term sum = null;
        for (Product product : products) {
            if (sum == null) {
                sum = product.term();
            } else if (product.coefficient().signum() < 0) {
                sum = Terms.sub(sum, product.scaled(Rational.MINUS_ONE).term());
            } else {
                sum = Terms.add(sum, product.term());
            }
        }
        return sum == null ? Term.Num.ZERO : sum;
    }

    /** Everything multiplied out, like terms still apart. */
    static List<Product> expanded(Term term) {
        List<Product> all = new ArrayList<>();
        for (Product product : terms(term)) {
            List<Product> partial = List.of(Product.of(product.coefficient()));
            for (Map.Entry<Term, Rational> factor : product.powers().entrySet()) {
                boolean multiplies = isSum(factor.getKey())
                        && factor.getValue().isInteger()
                        && factor.getValue().signum() > 0;
                int times = multiplies ? factor.getValue().intValueExact() : 1;
                List<Product> by = multiplies
                        ? expanded(factor.getKey())
                        : List.of(new Product(Rational.ONE, Map.of(factor.getKey(), factor.getValue())));
                for (int i = 0; i < times; i++) {
                    partial = multiplied(partial, by);
                }
            }
            all.addAll(partial);
        }
        return all;
    }

    private static List<Product> multiplied(List<Product> left, List<Product> right) {
        if ((long) left.size() * right.size() > MOST_TERMS) {
            throw new ArithmeticException("too many terms to be multiplied out");
        }
        List<Product> products = new ArrayList<>();
        left.forEach(a -> right.forEach(b -> products.add(a.times(b))));
        return products;
    }

    /** Like terms joined, in the order of their first occurrence. */
    static List<Product> joined(List<Product> products) {
        Map<Map<Term, Rational>, Rational> sums = new LinkedHashMap<>();
        products.forEach(p -> sums.merge(p.powers(), p.coefficient(), Rational::plus));
        List<Product> joined = new ArrayList<>();
        sums.forEach((powers, coefficient) -> {
            if (coefficient.signum() != 0) {
                joined.add(new Product(coefficient, powers));
            }
        });
        return joined;
    }

    /** What all products have in common: the number, and each factor's least power where all signs agree. */
    static Product common(List<Product> products) {
        if (products.isEmpty()) {
            return Product.ONE;
        }
        Map<Term, Rational> common = new LinkedHashMap<>();
        products.get(0).powers().forEach((factor, power) -> {
            Rational least = power;
            for (Product product : products) {
                Rational other = product.powers().getOrDefault(factor, Rational.ZERO);
                least = other.signum() != power.signum()
                        ? Rational.ZERO
                        : other.abs().compareTo(least.abs()) < 0 ? other : least;
            }
            common.put(factor, least);
        });
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        for (Product product : products) {
            above = above.gcd(product.coefficient().numerator());
            below = below.multiply(product.coefficient().denominator())
                    .divide(below.gcd(product.coefficient().denominator()));
        }
        boolean negative =
                products.stream().allMatch(product -> product.coefficient().signum() < 0);
        return new Product(new Rational(negative ? above.negate() : above, below), common);
    }

    /** The common factor times the rest. */
    static Term factored(List<Product> products) {
        Product common = common(products);
        if (products.size() < 2 || common.equals(Product.ONE)) {
            return term(products);
        }
        Term rest = term(products.stream().map(product -> product.over(common)).toList());
        return Product.of(Rational.ONE).times(common).times(Product.of(rest)).term();
    }
}
