package dev.verivative.verify.zoo;

/** A way in which implementations have been seen to be wrong. The zoo has at least one of each. */
enum BugClass {
    NO_SHIFT("the maximum is not subtracted"),
    WRONG_SHIFT("something else than the maximum is subtracted"),
    DROPPED_LANE("elements are left out of the maximum or of the sum: a lane, a tail, a block"),
    STATE("an answer depends on earlier calls"),
    LOW_PRECISION("single precision or less inside double precision"),
    EPSILON("an epsilon where none belongs, or none where one belongs"),
    CLIPPED("inputs, exponents or outputs are limited"),
    APPROXIMATE("an approximation of an elementary function"),
    NAN_SWALLOWED("a NaN goes in and does not come out"),
    MASK("an element at minus infinity gives NaN, or is not left out"),
    TIES("equal elements are not treated equally"),
    ORDER("the outputs are in another order"),
    SPECIAL_LENGTH("wrong for certain lengths only"),
    OVERFLOW("finite values that overflow on the way"),
    CANCELLATION("digits cancel that an honest evaluation keeps"),
    COMPOSED("the logarithm of a result that underflows"),
    FORMULA("another function, or the same with a constant that is wrong"),
    PARAMETER("a parameter is applied twice, at the wrong place or not at all"),
    JACOBIAN_ENTRIES("entries of the Jacobian are missing, or have a wrong sign, factor or place"),
    JACOBIAN_DIFFERENCES("the Jacobian is a quotient of differences"),
    VJP_PROJECTION("the vector-Jacobian product lacks its inner product, or has something else there"),
    VJP_COTANGENT("the cotangent is ignored, changed or taken for the tangent"),
    CROSS_ENTROPY_GRADIENT("the gradient of cross-entropy has a wrong factor or class"),
    NONDETERMINISM("the same call has several answers"),
    INPUT_OVERWRITTEN("the caller's array is changed"),
    SHAPE("the answer has another shape"),
    REFUSAL("an input inside the domain is refused, or ends the program"),
    HANG("a call does not come back");

    private final String description;

    BugClass(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }
}
