package dev.verivative.proof.coq;

import java.util.List;

/**
 * A function's proofs, written for Coq.
 *
 * @param routes that of each route, in the order of the function's proof
 * @param claims that of each claim, in their order
 */
public record CoqScript(List<Part> routes, List<Part> claims) {
    public CoqScript {
        routes = List.copyOf(routes);
        claims = List.copyOf(claims);
    }

    /** The proof of one route or one claim. Several may be proved by one module, and fail with it. */
    public sealed interface Part {
        /** It is proved where Coq checks this module. */
        record Written(CoqModule module) implements Part {}

        /** It has no proof in Coq. */
        record Unwritten(String reason) implements Part {}
    }
}
