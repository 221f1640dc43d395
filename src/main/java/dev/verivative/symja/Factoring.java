package dev.verivative.symja;

import edu.jas.arith.BigInteger;
import edu.jas.kern.ComputerThreads;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import edu.jas.ufd.FactorAbstract;
import edu.jas.ufd.FactorFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Proposes factors of polynomials with whole coefficients, by the algebra system JAS that is below Symja. */
public final class Factoring {
    private Factoring() {}

    /**
     * A factor that is neither constant nor the whole polynomial, if one is found.
     *
     * @param terms coefficients by exponents, all of one length
     */
    public static Optional<Map<int[], java.math.BigInteger>> properFactor(Map<int[], java.math.BigInteger> terms) {
        ComputerThreads.NO_THREADS = true;
        int variables = terms.keySet().iterator().next().length;
        GenPolynomialRing<BigInteger> ring = new GenPolynomialRing<>(new BigInteger(), variables);
        GenPolynomial<BigInteger> polynomial = ring.getZERO().copy();
        for (Map.Entry<int[], java.math.BigInteger> term : terms.entrySet()) {
            long[] exponents = new long[variables];
            for (int i = 0; i < variables; i++) {
                exponents[i] = term.getKey()[i];
            }
            polynomial = polynomial.sum(new BigInteger(term.getValue()), ExpVector.create(exponents));
        }
        FactorAbstract<BigInteger> engine = FactorFactory.getImplementation(new BigInteger());
        Map<GenPolynomial<BigInteger>, Long> factors = engine.factors(polynomial);
        for (Map.Entry<GenPolynomial<BigInteger>, Long> factor : factors.entrySet()) {
            boolean proper = !factor.getKey().isConstant()
                    && factor.getKey().degree() >= 0
                    && !factor.getKey().equals(polynomial)
                    && !factor.getKey().equals(polynomial.negate());
            if (proper) {
                return Optional.of(terms(factor.getKey(), variables));
            }
        }
        return Optional.empty();
    }

    private static Map<int[], java.math.BigInteger> terms(GenPolynomial<BigInteger> polynomial, int variables) {
        Map<int[], java.math.BigInteger> terms = new TreeMap<>(Arrays::compare);
        polynomial.getMap().forEach((exponents, coefficient) -> {
            int[] powers = new int[variables];
            for (int i = 0; i < variables; i++) {
                powers[i] = (int) exponents.getVal(i);
            }
            terms.put(powers, coefficient.getVal());
        });
        return terms;
    }
}
