package dev.verivative.verify.input;

import dev.verivative.verify.Dtype;

/** Where elementary functions leave the range of a format, and other numbers at which programs change their ways. */
public record Edges(Dtype dtype) {
    /** Exponentials overflow above: 709.78 or 88.72. */
    public double overflow() {
        return StrictMath.log(dtype.max());
    }

    /** Exponentials round to zero below minus this: 745.13 or 103.97. */
    public double vanishing() {
        return StrictMath.log(2) - StrictMath.log(dtype.eta());
    }

    /** Exponentials are subnormal below minus this: 708.40 or 87.34. */
    public double subnormal() {
        return -StrictMath.log(dtype.tiny());
    }

    /** An exponential that does not change a one that it is added to has minus this: 36.7 or 16.6. */
    public double absorption() {
        return -StrictMath.log(dtype.unitRoundoff());
    }

    /** Squares overflow above. */
    public double root() {
        return StrictMath.sqrt(dtype.max());
    }

    /**
     * A number that is far from the end of the range, but whose square or product with others is not: 1e100 or 1e30.
     */
    public double huge() {
        return dtype == Dtype.FLOAT64 ? 1e100 : 1e30;
    }

    /** All of them, positive and in the dtype. */
    public double[] all() {
        double[] all = {
            overflow(),
            overflow() - 0.003,
            vanishing(),
            vanishing() - 0.003,
            subnormal(),
            overflow() / 2,
            absorption(),
            2 * absorption(),
            100,
            1e3,
            1e4,
            1e6,
            2e6,
            1e9,
            1e16,
            root(),
            1 / root(),
            huge(),
            largest() / 1e8,
            largest() / 2,
            largest()
        };
        return rounded(all);
    }

    /**
     * The largest input, a little above half the largest number: two of opposite signs are too far apart for it, and
     * code that takes powers of two may multiply each by log2(e).
     */
    public double largest() {
        return Math.scalb(1.0, Math.getExponent(dtype.max()));
    }

    /** A spike of this height makes every exponential without a shift overflow. */
    public double spike() {
        return 1.02 * overflow();
    }

    /** The same numbers in the dtype; what is finite and beyond its range becomes its largest. Changes the array. */
    double[] rounded(double[] values) {
        for (int k = 0; k < values.length; k++) {
            values[k] = rounded(values[k]);
        }
        return values;
    }

    /** The nearest number of the dtype; the largest ones that are tried for finite numbers beyond. */
    double rounded(double value) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return value;
        }
        return dtype.round(Math.max(-largest(), Math.min(largest(), value)));
    }

    /** The same numbers made positive, zeros to one. Changes the array. */
    double[] positive(double[] values) {
        for (int k = 0; k < values.length; k++) {
            double size = rounded(Math.abs(values[k]));
            values[k] = values[k] == 0 ? 1 : size == 0 ? dtype.eta() : size;
        }
        return values;
    }
}
