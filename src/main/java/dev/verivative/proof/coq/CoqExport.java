package dev.verivative.proof.coq;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.RouteProof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes derivations and claims for Coq: the routes of a function in one module, its claims in another, and what a
 * person has written down of it beside the definition in a third, which is closed with the first.
 */
public final class CoqExport {
    private static final CoqModule LIBRARY = new CoqModule(CoqLibrary.NAME, CoqLibrary.text(), List.of(), List.of());

    private final FunctionProof proof;
    private final String name;

    private CoqExport(FunctionProof proof) {
        this.proof = proof;
        this.name = CoqSpec.module(proof.definition().name());
    }

    /** The proofs of all routes and claims. */
    public static CoqScript of(FunctionProof proof) {
        return new CoqExport(proof).together();
    }

    /** The same with a module for each route and each claim, so that none fails with another. */
    static CoqScript separately(FunctionProof proof) {
        return new CoqExport(proof).apart();
    }

    private CoqScript together() {
        List<RouteProof> accepted =
                proof.routes().stream().filter(RouteProof::isAccepted).toList();
        CoqScript.Part routes = accepted.isEmpty()
                ? new CoqScript.Part.Unwritten("there is no derivative")
                : specified(routes(name, accepted), accepted);
        Written claims = claims(name + "_claims", proof.claims());
        return new CoqScript(proof.routes().stream().map(route -> routes).toList(), claims.parts());
    }

    private CoqScript apart() {
        List<CoqScript.Part> routes = new ArrayList<>();
        for (RouteProof route : proof.routes()) {
            routes.add(
                    route.isAccepted()
                            ? new CoqScript.Part.Written(routes(name + "_route_" + (routes.size() + 1), List.of(route)))
                            : new CoqScript.Part.Unwritten("there is no derivative"));
        }
        List<CoqScript.Part> claims = new ArrayList<>();
        for (ClaimVerdict claim : proof.claims()) {
            claims.addAll(claims(name + "_claim_" + (claims.size() + 1), List.of(claim))
                    .parts());
        }
        return new CoqScript(routes, claims);
    }

    private static CoqModule routes(String name, List<RouteProof> routes) {
        CoqFile file = new CoqFile();
        List<String> theorems = new ArrayList<>();
        for (RouteProof route : routes) {
            theorems.add(file.add(route.derivation().orElseThrow()));
        }
        return module(name, file, theorems);
    }

    private static CoqModule module(String name, CoqFile file, List<String> theorems) {
        return new CoqModule(name, CoqLibrary.imported() + "\n" + file.text(), List.of(LIBRARY), theorems);
    }

    /** The module that a specification is closed with, or the routes themselves where there is none. */
    private CoqScript.Part specified(CoqModule routes, List<RouteProof> accepted) {
        Definition definition = proof.definition();
        Set<String> variables =
                proof.routes().stream().map(route -> route.by().tensor()).collect(Collectors.toSet());
        boolean isWhole = definition.variables().stream().allMatch(variable -> variables.contains(variable.name()));
        Optional<CoqSpec> spec = isWhole ? CoqSpec.of(definition, Catalogue.standard()) : Optional.empty();
        if (spec.isEmpty()) {
            return new CoqScript.Part.Written(routes);
        }
        Map<String, String> one = new LinkedHashMap<>();
        for (int i = 0; i < accepted.size(); i++) {
            one.putIfAbsent(accepted.get(i).by().tensor(), routes.theorems().get(i));
        }
        return spec.get()
                .fault(List.copyOf(one.values()))
                .<CoqScript.Part>map(CoqScript.Part.Unwritten::new)
                .orElseGet(() -> new CoqScript.Part.Written(new CoqModule(
                        spec.get().name(),
                        spec.get().text(),
                        List.of(LIBRARY, routes),
                        spec.get().theorems())));
    }

    /** Parts of one module. */
    private record Written(List<CoqScript.Part> parts) {}

    private Written claims(String module, List<ClaimVerdict> claims) {
        CoqFile file = new CoqFile();
        List<String> theorems = new ArrayList<>();
        List<Optional<String>> reasons = new ArrayList<>();
        for (ClaimVerdict claim : claims) {
            List<ClaimExport.Exported> exported = ClaimExport.add(
                    file, proof.definition(), claim, "claim_" + (proof.claims().indexOf(claim) + 1));
            exported.forEach(link -> link.theorem().ifPresent(theorems::add));
            reasons.add(exported.stream()
                    .filter(link -> link.theorem().isEmpty())
                    .map(ClaimExport.Exported::reason)
                    .findFirst());
        }
        List<CoqScript.Part> parts = new ArrayList<>();
        for (Optional<String> reason : reasons) {
            parts.add(reason.<CoqScript.Part>map(CoqScript.Part.Unwritten::new)
                    .orElseGet(() -> new CoqScript.Part.Written(module(module, file, theorems))));
        }
        return new Written(parts);
    }
}
