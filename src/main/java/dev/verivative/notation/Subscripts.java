package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How indices are written throughout some formulas: as small lowered letters if there is one for each index (Unicode
 * has none for b, c, d, ...), else behind an underscore.
 */
final class Subscripts {
    private final TextStyle style;
    private final Map<Index.Variable, String> labels;
    private final boolean small;

    private Subscripts(TextStyle style, Map<Index.Variable, String> labels) {
        this.style = style;
        this.labels = Map.copyOf(labels);
        this.small = style == TextStyle.UNICODE && labels.values().stream().allMatch(Letters::haveSubscripts);
    }

    static Subscripts of(TextStyle style, Collection<? extends Term> formulas) {
        Map<Index.Variable, String> labels = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Index.Variable index : Survey.of(formulas).indices()) {
            // One letter in two dimensions is two indices, though they may meet in one formula.
            String name = index.name();
            while (!taken.add(name)) {
                name = name + "'";
            }
            labels.put(index, spell(style, name));
        }
        return new Subscripts(style, labels);
    }

    private static String spell(TextStyle style, String name) {
        return style == TextStyle.UNICODE ? Letters.unicode(name) : Letters.ascii(name);
    }

    /** The index as it stands where it is bound. */
    String label(Index index) {
        if (index instanceof Index.Variable variable) {
            return labels.getOrDefault(variable, spell(style, variable.name()));
        }
        return Integer.toString(((Index.Position) index).value());
    }

    /** The number of elements. */
    String size(Dimension dimension) {
        return dimension.isFixed() ? Integer.toString(dimension.size()) : spell(style, dimension.name());
    }

    /** What follows the letter of a tensor. */
    String of(List<? extends Index> indices) {
        if (indices.isEmpty()) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        indices.forEach(index -> texts.add(label(index)));
        boolean letters = texts.stream().allMatch(text -> bare(text).length() == 1);
        boolean digits = style == TextStyle.ASCII && texts.stream().anyMatch(text -> Character.isDigit(text.charAt(0)));
        String separator = letters && !(digits && texts.size() > 1) ? "" : ",";
        if (small) {
            return texts.stream().map(Letters::subscripts).collect(Collectors.joining(separator));
        }
        String joined = String.join(separator, texts);
        boolean number = texts.size() == 1 && indices.get(0) instanceof Index.Position;
        return separator.isEmpty() || number ? "_" + joined : "_{" + joined + "}";
    }

    private static String bare(String text) {
        return text.replace("'", "").replace("′", "");
    }
}
