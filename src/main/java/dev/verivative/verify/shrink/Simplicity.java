package dev.verivative.verify.shrink;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Request;
import java.math.BigDecimal;

/** How simple numbers are to read: by decimal digits, and then by magnitude and sign. */
final class Simplicity {
    private static final int DIGIT = 1000;

    private Simplicity() {}

    /** The sum over all numbers of a request; smaller is simpler. */
    static long of(Request request) {
        long sum = 0;
        for (NumericArray array : request.inputs().values()) {
            sum += of(array, request.dtype());
        }
        return sum + request.vector().map(array -> of(array, request.dtype())).orElse(0L);
    }

    private static long of(NumericArray array, Dtype dtype) {
        long sum = 0;
        for (double value : array.values()) {
            sum += of(value, dtype);
        }
        return sum;
    }

    /** 0, 1, -1, 2, .5, then one digit, two digits, ... */
    static long of(double value, Dtype dtype) {
        if (value == 0) {
            return Double.doubleToRawLongBits(value) == 0 ? 0 : 1;
        } else if (value == 1) {
            return 2;
        } else if (value == -1) {
            return 3;
        } else if (value == 2) {
            return 4;
        } else if (value == 0.5) {
            return 5;
        } else if (!Double.isFinite(value)) {
            return 10;
        }
        BigDecimal decimal = decimal(value, dtype);
        int digits = decimal.precision();
        int magnitude = Math.abs(decimal.precision() - decimal.scale() - 1);
        return (long) digits * DIGIT + 2L * Math.min(magnitude, 400) + (value < 0 ? 1 : 0);
    }

    /** The shortest decimal number that reads back as the value, without zeros at its end. */
    static BigDecimal decimal(double value, Dtype dtype) {
        return new BigDecimal(dtype.decimal(value)).stripTrailingZeros();
    }
}
