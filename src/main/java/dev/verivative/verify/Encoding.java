package dev.verivative.verify;

/** How numbers are written in the subject protocol. */
enum Encoding {
    /** As decimal numbers that read back exactly; those that are not finite as the words of JavaScript, in quotes. */
    DECIMAL,
    /** As the hexadecimal digits of their bits, in quotes. */
    BITS
}
