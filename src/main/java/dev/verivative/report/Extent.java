package dev.verivative.report;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For what a result is meant.
 *
 * @param sizes letters of sizes that are arbitrary
 * @param letters variables, constants and parameters
 * @param positive those of them that are declared positive
 */
record Extent(List<String> sizes, List<String> letters, List<String> positive) {
    static Extent of(DerivationDocument document) {
        Set<String> sizes = new LinkedHashSet<>();
        Set<String> used = new TreeSet<>(document.asked().names());
        List<String> letters = new ArrayList<>();
        Set<String> fixed = Stream.concat(
                        document.function().indices().stream().map(Index.Variable::dimension),
                        document.function().variables().stream().flatMap(tensor -> tensor.shape().stream()))
                .filter(Dimension::isFixed)
                .map(Dimension::name)
                .collect(Collectors.toSet());
        Stream.concat(document.function().variables().stream(), document.definition().constants().stream())
                .filter(tensor -> used.contains(tensor.name()))
                .forEach(tensor -> {
                    letters.add(tensor.name());
                    arbitrary(tensor).filter(size -> !fixed.contains(size)).forEach(sizes::add);
                });
        document.definition().parameters().stream().filter(used::contains).forEach(letters::add);
        return new Extent(
                List.copyOf(sizes),
                letters.stream().distinct().toList(),
                document.known().positive().stream()
                        .filter(used::contains)
                        .sorted()
                        .toList());
    }

    private static Stream<String> arbitrary(Tensor tensor) {
        return tensor.shape().stream().filter(dimension -> !dimension.isFixed()).map(Dimension::name);
    }
}
