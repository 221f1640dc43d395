package dev.verivative.verify;

/** {@link ParametricFunction} in single precision. A class may implement both. */
public interface FloatParametricFunction {
    /** The function's value. */
    float[] forward(float[] x, Parameters parameters);

    /** The matrix with the derivatives of output i in row i. */
    default float[][] jacobian(float[] x, Parameters parameters) {
        throw new UnsupportedOperationException();
    }

    /** The vector-Jacobian product, for the cotangent v. */
    default float[] vjp(float[] x, float[] v, Parameters parameters) {
        throw new UnsupportedOperationException();
    }

    /** The Jacobian-vector product, for the tangent u. */
    default float[] jvp(float[] x, float[] u, Parameters parameters) {
        throw new UnsupportedOperationException();
    }
}
