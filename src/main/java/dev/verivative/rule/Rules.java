package dev.verivative.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of all rules. */
public final class Rules {
    /**
     * Every rule, in the order in which they are taught: derivatives, sums, the Kronecker delta, algebra, definitions.
     */
    public static final List<Rule> ALL = Stream.of(
                    DerivativeRules.ALL, SumRules.ALL, DeltaRules.ALL, AlgebraRules.ALL, DefinitionRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Rule> BY_NAME = byName();

    private Rules() {}

    /**
     * The rule of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Rule named(String name) {
        Rule rule = BY_NAME.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule " + name);
        }
        return rule;
    }

    private static Map<String, Rule> byName() {
        Map<String, Rule> map = new LinkedHashMap<>();
        for (Rule rule : ALL) {
            if (map.put(rule.name(), rule) != null) {
                throw new IllegalStateException("two rules are called " + rule.name());
            }
        }
        return map;
    }
}
