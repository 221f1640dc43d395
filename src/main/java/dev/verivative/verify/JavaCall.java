package dev.verivative.verify;

import org.jspecify.annotations.Nullable;

/** One operation of an implementation in Java, in one format. */
interface JavaCall {
    /**
     * Calls the implementation.
     *
     * @return an array of doubles or floats, an array of such, a {@link NumericArray}, or whatever it is that came
     * @throws Throwable whatever the implementation throws
     */
    @Nullable
    Object of(HandedArrays handed) throws Throwable;
}
