package dev.verivative.proof.coq;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.derive.Case;
import dev.verivative.derive.Cases;
import dev.verivative.derive.Derivation;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Line;
import dev.verivative.derive.Route;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Theorem;
import dev.verivative.rule.Statement;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that is proved on the way to the derivatives of the catalogue: by each variable and route, each case. */
final class CatalogueTheorems {
    private final Set<Theorem> found = new LinkedHashSet<>();
    private final List<Named> all = new ArrayList<>();

    private CatalogueTheorems() {}

    /**
     * A theorem.
     *
     * @param name where it stands
     */
    record Named(String name, Theorem theorem) {}

    /**
     * A step, and what is known where it stands.
     *
     * @param known what is assumed
     */
    record Claimed(Step step, Assumptions known) {}

    /** Each once; always in the same order. */
    static List<Named> all() {
        CatalogueTheorems theorems = new CatalogueTheorems();
        for (Definition definition : Catalogue.standard().all()) {
            List<Route> routes = definition.routes().isEmpty()
                    ? List.of(Route.QUOTIENT)
                    : definition.routes().stream()
                            .map(Route::named)
                            .flatMap(Optional::stream)
                            .toList();
            for (Tensor by : definition.variables()) {
                for (Route route : routes) {
                    theorems.add(definition, by, route);
                }
            }
        }
        return theorems.all;
    }

    private void add(Definition definition, Tensor by, Route route) {
        Jacobian.Outcome outcome = Jacobian.derive(definition, route, Jacobian.entryOf(by, definition.function()));
        Jacobian jacobian = ((Jacobian.Outcome.Derived) outcome).jacobian();
        String name = definition.name() + " by " + by.name() + ", " + route.label();
        add(name, jacobian.derivation());
        jacobian.cases().ifPresent(cases -> add(name, cases));
    }

    private void add(String name, Derivation derivation) {
        derivation
                .lemmas()
                .forEach(lemma -> add(name + ", " + lemma.name().function().symbol(), lemma.derivation()));
        add(name, derivation.theorem());
    }

    private void add(String name, Cases cases) {
        for (Case each : cases.all()) {
            String where = name + ", " + each.left().name() + (each.equal() ? " = " : " != ")
                    + each.right().name();
            add(where, each.start(), each.lines(), each.assumptions());
        }
        add(
                name + ", both cases",
                cases.united().step().before(),
                List.of(cases.united()),
                cases.equal().assumptions());
    }

    private void add(String name, Term start, List<Line> lines, Assumptions known) {
        List<Step> steps = lines.stream().map(Line::step).toList();
        if (!steps.isEmpty()) {
            add(name, Theorem.of(start, steps, known).orElseThrow());
        }
    }

    private void add(String name, Theorem theorem) {
        if (theorem.steps.isEmpty() || !found.add(theorem)) {
            return;
        }
        for (Step step : theorem.steps) {
            if (step.rule().statement() instanceof Statement.Lemma lemma) {
                add(name + ", used", (Theorem) lemma.proved());
            }
        }
        all.add(new Named(name, theorem));
    }
}
