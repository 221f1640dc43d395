package dev.verivative.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.definition.Premises;
import dev.verivative.derive.Derivation;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.notation.Relation;
import dev.verivative.notation.Relation.Sign;
import dev.verivative.term.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every definition of the catalogue is derived by each of its variables and routes, and agrees with differences. */
class CatalogueDerivationsTest {
    private static final Set<String> EXPECTED = Set.of(
            "attention-row",
            "cross-entropy",
            "gelu",
            "l2-normalisation",
            "layer-norm",
            "linear",
            "log-sigmoid",
            "log-softmax",
            "log-sum-exp",
            "mean",
            "mean-squared-error",
            "quadratic-form",
            "rms-norm",
            "sigmoid",
            "silu",
            "softmax",
            "softmax-entropy",
            "softmax-linear",
            "softmax-regression",
            "softmax-temperature",
            "softplus",
            "stable-softmax",
            "tanh",
            "variance",
            "weighted-cross-entropy");

    record Row(Definition definition, Tensor by, Route route) {
        @Override
        public String toString() {
            return definition.name() + " by " + by.name() + ", " + route.label();
        }
    }

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Definition definition : Catalogue.standard().all()) {
            List<Route> routes = definition.routes().isEmpty()
                    ? List.of(Route.QUOTIENT)
                    : definition.routes().stream()
                            .map(Route::named)
                            .flatMap(Optional::stream)
                            .toList();
            definition.variables().forEach(by -> routes.forEach(route -> rows.add(new Row(definition, by, route))));
        }
        return rows.stream();
    }

    @Test
    void theCatalogueHasWhatItPromises() {
        assertEquals(new TreeSet<>(EXPECTED), new TreeSet<>(Catalogue.standard().names()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isDerived(Row row) {
        Jacobian.Outcome outcome = Jacobian.derive(
                row.definition(),
                row.route(),
                Jacobian.entryOf(row.by(), row.definition().function()));
        assertTrue(outcome instanceof Jacobian.Outcome.Derived, outcome::toString);
        Derivation derivation = ((Jacobian.Outcome.Derived) outcome).jacobian().derivation();
        Relation relation = new Relation(derivation.start(), Sign.EQUAL, derivation.result(), 1, 1);
        // As they stand: what is derived is compared with differences of what is defined.
        Sides sides = new Sides(relation, Optional.empty(), Optional.empty());
        Search search = new Search(sides, row.definition().known(), Premises.NONE);
        assertTrue(search.hasInstance());
        assertEquals(Optional.empty(), search.counterexample());
    }
}
