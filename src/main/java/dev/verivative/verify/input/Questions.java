package dev.verivative.verify.input;

import dev.verivative.term.Dimension;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked for at an input: the value always, a product with a vector at every second, the Jacobian at every
 * fourth as long as it is small.
 */
final class Questions {
    /** A Jacobian that is cheap to make, to send and to judge: 40 by 40. */
    private static final long SMALL = 1600;

    /** A Jacobian where everything is wanted: 100 by 100. */
    private static final long LARGE = 10_000;

    /** A product may cost as much as the Jacobian, though nobody sees it. */
    private static final long PRODUCT = 1L << 17;

    /** The largest product, at one in eight inputs. */
    private static final long LARGE_PRODUCT = 1L << 24;

    private final InputShape shape;
    private final Dtype dtype;
    private final Set<Operation> operations;
    private final Cotangents cotangents;
    private long count;

    Questions(InputShape shape, Dtype dtype, Set<Operation> operations) {
        this.shape = shape;
        this.dtype = dtype;
        this.operations = Set.copyOf(operations);
        this.cotangents = new Cotangents(dtype);
    }

    List<Planned> at(Map<String, NumericArray> inputs, Kind kind, Recipe.Effort effort, Draw draw) {
        Map<Dimension, Integer> sizes = Sizes.of(shape.inputs(), inputs);
        long size = InputShape.count(shape.output(), sizes)
                * InputShape.count(shape.wrt().shape(), sizes);
        boolean valueOnly = effort == Recipe.Effort.FORWARD || kind == Kind.NAN;
        boolean all = effort == Recipe.Effort.ALL || !operations.contains(Operation.FORWARD);
        long turn = count++;
        List<Planned> planned = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            boolean asked = operations.contains(operation)
                    && switch (operation) {
                        case FORWARD -> true;
                        case VJP -> !valueOnly && product(all, turn, size);
                        case JVP -> !valueOnly && product(all, turn + 1, size);
                        case JACOBIAN -> !valueOnly && (all ? size <= LARGE : turn % 4 == 0 && size <= SMALL);
                    };
            if (asked) {
                planned.add(new Planned(request(operation, inputs, sizes, draw), kind));
            }
        }
        return planned;
    }

    private static boolean product(boolean all, long turn, long size) {
        return size <= PRODUCT ? all || turn % 2 == 0 : turn % 8 == 0 && size <= LARGE_PRODUCT;
    }

    private Request request(
            Operation operation, Map<String, NumericArray> inputs, Map<Dimension, Integer> sizes, Draw draw) {
        Optional<NumericArray> vector = switch (operation) {
            case FORWARD, JACOBIAN -> Optional.empty();
            case VJP -> Optional.of(cotangents.draw(lengths(shape.output(), sizes), draw));
            case JVP -> Optional.of(cotangents.draw(lengths(shape.wrt().shape(), sizes), draw));
        };
        return new Request(operation, dtype, inputs, vector, shape.wrt().name());
    }

    private static List<Integer> lengths(List<Dimension> dimensions, Map<Dimension, Integer> sizes) {
        return dimensions.stream()
                .map(dimension -> sizes.getOrDefault(dimension, Math.max(1, dimension.size())))
                .toList();
    }
}
