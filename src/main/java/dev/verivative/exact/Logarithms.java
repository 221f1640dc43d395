package dev.verivative.exact;

/** The natural logarithm in double-double. */
final class Logarithms {
    private static final double LN2;
    private static final double LN2_LOW;

    static {
        DoubleDouble number = new DoubleDouble();
        number.set(Constants.log2(160).lower());
        LN2 = number.hi;
        LN2_LOW = number.lo;
    }

    private Logarithms() {}

    /**
     * The logarithm of m 2^e with m from 0.7 to 1.42: one step of Newton's, log m = y + log(1 + d) with 1 + d = m e^-y
     * and y the logarithm in double.
     *
     * <p>t = m - 1 is exact. d = t + E + tE with E = e^-y - 1, which has 64 u^2 and is below 1.2 t; the product costs 8
     * u^2 of 0.42 t, the sums less than that: in all below 90 u^2 of t, which is at most 1.2 log m. d is below 2^-45 t,
     * so that the third power does not count. e log 2 costs 9 u^2 and is at most twice the result, log m is at most as
     * large as that: 120 u^2.
     */
    static double log(DoubleDouble out, double x, double xl, int xe) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return out.set(Math.log(x));
        }
        out.set(x, xl, xe);
        int e = Math.getExponent(out.hi);
        double scale = Math.scalb(1.0, -e);
        if (out.hi * scale > 1.41) {
            e++;
            scale /= 2;
        }
        double m = out.hi * scale - 1;
        double ml = out.lo * scale;
        e += out.exponent;
        double t = m + ml;
        double z = t - m;
        double tl = (m - (t - z)) + (ml - z);
        if (t != 0) {
            double y = Math.log1p(t);
            Exponentials.expm1(out, -y, 0, 0);
            double h = out.hi;
            double l = out.lo;
            int power = out.exponent;
            out.mul(h, l, power, t, tl, 0);
            double p = out.hi;
            double pl = out.lo;
            int pe = out.exponent;
            out.add(h, l, power, t, tl, 0);
            out.add(out.hi, out.lo, out.exponent, p, pl, pe);
            double d = out.value();
            double dl = out.exponent == 0 ? out.lo : 0;
            out.add(y, 0, 0, d, dl - d * d / 2, 0);
        } else {
            out.set(0);
        }
        if (e == 0) {
            return t == 0 ? 0 : 0x1p-99;
        }
        double h = out.hi;
        double l = out.lo;
        int power = out.exponent;
        out.mul(LN2, LN2_LOW, 0, e, 0, 0);
        out.add(out.hi, out.lo, out.exponent, h, l, power);
        return 0x1p-99;
    }
}
