package dev.verivative.fold;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A polynomial in numbered variables with whole coefficients, with exact division and greatest common divisors
 * (primitive remainder sequences; Knuth 1997, The Art of Computer Programming 2, section 4.6.1).
 */
final class Polynomial {
    private static final int MOST_TERMS = 3_000;

    /** Lexicographic, larger exponents first. */
    private static final Comparator<int[]> ORDER = (a, b) -> Arrays.compare(b, a);

    private final int variables;
    private final NavigableMap<int[], BigInteger> terms = new TreeMap<>(ORDER);

    private Polynomial(int variables) {
        this.variables = variables;
    }

    static Polynomial zero(int variables) {
        return new Polynomial(variables);
    }

    static Polynomial of(int variables, BigInteger number) {
        return new Polynomial(variables).add(new int[variables], number);
    }

    static Polynomial of(int variables, Map<int[], BigInteger> terms) {
        Polynomial polynomial = new Polynomial(variables);
        terms.forEach(polynomial::add);
        return polynomial;
    }

    static Polynomial one(int variables) {
        return of(variables, BigInteger.ONE);
    }

    static Polynomial power(int variables, int variable, int exponent) {
        int[] exponents = new int[variables];
        exponents[variable] = exponent;
        return new Polynomial(variables).add(exponents, BigInteger.ONE);
    }

    static Polynomial monomial(int[] exponents, BigInteger coefficient) {
        return new Polynomial(exponents.length).add(exponents, coefficient);
    }

    private Polynomial add(int[] exponents, BigInteger coefficient) {
        BigInteger sum = terms.getOrDefault(exponents, BigInteger.ZERO).add(coefficient);
        if (sum.signum() == 0) {
            terms.remove(exponents);
        } else {
            terms.put(exponents, sum);
        }
        if (terms.size() > MOST_TERMS) {
            throw new ArithmeticException("more than " + MOST_TERMS + " terms");
        }
        return this;
    }

    int variables() {
        return variables;
    }

    NavigableMap<int[], BigInteger> terms() {
        return terms;
    }

    int size() {
        return terms.size();
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    boolean isConstant() {
        return terms.isEmpty()
                || (terms.size() == 1 && Arrays.stream(terms.firstKey()).allMatch(e -> e == 0));
    }

    boolean isOne() {
        return isConstant() && !isZero() && leading().equals(BigInteger.ONE);
    }

    /** The coefficient of the first term. */
    BigInteger leading() {
        return terms.firstEntry().getValue();
    }

    int[] leadingExponents() {
        return terms.firstKey();
    }

    Polynomial plus(Polynomial other) {
        Polynomial sum = new Polynomial(variables);
        terms.forEach(sum::add);
        other.terms.forEach(sum::add);
        return sum;
    }

    Polynomial negate() {
        return scaled(BigInteger.ONE.negate());
    }

    Polynomial scaled(BigInteger factor) {
        Polynomial product = new Polynomial(variables);
        terms.forEach((exponents, coefficient) -> product.add(exponents, coefficient.multiply(factor)));
        return product;
    }

    Polynomial minus(Polynomial other) {
        return plus(other.negate());
    }

    Polynomial times(Polynomial other) {
        Polynomial product = new Polynomial(variables);
        terms.forEach((a, c) -> other.terms.forEach((b, d) -> product.add(sum(a, b, 1), c.multiply(d))));
        return product;
    }

    Polynomial pow(int exponent) {
        Polynomial product = one(variables);
        for (int i = 0; i < exponent; i++) {
            product = product.times(this);
        }
        return product;
    }

    private static int[] sum(int[] a, int[] b, int sign) {
        int[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * b[i];
        }
        return sum;
    }

    int degree(int variable) {
        return terms.keySet().stream()
                .mapToInt(exponents -> exponents[variable])
                .max()
                .orElse(0);
    }

    /** The polynomial in the other variables that stands before the power of one variable. */
    Polynomial coefficient(int variable, int exponent) {
        Polynomial coefficient = new Polynomial(variables);
        terms.forEach((exponents, number) -> {
            if (exponents[variable] == exponent) {
                int[] rest = exponents.clone();
                rest[variable] = 0;
                coefficient.add(rest, number);
            }
        });
        return coefficient;
    }

    Polynomial derivative(int variable) {
        Polynomial derivative = new Polynomial(variables);
        terms.forEach((exponents, number) -> {
            if (exponents[variable] > 0) {
                int[] lower = exponents.clone();
                lower[variable]--;
                derivative.add(lower, number.multiply(BigInteger.valueOf(exponents[variable])));
            }
        });
        return derivative;
    }

    /** The greatest common divisor of the coefficients. */
    BigInteger content() {
        return terms.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    }

    /** The least exponent of each variable. */
    int[] monomialContent() {
        int[] least = terms.firstKey().clone();
        for (int[] exponents : terms.keySet()) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], exponents[i]);
            }
        }
        return least;
    }

    Polynomial over(BigInteger number) {
        Polynomial quotient = new Polynomial(variables);
        terms.forEach((exponents, coefficient) -> quotient.add(exponents, coefficient.divide(number)));
        return quotient;
    }

    Polynomial over(int[] monomial) {
        Polynomial quotient = new Polynomial(variables);
        terms.forEach((exponents, coefficient) -> quotient.add(sum(exponents, monomial, -1), coefficient));
        return quotient;
    }

    /** The exact quotient, or null if there is none. */
    @Nullable
    Polynomial dividedBy(Polynomial divisor) {
        Polynomial rest = this;
        Polynomial quotient = new Polynomial(variables);
        int[] lead = divisor.leadingExponents();
        while (!rest.isZero()) {
            int[] exponents = sum(rest.leadingExponents(), lead, -1);
            BigInteger[] number = rest.leading().divideAndRemainder(divisor.leading());
            if (number[1].signum() != 0 || Arrays.stream(exponents).anyMatch(exponent -> exponent < 0)) {
                return null;
            }
            Polynomial step = monomial(exponents, number[0]);
            quotient.add(exponents, number[0]);
            rest = rest.minus(step.times(divisor));
        }
        return quotient;
    }

    /** With a positive leading coefficient. */
    static Polynomial gcd(Polynomial a, Polynomial b) {
        if (a.isZero() || b.isZero()) {
            return positive(a.isZero() ? b : a);
        }
        BigInteger number = a.content().gcd(b.content());
        int[] mine = a.monomialContent();
        int[] others = b.monomialContent();
        int[] common = new int[mine.length];
        for (int i = 0; i < common.length; i++) {
            common[i] = Math.min(mine[i], others[i]);
        }
        Polynomial factor = monomial(common, number);
        Polynomial p = a.over(a.content()).over(mine);
        Polynomial q = b.over(b.content()).over(others);
        return p.size() == 1 || q.size() == 1 ? factor : factor.times(positive(primitive(p, q)));
    }

    private static Polynomial positive(Polynomial polynomial) {
        return !polynomial.isZero() && polynomial.leading().signum() < 0 ? polynomial.negate() : polynomial;
    }

    private static Polynomial primitive(Polynomial p, Polynomial q) {
        int main = -1;
        for (int variable = 0; variable < p.variables; variable++) {
            int degree = Math.min(p.degree(variable), q.degree(variable));
            if (degree == 0 && p.degree(variable) != q.degree(variable)) {
                return p.degree(variable) > 0 ? gcd(p.contentBy(variable), q) : gcd(p, q.contentBy(variable));
            }
            boolean lower = main < 0 || degree < Math.min(p.degree(main), q.degree(main));
            main = degree > 0 && lower ? variable : main;
        }
        if (main < 0) {
            return one(p.variables);
        }
        List<Integer> outside = new ArrayList<>();
        List<Integer> used = p.used();
        for (int variable : used) {
            if (Images.bound(p, q, variable) == 0) {
                outside.add(variable);
            }
        }
        if (outside.size() == used.size()) {
            return one(p.variables);
        } else if (!outside.isEmpty()) {
            int variable = outside.get(0);
            return gcd(p.contentBy(variable), q.contentBy(variable));
        }
        boolean fewer = p.size() <= q.size();
        Polynomial divisor = fewer ? p : q;
        return (fewer ? q : p).dividedBy(divisor) != null ? divisor : bySequence(p, q, main);
    }

    /** By pseudo-remainders in one variable. */
    private static Polynomial bySequence(Polynomial p, Polynomial q, int main) {
        Polynomial contentP = p.contentBy(main);
        Polynomial contentQ = q.contentBy(main);
        Polynomial a = exact(p, contentP);
        Polynomial b = exact(q, contentQ);
        if (a.degree(main) < b.degree(main)) {
            Polynomial swap = a;
            a = b;
            b = swap;
        }
        while (!b.isZero()) {
            Polynomial rest = remainder(a, b, main);
            a = b;
            b = rest.isZero() ? rest : exact(rest, rest.contentBy(main));
        }
        Polynomial divisor = a.degree(main) == 0 ? one(p.variables) : a;
        return divisor.times(gcd(contentP, contentQ));
    }

    private static Polynomial exact(Polynomial polynomial, Polynomial divisor) {
        Polynomial quotient = divisor.isOne() ? polynomial : polynomial.dividedBy(divisor);
        if (quotient == null) {
            throw new ArithmeticException("a division that should be exact is not");
        }
        return quotient;
    }

    /** The common divisor of the coefficients by powers of a variable; those with few terms decide it soonest. */
    Polynomial contentBy(int variable) {
        List<Polynomial> coefficients = new ArrayList<>();
        for (int exponent = degree(variable); exponent >= 0; exponent--) {
            coefficients.add(coefficient(variable, exponent));
        }
        coefficients.sort(Comparator.comparingInt(Polynomial::size));
        Polynomial content = new Polynomial(variables);
        for (Polynomial coefficient : coefficients) {
            content = coefficient.isZero() ? content : gcd(content, coefficient);
            if (content.isOne()) {
                break;
            }
        }
        return content;
    }

    /** The pseudo-remainder. */
    private static Polynomial remainder(Polynomial a, Polynomial b, int variable) {
        int degree = b.degree(variable);
        Polynomial lead = b.coefficient(variable, degree);
        Polynomial rest = a;
        while (!rest.isZero() && rest.degree(variable) >= degree) {
            int top = rest.degree(variable);
            Polynomial first = rest.coefficient(variable, top);
            Polynomial shift = power(a.variables, variable, top - degree);
            rest = rest.times(lead).minus(first.times(shift).times(b));
        }
        return rest;
    }

    /** The variables that occur. */
    List<Integer> used() {
        List<Integer> used = new ArrayList<>();
        for (int variable = 0; variable < variables; variable++) {
            if (degree(variable) > 0) {
                used.add(variable);
            }
        }
        return used;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<int[], BigInteger> term : terms.entrySet()) {
            text.append(term.getValue()).append(Arrays.toString(term.getKey()));
        }
        return text.toString();
    }
}
