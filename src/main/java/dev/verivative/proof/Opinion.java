package dev.verivative.proof;

import dev.verivative.exact.Point;
import dev.verivative.term.Dimension;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a check other than the kernel's says of a derivative. */
public sealed interface Opinion {
    /** How it is called in reports. */
    String word();

    /** It agrees at all these sizes; without dimensions there is one choice, which is empty. */
    record Agrees(List<Map<Dimension, Integer>> sizes) implements Opinion {
        public Agrees {
            sizes = List.copyOf(sizes);
            if (sizes.isEmpty()) {
                throw new IllegalArgumentException("agreement at no size");
            }
        }

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
