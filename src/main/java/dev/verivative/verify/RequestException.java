package dev.verivative.verify;

/** Requests that cannot be read. */
public final class RequestException extends Exception {
    private static final long serialVersionUID = 1L;

    public RequestException(String message) {
        super(message);
    }
}
