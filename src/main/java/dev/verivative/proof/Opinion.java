package dev.verivative.proof;

import dev.verivative.exact.Point;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** What a check other than the kernel's says of a derivative. */
public sealed interface Opinion {
    /** How it is called in reports. */
    String word();

    /** It agrees at all these sizes; an empty text if there is no size to choose. */
    record Agrees(String sizes) implements Opinion {
        @Override
        public String word() {
            return "agrees";
        }
    }

    /** Nothing is known, which is no agreement. */
    record NotRun(String reason) implements Opinion {
        @Override
        public String word() {
            return "not run";
        }
    }

    /**
     * It gives another value.
     *
     * @param at the smallest case that was found
     * @param expected its value
     * @param derived the value of what was derived, or nothing where that has none
     */
    record Differs(Point at, BigDecimal expected, Optional<BigDecimal> derived) implements Opinion {
        private static final MathContext SHOWN = new MathContext(20);

        public Differs {
            expected = expected.round(SHOWN);
            derived = derived.map(value -> value.round(SHOWN));
        }

        @Override
        public String word() {
            return "differs";
        }
    }
}
