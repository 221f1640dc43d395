package dev.verivative.verify;

/** A binary floating-point format of IEEE 754, the values of which are kept in doubles. */
public enum Dtype {
    FLOAT64("float64", 53, -1022, Double.MAX_VALUE) {
        @Override
        public double round(double value) {
            return value;
        }

        @Override
        public double next(double value) {
            return Math.nextUp(value);
        }

        @Override
        public String bits(double value) {
            return String.format("0x%016x", Double.doubleToRawLongBits(value));
        }

        @Override
        public double ofBits(long bits) {
            return Double.longBitsToDouble(bits);
        }

        @Override
        public String decimal(double value) {
            return Double.toString(value);
        }
    },
    FLOAT32("float32", 24, -126, Float.MAX_VALUE) {
        @Override
        public double round(double value) {
            return (float) value;
        }

        @Override
        public double next(double value) {
            return Math.nextUp((float) value);
        }

        @Override
        public String bits(double value) {
            return String.format("0x%08x", Float.floatToRawIntBits((float) value));
        }

        @Override
        public double ofBits(long bits) {
            return Float.intBitsToFloat((int) bits);
        }

        @Override
        public String decimal(double value) {
            return Float.toString((float) value);
        }
    };

    private final String word;
    private final int precision;
    private final int minExponent;
    private final double max;

    Dtype(String word, int precision, int minExponent, double max) {
        this.word = word;
        this.precision = precision;
        this.minExponent = minExponent;
        this.max = max;
    }

    /** Its name in the protocol and in reports. */
    public String word() {
        return word;
    }

    /** The number of bits of a significand, the leading one included. */
    public int precision() {
        return precision;
    }

    /** Half an ulp of 1: the largest relative error of one rounding, 2^-precision. */
    public double unitRoundoff() {
        return Math.scalb(1.0, -precision);
    }

    /** The smallest positive normal number. */
    public double tiny() {
        return Math.scalb(1.0, minExponent);
    }

    /** The smallest positive number. */
    public double eta() {
        return Math.scalb(1.0, minExponent - precision + 1);
    }

    /** The largest finite number. */
    public double max() {
        return max;
    }

    /** The distance of neighbours in the binade of the value, that of subnormal numbers below the normal ones. */
    public double ulp(double value) {
        int exponent = Math.max(Math.getExponent(value), minExponent);
        return Math.scalb(1.0, exponent - precision + 1);
    }

    /** The nearest value of this format; infinite beyond the largest one. */
    public abstract double round(double value);

    /** The next larger value of this format. */
    public abstract double next(double value);

    /** The bits in hexadecimal digits, such as 0x3fd0000000000000. */
    public abstract String bits(double value);

    /** The value with these bits. */
    public abstract double ofBits(long bits);

    /** A decimal number that reads back as the value. */
    public abstract String decimal(double value);
}
