package dev.verivative.verify.shrink;

import dev.verivative.term.Dimension;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import dev.verivative.verify.property.Layout;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deletes elements of a dimension from all arrays at once: halves, quarters, ... and single ones. */
final class Deletions {
    /** What is larger may matter by its size alone: where one goes, the others grow. */
    private static final double LARGE = 100;

    private static final double GROWTH = 8;

    private final Specification specification;
    private final Layout layout;
    private final Set<String> fixed;
    private final Trying trying;

    Deletions(Specification specification, Set<String> fixed, Trying trying) {
        this.specification = specification;
        this.layout = new Layout(specification);
        this.fixed = fixed;
        this.trying = trying;
    }

    /** What is left of a failing request. */
    Request of(Request failing) {
        Request smallest = failing;
        List<Dimension> dimensions = specification.dimensions().stream()
                .filter(dimension ->
                        fixed.stream().noneMatch(name -> layout.input(name).contains(dimension)))
                .toList();
        for (Dimension dimension : dimensions) {
            int chunk = Math.max(1, layout.size(smallest, dimension) / 2);
            while (!trying.isOver()) {
                smallest = chunks(smallest, dimension, chunk);
                if (chunk == 1) {
                    break;
                }
                chunk = Math.max(1, Math.min(chunk / 2, layout.size(smallest, dimension) / 2));
            }
        }
        return smallest;
    }

    private Request chunks(Request failing, Dimension dimension, int chunk) {
        Request smallest = failing;
        int start = 0;
        while (!trying.isOver() && start < layout.size(smallest, dimension)) {
            int size = layout.size(smallest, dimension);
            int count = Math.min(chunk, size - start);
            Optional<Request> found = count < size ? without(smallest, dimension, start, count) : Optional.empty();
            if (found.isPresent()) {
                smallest = found.get();
            } else {
                start += chunk;
            }
        }
        return smallest;
    }

    private Optional<Request> without(Request request, Dimension dimension, int start, int count) {
        int size = layout.size(request, dimension);
        Request smaller = layout.selected(request, dimension, Layout.without(size, start, count));
        Optional<Request> found = trying.failing(smaller);
        return found.isPresent() ? found : grown(smaller).flatMap(trying::failing);
    }

    /** With its large numbers larger still; empty if there are none. */
    private Optional<Request> grown(Request request) {
        Request all = request;
        for (Slot slot : Slot.of(request, fixed)) {
            if (slot.name().isPresent()) {
                double[] values = slot.values(request).clone();
                for (int k = 0; k < values.length; k++) {
                    double size = Math.abs(values[k]);
                    if (size > LARGE && size <= request.dtype().max() / GROWTH) {
                        values[k] *= GROWTH;
                    }
                }
                all = slot.with(all, values);
            }
        }
        return all.equals(request) ? Optional.empty() : Optional.of(all);
    }
}
