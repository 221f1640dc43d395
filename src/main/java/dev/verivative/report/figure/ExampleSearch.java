package dev.verivative.report.figure;

import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.report.DerivationDocument;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for a small point at which a Jacobian can be shown with its numbers. */
final class ExampleSearch {
    /** The size of one dimension: the smallest that has something on the diagonal, beside it and further away. */
    private static final int SIZE = 3;

    /** The size of all others. */
    private static final int OTHER_SIZE = 2;

    /** More rows or columns are no small example. */
    private static final int MOST_ROWS = 12;

    private static final int MOST_VALUES = 64;

    private final DerivationDocument document;
    private final Asked asked;
    private final List<Tensor> tensors;
    private final Map<Dimension, Integer> sizes = new LinkedHashMap<>();

    ExampleSearch(DerivationDocument document, Asked asked) {
        this.document = document;
        this.asked = asked;
        List<Term> terms = new ArrayList<>(List.of(document.asked(), document.result()));
        document.known().hypotheses().forEach(each -> terms.addAll(List.of(each.left(), each.right())));
        Signature signature = Signature.of(terms);
        this.tensors = signature.tensors();
        // The letter n has the usual size, or what is differentiated by.
        Dimension main = signature.dimensions().stream()
                .filter(dimension -> dimension.name().equals("n"))
                .findFirst()
                .or(() -> Stream.concat(asked.columns().stream(), asked.rows().stream())
                        .map(Index.Variable::dimension)
                        .filter(dimension -> !dimension.isFixed())
                        .findFirst())
                .orElse(Dimension.of("n"));
        signature.dimensions().forEach(dimension -> sizes.put(dimension, dimension.equals(main) ? SIZE : OTHER_SIZE));
    }

    /** The first point at which nothing is zero by accident; else the first at which all has a value. */
    Optional<WorkedExample> find() {
        if (isTooLarge()) {
            return Optional.empty();
        }
        Optional<WorkedExample> second = Optional.empty();
        for (Point point : new ExamplePoints(tensors, asked.variable(), sizes, document.known()).all()) {
            Optional<ExampleAt> at = ExampleAt.of(document, asked, point, ordered());
            if (at.isPresent() && !at.get().hasAccident()) {
                return Optional.of(at.get().example(sizes));
            } else if (second.isEmpty()) {
                second = at.map(each -> each.example(sizes));
            }
        }
        return second;
    }

    /** The variable, then the others as the definition lists them. */
    private List<Tensor> ordered() {
        List<String> names = new ArrayList<>(List.of(asked.variable()));
        document.function().variables().forEach(tensor -> names.add(tensor.name()));
        document.definition().constants().forEach(tensor -> names.add(tensor.name()));
        names.addAll(document.definition().parameters());
        return Stream.concat(
                        names.stream()
                                .flatMap(name -> tensors.stream()
                                        .filter(tensor -> tensor.name().equals(name))),
                        tensors.stream())
                .distinct()
                .toList();
    }

    private boolean isTooLarge() {
        Point point = Point.ofSizes(sizes);
        long rows = count(
                point, asked.rows().stream().map(Index.Variable::dimension).toList());
        long columns = count(
                point, asked.columns().stream().map(Index.Variable::dimension).toList());
        long values = tensors.stream()
                .mapToLong(tensor -> count(point, tensor.shape()))
                .sum();
        return rows > MOST_ROWS || columns > MOST_ROWS || values > MOST_VALUES;
    }

    private static long count(Point point, List<Dimension> shape) {
        return shape.stream().mapToLong(point::size).reduce(1, Math::multiplyExact);
    }
}
