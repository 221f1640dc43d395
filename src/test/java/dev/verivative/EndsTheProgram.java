package dev.verivative;

import dev.verivative.numeric.Softmax;
import dev.verivative.verify.VectorFunction;

/** Right for a while, until it ends the virtual machine and says that all is well. */
public final class EndsTheProgram implements VectorFunction {
    private int calls;

    @Override
    public double[] forward(double[] x) {
        calls++;
        if (calls > 200) {
            System.exit(0);
        }
        double[] y = new double[x.length];
        Softmax.softmax(x, y);
        return y;
    }
}
