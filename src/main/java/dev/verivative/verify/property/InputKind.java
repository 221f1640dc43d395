package dev.verivative.verify.property;

import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import dev.verivative.verify.input.Kind;

/** What sort of numbers a request has, which decides what can be expected of the answer. */
public enum InputKind {
    /** Finite numbers only. */
    FINITE,
    /** Some NaN. */
    NAN,
    /** Minus infinity beside finite numbers in a vector that is handled as a whole. */
    MASKED,
    /** Some plus infinity. */
    PLUS_INFINITY,
    /** Minus infinity where no finite number is beside it, or where each number is handled alone. */
    MINUS_INFINITY,
    /** A dimension without elements. */
    EMPTY;

    /** Whether there is no single right answer. */
    public boolean isPolicy() {
        return this == PLUS_INFINITY || this == MINUS_INFINITY || this == EMPTY;
    }

    public static InputKind of(Request request, Specification specification) {
        InputKind kind = FINITE;
        boolean isFirst = true;
        for (NumericArray array : request.inputs().values()) {
            InputKind own = of(array);
            if (own == MASKED && (!isFirst || !specification.isMaskable())) {
                own = MINUS_INFINITY;
            }
            kind = worse(kind, own);
            isFirst = false;
        }
        return kind;
    }

    private static InputKind of(NumericArray array) {
        return switch (Kind.of(array)) {
            case ORDINARY, REPEAT -> FINITE;
            case MASK -> MASKED;
            case NAN -> NAN;
            case ALL_MINUS_INFINITY -> MINUS_INFINITY;
            case PLUS_INFINITY -> PLUS_INFINITY;
            case EMPTY -> EMPTY;
        };
    }

    /** An empty input is nothing else, and NaN decides over infinities. */
    private static InputKind worse(InputKind left, InputKind right) {
        if (left == EMPTY || right == EMPTY) {
            return EMPTY;
        } else if (left == NAN || right == NAN) {
            return NAN;
        }
        return left.compareTo(right) >= 0 ? left : right;
    }
}
