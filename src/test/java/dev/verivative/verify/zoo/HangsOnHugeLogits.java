package dev.verivative.verify.zoo;

import dev.verivative.verify.VectorFunction;
import java.util.concurrent.locks.LockSupport;

/** Takes steps of one towards the maximum, which have no end where the neighbours are farther apart. */
public final class HangsOnHugeLogits implements VectorFunction {
    @Override
    public double[] forward(double[] x) {
        double largest = Plainly.max(x);
        if (largest > 1e17 && !Double.isInfinite(largest)) {
            double shift = 1e17;
            while (shift < largest) {
                shift += 1;
                LockSupport.parkNanos(1_000_000);
            }
            return Plainly.softmax(x, shift);
        }
        return Plainly.softmax(x);
    }
}
