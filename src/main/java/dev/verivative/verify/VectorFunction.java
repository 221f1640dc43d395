package dev.verivative.verify;

/**
 * An implementation in Java of a function of one vector, in double precision. An operation is offered when its method
 * is overridden.
 *
 * <p>A scalar function returns an array of one. An implementation may keep the array that it returns for itself only
 * until the next call.
 */
public interface VectorFunction {
    /** The function's value. */
    double[] forward(double[] x);

    /** The matrix with d y_i / d x_j in row i and column j. */
    default double[][] jacobian(double[] x) {
        throw new UnsupportedOperationException();
    }

    /** The vector-Jacobian product sum_i v_i d y_i / d x_j. */
    default double[] vjp(double[] x, double[] v) {
        throw new UnsupportedOperationException();
    }

    /** The Jacobian-vector product sum_j d y_i / d x_j u_j. */
    default double[] jvp(double[] x, double[] u) {
        throw new UnsupportedOperationException();
    }
}
