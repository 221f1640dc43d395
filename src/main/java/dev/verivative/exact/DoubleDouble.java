package dev.verivative.exact;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A register for numbers of twice the precision of a double, (hi + lo) 2^exponent, with a bound of every rounding.
 *
 * <p>Between 2^-400 and 2^400 the exponent is 0; beyond, hi is between 1 and 2. So nothing overflows, and no error term
 * underflows. Each operation puts its result here, and returns a bound of its relative error, for operands that are
 * exact. Operands are finite.
 *
 * <p>Sums, products and quotients are algorithms 6, 12 and 17 of M. Joldes, J.-M. Muller and V. Popescu, Tight and
 * rigorous error bounds for basic building blocks of double-word arithmetic (ACM TOMS 44(2), 2017), with the bounds of
 * their theorems, and the root is from V. Lefevre, N. Louvet, J.-M. Muller, J. Picot and L. Rideau, Accurate
 * calculation of Euclidean norms using double-word arithmetic (ACM TOMS 49(1), 2023), section 3.
 */
public final class DoubleDouble {
    /** 3 u^2 / (1 - 4 u), for u = 2^-53. */
    static final double ADD = 0x1p-104;

    /** 5 u^2. */
    static final double MUL = 0x1p-103;

    /** 15 u^2 + 56 u^3. */
    static final double DIV = 0x1p-102;

    /** 25/8 u^2. */
    static final double SQRT = 0x1p-104;

    private static final double LARGE = 0x1p400;
    private static final double SMALL = 0x1p-400;
    private static final int RANGE = 400;

    /** A part that is smaller by so many binades does not change a sum beyond its bound. */
    private static final int APART = 1000;

    public double hi;
    public double lo;
    public int exponent;

    private @Nullable ElementaryFunctions functions;

    /** This number as a plain double; zero or infinite where it is out of range. */
    public double value() {
        return exponent == 0 ? hi : Math.scalb(hi, exponent);
    }

    /** Sets all parts, as they are. */
    public double set(double high, double low, int power) {
        hi = high;
        lo = low;
        exponent = power;
        return 0;
    }

    /** A rational number; without error where it has no more bits than this. */
    public double set(Rational value) {
        BigDecimal numerator = new BigDecimal(value.numerator());
        BigDecimal denominator = new BigDecimal(value.denominator());
        return set(numerator, denominator);
    }

    private double set(BigDecimal numerator, BigDecimal denominator) {
        if (numerator.signum() == 0) {
            return set(0, 0, 0);
        }
        long digits = (long) numerator.precision() - numerator.scale() - denominator.precision() + denominator.scale();
        if (Math.abs(digits) > RANGE / 4) {
            // In parts, so that neither leaves the range of doubles.
            double first = set(mantissa(numerator), BigDecimal.ONE);
            DoubleDouble power = new DoubleDouble();
            power.set(mantissa(denominator), BigDecimal.ONE);
            double ten = Constant.TEN.power(digits(numerator) - digits(denominator), this, power);
            return first + ten + 0x1p-100;
        }
        BigDecimal value = numerator.divide(denominator, Constant.CONTEXT);
        hi = value.doubleValue();
        lo = value.subtract(new BigDecimal(hi)).doubleValue();
        exponent = 0;
        BigDecimal back = new BigDecimal(hi).add(new BigDecimal(lo)).multiply(denominator);
        return back.compareTo(numerator) == 0 ? 0 : 0x1p-105;
    }

    private static BigDecimal mantissa(BigDecimal value) {
        return value.scaleByPowerOfTen(-digits(value));
    }

    private static int digits(BigDecimal value) {
        return value.precision() - value.scale();
    }

    public double setPi() {
        return Constant.PI.into(this);
    }

    /** Constants from their decimal digits. */
    enum Constant {
        PI("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798"),
        LN2("0.69314718055994530941723212145817656807550013436025525412068000949339362196969471560586332699641868754"),
        TEN("10");

        static final MathContext CONTEXT = new MathContext(60);
        final BigDecimal value;

        Constant(String digits) {
            value = new BigDecimal(digits);
        }

        double into(DoubleDouble target) {
            double high = value.doubleValue();
            target.set(high, value.subtract(new BigDecimal(high)).doubleValue(), 0);
            return 0x1p-106;
        }

        /** The target over the divisor, times a power of this. */
        double power(int exponent, DoubleDouble target, DoubleDouble divisor) {
            target.div(target.hi, target.lo, target.exponent, divisor.hi, divisor.lo, divisor.exponent);
            DoubleDouble power = new DoubleDouble();
            double error = power.power(Rational.of(exponent), value.doubleValue(), 0, 0);
            target.mul(target.hi, target.lo, target.exponent, power.hi, power.lo, power.exponent);
            return error + MUL + DIV;
        }
    }

    /** a + b. */
    public double add(double a, double al, int ae, double b, double bl, int be) {
        if (ae != be) {
            return addScaled(a, al, ae, b, bl, be);
        }
        double sum = a + b;
        double back = sum - a;
        double error = (a - (sum - back)) + (b - back);
        double low = al + bl;
        double lowBack = low - al;
        double lowError = (al - (low - lowBack)) + (bl - lowBack);
        double c = error + low;
        double vh = sum + c;
        double w = lowError + (c - (vh - sum));
        hi = vh + w;
        lo = w - (hi - vh);
        exponent = ae;
        normalise();
        return ADD;
    }

    private double addScaled(double a, double al, int ae, double b, double bl, int be) {
        if (b == 0 || (a != 0 && binade(a, ae) > binade(b, be) + APART)) {
            set(a, al, ae);
            return b == 0 ? 0 : 0x1p-900;
        } else if (a == 0 || binade(b, be) > binade(a, ae) + APART) {
            set(b, bl, be);
            return a == 0 ? 0 : 0x1p-900;
        }
        // To the unit of the larger one; the other may lose bits far below the bound.
        boolean first = binade(a, ae) >= binade(b, be);
        int unit = first ? ae : be;
        double error = first
                ? add(a, al, unit, Math.scalb(b, be - unit), Math.scalb(bl, be - unit), unit)
                : add(Math.scalb(a, ae - unit), Math.scalb(al, ae - unit), unit, b, bl, unit);
        return 2 * error;
    }

    private static long binade(double high, int power) {
        return (long) Math.getExponent(high) + power;
    }

    /** a b. */
    public double mul(double a, double al, int ae, double b, double bl, int be) {
        double product = a * b;
        double error = Math.fma(a, b, -product);
        double low = al * bl;
        low = Math.fma(a, bl, low);
        low = Math.fma(al, b, low);
        error += low;
        hi = product + error;
        lo = error - (hi - product);
        exponent = ae + be;
        normalise();
        return MUL;
    }

    /** a / b, for b other than zero. */
    public double div(double a, double al, int ae, double b, double bl, int be) {
        double high = a / b;
        double product = b * high;
        double error = Math.fma(b, high, -product);
        error = Math.fma(bl, high, error);
        double rest = (a - product) + (al - error);
        double low = rest / b;
        hi = high + low;
        lo = low - (hi - high);
        exponent = ae - be;
        normalise();
        return DIV;
    }

    /** The root of a, which is not negative. */
    public double sqrt(double a, double al, int ae) {
        if (a == 0) {
            return set(0, 0, 0);
        }
        boolean odd = (ae & 1) != 0;
        double high = odd ? 2 * a : a;
        double low = odd ? 2 * al : al;
        double root = Math.sqrt(high);
        double rest = Math.fma(-root, root, high) + low;
        double correction = rest / (2 * root);
        hi = root + correction;
        lo = correction - (hi - root);
        exponent = odd ? (ae - 1) / 2 : ae / 2;
        normalise();
        return SQRT;
    }

    /** Brings the number into the one form that it has. */
    void normalise() {
        double size = Math.abs(hi);
        if (exponent == 0 ? size < LARGE && size > SMALL : size == 0) {
            exponent = size == 0 ? 0 : exponent;
            return;
        } else if (size == 0) {
            return;
        }
        int own = Math.getExponent(hi);
        int binade = own + exponent;
        int shift = Math.abs(binade) < RANGE ? exponent : -own;
        hi = Math.scalb(hi, shift);
        lo = Math.scalb(lo, shift);
        exponent -= shift;
    }

    /**
     * An elementary function of a, where it is defined.
     *
     * @return infinite where the value is not known well enough
     */
    public double function(Op op, double a, double al, int ae) {
        return functions().value(op, a, al, a == 0 ? 0 : ae, this);
    }

    /** a to a constant power, for a other than zero, and positive unless the power is an integer. */
    public double power(Rational power, double a, double al, int ae) {
        if (!power.isInteger() || power.abs().compareTo(Rational.of(64)) > 0) {
            if (power.isInteger() && a < 0) {
                double error = power(power, -a, -al, ae);
                boolean odd = power.numerator().testBit(0);
                hi = odd ? -hi : hi;
                lo = odd ? -lo : lo;
                return error;
            }
            DoubleDouble exact = new DoubleDouble();
            double rounded = exact.set(power);
            double error = power(a, al, ae, exact.hi, exact.lo, exact.exponent);
            double log = Math.abs(Math.log(a)) + Math.abs(ae);
            return error + 2 * rounded * log * Math.abs(exact.hi);
        }
        int count = Math.abs(power.intValueExact());
        double high = a;
        double low = al;
        int unit = ae;
        set(1, 0, 0);
        for (int rest = count; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                mul(hi, lo, exponent, high, low, unit);
            }
            if (rest > 1) {
                double h = hi;
                double l = lo;
                int e = exponent;
                mul(high, low, unit, high, low, unit);
                high = hi;
                low = lo;
                unit = exponent;
                set(h, l, e);
            }
        }
        if (power.signum() < 0) {
            div(1, 0, 0, hi, lo, exponent);
        }
        return 2.0 * (count + 1) * MUL;
    }

    /** a to the power b, for a positive a. */
    public double power(double a, double al, int ae, double b, double bl, int be) {
        return functions().power(a, al, ae, b, bl, be, this);
    }

    private ElementaryFunctions functions() {
        if (functions == null) {
            functions = new ElementaryFunctions();
        }
        return functions;
    }
}
