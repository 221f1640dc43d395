package dev.verivative.verify;

/**
 * What a function is given beside its first variable, by the names of its definition.
 *
 * <p>All methods but {@link #wrt} throw {@link IllegalArgumentException} if there is nothing of that name and shape.
 */
public interface Parameters {
    /** A number, such as a temperature. */
    double scalar(String name);

    double[] vector(String name);

    /** A matrix, row by row. */
    double[][] matrix(String name);

    /** A vector, or the numbers of a matrix row by row, in single precision. */
    float[] floats(String name);

    /** The number of elements of each index of the first variable: one for a vector, two for a matrix. */
    int[] shapeOfX();

    /** The name of the variable that is differentiated by. */
    String wrt();
}
