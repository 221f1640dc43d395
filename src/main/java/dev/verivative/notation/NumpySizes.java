package dev.verivative.notation;

import dev.verivative.notation.NumpyLine.Argument;
import dev.verivative.term.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the number of elements of a dimension can be read off: {@code len(x)} or {@code W.shape[1]}. */
final class NumpySizes {
    private final Map<Argument, List<Dimension>> shapes = new LinkedHashMap<>();

    /** Arrays are asked in the order in which they are added. */
    void add(Argument array, List<Dimension> shape) {
        shapes.putIfAbsent(array, shape);
    }

    /** An array that has the dimension, best as its first one. */
    Optional<Argument> holder(Dimension dimension) {
        Optional<Argument> first = holder(dimension, true);
        return first.isPresent() ? first : holder(dimension, false);
    }

    private Optional<Argument> holder(Dimension dimension, boolean asFirst) {
        return shapes.entrySet().stream()
                .filter(array -> {
                    int axis = array.getValue().indexOf(dimension);
                    return axis == 0 || (axis > 0 && !asFirst);
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The size of a dimension of that array. */
    String read(Argument holder, Dimension dimension) {
        int axis = shapes.getOrDefault(holder, List.of()).indexOf(dimension);
        return axis == 0 ? "len(" + holder.name() + ")" : holder.name() + ".shape[" + axis + "]";
    }
}
