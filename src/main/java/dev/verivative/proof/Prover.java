package dev.verivative.proof;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.derive.Stopped;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Derives a function by all of its routes anew, which makes the kernel check each step, and asks for second opinions.
 */
public final class Prover {
    private static final long SYMJA_MILLIS = 60_000;
    private static final long DIFFERENCES_MILLIS = 30_000;

    private final Definition definition;
    private final Map<Question, Opinions> asked = new HashMap<>();

    private Prover(Definition definition) {
        this.definition = definition;
    }

    /** Both opinions on one result. */
    private record Opinions(Opinion symja, Opinion differences) {
        static Opinions on(Question question) {
            LongFunction<Opinion> symja = SymjaOpinion.ask(question);
            Opinion differences = DifferencesOpinion.of(question, DIFFERENCES_MILLIS);
            return new Opinions(symja.apply(SYMJA_MILLIS), differences);
        }
    }

    /** Has second opinions ready sooner: what they need is loaded in another thread, while something is derived. */
    public static void prepare() {
        SymjaOpinion.prepare();
    }

    /** By each of the definition's variables. */
    public static FunctionProof prove(Definition definition) {
        return prove(
                definition,
                definition.variables().stream()
                        .map(variable -> Jacobian.entryOf(variable, definition.function()))
                        .toList());
    }

    /**
     * By some entries.
     *
     * @param variables the entries to differentiate by
     */
    public static FunctionProof prove(Definition definition, List<Term.Entry> variables) {
        Prover prover = new Prover(definition);
        List<RouteProof> routes = new ArrayList<>();
        for (Term.Entry by : variables) {
            routes.addAll(prover.routes(by));
        }
        return new FunctionProof(definition, routes, ClaimProver.prove(definition));
    }

    /** Routes that a definition names must lead to an end; if it names none, only the usual one must. */
    private List<RouteProof> routes(Term.Entry by) {
        List<RouteProof> proofs = new ArrayList<>();
        if (!definition.routes().isEmpty()) {
            for (String name : definition.routes()) {
                Optional<Route> route = Route.named(name);
                proofs.add(route.map(known -> route(known, by))
                        .orElseThrow(() -> new IllegalArgumentException("there is no route " + name)));
            }
            return proofs;
        }
        for (Route route : Route.values()) {
            RouteProof proof = route(route, by);
            if (route == Route.QUOTIENT || proof.isAccepted()) {
                proofs.add(proof);
            }
        }
        return proofs;
    }

    private RouteProof route(Route route, Term.Entry by) {
        Jacobian.Outcome outcome;
        try {
            outcome = Jacobian.derive(definition, route, by);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return RouteProof.refused(route, by, new Stopped.Reason(String.valueOf(e.getMessage()), Optional.empty()));
        }
        if (outcome instanceof Jacobian.Outcome.Failed failed) {
            return RouteProof.refused(route, by, failed.attempt().reason());
        }
        Jacobian jacobian = ((Jacobian.Outcome.Derived) outcome).jacobian();
        // Most routes of a function end with one result.
        Opinions opinions = asked.computeIfAbsent(Question.of(jacobian.derivation()), Opinions::on);
        return new RouteProof(
                route,
                by,
                Optional.of(jacobian),
                Optional.empty(),
                opinions.symja,
                opinions.differences,
                CoqVerdict.NotRun.NOT_ASKED_FOR);
    }
}
