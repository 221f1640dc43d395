package dev.verivative.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Claim;
import dev.verivative.definition.Definition;
import dev.verivative.derive.Line;
import dev.verivative.exact.Comparison;
import dev.verivative.exact.Differ;
import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Verdict;
import dev.verivative.notation.Relation.Sign;
import dev.verivative.proof.ClaimVerdict.Status;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Signs;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim of the catalogue: proved, but for those that are known to be open. */
class CatalogueClaimsTest {
    /** True as they are: exponentials and logarithms grow, of which the kernel's laws of signs know nothing. */
    private static final Set<String> OPEN = Set.of(
            "l2-normalisation: It keeps the order.",
            "layer-norm: It keeps the order.",
            "log-sigmoid: It is below zero.",
            "log-softmax: A higher score gets a larger output.",
            "log-softmax: With two scores or more every output is below zero.",
            "log-sum-exp: With two scores or more it is above all of them.",
            "rms-norm: It keeps the order.",
            "sigmoid: A higher score gets more.",
            "softmax: A higher score gets a larger share.",
            "softmax-temperature: A higher score gets a larger share.",
            "softplus: It is above the number, too.",
            "softplus: It is above zero.",
            "stable-softmax: A higher score gets a larger share.",
            "tanh: A larger number gets more.");

    record Row(Definition definition, Claim claim) {
        @Override
        public String toString() {
            return definition.name() + ": " + claim.text();
        }
    }

    static Stream<Row> rows() {
        return Catalogue.standard().all().stream()
                .flatMap(definition -> definition.claims().stream().map(claim -> new Row(definition, claim)));
    }

    @Test
    void theCatalogueIsThere() {
        assertTrue(rows().count() > 90);
        List<String> all = rows().map(Row::toString).toList();
        assertTrue(all.containsAll(OPEN), all::toString);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isProvedOrKnownToBeOpen(Row row) {
        ClaimVerdict verdict = ClaimProver.prove(row.definition(), row.claim());
        Status expected = OPEN.contains(row.toString()) ? Status.OPEN : Status.HOLDS;
        assertEquals(expected, verdict.status(), verdict::reason);
        assertEquals(expected == Status.HOLDS ? List.of("kernel") : List.of(), verdict.by());
        assertEquals(row.claim().relations().size(), verdict.links().size());
    }

    /** The proof once more, by nothing but the kernel and what the relation says. */
    @ParameterizedTest
    @MethodSource("rows")
    void theStepsLeadFromOneSideToTheOther(Row row) {
        Assumptions plain = row.claim().premises().with(row.definition().known());
        for (LinkVerdict link : ClaimProver.prove(row.definition(), row.claim()).links()) {
            if (link.status() == Status.HOLDS) {
                Assumptions known = plain;
                for (Condition.Distinct pair : link.differing()) {
                    known = known.withDistinct(pair.left(), pair.right());
                }
                Term start = link.relation().sign() == Sign.EQUAL
                        ? link.relation().left()
                        : Inequality.difference(link.relation());
                Term end = walk(start, link.lines(), known);
                Term otherEnd = walk(link.relation().right(), link.other(), known);
                if (link.relation().sign() == Sign.EQUAL) {
                    assertEquals(otherEnd, end);
                } else {
                    boolean isStrict = link.relation().sign() == Sign.LESS
                            || link.relation().sign() == Sign.GREATER;
                    assertTrue(
                            isStrict
                                    ? KernelSigns.holds(new Condition.Positive(end), known)
                                    : (Signs.of(end, known) & Signs.NEGATIVE) == 0,
                            end::toString);
                }
            }
        }
    }

    private static Term walk(Term start, List<Line> lines, Assumptions known) {
        Term current = start;
        for (Line line : lines) {
            assertEquals(current, line.step().before());
            assertTrue(new Kernel(known).check(line.step()) instanceof Verdict.Accepted);
            current = line.step().after();
        }
        return current;
    }

    /** By differences, which know no rule of calculus; equations that need no hypothesis. */
    @ParameterizedTest
    @MethodSource("rows")
    void agreesWithNumbers(Row row) {
        Assumptions known = row.claim().premises().with(row.definition().known());
        for (LinkVerdict link : ClaimProver.prove(row.definition(), row.claim()).links()) {
            boolean plain = known.hypotheses().isEmpty() && known.distinct().isEmpty();
            if (plain && link.relation().sign() == Sign.EQUAL) {
                Comparison comparison = new Differ(List.of(2, 1), 1, 2, 3, 40, known.positive(), false, 7)
                        .compare(link.relation().left(), link.relation().right());
                assertFalse(comparison instanceof Comparison.Different, comparison::toString);
            }
        }
    }
}
