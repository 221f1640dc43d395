package dev.verivative.verify;

import java.util.Locale;

/** What a subject can be asked for. */
public enum Operation {
    /** The function's value. */
    FORWARD,
    /** The matrix of derivatives d y_i / d x_j. */
    JACOBIAN,
    /** The vector-Jacobian product sum_i v_i d y_i / d x_j, for a cotangent v. */
    VJP,
    /** The Jacobian-vector product sum_j d y_i / d x_j u_j, for a tangent u. */
    JVP;

    /** Its name in the protocol and in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes a vector beside the function's inputs. */
    public boolean takesVector() {
        return this == VJP || this == JVP;
    }
}
