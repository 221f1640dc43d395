package dev.verivative.proof.coq;

import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.RouteProof;
import dev.verivative.proof.WorkProgress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Has Coq check what is known of functions. */
public final class CoqProofs {
    private final Function<FunctionProof, CoqScript> export;
    private final Function<FunctionProof, CoqScript> apart;
    private final CoqRunner runner;

    /**
     * Has what is written checked.
     *
     * @param export writes proofs for Coq
     * @param apart writes them so that none fails with another
     */
    CoqProofs(Function<FunctionProof, CoqScript> export, Function<FunctionProof, CoqScript> apart, CoqRunner runner) {
        this.export = export;
        this.apart = apart;
        this.runner = runner;
    }

    public CoqProofs(CoqRunner runner) {
        this(CoqExport::of, CoqExport::separately, runner);
    }

    /** The same with what Coq says of each route and each claim; of all functions together, which takes least time. */
    public List<FunctionProof> check(List<FunctionProof> proofs, WorkProgress progress) {
        List<FunctionProof> checked = checked(proofs, export, progress);
        List<FunctionProof> failed =
                checked.stream().filter(CoqProofs::hasFailed).toList();
        if (failed.isEmpty()) {
            return checked;
        }
        // What failed may have taken with it what stands in one module.
        List<FunctionProof> again = checked(failed, apart, progress);
        return checked.stream()
                .map(proof -> failed.contains(proof) ? merged(proof, again.get(failed.indexOf(proof))) : proof)
                .toList();
    }

    private List<FunctionProof> checked(
            List<FunctionProof> proofs, Function<FunctionProof, CoqScript> written, WorkProgress progress) {
        List<CoqScript> scripts = named(proofs.stream().map(written).toList());
        Set<CoqModule> modules = new LinkedHashSet<>();
        scripts.forEach(script -> Stream.concat(script.routes().stream(), script.claims().stream())
                .forEach(part -> {
                    if (part instanceof CoqScript.Part.Written one) {
                        modules.add(one.module());
                    }
                }));
        Map<CoqModule, CoqVerdict> verdicts = modules.isEmpty() ? Map.of() : runner.check(modules, progress);
        List<FunctionProof> checked = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            checked.add(with(proofs.get(i), scripts.get(i), verdicts));
        }
        return List.copyOf(checked);
    }

    private static boolean hasFailed(FunctionProof proof) {
        return proof.routes().stream().anyMatch(route -> route.coq() instanceof CoqVerdict.Failed)
                || proof.claims().stream().anyMatch(claim -> claim.coq() instanceof CoqVerdict.Failed);
    }

    /** Where each by itself is checked, it is what was written down of the function that failed. */
    private static FunctionProof merged(FunctionProof together, FunctionProof apart) {
        boolean routesAreFine = apart.routes().stream().noneMatch(route -> route.coq() instanceof CoqVerdict.Failed);
        return new FunctionProof(
                together.definition(), routesAreFine ? together.routes() : apart.routes(), apart.claims());
    }

    private static FunctionProof with(FunctionProof proof, CoqScript script, Map<CoqModule, CoqVerdict> verdicts) {
        List<RouteProof> routes = new ArrayList<>();
        for (int i = 0; i < proof.routes().size(); i++) {
            RouteProof route = proof.routes().get(i);
            // Of a route without a derivative it has been said that there is none.
            routes.add(route.isAccepted() ? route.with(verdict(script.routes().get(i), verdicts)) : route);
        }
        List<ClaimVerdict> claims = new ArrayList<>();
        for (int i = 0; i < proof.claims().size(); i++) {
            claims.add(proof.claims().get(i).with(verdict(script.claims().get(i), verdicts)));
        }
        return new FunctionProof(proof.definition(), routes, claims);
    }

    private static CoqVerdict verdict(CoqScript.Part part, Map<CoqModule, CoqVerdict> verdicts) {
        if (part instanceof CoqScript.Part.Unwritten unwritten) {
            return new CoqVerdict.NotRun(unwritten.reason());
        }
        CoqVerdict verdict = verdicts.get(((CoqScript.Part.Written) part).module());
        return verdict == null ? new CoqVerdict.NotRun("nothing is known of its module") : verdict;
    }

    /** With another name for a module that is called as one of another function; every formula is called f. */
    private static List<CoqScript> named(List<CoqScript> scripts) {
        Set<String> taken = new HashSet<>();
        List<CoqScript> named = new ArrayList<>();
        for (CoqScript script : scripts) {
            Map<CoqModule, CoqModule> own = new HashMap<>();
            named.add(new CoqScript(
                    script.routes().stream()
                            .map(part -> named(part, own, taken))
                            .toList(),
                    script.claims().stream()
                            .map(part -> named(part, own, taken))
                            .toList()));
        }
        return named;
    }

    private static CoqScript.Part named(CoqScript.Part part, Map<CoqModule, CoqModule> own, Set<String> taken) {
        return part instanceof CoqScript.Part.Written written
                ? new CoqScript.Part.Written(
                        own.computeIfAbsent(written.module(), module -> module.named(free(module.name(), taken))))
                : part;
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + "_" + number;
        }
        return free;
    }
}
