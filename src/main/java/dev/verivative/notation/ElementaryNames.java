package dev.verivative.notation;

import dev.verivative.term.Op;
import java.util.Map;
import java.util.Optional;

/** The names under which elementary functions are written. */
final class ElementaryNames {
    private static final Map<String, Op> RESERVED = Map.ofEntries(
            Map.entry("exp", Op.EXP),
            Map.entry("log", Op.LOG),
            Map.entry("ln", Op.LOG),
            Map.entry("sqrt", Op.SQRT),
            Map.entry("sin", Op.SIN),
            Map.entry("cos", Op.COS),
            Map.entry("sinh", Op.SINH),
            Map.entry("cosh", Op.COSH),
            Map.entry("tanh", Op.TANH),
            Map.entry("logistic", Op.LOGISTIC),
            Map.entry("erf", Op.ERF));

    private ElementaryNames() {}

    static boolean isReserved(String name) {
        return RESERVED.containsKey(name);
    }

    /** The function of that name; sigmoid is one only as long as nothing else is called so. */
    static Optional<Op> of(String name, Vocabulary vocabulary) {
        Op op = RESERVED.get(name);
        if (op == null && name.equals("sigmoid") && !vocabulary.declares(name)) {
            op = Op.LOGISTIC;
        }
        return Optional.ofNullable(op);
    }
}
