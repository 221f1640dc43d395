package dev.verivative.report.html;

import dev.verivative.exact.Signature;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.figure.Asked;
import dev.verivative.term.Dimension;
import dev.verivative.term.Term;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a reader can play with: the function and its derived Jacobian as programs, or why there is none. */
public sealed interface Playground {
    /**
     * Programs for some sizes.
     *
     * @param data JSON that may stand in an element of a page as it is
     * @param formula the entry that is selected
     */
    record Ready(String data, Optional<SelectedEntry> formula) implements Playground {}

    /**
     * There is none.
     *
     * @param why a sentence
     */
    record Absent(String why) implements Playground {}

    /** How many bytes all programs together may have. */
    int MOST_BYTES = 60_000;

    /** The sizes from which a reader can choose, the largest choice that is small enough being taken. */
    List<Range> ONE_SIZE = List.of(new Range(2, 6), new Range(2, 5), new Range(2, 4), new Range(2, 3));

    /** The same where several dimensions have a size of their own. */
    List<Range> SEVERAL_SIZES = List.of(new Range(2, 4), new Range(2, 3));

    /** The size of the first dimension at the beginning, and that of all others. */
    int FIRST_SIZE = 3;

    int OTHER_SIZE = 2;

    /** Sizes of a dimension. */
    record Range(int from, int to) {}

    /** The playground of a derivation of a whole Jacobian. */
    static Playground of(DerivationDocument document) {
        Optional<Asked> asked = Asked.of(document);
        if (asked.isEmpty()) {
            return new Absent("The playground needs the derivatives of one function at all places: this page is about"
                    + " something else.");
        }
        Optional<SelectedEntry> formula = SelectedEntry.of(asked.get());
        Signature signature = Signature.of(List.of(
                document.function().call(document.function().indices()),
                asked.get()
                        .entry(ones(asked.get().rows()), ones(asked.get().columns()))
                        .term()));
        List<Dimension> dimensions = ordered(signature.dimensions(), asked.get());
        for (List<Map<Dimension, Integer>> choice : choices(dimensions)) {
            Optional<String> data =
                    data(asked.get(), formula.map(SelectedEntry::leaves).orElse(List.of()), dimensions, choice);
            if (data.isPresent()) {
                return new Ready(data.get(), formula);
            }
        }
        return new Absent(
                "The function cannot be written out at a size that is small enough for a playground on this page.");
    }

    private static List<Integer> ones(List<?> letters) {
        return letters.stream().map(letter -> 1).toList();
    }

    /** Those of the variable first. */
    private static List<Dimension> ordered(List<Dimension> dimensions, Asked asked) {
        List<Dimension> ordered = new ArrayList<>();
        asked.columns().forEach(letter -> ordered.add(letter.dimension()));
        ordered.addAll(dimensions);
        return ordered.stream().filter(dimensions::contains).distinct().toList();
    }

    /** Sets of sizes, the fullest first; the sizes at the beginning come first in each. */
    private static List<List<Map<Dimension, Integer>>> choices(List<Dimension> dimensions) {
        Map<Dimension, Integer> first = new LinkedHashMap<>();
        dimensions.forEach(dimension -> first.put(dimension, first.isEmpty() ? FIRST_SIZE : OTHER_SIZE));
        List<List<Map<Dimension, Integer>>> choices = new ArrayList<>();
        for (Range range : dimensions.size() > 1 ? SEVERAL_SIZES : ONE_SIZE) {
            List<Map<Dimension, Integer>> all = List.of(Map.of());
            for (Dimension dimension : dimensions) {
                List<Map<Dimension, Integer>> more = new ArrayList<>();
                for (Map<Dimension, Integer> sizes : all) {
                    for (int size = range.from(); size <= range.to(); size++) {
                        Map<Dimension, Integer> larger = new LinkedHashMap<>(sizes);
                        larger.put(dimension, size);
                        more.add(larger);
                    }
                }
                all = more;
            }
            List<Map<Dimension, Integer>> ordered = new ArrayList<>(all);
            ordered.remove(first);
            ordered.add(0, first);
            choices.add(ordered);
        }
        choices.add(List.of(first));
        return choices;
    }

    private static Optional<String> data(
            Asked asked, List<Term> leaves, List<Dimension> dimensions, List<Map<Dimension, Integer>> choice) {
        List<PlaygroundProgram> programs = new ArrayList<>();
        for (Map<Dimension, Integer> sizes : choice) {
            Optional<PlaygroundProgram> program = PlaygroundProgram.of(asked, leaves, sizes);
            if (program.isEmpty()) {
                return Optional.empty();
            }
            programs.add(program.get());
        }
        String data = new PlaygroundJson(asked, dimensions).of(programs);
        return data.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES ? Optional.empty() : Optional.of(data);
    }
}
