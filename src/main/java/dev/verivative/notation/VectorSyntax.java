package dev.verivative.notation;

import dev.verivative.term.Rational;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A formula in whole vectors and matrices, as it was written. */
sealed interface VectorSyntax {
    int at();

    default List<VectorSyntax> parts() {
        return List.of();
    }

    record Literal(int at, Rational value) implements VectorSyntax {}

    record Letter(int at, String name) implements VectorSyntax {}

    record Signed(boolean minus, VectorSyntax term) {}

    record Addition(int at, List<Signed> terms) implements VectorSyntax {
        @Override
        public List<VectorSyntax> parts() {
            return terms.stream().map(Signed::term).toList();
        }
    }

    /** Two factors with {@code *}, {@code /} or {@code @} between. */
    record Product(int at, char sign, VectorSyntax left, VectorSyntax right) implements VectorSyntax {
        @Override
        public List<VectorSyntax> parts() {
            return List.of(left, right);
        }
    }

    record Power(int at, VectorSyntax base, VectorSyntax exponent) implements VectorSyntax {
        @Override
        public List<VectorSyntax> parts() {
            return List.of(base, exponent);
        }
    }

    record Transpose(int at, VectorSyntax of) implements VectorSyntax {
        @Override
        public List<VectorSyntax> parts() {
            return List.of(of);
        }
    }

    /**
     * A call, also that of a method: x.sum() is sum(x).
     *
     * @param options arguments with a name, as they were written
     */
    record Call(int at, String name, List<VectorSyntax> arguments, Map<String, String> options)
            implements VectorSyntax {
        @Override
        public List<VectorSyntax> parts() {
            return arguments;
        }
    }

    /** Every name of a number, vector or matrix. */
    default Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        if (this instanceof Letter letter) {
            names.add(letter.name());
        }
        parts().forEach(part -> names.addAll(part.names()));
        return names;
    }

    /** Names that begin with a capital letter and are multiplied as matrices somewhere. */
    default Set<String> matrices() {
        Set<String> matrices = new LinkedHashSet<>();
        if (this instanceof Product product && product.sign() == '@') {
            product.parts().forEach(part -> operand(part, matrices));
        } else if (this instanceof Call call && VectorFunctions.OF_MATRICES.contains(call.name())) {
            call.arguments().forEach(part -> operand(part, matrices));
        } else if (this instanceof Transpose transpose) {
            operand(transpose.of(), matrices);
        }
        parts().forEach(part -> matrices.addAll(part.matrices()));
        return matrices;
    }

    private static void operand(VectorSyntax syntax, Set<String> matrices) {
        if (syntax instanceof Letter letter
                && Character.isUpperCase(letter.name().codePointAt(0))) {
            matrices.add(letter.name());
        } else if (syntax instanceof Transpose transpose) {
            operand(transpose.of(), matrices);
        } else if (syntax instanceof Addition addition) {
            addition.parts().forEach(part -> operand(part, matrices));
        } else if (syntax instanceof Product product && product.sign() != '@') {
            operand(product.sign() == '*' ? product.right() : product.left(), matrices);
        }
    }
}
