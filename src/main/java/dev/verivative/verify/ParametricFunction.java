package dev.verivative.verify;

/**
 * An implementation in Java of a function with further variables, constants or parameters beside its first variable, in
 * double precision. An operation is offered when its method is overridden.
 *
 * <p>Matrices travel as their numbers row by row: as the first variable x, as a tangent, and as the result of
 * {@code vjp} where a matrix is differentiated by. A row of the Jacobian has as many numbers as {@link Parameters#wrt}.
 */
public interface ParametricFunction {
    /** The function's value. */
    double[] forward(double[] x, Parameters parameters);

    /** The matrix with the derivatives of output i in row i. */
    default double[][] jacobian(double[] x, Parameters parameters) {
        throw new UnsupportedOperationException();
    }

    /** The vector-Jacobian product, for the cotangent v. */
    default double[] vjp(double[] x, double[] v, Parameters parameters) {
        throw new UnsupportedOperationException();
    }

    /** The Jacobian-vector product, for the tangent u. */
    default double[] jvp(double[] x, double[] u, Parameters parameters) {
        throw new UnsupportedOperationException();
    }
}
