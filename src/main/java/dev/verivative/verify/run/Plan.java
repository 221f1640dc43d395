package dev.verivative.verify.run;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.Request;
import java.util.Iterator;

/** What is asked, in which order. */
public interface Plan {
    /** Requests of one format; without end, or until there is nothing more to ask. */
    Iterator<Request> requests(Dtype dtype);
}
