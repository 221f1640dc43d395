package dev.verivative.kernel;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.rule.Condition;
import dev.verivative.term.Assumptions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Valid steps are accepted; of the forged ones none that is false. */
class ForgeryTest {
    private static final int FORGERIES_A_STEP = 14;
    private static final int FEWEST = 10_000;
    private static final Evaluator<Double> DOUBLES = new Evaluator<>(new DoubleArithmetic());
    private static final AtomicInteger FALSE_ONES = new AtomicInteger();
    private static final AtomicInteger TRUE_ONES = new AtomicInteger();

    @Example
    void acceptsWellKnownResults() {
        for (Step step : ValidSteps.knownResults()) {
            assertInstanceOf(Verdict.Accepted.class, new Kernel(ValidSteps.KNOWN).check(step), step::toString);
        }
    }

    @Property(tries = 1800, seed = "314159", shrinking = ShrinkingMode.OFF)
    void acceptsNoForgery(@ForAll long seed) {
        Random random = new Random(seed);
        Forger forger = new Forger(random);
        new ValidSteps(random).next().ifPresent(step -> {
            for (int i = 0; i < FORGERIES_A_STEP; i++) {
                try {
                    judge(forger.forge(step), random.nextLong(), "seed " + seed);
                } catch (IllegalArgumentException | NullPointerException | ClassCastException noStep) {
                    // What cannot even be written down needs no kernel to be refused.
                }
            }
        });
    }

    @Property(tries = 900, seed = "271828", shrinking = ShrinkingMode.OFF)
    void acceptsNoFalseUseOfATheorem(@ForAll long seed) {
        Random random = new Random(seed);
        Forger forger = new Forger(random);
        Uses uses = new Uses(random);
        uses.theorem().ifPresent(theorem -> {
            for (int i = 0; i < FORGERIES_A_STEP; i++) {
                try {
                    Forger.Forgery use = uses.use(theorem);
                    judge(use, random.nextLong(), "use, seed " + seed);
                    Step step = use.step();
                    Step forged =
                            new Step(step.before(), forger.mutated(step.after()), step.rule(), step.applications());
                    judge(new Forger.Forgery(forged, use.known()), random.nextLong(), "forged use, seed " + seed);
                } catch (IllegalArgumentException | ClassCastException noStep) {
                    // What cannot even be written down needs no kernel to be refused.
                }
            }
        });
    }

    private static void judge(Forger.Forgery forgery, long seed, String name) {
        Step step = forgery.step();
        Verdict verdict = new Kernel(forgery.known()).check(step);
        boolean differs = false;
        for (int trial = 0; trial < 6 && !differs; trial++) {
            int n = 1 + trial % 4;
            int m = 1 + (trial + 1 + trial / 4) % 4;
            Point point = Truth.point(
                    List.of(step.before(), step.after()), n, m, forgery.known().positive(), seed + trial);
            if (!areDistinct(forgery.known(), point)) {
                continue;
            }
            double before = DOUBLES.value(step.before(), point).orElse(Double.NaN);
            double after = DOUBLES.value(step.after(), point).orElse(Double.NaN);
            differs = Math.abs(before - after) > 1e-6 * (1 + Math.abs(before) + Math.abs(after));
            if (verdict instanceof Verdict.Accepted accepted
                    && (differs || Double.isFinite(before) != Double.isFinite(after))) {
                differs = false;
                boolean holds = accepted.obligations().stream().allMatch(needed -> Truth.holds(needed, point));
                assertTrue(
                        !holds || Truth.agree(step.before(), step.after(), point),
                        () -> name + ": accepted " + step + " under " + accepted.obligations() + ", false at " + point);
            }
        }
        (verdict instanceof Verdict.Accepted ? TRUE_ONES : FALSE_ONES)
                .addAndGet(verdict instanceof Verdict.Accepted || differs ? 1 : 0);
    }

    private static boolean areDistinct(Assumptions known, Point point) {
        return known.distinct().stream()
                .map(List::copyOf)
                .allMatch(pair -> Truth.holds(new Condition.Distinct(pair.get(0), pair.get(1)), point));
    }

    @AfterContainer
    static void hasSeenEnough() {
        System.out.println(FALSE_ONES + " false forgeries refused, " + TRUE_ONES + " true ones accepted");
        assertTrue(FALSE_ONES.get() >= FEWEST && TRUE_ONES.get() > 500, FALSE_ONES + " and " + TRUE_ONES);
    }
}
