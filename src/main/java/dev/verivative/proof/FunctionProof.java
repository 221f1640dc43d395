package dev.verivative.proof;

import dev.verivative.definition.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The derivations that the kernel has accepted and the claims that hold, each with what Coq says of it. */
    public Map<String, CoqVerdict> byCoq() {
        Map<String, CoqVerdict> verdicts = new LinkedHashMap<>();
        String name = definition.name();
        for (RouteProof route : routes) {
            if (route.isAccepted()) {
                verdicts.put(
                        name + " by " + route.by().tensor() + ", "
                                + route.route().label(),
                        route.coq());
            }
        }
        for (ClaimVerdict claim : claims) {
            if (claim.status() == ClaimVerdict.Status.HOLDS) {
                verdicts.put(name + ", " + claim.claim().formula(), claim.coq());
            }
        }
        return verdicts;
    }
}
