package dev.verivative.notation;

import dev.verivative.notation.Ranges.IndexDraft;
import dev.verivative.notation.Ranges.Range;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the dimensions of a function are at one call: its own where it was defined beside the formula, whatever the
 * arguments have where it is from a library.
 */
final class Sizes {
    private final Ranges ranges;
    private final Map<Dimension, Range> open = new LinkedHashMap<>();

    private Sizes(Ranges ranges) {
        this.ranges = ranges;
    }

    static Sizes of(Function function, boolean everySize, Ranges ranges, int at) {
        Sizes sizes = new Sizes(ranges);
        if (everySize) {
            Stream.concat(
                            function.variables().stream().map(Tensor::shape).flatMap(shape -> shape.stream()),
                            function.indices().stream().map(Index.Variable::dimension))
                    .filter(dimension -> !dimension.isFixed())
                    .forEach(dimension -> sizes.open.computeIfAbsent(
                            dimension,
                            each -> ranges.bound("the argument of " + LatexLetters.function(function.symbol()), at)));
        }
        return sizes;
    }

    /** The index runs through that dimension of the function. */
    void meet(IndexDraft index, Dimension dimension, Supplier<String> because) {
        Range range = open.get(dimension);
        if (range == null) {
            ranges.require(index, dimension, because);
        } else {
            ranges.join(index, range, because);
        }
    }

    /** The function at the sizes that were found; only when everything is settled. */
    Function fitted(Function function) {
        Map<Dimension, Dimension> sizes = new HashMap<>();
        open.forEach((dimension, range) -> sizes.put(dimension, ranges.dimension(range)));
        return sizes.entrySet().stream().allMatch(each -> each.getKey().equals(each.getValue()))
                ? function
                : function.resize(sizes);
    }
}
