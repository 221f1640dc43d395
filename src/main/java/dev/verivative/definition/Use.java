package dev.verivative.definition;

import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Tensor;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another definition that is used by a symbol of one's own: {@code softmax}, or {@code softmax over m} where its
 * vectors have other dimensions here.
 *
 * @param name the other definition
 * @param dimensions the letters of its dimensions here, in the order in which it declares them; empty for its own
 */
record Use(String name, List<String> dimensions) {
    private static final Pattern OVER =
            Pattern.compile("(\\S+)(?:\\s+over\\s+([A-Za-z]{1,20}(?:\\s*,\\s*[A-Za-z]{1,20})*))?");

    Use {
        dimensions = List.copyOf(dimensions);
    }

    /** @throws IllegalArgumentException if it is neither of the two */
    static Use read(String text) {
        Matcher use = OVER.matcher(text.strip());
        if (!use.matches()) {
            throw new IllegalArgumentException(SourceText.quoted(text) + " is no name of a definition");
        }
        return new Use(
                use.group(1),
                use.group(2) == null ? List.of() : List.of(use.group(2).split("\\s*,\\s*")));
    }

    /**
     * The function that is used, under its symbol here.
     *
     * @param declares whether what a definition takes from outside by that name is declared here too
     * @throws CatalogueException if there is no such definition
     * @throws IllegalArgumentException if dimensions or what it takes from outside do not fit
     */
    Function function(String symbol, Library library, BiPredicate<Definition, String> declares) {
        Definition definition = library.find(name);
        Function function = resized(definition);
        for (String needed : function.ambientNames()) {
            if (!needed.equals("pi") && !declares.test(definition, needed)) {
                throw new IllegalArgumentException(
                        name + " takes " + needed + " from outside, which is not declared here as it is there");
            }
        }
        return new Function(symbol, function.variables(), function.indices(), function.body());
    }

    private Function resized(Definition definition) {
        Set<Dimension> own = new LinkedHashSet<>();
        for (Tensor variable : definition.variables()) {
            variable.shape().stream().filter(dimension -> !dimension.isFixed()).forEach(own::add);
        }
        if (dimensions.isEmpty()) {
            return definition.function();
        } else if (dimensions.size() != own.size()) {
            throw new IllegalArgumentException(name + " has the dimensions "
                    + own.stream().map(Dimension::name).toList() + ", not " + dimensions);
        }
        Map<Dimension, Dimension> map = new HashMap<>();
        int next = 0;
        for (Dimension dimension : own) {
            map.put(dimension, Dimension.of(dimensions.get(next++)));
        }
        return definition.function().resize(map);
    }
}
