package dev.verivative.exact;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Enclosures of products; each factor and each power of e is computed once. */
final class ProductEnclosures {
    private final EnclosureArithmetic arithmetic;
    private final Map<Factor, Enclosure> factors = new HashMap<>();
    private final Map<Rational, Enclosure> exponentials = new HashMap<>();

    ProductEnclosures(int bits) {
        this.arithmetic = new EnclosureArithmetic(bits);
    }

    int bits() {
        return arithmetic.bits();
    }

    Enclosure value(Product product) {
        if (product.isZero()) {
            return Enclosure.ZERO;
        }
        Enclosure value = arithmetic.number(product.coefficient());
        if (product.rate().signum() != 0) {
            value = arithmetic.mul(value, exponential(product.rate()));
        }
        for (Map.Entry<Factor, Integer> power : product.powers().entrySet()) {
            value = arithmetic.mul(value, arithmetic.power(value(power.getKey()), (int) power.getValue()));
        }
        return value;
    }

    private Enclosure exponential(Rational rate) {
        Enclosure known = exponentials.get(rate);
        if (known == null) {
            // As many bits behind the point as an argument between 0 and 1 has.
            int before = Math.max(
                    0, rate.numerator().abs().bitLength() - rate.denominator().bitLength() + 1);
            known = arithmetic.exp(arithmetic.more(before).number(rate));
            exponentials.put(rate, known);
        }
        return known;
    }

    Enclosure value(Factor factor) {
        Enclosure known = factors.get(factor);
        if (known == null) {
            known = compute(factor);
            factors.put(factor, known);
        }
        return known;
    }

    private Enclosure compute(Factor factor) {
        return switch (factor.kind()) {
            case PI -> arithmetic.pi();
            case SUM -> sum(factor.parts());
            case ROOT -> arithmetic.function(Op.SQRT, value(factor.part()));
            case EXP -> arithmetic.exp(value(factor.part()));
            case LOG -> log(factor.part());
            case SIN -> arithmetic.function(Op.SIN, value(factor.part()));
            case COS -> arithmetic.function(Op.COS, value(factor.part()));
            case ERF -> arithmetic.function(Op.ERF, value(factor.part()));
            case ERFC -> arithmetic.erfc(value(factor.part()));
            case POWER ->
                arithmetic.power(
                        value(factor.part()),
                        factor.parts().get(1).coefficient().numerator());
        };
    }

    private Enclosure sum(List<Product> parts) {
        Enclosure sum = Enclosure.ZERO;
        for (Product part : parts) {
            sum = arithmetic.add(sum, value(part));
        }
        return sum;
    }

    /** The logarithm of the absolute value. Where a sum begins with 1, the rest of it may be very small. */
    private Enclosure log(Product argument) {
        if (argument.coefficient().equals(Rational.ONE) && argument.powers().size() == 1) {
            Map.Entry<Factor, Integer> only =
                    argument.powers().entrySet().iterator().next();
            List<Product> parts = only.getKey().parts();
            boolean isSum = only.getKey().kind() == Factor.Kind.SUM && only.getValue() == 1;
            if (isSum && parts.get(0).isOne() && value(argument).isPositive()) {
                return arithmetic.log1p(sum(parts.subList(1, parts.size())));
            }
        } else if (argument.isRational()) {
            Rational beyond = argument.coefficient().minus(Rational.ONE);
            return arithmetic.log1p(arithmetic.number(beyond));
        }
        return arithmetic.function(Op.LOG, value(argument).abs());
    }
}
