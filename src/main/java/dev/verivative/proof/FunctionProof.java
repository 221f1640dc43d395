package dev.verivative.proof;

import dev.verivative.definition.Definition;
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
}
