package dev.verivative.notation;

import dev.verivative.notation.Syntax.Statement;
import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.notation.VectorSyntax.Call;
import dev.verivative.notation.VectorSyntax.Letter;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives a formula in whole vectors its indices: {@code exp(x)/sum(exp(x))} becomes exp(x_i) / sum_k exp(x_k).
 *
 * <p>Letters are vectors; a capital letter that is multiplied by {@code @} is a matrix; numbers, pi, e, n and what is
 * declared a scalar are scalars. Arithmetic and functions work entry by entry, and what has fewer indices is repeated
 * along the first ones, as in NumPy.
 */
final class VectorReader {
    private static final Set<String> NUMBERS = Set.of("n", "pi");

    private final VectorSyntax written;
    private final Vocabulary vocabulary;
    private final Set<String> scalars;
    private final Set<String> matrices;
    private final VectorLetters letters;
    private final VectorCalls calls;

    VectorReader(Formula formula, Vocabulary vocabulary, Set<String> scalars) {
        this.written = new VectorParser(new TypedCursor(formula), vocabulary).formula();
        this.vocabulary = vocabulary;
        this.scalars = scalars;
        this.matrices = written.matrices();
        Set<String> names = new LinkedHashSet<>(written.names());
        names.addAll(vocabulary.names());
        this.letters = new VectorLetters(formula, names);
        this.calls = new VectorCalls(formula, vocabulary, letters, this::whole);
    }

    /** The formula with indices. */
    Statement statement() {
        Whole whole = whole(written);
        List<Subscript> outputs = letters.outputs(whole.rank(), 0);
        Syntax syntax = whole.at(outputs, outputs);
        return new Statement(List.of(syntax), List.of(), letters.given());
    }

    private Whole whole(VectorSyntax syntax) {
        if (syntax instanceof VectorSyntax.Literal number) {
            return Whole.scalar(new Syntax.Literal(number.at(), number.value()));
        } else if (syntax instanceof Letter letter) {
            return letter(letter);
        } else if (syntax instanceof VectorSyntax.Addition addition) {
            return addition(addition);
        } else if (syntax instanceof VectorSyntax.Product product) {
            return product(product);
        } else if (syntax instanceof VectorSyntax.Power power) {
            return power(power);
        } else if (syntax instanceof VectorSyntax.Transpose transpose) {
            return Whole.transposed(whole(transpose.of()));
        }
        Call call = (Call) syntax;
        VectorSyntax spelled = VectorFunctions.spelledOut(call);
        return spelled == call ? calls.call(call) : whole(spelled);
    }

    private Whole letter(Letter letter) {
        Syntax.Name name = new Syntax.Name(letter.at(), letter.name());
        if (isEuler(letter)) {
            return Whole.scalar(
                    new Syntax.Elementary(letter.at(), Op.EXP, new Syntax.Literal(letter.at(), Rational.ONE), false));
        }
        if (NUMBERS.contains(letter.name()) || scalars.contains(letter.name())) {
            return Whole.scalar(name);
        }
        if (vocabulary.isNumber(letter.name())) {
            return Whole.scalar(name);
        }
        Tensor declared = vocabulary.tensors().get(letter.name());
        int rank = declared != null ? declared.rank() : matrices.contains(letter.name()) ? 2 : 1;
        return new Whole(rank, (indices, inUse) -> new Syntax.Subscripted(letter.at(), name, indices));
    }

    private boolean isEuler(Letter letter) {
        return letter.name().equals("e") && !scalars.contains("e") && !vocabulary.declares("e");
    }

    private Whole addition(VectorSyntax.Addition addition) {
        List<Whole> parts = addition.parts().stream().map(this::whole).toList();
        return Whole.entrywise(parts, (entries, inUse) -> {
            List<Syntax.Part> terms = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                terms.add(new Syntax.Part(addition.terms().get(i).minus(), entries.get(i)));
            }
            return new Syntax.Addition(addition.at(), terms);
        });
    }

    private Whole product(VectorSyntax.Product product) {
        Whole left = whole(product.left());
        Whole right = whole(product.right());
        if (product.sign() == '@') {
            return calls.matrixProduct(product.at(), left, right);
        }
        Syntax.Joint joint = product.sign() == '*' ? Syntax.Joint.TIMES : Syntax.Joint.SLASH;
        return Whole.entrywise(
                List.of(left, right),
                (entries, inUse) -> Whole.product(product.at(), entries.get(0), joint, entries.get(1)));
    }

    private Whole power(VectorSyntax.Power power) {
        if (power.base() instanceof Letter letter && isEuler(letter)) {
            return Whole.entrywise(
                    List.of(whole(power.exponent())),
                    (entries, inUse) -> new Syntax.Elementary(power.at(), Op.EXP, entries.get(0), false));
        }
        return Whole.entrywise(
                List.of(whole(power.base()), whole(power.exponent())),
                (entries, inUse) -> new Syntax.Power(power.at(), entries.get(0), entries.get(1)));
    }
}
