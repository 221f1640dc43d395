package dev.verivative.verify.zoo;

import dev.verivative.api.Verivative;
import dev.verivative.definition.Definition;
import dev.verivative.verify.Counterexample;
import dev.verivative.verify.Progress;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import dev.verivative.verify.Verification;
import dev.verivative.verify.Verifier;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What verification said of an inhabitant of the zoo.
 *
 * @param name the inhabitant
 * @param verification the outcome
 */
record Trial(String name, Verification verification) {
    private static final Map<String, Specification> SPECIFICATIONS = new ConcurrentHashMap<>();

    static Trial of(String name, String function, SubjectSource source, Settings settings) {
        return of(name, function, source, settings, property -> false);
    }

    /** @param enough the run ends when a property has failed of which this is true */
    static Trial of(String name, String function, SubjectSource source, Settings settings, Predicate<String> enough) {
        AtomicBoolean isOver = new AtomicBoolean();
        Progress progress = new Progress() {
            @Override
            public void failed(String property) {
                isOver.compareAndSet(false, enough.test(property));
            }

            @Override
            public boolean cancelled() {
                return isOver.get();
            }
        };
        try {
            return new Trial(name, new Verifier(specification(function), source, settings, progress).run());
        } catch (SubjectException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static Specification specification(String function) {
        return SPECIFICATIONS.computeIfAbsent(function, name -> {
            Definition definition = Verivative.of(name).definition();
            Specification.Outcome outcome =
                    Specification.of(definition, definition.variables().get(0));
            return ((Specification.Outcome.Known) outcome).specification();
        });
    }

    /** The properties that were falsified. */
    List<PropertyResult> falsified() {
        return verification.properties().stream()
                .filter(each -> each.outcome() == PropertyResult.Outcome.FALSIFIED)
                .toList();
    }

    boolean isCaughtBy(Mutant mutant) {
        return falsified().stream().anyMatch(each -> mutant.caughtBy().contains(each.name()));
    }

    /** One row of a table: who, by what, after how many trials, how small, how long. */
    String row() {
        String by = falsified().stream()
                .map(each ->
                        each.name() + each.counterexample().map(Trial::size).orElse(""))
                .collect(Collectors.joining(" "));
        return String.format(
                java.util.Locale.ROOT,
                "%-52s %6d %6.2f s  %s%s",
                name,
                verification.trials(),
                verification.seconds(),
                by.isEmpty() ? "held" : by,
                verification.stopped().isEmpty() ? "" : " (" + verification.stopped() + ")");
    }

    private static String size(Counterexample found) {
        String requests = found.requests().size() == 1 ? "" : found.requests().size() + " requests, ";
        return "[" + requests + "n = " + found.last().x().size() + "]";
    }

    /** The falsified properties with their counterexamples in full. */
    String details() {
        return falsified().stream()
                .map(each -> each.name() + " of " + each.operation() + ", trial " + each.trials() + ": "
                        + each.counterexample().map(Object::toString).orElse("") + " " + each.note())
                .collect(Collectors.joining("\n"));
    }
}
