package dev.verivative.notation;

import dev.verivative.notation.Syntax.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that a formula uses and a vocabulary does not declare, in order of first occurrence.
 *
 * @param ranks names that stand for numbers, and how many indices each has
 * @param bounds letters that stand above a sum
 * @param indices index letters that are free somewhere
 */
public record Inventory(Map<String, Integer> ranks, Set<String> bounds, Set<String> indices) {
    public Inventory {
        ranks = Collections.unmodifiableMap(new LinkedHashMap<>(ranks));
        bounds = Collections.unmodifiableSet(new LinkedHashSet<>(bounds));
        indices = Collections.unmodifiableSet(new LinkedHashSet<>(indices));
    }

    /** @param variable a name that is a vector where nothing else says what it is and a vector is needed */
    static Inventory of(Statement statement, Formula formula, Vocabulary vocabulary, String variable) {
        InventoryCollector collector = new InventoryCollector(statement, formula, vocabulary);
        statement.sides().forEach(side -> collector.visit(side, List.of(), 0));
        return collector.inventory(variable);
    }
}
