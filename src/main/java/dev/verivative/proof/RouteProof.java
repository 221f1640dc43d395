package dev.verivative.proof;

import dev.verivative.derive.Derivation;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.derive.Stopped;
import dev.verivative.term.Term;
import java.util.Optional;

/**
 * What is known of the derivative that one route gives.
 *
 * @param route the route
 * @param by what is differentiated by
 * @param jacobian what was derived, each step of it accepted by the kernel; empty if it was refused
 * @param refusal why the derivation was refused or could not be finished, if so
 * @param symja what Symja's derivative of the function at small sizes says
 * @param differences what differences with many digits say
 * @param coq what Coq says
 */
public record RouteProof(
        Route route,
        Term.Entry by,
        Optional<Jacobian> jacobian,
        Optional<Stopped.Reason> refusal,
        Opinion symja,
        Opinion differences,
        CoqVerdict coq) {

    public RouteProof {
        if (jacobian.isPresent() == refusal.isPresent()) {
            throw new IllegalArgumentException("expected either a derivative or why there is none");
        }
    }

    static RouteProof refused(Route route, Term.Entry by, Stopped.Reason reason) {
        String without = "there is no derivative";
        Opinion none = new Opinion.NotRun(without);
        return new RouteProof(
                route, by, Optional.empty(), Optional.of(reason), none, none, new CoqVerdict.NotRun(without));
    }

    /** What was derived; empty if it was refused. */
    public Optional<Derivation> derivation() {
        return jacobian.map(Jacobian::derivation);
    }

    public boolean isAccepted() {
        return refusal.isEmpty();
    }

    /** Whether nothing speaks against it. */
    public boolean isFine() {
        return isAccepted()
                && !(symja instanceof Opinion.Differs)
                && !(differences instanceof Opinion.Differs)
                && !(coq instanceof CoqVerdict.Failed);
    }

    /** With what Coq says. */
    public RouteProof with(CoqVerdict verdict) {
        return new RouteProof(route, by, jacobian, refusal, symja, differences, verdict);
    }
}
