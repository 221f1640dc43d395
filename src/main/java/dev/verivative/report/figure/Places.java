package dev.verivative.report.figure;

import dev.verivative.exact.Point;
import dev.verivative.term.Index;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Positions of index letters at a point, the last letter running fastest. */
final class Places {
    private Places() {}

    static List<List<Integer>> all(List<Index.Variable> letters, Point point) {
        return at(point, letters).stream()
                .map(at -> letters.stream().map(at::get).toList())
                .toList();
    }

    static List<Map<Index.Variable, Integer>> at(Point point, Collection<Index.Variable> letters) {
        return Point.ofSizes(point.sizes()).allIndices(letters).stream()
                .map(Point::indices)
                .toList();
    }
}
