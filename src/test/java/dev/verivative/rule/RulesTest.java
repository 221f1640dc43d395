package dev.verivative.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.exact.Point;
import dev.verivative.kernel.Truth;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule says the truth where its conditions are met, and needs each of them. */
class RulesTest {
    private static final int ENOUGH = 12;
    private static final int TRIES = 6000;

    static List<Rule> all() {
        return Rules.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isTrueUnderItsConditionsAndNeedsThem(Rule rule) {
        long seed = 20240229L + rule.name().hashCode();
        Random random = new Random(seed);
        int agreed = 0;
        Set<Condition> needed = new LinkedHashSet<>();
        List<Condition> stated = rule.conditions();
        for (int attempt = 0; attempt < TRIES && (agreed < ENOUGH || needed.size() < stated.size()); attempt++) {
            Instances.Sides sides = Instances.random(rule, random);
            List<Term> terms = new ArrayList<>(
                    sides.values().stream().map(Abstraction::body).toList());
            terms.add(sides.left());
            terms.add(sides.right());
            Point point = Truth.point(terms, 1 + random.nextInt(3), 2, Set.of("p"), random.nextLong());
            // What a rule starts from always has to have a value: the kernel asks for that beside the conditions.
            boolean asksForRange = stated.stream().anyMatch(Condition.InRange.class::isInstance);
            if (!Instances.areDefined(sides.values(), point)
                    || (!asksForRange && !Instances.areInRange(sides.substitution(), point))) {
                continue;
            }
            List<Condition> failing = new ArrayList<>();
            for (Condition condition : stated) {
                if (!Truth.holds(condition.substitute(sides.substitution()), point)) {
                    failing.add(condition);
                }
            }
            boolean isEqual = failing.size() < 2 && Truth.isEqual(sides.left(), sides.right(), point);
            if (failing.isEmpty()) {
                assertTrue(
                        isEqual,
                        () -> "seed " + seed + ": " + sides.left() + " is "
                                + Truth.value(sides.left(), point) + " but " + sides.right() + " is "
                                + Truth.value(sides.right(), point) + " at " + point);
                agreed++;
            } else if (failing.size() == 1 && !isEqual) {
                needed.addAll(failing);
            }
        }
        assertTrue(agreed >= ENOUGH, rule.name() + " was true at " + agreed + " points only, seed " + seed);
        assertEquals(Set.copyOf(stated), needed, rule.name() + " has a condition that nothing needs, seed " + seed);
    }

    @Test
    void areManyAndNamedInKebabCase() {
        assertTrue(Rules.ALL.size() > 50, () -> "only " + Rules.ALL.size());
        for (Rule rule : Rules.ALL) {
            assertTrue(rule.name().matches("[a-z]+(-[a-z]+)*"), rule.name());
            assertFalse(rule.title().isBlank() || rule.source().isBlank(), rule.name());
            assertEquals(rule, Rules.named(rule.name()));
        }
    }

    @Test
    void refusesAnUnknownName() {
        assertThrows(IllegalArgumentException.class, () -> Rules.named("quotient"));
    }
}
