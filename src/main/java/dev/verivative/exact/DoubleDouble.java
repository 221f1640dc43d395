package dev.verivative.exact;

import ch.obermuhlner.math.big.BigDecimalMath;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.MathContext;

/** TEMPORARY stand-in. */
public final class DoubleDouble {
    public double hi;
    public double lo;
    public int exponent;
    private static final MathContext C = new MathContext(45);

    private double set(BigDecimal v) {
        if (v.signum() == 0) {
            hi = 0;
            lo = 0;
            exponent = 0;
            return 0;
        }
        int e = 0;
        double d = v.doubleValue();
        if (Double.isInfinite(d) || Math.abs(d) < 0x1p-400 || Math.abs(d) > 0x1p400) {
            e = (int) ((v.precision() - v.scale()) * 3.3219280948873623);
            v = v.divide(BigDecimal.valueOf(2).pow(e, C), C);
        }
        hi = v.doubleValue();
        lo = v.subtract(new BigDecimal(hi)).doubleValue();
        exponent = e;
        return 0x1p-100;
    }

    private static BigDecimal big(double h, double l, int e) {
        BigDecimal s = new BigDecimal(h).add(new BigDecimal(l));
        return e == 0 ? s : s.multiply(BigDecimal.valueOf(2).pow(e, C), C);
    }

    public double value() {
        return exponent == 0 ? hi : Math.scalb(hi, exponent);
    }

    public double set(Rational r) {
        return set(new BigDecimal(r.numerator()).divide(new BigDecimal(r.denominator()), C))
                * (r.isInteger() || r.denominator().bitCount() == 1 ? 0 : 1);
    }

    public double setPi() {
        return set(BigDecimalMath.pi(C));
    }

    public double add(double a, double al, int ae, double b, double bl, int be) {
        if (ae == 0 && be == 0 && Math.abs(a) < 1e100 && Math.abs(b) < 1e100) {
            double s = a + b, z = s - a, e = (a - (s - z)) + (b - z);
            double t = al + bl, y = t - al, f = (al - (t - y)) + (bl - y);
            e += t;
            double h = s + e;
            e = (s - h) + e;
            e += f;
            hi = h + e;
            lo = (h - hi) + e;
            exponent = 0;
            if (hi != 0 && Math.abs(hi) < 0x1p-400) {
                hi = Math.scalb(hi, 600);
                lo = Math.scalb(lo, 600);
                exponent = -600;
            }
            return 0x1p-103;
        }
        return set(big(a, al, ae).add(big(b, bl, be)));
    }

    public double mul(double a, double al, int ae, double b, double bl, int be) {
        double p = a * b, e = Math.fma(a, b, -p);
        e += a * bl + al * b;
        hi = p + e;
        lo = (p - hi) + e;
        exponent = ae + be;
        norm();
        return 0x1p-102;
    }

    private void norm() {
        double s = Math.abs(hi);
        if (s == 0) {
            exponent = 0;
            return;
        }
        if (exponent != 0 && s > 0x1p-200 && s < 0x1p200) {
            if (Math.abs(exponent) < 200) {
                hi = Math.scalb(hi, exponent);
                lo = Math.scalb(lo, exponent);
                exponent = 0;
            }
            return;
        }
        if (s > 0x1p400 || s < 0x1p-400) {
            int k = Math.getExponent(hi);
            hi = Math.scalb(hi, -k);
            lo = Math.scalb(lo, -k);
            exponent += k;
        }
    }

    public double div(double a, double al, int ae, double b, double bl, int be) {
        double q = a / b;
        double p = q * b, e = Math.fma(q, b, -p);
        double r = ((a - p) - e) + al - q * bl;
        double q2 = r / b;
        hi = q + q2;
        lo = (q - hi) + q2;
        exponent = ae - be;
        norm();
        return 0x1p-101;
    }

    public double sqrt(double a, double al, int ae) {
        return a == 0 ? set(BigDecimal.ZERO) : set(big(a, al, ae).sqrt(C));
    }

    public double power(Rational p, double a, double al, int ae) {
        return set(
                p.isInteger()
                        ? BigDecimalMath.pow(big(a, al, ae), p.intValueExact(), C)
                        : BigDecimalMath.pow(
                                big(a, al, ae),
                                new BigDecimal(p.numerator()).divide(new BigDecimal(p.denominator()), C),
                                C));
    }

    public double power(double a, double al, int ae, double b, double bl, int be) {
        return set(BigDecimalMath.pow(big(a, al, ae), big(b, bl, be), C));
    }

    public double function(Op op, double a, double al, int ae) {
        BigDecimal x = big(a, al, ae);
        return switch (op) {
            case EXP -> set(x.doubleValue() < -1e5 ? BigDecimal.ZERO : BigDecimalMath.exp(x, C));
            case LOG -> set(BigDecimalMath.log(x, C));
            case SIN -> set(BigDecimalMath.sin(x, C));
            case COS -> set(BigDecimalMath.cos(x, C));
            case SINH -> set(BigDecimalMath.sinh(x, C));
            case COSH -> set(BigDecimalMath.cosh(x, C));
            case TANH -> set(BigDecimalMath.tanh(x, C));
            case LOGISTIC -> set(BigDecimal.ONE.divide(BigDecimal.ONE.add(BigDecimalMath.exp(x.negate(), C)), C));
            default -> {
                hi = ErrorFunction.erf(a);
                lo = 0;
                exponent = 0;
                yield 1e-15;
            }
        };
    }
}
