package dev.verivative.verify.run;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.input.InputShape;
import dev.verivative.verify.input.Kind;
import dev.verivative.verify.input.Planned;
import dev.verivative.verify.input.Schedule;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What is asked in one format.
 *
 * @param requests without end, or until there is nothing more to ask
 * @param last what is asked when they are over: there may be no answer
 */
record Plan(Iterator<Request> requests, List<Request> last) {
    Plan {
        last = List.copyOf(last);
    }

    static Plan of(Specification specification, Settings settings, Dtype dtype, Set<Operation> operations) {
        InputShape shape = InputShape.of(specification, settings.fixed());
        Schedule schedule = new Schedule(shape, dtype, settings.seed(), settings.maxN(), operations);
        if (!specification.isMaskable()) {
            // Nothing is masked by -inf there: it is one more input without a single right answer.
            schedule.leaveOut(Kind.MASK);
        }
        Iterator<Request> requests = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return schedule.hasNext();
            }

            @Override
            public Request next() {
                return schedule.next().request();
            }
        };
        return new Plan(
                requests, schedule.hazards().stream().map(Planned::request).toList());
    }
}
