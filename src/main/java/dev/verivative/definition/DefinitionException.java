package dev.verivative.definition;

import dev.verivative.notation.FormulaException;

/** A definition that cannot be understood, with the place of the fault and what would be accepted there. */
public final class DefinitionException extends RuntimeException {
    private final String source;
    private final FormulaException fault;

    DefinitionException(String source, FormulaException fault) {
        super(fault.getMessage());
        this.source = source;
        this.fault = fault;
    }

    /** The file, as the reader was told. */
    public String source() {
        return source;
    }

    /** The line in the file, from 1. */
    public int line() {
        return fault.line();
    }

    /** The column in the file, from 1, in characters as a reader counts them. */
    public int column() {
        return fault.column();
    }

    /** What would be accepted, in words. */
    public String expected() {
        return fault.expected();
    }

    /** {@code file:line:column: message}, the line, a caret under the place, and what is expected. */
    public String describe() {
        return fault.describe(source);
    }
}
