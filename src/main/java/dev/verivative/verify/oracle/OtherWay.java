package dev.verivative.verify.oracle;

import dev.verivative.term.Dimension;
import java.util.Map;

/** Another way to a quantity, for the sake of what honest code that takes it may be off by; one entry at a time. */
final class OtherWay {
    private final Way way;
    private final Evaluation evaluation;
    private boolean isReady;

    OtherWay(Way way) {
        this.way = way;
        this.evaluation = new Evaluation(way.pointwise());
        if (way.reading() == Way.Reading.EXACT) {
            // It underflows for want of a shift, which the law says that it need not.
            evaluation.ignoreUnderflow();
        }
    }

    Way.Reading reading() {
        return way.reading();
    }

    /** There are other inputs. */
    void forget() {
        isReady = false;
    }

    void at(int[] place, Map<Dimension, Integer> sizes, Readings readings) {
        if (!isReady) {
            evaluation.run(sizes, readings.leaves(way.reading()), readings.dtype());
            isReady = true;
        }
        evaluation.at(place);
    }

    /** What roundings may do; infinite where it overflows. */
    double rounding() {
        Numbers numbers = evaluation.result();
        if (evaluation.overflows()) {
            return Double.POSITIVE_INFINITY;
        }
        double rounding = numbers.rounding(0);
        return Double.isNaN(numbers.high[0]) || Double.isNaN(rounding) ? 0 : rounding;
    }

    /** Whether it overflows as written, where no exponential is why. */
    boolean overflowsAsWritten() {
        return way.reading() == Way.Reading.EXACT && evaluation.overflows();
    }

    /** In smallest normal numbers. */
    double floor() {
        double floor = evaluation.result().floor[0];
        return Double.isNaN(floor) ? 0 : floor;
    }
}
