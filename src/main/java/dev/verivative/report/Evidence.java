package dev.verivative.report;

import dev.verivative.derive.Route;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.RouteProof;
import dev.verivative.term.Term;
import java.util.List;

/**
 * What else is known of a derivation; each part is empty where it was not asked for.
 *
 * @param claims the definition's claims, and what proved them
 * @param routes each way to derive the function, and what second opinions say of it
 * @param others the same derivative by the other routes
 */
public record Evidence(List<ClaimVerdict> claims, List<RouteProof> routes, List<DerivationDocument> others) {
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    public Evidence {
        claims = List.copyOf(claims);
        routes = List.copyOf(routes);
        others = List.copyOf(others);
    }

    /** All that was found out of a function, beside the derivative by a variable that one route leads to. */
    public static Evidence of(FunctionProof proof, Route route, Term.Entry by) {
        List<DerivationDocument> others = proof.routes().stream()
                .filter(each -> each.route() != route && each.by().equals(by))
                .flatMap(each -> each.jacobian().stream())
                .map(DerivationDocument::of)
                .toList();
        return new Evidence(proof.claims(), proof.routes(), others);
    }

    /** Claims alone. */
    public static Evidence of(List<ClaimVerdict> claims) {
        return new Evidence(claims, List.of(), List.of());
    }
}
