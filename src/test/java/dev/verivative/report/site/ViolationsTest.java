package dev.verivative.report.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.report.site.Violation.Fault;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ViolationsTest {
    static Stream<Arguments> conditions() {
        return Rules.ALL.stream()
                .flatMap(rule -> rule.conditions().stream().map(condition -> Arguments.of(rule, condition)));
    }

    /** As the tests of the rules say: without any of its conditions a rule fails somewhere. */
    @ParameterizedTest
    @MethodSource("conditions")
    void everyConditionIsNeededSomewhere(Rule rule, Condition condition) {
        assertTrue(Violations.of(rule, condition).flatMap(Violation::fault).isPresent(), rule::toString);
    }

    @Test
    void findsTheWorstOfTheSmallest() {
        check("constant-rule", 0, Fault.DIFFERENT, Optional.of("1"), Optional.of("0"));
        check("quotient-rule", 0, Fault.BOTH_MISSING, Optional.empty(), Optional.empty());
        check("log-rule", 0, Fault.LEFT_MISSING, Optional.empty(), Optional.of("-1"));
        check("power-as-exponential", 0, Fault.RIGHT_MISSING, Optional.of("0"), Optional.empty());
        check("delta-different", 0, Fault.DIFFERENT, Optional.of("1"), Optional.of("0"));
    }

    private static void check(String name, int number, Fault fault, Optional<String> left, Optional<String> right) {
        Rule rule = Rules.named(name);
        Violation violation = Violations.of(rule, rule.conditions().get(number)).orElseThrow();
        assertEquals(Optional.of(fault), violation.fault());
        assertEquals(
                left.map(BigDecimal::new).map(Decimals::text),
                violation.left().value().map(Decimals::text));
        assertEquals(
                right.map(BigDecimal::new).map(Decimals::text),
                violation.right().value().map(Decimals::text));
    }

    @Test
    void shortNumbersAreWritten() {
        assertEquals("0", Decimals.text(new BigDecimal("0.000")));
        assertEquals("−1.5", Decimals.text(new BigDecimal("-1.50")));
        assertEquals("≈ 1.38629", Decimals.text(new BigDecimal("1.3862943611198906")));
        assertEquals(List.of("100"), List.of(Decimals.text(new BigDecimal("1e2"))));
    }
}
