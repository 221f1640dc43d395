package dev.verivative.proof;

import dev.verivative.definition.Definition;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a function's derivatives and claims.
 *
 * @param definition the function
 * @param routes for each variable each way to differentiate by it
 * @param claims its claims
 */
public record FunctionProof(Definition definition, List<RouteProof> routes, List<ClaimVerdict> claims) {
    public FunctionProof {
        routes = List.copyOf(routes);
        claims = List.copyOf(claims);
    }

    /** Whether nothing was refused, differs or fails, by whatever was asked. An open claim is no fault. */
    public boolean isFine() {
        return routes.stream().allMatch(RouteProof::isFine) && claims.stream().allMatch(ClaimVerdict::isFine);
    }

    /**
     * What should be checked by Coq, and whether it is.
     *
     * @param what the name of the function with the variable and the route, or with the claim
     */
    public record ByCoq(String what, CoqVerdict verdict) {
        public boolean isChecked() {
            return verdict instanceof CoqVerdict.Checked;
        }
    }

    /** The derivations that the kernel has accepted and the claims that hold. */
    public List<ByCoq> byCoq() {
        List<ByCoq> all = new ArrayList<>();
        String name = definition.name();
        for (RouteProof route : routes) {
            if (route.isAccepted()) {
                all.add(new ByCoq(
                        name + " by " + route.by().tensor() + ", "
                                + route.route().label(),
                        route.coq()));
            }
        }
        for (ClaimVerdict claim : claims) {
            if (claim.status() == ClaimVerdict.Status.HOLDS) {
                all.add(new ByCoq(name + ", " + claim.claim().formula(), claim.coq()));
            }
        }
        return all;
    }
}
