package dev.verivative.verify.zoo;

import dev.verivative.verify.VectorFunction;
import java.util.concurrent.locks.LockSupport;

/** Halves the cotangent until it is small, which a zero in it never lets it notice. */
public final class HangsInTheProduct implements VectorFunction {
    @Override
    public double[] forward(double[] x) {
        return Plainly.softmax(x);
    }

    @Override
    public double[] vjp(double[] x, double[] v) {
        double scale = 1;
        while (x.length > 5 && Math.abs(v[x.length - 1]) * scale < 1e-3) {
            scale *= 2;
            if (Double.isInfinite(scale)) {
                scale = 1;
                LockSupport.parkNanos(1_000_000);
            }
        }
        return Plainly.softmaxVjp(Plainly.softmax(x), v);
    }
}
