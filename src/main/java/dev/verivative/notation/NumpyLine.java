package dev.verivative.notation;

import java.util.List;

/**
 * One NumPy expression, with all that it needs around it.
 *
 * @param code the expression
 * @param arguments the names that it uses, in the order in which they were given out
 * @param imports the import statements that it needs
 */
public record NumpyLine(String code, List<Argument> arguments, List<String> imports) {
    /** What every line needs. */
    public static final String IMPORT = "import numpy as np";

    public NumpyLine {
        arguments = List.copyOf(arguments);
        imports = List.copyOf(imports);
    }

    /** What a name in the expression stands for. */
    public enum Kind {
        /** A tensor or scalar. */
        VALUE,
        /** The array of all outputs of the function. */
        OUTPUT,
        /** The number of elements of a dimension that no array at hand has. */
        SIZE
    }

    /**
     * A name that the expression uses.
     *
     * @param name the name in Python
     * @param kind what it stands for
     * @param original the tensor's, function's or dimension's name in formulas
     */
    public record Argument(String name, Kind kind, String original) {}

    /** The statement that gives the value a name. */
    public String assignedTo(String name) {
        return name + " = " + code;
    }
}
