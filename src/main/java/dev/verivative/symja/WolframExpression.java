package dev.verivative.symja;

import dev.verivative.term.Rational;
import java.util.List;

/** What was written in Wolfram's language: parsed, and neither evaluated nor understood. */
public sealed interface WolframExpression {
    /** The offset of its first name or number in the text. */
    int at();

    record Literal(int at, Rational value) implements WolframExpression {}

    record Symbol(int at, String name) implements WolframExpression {}

    /**
     * A head with arguments; signs have the heads that {@link WolframParser} names.
     *
     * @param head what stands before the bracket
     */
    record Compound(int at, WolframExpression head, List<WolframExpression> arguments) implements WolframExpression {
        public Compound {
            arguments = List.copyOf(arguments);
        }

        /** The head's name; empty where the head is no name. */
        public String name() {
            return head instanceof Symbol symbol ? symbol.name() : "";
        }
    }
}
