package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.proof.ClaimProver;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.Opinion;
import dev.verivative.proof.RouteProof;
import dev.verivative.proof.WorkProgress;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coq checks every route and every claim of the catalogue, closed with what people have written down of it. */
@Tag("coq")
class CatalogueInCoqTest {
    @Test
    void isCheckedAltogether() {
        List<FunctionProof> proofs = Catalogue.standard().all().stream()
                .map(CatalogueInCoqTest::proof)
                .toList();
        CoqRunner runner = new CoqRunner(
                CoqTools.path(),
                Optional.empty(),
                true,
                Duration.ofMinutes(5),
                Runtime.getRuntime().availableProcessors());
        List<String> unchecked = new ArrayList<>();
        int routes = 0;
        int claims = 0;
        for (FunctionProof proof : new CoqProofs(runner).check(proofs, WorkProgress.NONE)) {
            String name = proof.definition().name();
            for (RouteProof route : proof.routes()) {
                routes++;
                add(route.coq(), name + ", " + route.route().label() + " by " + route.by(), unchecked);
            }
            for (ClaimVerdict claim : proof.claims()) {
                claims++;
                add(claim.coq(), name + ", " + claim.claim().formula(), unchecked);
            }
        }
        assertEquals(List.of(), unchecked);
        assertTrue(routes > 60 && claims > 100, routes + " routes and " + claims + " claims");
    }

    private static void add(CoqVerdict verdict, String what, List<String> unchecked) {
        if (!(verdict instanceof CoqVerdict.Checked)) {
            unchecked.add(what + ": " + verdict);
        }
    }

    /** What the kernel accepts; no other opinion is asked for. */
    private static FunctionProof proof(Definition definition) {
        List<RouteProof> routes = new ArrayList<>();
        for (Tensor variable : definition.variables()) {
            Term.Entry by = Jacobian.entryOf(variable, definition.function());
            for (Route route : Route.values()) {
                if (Jacobian.derive(definition, route, by) instanceof Jacobian.Outcome.Derived derived) {
                    Opinion none = new Opinion.NotRun("it was not asked for");
                    routes.add(new RouteProof(
                            route,
                            by,
                            Optional.of(derived.jacobian()),
                            Optional.empty(),
                            none,
                            none,
                            new CoqVerdict.NotRun("it was not asked for")));
                }
            }
        }
        return new FunctionProof(definition, routes, ClaimProver.prove(definition));
    }
}
