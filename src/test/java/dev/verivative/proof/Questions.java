package dev.verivative.proof;

import dev.verivative.definition.Catalogue;
import dev.verivative.derive.Derivation;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.notation.Formula;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Vocabulary;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.List;

/** Questions for tests: over x[n], w[n], u[m], A[m, n], the scalars z, c, T, and the function itself as f or f_i. */
final class Questions {
    static final Dimension M = Dimension.of("m");
    static final Dimension N = Dimension.of("n");
    static final Tensor X = new Tensor("x", List.of(N));
    static final Tensor Z = new Tensor("z", List.of());
    private static final Vocabulary LETTERS = Vocabulary.EMPTY
            .withDimension(M)
            .withDimension(N)
            .withTensors(List.of(
                    X, Z, new Tensor("w", List.of(N)), new Tensor("u", List.of(M)), new Tensor("A", List.of(M, N))))
            .withSymbol("c")
            .withSymbol("T")
            .withSymbol("\\pi");

    private Questions() {}

    /** Whether the derivative of the definition by the entry is the result. */
    static Question ask(String definition, String by, String result) {
        Term.Entry entry = (Term.Entry) term(by);
        Tensor variable = entry.indices().isEmpty() ? Z : X;
        Function function = LatexReader.readDefinition(Formula.of(definition), LETTERS, List.of(variable));
        Term derived = LatexReader.read(Formula.of(result), LETTERS.withFunction(function));
        Term asked = new Term.Partial(function.call(function.indices()), entry);
        return new Question(asked, derived, Assumptions.NONE, List.of());
    }

    static Term term(String latex) {
        return LatexReader.read(Formula.of(latex), LETTERS);
    }

    static Question with(Question question, Term derived) {
        return new Question(question.asked(), derived, question.known(), question.obligations());
    }

    /** What the usual route of a definition of the catalogue derives. */
    static Question catalogue(String name) {
        var definition = Catalogue.standard().find(name);
        Term.Entry by = Jacobian.entryOf(definition.variables().get(0), definition.function());
        Derivation derivation = ((Jacobian.Outcome.Derived) Jacobian.derive(definition, Route.QUOTIENT, by))
                .jacobian()
                .derivation();
        return Question.of(derivation);
    }

    static Index.Variable index(String name) {
        return new Index.Variable(name, N);
    }
}
