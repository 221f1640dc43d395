package dev.verivative.notation;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was written, before it is known what the letters mean. Every notation is parsed to this; {@link Resolver} gives
 * it a meaning.
 *
 * <p>{@code at} is always an offset into the formula's text.
 */
sealed interface Syntax {
    int at();

    /** The expressions that this is made of, in reading order. */
    default List<Syntax> parts() {
        return List.of();
    }

    /** Whether this is a sum or difference, or starts with a minus sign, so that brackets round it mean something. */
    default boolean isAddition() {
        return this instanceof Addition;
    }

    record Literal(int at, Rational value) implements Syntax {}

    /** A letter or word without scripts: a tensor, parameter, dimension or function. */
    record Name(int at, String name) implements Syntax {}

    /** A letter or a position in a subscript. */
    record Subscript(int at, String text) {
        boolean isPosition() {
            return Character.isDigit(text.charAt(0));
        }
    }

    /** x_i or (..)_i; the base is a name or a group. */
    record Subscripted(int at, Syntax base, List<Subscript> indices) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return List.of(base);
        }
    }

    /** Something in brackets, or in braces that the reader of the printed page does not see. */
    record Group(int at, List<Syntax> items, boolean visible) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return items;
        }

        Syntax item() {
            return items.get(0);
        }

        /** Whether braces that are not seen hold something together that would fall apart without them. */
        boolean hidesJoint() {
            return !visible && (item() instanceof Addition || item() instanceof Product || item() instanceof Summation);
        }

        boolean isSingle() {
            return items.size() == 1;
        }
    }

    record Part(boolean minus, Syntax term) {}

    /** Terms with signs; a minus before the first one negates it. */
    record Addition(int at, List<Part> terms) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return terms.stream().map(Part::term).toList();
        }
    }

    /** How a factor is joined to what stands before it. */
    enum Joint {
        BESIDE,
        TIMES,
        SLASH
    }

    record Factor(Joint joint, Syntax factor) {}

    record Product(int at, List<Factor> factors) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return factors.stream().map(Factor::factor).toList();
        }
    }

    record Fraction(int at, Syntax numerator, Syntax denominator) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return List.of(numerator, denominator);
        }
    }

    record Power(int at, Syntax base, Syntax exponent) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return List.of(base, exponent);
        }
    }

    /**
     * An elementary function.
     *
     * @param bare whether the argument stands without brackets, as in log x
     */
    record Elementary(int at, Op op, Syntax argument, boolean bare) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return List.of(argument);
        }
    }

    /**
     * A name with brackets after it: a call or a product, which only the meaning of the name can tell.
     *
     * @param head the name, perhaps with indices
     * @param headPower the exponent before the brackets
     * @param group the brackets
     * @param outer the indices after the brackets
     * @param power the exponent after the brackets
     * @param certain whether it is a call for certain where the name is a function's
     */
    record Bracketed(
            int at,
            Syntax head,
            Optional<Syntax> headPower,
            Group group,
            Optional<List<Subscript>> outer,
            Optional<Syntax> power,
            boolean certain)
            implements Syntax {
        @Override
        public List<Syntax> parts() {
            return Stream.of(Optional.of(head), headPower, Optional.<Syntax>of(group), power)
                    .flatMap(Optional::stream)
                    .toList();
        }

        Name name() {
            return head instanceof Subscripted subscripted ? (Name) subscripted.base() : (Name) head;
        }
    }

    /**
     * The sum of the body over an index.
     *
     * @param upper the upper bound: the letter of a dimension or a number
     */
    record Summation(int at, Subscript index, Optional<Subscript> upper, Syntax body) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return List.of(body);
        }
    }

    /**
     * How many values the index of a sum takes: the n of a mean.
     *
     * @param alone whether the sum stands nowhere else
     */
    record Extent(int at, Summation of, boolean alone) implements Syntax {}

    record Derivative(int at, Syntax body, Syntax by) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return List.of(body);
        }
    }

    /** k -> body: a tensor given by its entries. */
    record Mapping(int at, List<Subscript> letters, Syntax body) implements Syntax {
        @Override
        public List<Syntax> parts() {
            return List.of(body);
        }
    }

    /** A relation sign and its place. */
    record SignAt(int at, Relation.Sign sign) {}

    /**
     * Expressions joined by relation signs.
     *
     * @param letters every letter that is used as an index somewhere
     */
    record Statement(List<Syntax> sides, List<SignAt> signs, Set<String> letters) {}
}
