package dev.verivative.definition;

/** A definition that is not there or cannot be read from its file. */
public final class CatalogueException extends RuntimeException {
    CatalogueException(String message) {
        super(message);
    }
}
