package dev.verivative.notation;

import dev.verivative.notation.Syntax.SignAt;
import dev.verivative.notation.Syntax.Statement;
import dev.verivative.term.Function;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;

/** Reads LaTeX as people write it in derivations; what could be read in two ways is refused. */
public final class LatexReader {
    private LatexReader() {}

    /**
     * Reads an expression.
     *
     * @throws FormulaException if it cannot be understood, or in two ways
     */
    public static Term read(String latex, Vocabulary vocabulary) {
        return read(Formula.of(latex), vocabulary);
    }

    /**
     * Reads an expression that stands in a file.
     *
     * @throws FormulaException if it cannot be understood, or in two ways
     */
    public static Term read(Formula formula, Vocabulary vocabulary) {
        Statement statement = new LatexParser(formula, vocabulary).statement();
        if (!statement.signs().isEmpty()) {
            throw formula.fault(
                    statement.signs().get(0).at(), "a relation stands where an expression is needed", "an expression");
        }
        Resolver resolver = new Resolver(formula, vocabulary, statement.letters(), "");
        Draft draft = resolver.resolve(statement.sides().get(0));
        resolver.settle();
        return draft.build();
    }

    /**
     * Reads a relation such as an equation.
     *
     * @throws FormulaException if it cannot be understood, or in two ways, or if it is no single relation
     */
    public static Relation readRelation(Formula formula, Vocabulary vocabulary) {
        Statement statement = new LatexParser(formula, vocabulary).statement();
        if (statement.signs().size() > 1) {
            throw formula.fault(statement.signs().get(1).at(), "a second relation sign", "one relation");
        }
        return relations(formula, vocabulary, statement).get(0);
    }

    /**
     * Reads a chain of relations: a = b = c gives a = b and b = c.
     *
     * @throws FormulaException if it cannot be understood, or in two ways, or if it is no relation
     */
    public static List<Relation> readRelations(Formula formula, Vocabulary vocabulary) {
        return relations(formula, vocabulary, new LatexParser(formula, vocabulary).statement());
    }

    /**
     * Reads the definition of a function: a new symbol with indices and perhaps arguments, an equality sign, and what
     * the symbol stands for.
     *
     * @param variables the function's arguments, which the vocabulary declares too
     * @throws FormulaException if it cannot be understood, or in two ways, or if it is no definition
     */
    public static Function readDefinition(Formula formula, Vocabulary vocabulary, List<Tensor> variables) {
        Statement statement = new LatexParser(formula, vocabulary).statement();
        return new DefinitionReader(formula, vocabulary, variables).read(statement);
    }

    /**
     * Finds out which names a formula uses that the vocabulary does not declare.
     *
     * @throws FormulaException if the formula cannot be parsed, or uses a name with different numbers of indices
     */
    public static Inventory inventory(Formula formula, Vocabulary vocabulary) {
        return Inventory.of(new LatexParser(formula, vocabulary).statement(), formula, vocabulary, "x");
    }

    private static List<Relation> relations(Formula formula, Vocabulary vocabulary, Statement statement) {
        if (statement.signs().isEmpty()) {
            throw formula.fault(
                    formula.text().stripTrailing().length(),
                    "a relation sign is missing",
                    "=, \\ne, <, \\le, > or \\ge");
        }
        Resolver resolver = new Resolver(formula, vocabulary, statement.letters(), "");
        List<Draft> drafts =
                statement.sides().stream().map(side -> resolver.resolve(side)).toList();
        resolver.settle();
        List<Term> terms = drafts.stream().map(Draft::build).toList();
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < statement.signs().size(); i++) {
            SignAt sign = statement.signs().get(i);
            relations.add(new Relation(
                    terms.get(i),
                    sign.sign(),
                    terms.get(i + 1),
                    formula.lineOf(sign.at()),
                    formula.columnOf(sign.at())));
        }
        return relations;
    }
}
