package dev.verivative.verify;

/**
 * An implementation in Java of a function of one vector, in single precision: {@link VectorFunction} with floats. A
 * class may implement both.
 */
public interface FloatVectorFunction {
    /** The function's value. */
    float[] forward(float[] x);

    /** The matrix with d y_i / d x_j in row i and column j. */
    default float[][] jacobian(float[] x) {
        throw new UnsupportedOperationException();
    }

    /** The vector-Jacobian product sum_i v_i d y_i / d x_j. */
    default float[] vjp(float[] x, float[] v) {
        throw new UnsupportedOperationException();
    }

    /** The Jacobian-vector product sum_j d y_i / d x_j u_j. */
    default float[] jvp(float[] x, float[] u) {
        throw new UnsupportedOperationException();
    }
}
