package dev.verivative.verify.run;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import java.util.Iterator;
import java.util.Set;

/** What is asked, in which order. */
public interface Plan {
    /**
     * Requests of one format; without end, or until there is nothing more to ask.
     *
     * @param operations what can be asked for
     */
    Iterator<Request> requests(Dtype dtype, Set<Operation> operations);
}
