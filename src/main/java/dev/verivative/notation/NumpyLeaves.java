package dev.verivative.notation;

import static dev.verivative.notation.ArrayText.ATOM;
import static dev.verivative.notation.ArrayText.NEGATIVE;
import static dev.verivative.notation.ArrayText.PRODUCT;

import dev.verivative.notation.NumpyLine.Argument;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes numbers, entries, Kronecker deltas and sizes, and keeps account of what a line uses. */
final class NumpyLeaves {
    private static final int DOUBLE_DIGITS = 17;

    private final Optional<Function> outputs;
    private final NumpyNames names;
    private final NumpySizes sizes;
    private final Set<Argument> used = new LinkedHashSet<>();
    private final Set<String> imports = new LinkedHashSet<>();

    /**
     * What one line starts with.
     *
     * @param outputs the function whose outputs are at hand under a name
     */
    NumpyLeaves(Optional<Function> outputs, NumpyNames names, NumpySizes sizes) {
        this.outputs = outputs;
        this.names = names;
        this.sizes = sizes;
    }

    NumpyLine line(String code) {
        List<String> needed = new ArrayList<>(List.of(NumpyLine.IMPORT));
        needed.addAll(imports);
        return new NumpyLine(code, List.copyOf(used), needed);
    }

    /** Definitions written out at the root, except for the function whose outputs are at hand. */
    Term unfolded(Term term) {
        Term plain = term;
        while (plain instanceof Term.Call call && !NumpyParts.isOutput(call, outputs)) {
            plain = call.unfold();
        }
        return plain;
    }

    ArrayText write(Term term, List<Index.Variable> scope) {
        if (term instanceof Term.Num num) {
            return number(num.value());
        } else if (term instanceof Term.Symbol symbol) {
            return ArrayText.scalar(symbol.name().equals("pi") ? "np.pi" : use(names.value(symbol.name())), ATOM);
        } else if (term instanceof Term.Size size) {
            return ArrayText.scalar(size(size.dimension()), ATOM);
        } else if (term instanceof Term.Entry entry) {
            return at(use(names.value(entry.tensor())), entry.indices());
        } else if (term instanceof Term.Call call) {
            return at(use(names.output()), call.indices());
        } else if (term instanceof Term.Delta delta) {
            return delta(delta.left(), delta.right(), scope);
        }
        throw new IllegalArgumentException("no NumPy form for " + term);
    }

    private static ArrayText number(Rational value) {
        boolean minus = value.signum() < 0;
        String numerator = literal(value.numerator());
        return value.isInteger()
                ? ArrayText.scalar(numerator, minus ? NEGATIVE : ATOM)
                : ArrayText.scalar(numerator + " / " + literal(value.denominator()), minus ? NEGATIVE : PRODUCT);
    }

    /** NumPy makes objects of integers that do not fit into 64 bits. */
    private static String literal(BigInteger integer) {
        return integer.bitLength() < Long.SIZE
                ? integer.toString()
                : new BigDecimal(integer, new MathContext(DOUBLE_DIGITS))
                        .stripTrailingZeros()
                        .toString()
                        .replace("E+", "e");
    }

    /** The array with a subscript for positions, and its diagonal where an index stands twice. */
    private static ArrayText at(String array, List<Index> indices) {
        List<String> places = new ArrayList<>();
        List<Index.Variable> axes = new ArrayList<>();
        for (Index index : indices) {
            if (index instanceof Index.Variable variable) {
                places.add(":");
                axes.add(variable);
            } else {
                places.add("" + (((Index.Position) index).value() - 1));
            }
        }
        String code = array + ArrayText.subscript(places);
        List<Index.Variable> distinct = axes.stream().distinct().toList();
        if (distinct.size() == axes.size()) {
            return ArrayText.atom(code, axes);
        } else if (axes.size() == 2) {
            return ArrayText.atom("np.diag(" + code + ")", distinct);
        }
        return ArrayText.atom(
                "np.einsum(\"" + letters(axes, distinct) + "->" + letters(distinct, distinct) + "\", " + code + ")",
                distinct);
    }

    /** The sum of the entries of a matrix on its diagonal. */
    ArrayText trace(Term.Entry diagonal) {
        return ArrayText.scalar("np.trace(" + use(names.value(diagonal.tensor())) + ")", ATOM);
    }

    private static String letters(List<Index.Variable> axes, List<Index.Variable> distinct) {
        StringBuilder letters = new StringBuilder();
        axes.forEach(axis -> letters.append((char) ('a' + distinct.indexOf(axis))));
        return letters.toString();
    }

    private ArrayText delta(Index left, Index right, List<Index.Variable> scope) {
        if (left.equals(right)) {
            return number(Rational.ONE);
        }
        boolean leftRuns = left instanceof Index.Variable;
        boolean rightRuns = right instanceof Index.Variable;
        if (!leftRuns && !rightRuns) {
            return number(Rational.ZERO);
        }
        String identity = "np.eye(" + size(left.dimension()) + ")";
        if (leftRuns && rightRuns) {
            return scope.indexOf(left) <= scope.indexOf(right)
                    ? ArrayText.symmetric(identity, (Index.Variable) left, (Index.Variable) right)
                    : ArrayText.symmetric(identity, (Index.Variable) right, (Index.Variable) left);
        }
        Index.Position position = (Index.Position) (leftRuns ? right : left);
        return ArrayText.atom(
                identity + "[" + (position.value() - 1) + "]", List.of((Index.Variable) (leftRuns ? left : right)));
    }

    String size(Dimension dimension) {
        if (dimension.isFixed()) {
            return Terms.size(dimension).toString();
        }
        Optional<Argument> holder = sizes.holder(dimension);
        return holder.isPresent() ? readSize(holder.get(), dimension) : use(names.size(dimension.name()));
    }

    private String readSize(Argument holder, Dimension dimension) {
        use(holder);
        return sizes.read(holder, dimension);
    }

    String erf() {
        imports.add("from scipy.special import erf");
        return "erf";
    }

    private String use(Argument argument) {
        used.add(argument);
        return argument.name();
    }
}
