package dev.verivative.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of all rules. */
public final class Rules {
    /**
     * Every rule, in the order in which they are taught: derivatives, sums, the Kronecker delta, algebra, functions,
     * definitions.
     */
    public static final List<Rule> ALL = Stream.of(
                    DerivativeRules.ALL,
                    SumRules.ALL,
                    DeltaRules.ALL,
                    AlgebraRules.ALL,
                    FunctionRules.ALL,
                    DefinitionRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Rule> BY_NAME = byName();

    /** What the use of something proved is called, and on what ground it stands. */
    private static final Map<String, String> PROVED = Map.of(
            "lemma", "proved before",
            "instance", "what holds for all holds for each",
            "hypothesis", "assumed by the definition");

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

    /**
     * The use of something that was proved before.
     *
     * @param title what readers know it by
     */
    public static Rule lemma(Proved proved, String title) {
        return proved("lemma", title, proved);
    }

    /** The step from something general that was proved to one of its cases. */
    public static Rule instance(Proved proved) {
        return proved("instance", "Instance", proved);
    }

    /** The use of something that is taken to hold. */
    public static Rule hypothesis(Proved assumed) {
        return proved("hypothesis", "Hypothesis", assumed);
    }

    /** Whether it is one of the table, or the use of something that is called proved. */
    public static boolean isKnown(Rule rule) {
        return rule.equals(
                rule.statement() instanceof Statement.Lemma lemma && PROVED.containsKey(rule.name())
                        ? proved(rule.name(), rule.title(), lemma.proved())
                        : named(rule.name()));
    }

    private static Rule proved(String name, String title, Proved proved) {
        String source = Objects.requireNonNull(PROVED.get(name));
        return new Rule(name, title, new Statement.Lemma(proved), List.of(), source);
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
