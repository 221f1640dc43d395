package dev.verivative.notation;

import dev.verivative.term.Index;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A NumPy expression for an array with one axis for each of some indices, each axis of its full length.
 *
 * @param code the expression
 * @param level how tightly it holds together
 * @param axes the index that runs along each axis; empty for a scalar
 * @param isSymmetric whether a matrix is known to be its own transpose
 */
record ArrayText(String code, int level, List<Index.Variable> axes, boolean isSymmetric) {
    static final int SUM = 1;
    static final int NEGATIVE = 2;
    static final int MATRIX_PRODUCT = 3;
    static final int PRODUCT = 4;
    static final int POWER = 5;
    static final int ATOM = 6;

    ArrayText {
        axes = List.copyOf(axes);
    }

    static ArrayText of(String code, int level, List<Index.Variable> axes) {
        return new ArrayText(code, level, axes, false);
    }

    static ArrayText atom(String code, List<Index.Variable> axes) {
        return of(code, ATOM, axes);
    }

    static ArrayText scalar(String code, int level) {
        return of(code, level, List.of());
    }

    static ArrayText symmetric(String code, Index.Variable row, Index.Variable column) {
        return new ArrayText(code, ATOM, List.of(row, column), true);
    }

    /** Another array with the same axes, of the same symmetry. */
    ArrayText with(String other, int otherLevel) {
        return new ArrayText(other, otherLevel, axes, isSymmetric);
    }

    boolean isScalar() {
        return axes.isEmpty();
    }

    /** The code, in brackets unless it holds together as tightly as that. */
    String at(int least) {
        return level < least ? "(" + code + ")" : code;
    }

    /** The same array with its axes in the order of these, which may be more. */
    ArrayText ordered(List<Index.Variable> target) {
        List<Index.Variable> order = target.stream().filter(axes::contains).toList();
        if (order.equals(axes)) {
            return this;
        } else if (axes.size() == 2) {
            return isSymmetric
                    ? new ArrayText(code, level, order, true)
                    : atom(isTransposed() ? code.substring(0, code.length() - 2) : at(ATOM) + ".T", order);
        }
        List<String> places =
                order.stream().map(index -> "" + axes.indexOf(index)).toList();
        return atom("np.transpose(" + code + ", (" + String.join(", ", places) + "))", order);
    }

    private boolean isTransposed() {
        return level == ATOM && code.endsWith(".T");
    }

    /** This array such that it broadcasts along the axes that it lacks. */
    ArrayText along(List<Index.Variable> target) {
        ArrayText ordered = ordered(target);
        List<String> places = new ArrayList<>();
        for (Index.Variable index : target) {
            if (axes.contains(index)) {
                places.add(":");
            } else if (!places.isEmpty()) {
                places.add("None");
            }
        }
        String subscript = subscript(places);
        return subscript.isEmpty() ? ordered : atom(ordered.at(ATOM) + subscript, ordered.axes);
    }

    /** Whether more than the missing leading axes has to be mended for these axes. */
    boolean needsMending(List<Index.Variable> target) {
        return !along(target).code.equals(code);
    }

    /** The subscript for these places without the colons at its end; nothing if there are only colons. */
    static String subscript(List<String> places) {
        int end = places.size();
        while (end > 0 && places.get(end - 1).equals(":")) {
            end--;
        }
        return end == 0 ? "" : "[" + String.join(", ", places.subList(0, end)) + "]";
    }

    /** The axes of several arrays together, in the order of the scope unless another one saves transposing. */
    static List<Index.Variable> join(Collection<ArrayText> parts, List<Index.Variable> scope) {
        Set<Index.Variable> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(part.axes));
        List<Index.Variable> sorted = scope.stream().filter(all::contains).toList();
        List<List<Index.Variable>> candidates = new ArrayList<>(List.of(sorted));
        parts.stream()
                .map(ArrayText::axes)
                .filter(axes -> axes.size() == all.size())
                .forEach(candidates::add);
        return candidates.stream()
                .filter(order ->
                        parts.stream().allMatch(part -> part.ordered(order).code.equals(part.code)))
                .findFirst()
                .orElse(sorted);
    }
}
