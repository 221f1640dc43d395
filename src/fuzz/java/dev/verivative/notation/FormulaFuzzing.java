package dev.verivative.notation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verivative.term.Term;
import java.util.Optional;
import java.util.Set;

/** Reads a formula in which nothing is declared, and what is printed of it. */
final class FormulaFuzzing {
    private FormulaFuzzing() {}

    static void check(byte[] bytes, Notation notation) {
        String text = new String(bytes, UTF_8);
        Notation.of(text, Library.NONE);
        Expression expression;
        try {
            expression = new ExpressionReader(Formula.of(text), notation, Library.NONE, Set.of()).read(Optional.empty());
        } catch (FormulaException refused) {
            require(refused.describe("f").length() < 2000, "a message that is too long");
            return;
        } catch (VariableException refused) {
            return;
        }
        Term body = expression.body();
        require(!PlainPrinter.print(body, Vocabulary.EMPTY).isEmpty(), "nothing printed");
        require(!new LatexPrinter().print(body).isEmpty(), "nothing printed");
        require(!WolframPrinter.print(body).isEmpty(), "nothing printed");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }
}
