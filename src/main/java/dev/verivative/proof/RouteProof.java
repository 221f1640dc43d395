package dev.verivative.proof;

import dev.verivative.derive.Route;
import dev.verivative.derive.Stopped;
import dev.verivative.term.Term;
import java.util.Optional;

/**
 * What is known of the derivative that one route gives.
 *
 * @param route the route
 * @param by what is differentiated by
 * @param refusal why the derivation was refused or could not be finished, if so; else the kernel has accepted each step
 * @param symja what Symja's derivative of the function at small sizes says
 * @param differences what differences with many digits say
 */
public record RouteProof(
        Route route, Term.Entry by, Optional<Stopped.Reason> refusal, Opinion symja, Opinion differences) {

    static RouteProof refused(Route route, Term.Entry by, Stopped.Reason reason) {
        Opinion none = new Opinion.NotRun("there is no derivative");
        return new RouteProof(route, by, Optional.of(reason), none, none);
    }

    public boolean isAccepted() {
        return refusal.isEmpty();
    }

    /** Whether nothing speaks against it. */
    public boolean isFine() {
        return isAccepted() && !(symja instanceof Opinion.Differs) && !(differences instanceof Opinion.Differs);
    }
}
