package dev.verivative.proof;

import dev.verivative.term.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sizes in words. */
public final class Sizes {
    private static final int FEW = 3;

    private Sizes() {}

    /** {@code n = 1..4}, {@code (m, n) = (1, 2), (2, 1)}; nothing if there is no size to choose. */
    public static String text(List<Map<Dimension, Integer>> all) {
        if (all.isEmpty() || all.get(0).isEmpty()) {
            return "";
        }
        List<Dimension> dimensions = List.copyOf(all.get(0).keySet());
        if (dimensions.size() == 1) {
            return dimensions.get(0).name() + " = "
                    + runs(all.stream()
                            .map(choice -> choice.get(dimensions.get(0)))
                            .toList());
        }
        String names = dimensions.stream().map(Dimension::name).collect(Collectors.joining(", "));
        return "(" + names + ") = " + all.stream().map(Sizes::tuple).collect(Collectors.joining(", "));
    }

    /** As {@link #text}, but with dots where there are many. */
    public static String brief(List<Map<Dimension, Integer>> all) {
        if (all.size() <= FEW || all.get(0).size() < 2) {
            return text(all);
        }
        return text(all.subList(0, FEW - 1)) + ", ..., " + tuple(all.get(all.size() - 1));
    }

    private static String tuple(Map<Dimension, Integer> choice) {
        return choice.values().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String runs(List<Integer> sizes) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < sizes.size(); i++) {
            if (i + 1 == sizes.size() || sizes.get(i + 1) != sizes.get(i) + 1) {
                runs.add(first == i ? sizes.get(i) + "" : sizes.get(first) + ".." + sizes.get(i));
                first = i + 1;
            }
        }
        return String.join(", ", runs);
    }
}
