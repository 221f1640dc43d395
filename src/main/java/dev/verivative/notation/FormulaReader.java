package dev.verivative.notation;

import dev.verivative.notation.Syntax.Statement;
import dev.verivative.term.Term;
import java.util.Set;

/** Reads an expression in any notation, where a vocabulary says what each letter is. */
public final class FormulaReader {
    private FormulaReader() {}

    /**
     * Reads an expression.
     *
     * @throws FormulaException if it cannot be understood, or in two ways
     */
    public static Term read(Formula formula, Notation notation, Vocabulary vocabulary) {
        Statement statement = statement(formula, notation, vocabulary, Set.of());
        try {
            Resolver resolver = new Resolver(formula, vocabulary, statement.letters(), "");
            Draft draft = resolver.resolve(statement.sides().get(0));
            resolver.settle();
            return draft.build();
        } catch (FormulaException fault) {
            throw notation == Notation.LATEX ? fault : fault.withoutCommands();
        }
    }

    /** What was written, with one side. */
    static Statement statement(Formula formula, Notation notation, Vocabulary vocabulary, Set<String> scalars) {
        Statement statement = switch (notation) {
            case LATEX -> new LatexParser(formula, vocabulary).statement();
            case PLAIN -> new PlainParser(formula, vocabulary).statement();
            case VECTOR -> new VectorReader(formula, vocabulary, scalars).statement();
            case WOLFRAM -> new WolframReader(formula, vocabulary).statement();
        };
        if (!statement.signs().isEmpty()) {
            throw formula.fault(
                    statement.signs().get(0).at(), "a relation stands where an expression is needed", "an expression");
        }
        return statement;
    }
}
