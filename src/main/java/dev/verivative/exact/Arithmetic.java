package dev.verivative.exact;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;

/**
 * The operations that terms are made of, on one kind of number.
 *
 * <p>What has no real value is {@link #undefined}: division by zero, the logarithm of what is not positive, the root of
 * what is negative, zero to a power that is not positive, and a power that is no integer of what is not positive.
 *
 * @param <N> the numbers
 */
public interface Arithmetic<N> {
    N number(Rational value);

    N pi();

    N add(N left, N right);

    N sub(N left, N right);

    N mul(N left, N right);

    N div(N left, N right);

    N neg(N argument);

    /** The power with an integer exponent, of any base; of zero only where the exponent is positive. */
    N power(N base, int exponent);

    /** The power e^(exponent log(base)), of a positive base. */
    N power(N base, N exponent);

    /**
     * The elementary function at the argument.
     *
     * @throws IllegalArgumentException if {@link Op#isFunction} is false
     */
    N function(Op op, N argument);

    /**
     * Not a number where there is one among these numbers.
     *
     * @throws UndefinedException where there is none
     */
    N undefined(String reason);

    /** The slope of the curve where its entry has the value that it has. */
    N derivative(Curve<N> curve);

    /** What is handed out, without the digits that only guard against rounding. */
    default N result(N value) {
        return value;
    }

    /**
     * A term as a function of one entry, which can be evaluated in other arithmetics than that of its origin.
     *
     * @param <N> the numbers of its origin, of which {@code lift} makes numbers of the other arithmetic
     */
    interface Curve<N> {
        /** The term's value. */
        <M> M at(Arithmetic<M> arithmetic, java.util.function.Function<N, M> lift);

        /** The term's value where the shift is added to the entry. */
        <M> M at(Arithmetic<M> arithmetic, java.util.function.Function<N, M> lift, M shift);
    }
}
