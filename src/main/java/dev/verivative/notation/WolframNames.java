package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A valid Wolfram symbol for each thing that is named in some terms, different for different things. */
final class WolframNames {
    /** Symbols with a meaning of their own that a formula could well use for something else. */
    private static final Set<String> RESERVED = Set.of(
            "C",
            "D",
            "E",
            "I",
            "K",
            "N",
            "O",
            "Sum",
            "Table",
            "List",
            "Log",
            "Sqrt",
            "Sin",
            "Cos",
            "Sinh",
            "Cosh",
            "Tanh",
            "LogisticSigmoid",
            "Erf",
            "Pi",
            "KroneckerDelta",
            "Gamma",
            "Beta",
            "Zeta",
            "True",
            "False",
            "Null",
            "All",
            "None",
            "Exp",
            "Power",
            "Times",
            "Plus",
            "Divide",
            "Subtract",
            "Rational",
            "Im",
            "Re",
            "Abs");

    private record Key(String kind, Object thing) {}

    private final Map<Key, String> symbols = new HashMap<>();
    private final Set<String> taken = new HashSet<>(RESERVED);

    WolframNames(Collection<? extends Term> terms) {
        Survey survey = Survey.of(terms);
        Map<Key, String> names = new LinkedHashMap<>();
        survey.values().forEach(name -> names.put(new Key("value", name), name));
        survey.functions().forEach(name -> names.put(new Key("function", name), name));
        survey.dimensions().forEach(dimension -> names.put(new Key("size", dimension), dimension.name()));
        // A bound index can have any letter, a free one only its own.
        terms.forEach(term -> term.freeIndices().forEach(index -> names.put(new Key("index", index), index.name())));
        survey.indices().forEach(index -> names.put(new Key("index", index), index.name()));
        List<Key> later = new ArrayList<>();
        names.forEach((key, name) -> {
            // Who has a valid name of his own keeps it before it goes to somebody else.
            if (letters(name).equals(name) && taken.add(name)) {
                symbols.put(key, name);
            } else {
                later.add(key);
            }
        });
        later.forEach(key -> symbols.put(key, free(names.getOrDefault(key, "v"))));
    }

    String value(String name) {
        return symbol("value", name);
    }

    String function(String name) {
        return symbol("function", name);
    }

    String size(Dimension dimension) {
        return dimension.isFixed() ? Integer.toString(dimension.size()) : symbol("size", dimension);
    }

    String index(Index index) {
        return index instanceof Index.Position position ? Integer.toString(position.value()) : symbol("index", index);
    }

    private String symbol(String kind, Object thing) {
        String symbol = symbols.get(new Key(kind, thing));
        if (symbol == null) {
            throw new IllegalArgumentException("no name was given to the " + kind + " " + thing);
        }
        return symbol;
    }

    private String free(String name) {
        String letters = letters(name);
        boolean unchanged = letters.equals(name) || letters.equals(Letters.ascii(name));
        String base = RESERVED.contains(letters) ? "big" + letters : letters;
        String candidate = unchanged ? base : base + 1;
        for (int i = 1; !taken.add(candidate); i++) {
            candidate = base + i;
        }
        return candidate;
    }

    private static String letters(String name) {
        String letters = Letters.ascii(name).replaceAll("[^A-Za-z0-9]", "");
        return letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "v" + letters : letters;
    }
}
