package dev.verivative.exact;

import dev.verivative.exact.Factor.Kind;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The elementary functions of products, in the form in which most can be seen: log(e^x y) = x + log y, e^(x + log y) =
 * e^x y, tanh and the logistic function as quotients of exponentials, erf(x) = 1 - erfc(x) where x is large.
 */
final class ProductFunctions {
    private static final Rational TWO = Rational.of(2);

    private final ProductAlgebra algebra;
    private final ProductSigns signs;

    ProductFunctions(ProductAlgebra algebra, ProductSigns signs) {
        this.algebra = algebra;
        this.signs = signs;
    }

    /** @throws UndefinedException if the function is undefined there */
    Product apply(Op op, Product u) {
        return switch (op) {
            case EXP -> exp(u);
            case LOG -> log(u);
            case SQRT -> sqrt(u);
            case SIN -> sin(u);
            case COS -> cos(u);
            case SINH -> algebra.sum(exp(u), exp(u.negate()).negate()).times(Rational.HALF);
            case COSH -> algebra.sum(exp(u), exp(u.negate())).times(Rational.HALF);
            case TANH -> tanh(u);
            case LOGISTIC -> algebra.power(algebra.sum(Product.ONE, exp(u.negate())), -1);
            case ERF -> erf(u);
            case ADD, SUB, MUL, DIV, POW, NEG -> throw new IllegalArgumentException(op + " is no function");
        };
    }

    private Product tanh(Product u) {
        Product square = exp(u.times(TWO));
        return algebra.div(algebra.sum(square, Product.ONE.negate()), algebra.sum(square, Product.ONE));
    }

    Product exp(Product u) {
        Product value = Product.ONE;
        List<Product> rest = new ArrayList<>();
        for (Product addend : addends(u)) {
            Optional<Product> power =
                    addend.isRational() ? Optional.of(Product.exponential(addend.coefficient())) : powerOfE(addend);
            if (power.isPresent()) {
                value = algebra.mul(value, power.get());
            } else {
                rest.add(addend);
            }
        }
        Product other = algebra.sum(rest);
        return other.isZero() ? value : algebra.mul(value, opaque(other));
    }

    /** The addends of a sum that only a rational number is multiplied with. */
    private static List<Product> addends(Product u) {
        boolean isSum = u.rate().signum() == 0
                && u.powers().size() == 1
                && u.powers().firstKey().kind() == Kind.SUM
                && u.power(u.powers().firstKey()) == 1;
        return isSum
                ? u.powers().firstKey().parts().stream()
                        .map(part -> part.times(u.coefficient()))
                        .toList()
                : List.of(u);
    }

    /** e^(c log b) as the power b^c, if c is an integer or half of one. */
    private Optional<Product> powerOfE(Product addend) {
        boolean isLog = addend.rate().signum() == 0
                && addend.powers().size() == 1
                && addend.powers().firstKey().kind() == Kind.LOG
                && addend.power(addend.powers().firstKey()) == 1;
        Rational c = addend.coefficient();
        if (!isLog || c.denominator().compareTo(BigInteger.TWO) > 0) {
            return Optional.empty();
        }
        Product base = addend.powers().firstKey().part();
        Product positive = signs.sign(base) < 0 ? base.negate() : base;
        Rational floor = c.floor();
        Optional<Product> power = algebra.power(positive, floor.numerator());
        return c.isInteger() ? power : power.map(whole -> algebra.mul(whole, sqrt(positive)));
    }

    /** With the exponent's coefficient as a power, so that e^u e^-u is seen to be 1. */
    private Product opaque(Product u) {
        Rational c = u.coefficient();
        if (c.numerator().bitLength() > 20) {
            return algebra.factor(Kind.EXP, u);
        }
        Rational unit = new Rational(BigInteger.ONE, c.denominator());
        Product root = algebra.factor(Kind.EXP, u.monic().times(unit));
        return algebra.power(root, c.numerator().intValueExact());
    }

    Product log(Product u) {
        if (signs.sign(u) <= 0) {
            throw new UndefinedException("the logarithm of " + (u.isZero() ? "zero" : "a negative number"));
        }
        List<Product> addends = new ArrayList<>();
        addends.add(Product.of(u.rate()));
        addends.add(log(u.coefficient().abs()));
        for (Map.Entry<Factor, Integer> power : u.powers().entrySet()) {
            addends.add(logOfSize(power.getKey()).times(Rational.of(power.getValue())));
        }
        return algebra.sum(addends);
    }

    private Product log(Rational positive) {
        int order = positive.compareTo(Rational.ONE);
        if (order == 0) {
            return Product.ZERO;
        }
        Product size = Product.of(order > 0 ? positive : positive.inverse());
        return algebra.factor(Kind.LOG, size).times(Rational.of(order));
    }

    /** The logarithm of the absolute value. */
    private Product logOfSize(Factor factor) {
        return switch (factor.kind()) {
            case EXP -> factor.part();
            case ROOT -> log(factor.part()).times(Rational.HALF);
            case POWER ->
                log(factor.part().coefficient().abs())
                        .times(factor.parts().get(1).coefficient());
            default -> algebra.factor(Kind.LOG, Product.of(factor));
        };
    }

    Product sqrt(Product u) {
        if (u.isZero()) {
            return u;
        } else if (signs.sign(u) < 0) {
            throw new UndefinedException("the root of a negative number");
        }
        Roots number = Roots.of(u.coefficient().abs());
        Product outside = new Product(number.outside(), u.rate().times(Rational.HALF), new TreeMap<>());
        Product inside = Product.of(new Rational(number.inside(), BigInteger.ONE));
        inside = u.coefficient().signum() < 0 ? inside.negate() : inside;
        for (Map.Entry<Factor, Integer> entry : u.powers().entrySet()) {
            Product factor = Product.of(entry.getKey());
            int half = Math.floorDiv(entry.getValue(), 2);
            if (half % 2 != 0 && signs.sign(factor) < 0) {
                outside = outside.negate();
            }
            outside = half == 0 ? outside : algebra.mul(outside, algebra.power(factor, half));
            inside = half * 2 == entry.getValue() ? inside : algebra.mul(inside, factor);
        }
        return inside.isOne() ? outside : algebra.mul(outside, algebra.factor(Kind.ROOT, inside));
    }

    private Product sin(Product u) {
        Optional<Integer> quarters = quarterTurns(u);
        if (quarters.isPresent()) {
            return Product.of(Rational.of(new int[] {0, 1, 0, -1}[quarters.get()]));
        }
        Product sine =
                algebra.factor(Kind.SIN, u.times(Rational.of(u.coefficient().signum())));
        return sine.times(Rational.of(u.coefficient().signum()));
    }

    private Product cos(Product u) {
        Optional<Integer> quarters = quarterTurns(u);
        return quarters.isPresent()
                ? Product.of(Rational.of(new int[] {1, 0, -1, 0}[quarters.get()]))
                : algebra.factor(Kind.COS, u.times(Rational.of(u.coefficient().signum())));
    }

    /** How often pi/2 fits into the argument, up to whole turns, where it is a multiple. */
    private static Optional<Integer> quarterTurns(Product u) {
        boolean isMultipleOfPi = u.rate().signum() == 0
                && u.powers().size() == 1
                && u.powers().firstKey().kind() == Kind.PI
                && u.power(u.powers().firstKey()) == 1;
        Rational quarters = u.coefficient().times(TWO);
        if (!u.isZero() && !(isMultipleOfPi && quarters.isInteger())) {
            return Optional.empty();
        }
        return Optional.of(quarters.numerator().mod(BigInteger.valueOf(4)).intValueExact());
    }

    private Product erf(Product u) {
        if (u.isZero()) {
            return u;
        }
        Enclosure value = signs.level(0).value(u);
        boolean large = value.isBounded() && value.abs().lower().compareTo(Binary.ONE) > 0;
        int sign = large ? (value.isNegative() ? -1 : 1) : u.coefficient().signum();
        Product size = u.times(Rational.of(sign));
        Product erf = large
                ? algebra.sum(Product.ONE, algebra.factor(Kind.ERFC, size).negate())
                : algebra.factor(Kind.ERF, size);
        return erf.times(Rational.of(sign));
    }

    /** The power with an exponent that is not written as an integer. */
    Product power(Product base, Product exponent) {
        if (signs.sign(base) <= 0) {
            throw new UndefinedException("a power that is no integer of what is not positive");
        } else if (exponent.isRational() && exponent.coefficient().isInteger()) {
            Optional<Product> whole = algebra.power(base, exponent.coefficient().numerator());
            if (whole.isPresent()) {
                return whole.get();
            }
        }
        return exp(algebra.mul(exponent, log(base)));
    }

    /** The power with an integer as its exponent. */
    Product power(Product base, BigInteger exponent) {
        if (base.isZero() && exponent.signum() <= 0) {
            throw new UndefinedException("zero to the power " + exponent);
        } else if (exponent.signum() < 0) {
            checkDivisor(base);
        }
        return algebra.power(base, exponent)
                .orElseThrow(() -> new UndecidedException("the exponent of a power is too large"));
    }

    Product div(Product left, Product right) {
        if (right.isZero()) {
            throw new UndefinedException("division by zero");
        }
        checkDivisor(right);
        return algebra.div(left, right);
    }

    /** @throws UndecidedException if it may be zero */
    private void checkDivisor(Product divisor) {
        if (!ProductSigns.isOtherThanZero(divisor)) {
            signs.sign(divisor);
        }
    }
}
