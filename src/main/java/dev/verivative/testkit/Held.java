package dev.verivative.testkit;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Counterexample;
import dev.verivative.verify.CounterexampleText;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.Specification;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a test holds an implementation to, and what it says when that fails. */
final class Held {
    private Held() {}

    /** @throws IllegalArgumentException if the function cannot be derived, or has no such variable */
    static Specification specification(Definition definition, Optional<String> wrt) {
        List<Tensor> variables = definition.variables();
        Tensor variable = wrt.isEmpty()
                ? variables.get(0)
                : variables.stream()
                        .filter(each -> each.name().equals(wrt.get()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(definition.name() + " has no variable "
                                + wrt.get() + ": expected one of "
                                + variables.stream().map(Tensor::name).collect(Collectors.joining(", "))));
        Specification.Outcome outcome = Specification.of(definition, variable);
        if (outcome instanceof Specification.Outcome.Failed failed) {
            throw new IllegalArgumentException(definition.name() + " could not be derived: "
                    + failed.attempt().reason().text());
        }
        return ((Specification.Outcome.Known) outcome).specification();
    }

    static Definition definition(String function) {
        return Catalogue.standard().find(function);
    }

    static String name(PropertyResult result) {
        String operation = result.operation().word();
        return result.name() + (operation.equals(result.name()) ? "" : " of " + operation) + " in "
                + result.dtype().word();
    }

    /** The message of a test that fails. */
    static String message(String function, PropertyResult result, String seed) {
        StringBuilder message = new StringBuilder();
        message.append(function).append(": ").append(name(result)).append(" is falsified\n");
        message.append(result.statement()).append(seed.isEmpty() ? "" : "\n" + seed);
        Optional<Counterexample> found = result.counterexample();
        found.ifPresent(each -> CounterexampleText.lines(each)
                .forEach(line -> message.append("\n  ").append(line)));
        return message.toString();
    }
}
