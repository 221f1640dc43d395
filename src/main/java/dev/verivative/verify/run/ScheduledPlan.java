package dev.verivative.verify.run;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.input.InputShape;
import dev.verivative.verify.input.Planned;
import dev.verivative.verify.input.Schedule;
import java.util.Iterator;
import java.util.Set;

/** Asks what a {@link Schedule} has, its hazards at the head: whoever asks puts off what has no single right answer. */
public final class ScheduledPlan implements Plan {
    private final InputShape shape;
    private final Settings settings;

    /** @throws IllegalArgumentException if a value is fixed that is no input, or in the wrong shape */
    public ScheduledPlan(Specification specification, Settings settings) {
        this.shape = InputShape.of(specification, settings.fixed());
        this.settings = settings;
    }

    @Override
    public Iterator<Request> requests(Dtype dtype, Set<Operation> operations) {
        Schedule schedule = new Schedule(shape, dtype, settings.seed(), settings.maxN(), operations);
        Iterator<Planned> hazards = schedule.hazards().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return hazards.hasNext() || schedule.hasNext();
            }

            @Override
            public Request next() {
                return (hazards.hasNext() ? hazards : schedule).next().request();
            }
        };
    }
}
