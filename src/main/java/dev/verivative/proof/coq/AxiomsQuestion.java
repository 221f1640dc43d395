package dev.verivative.proof.coq;

import dev.verivative.proof.CoqVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks what the theorems of compiled modules rest on: all in one file, for they share what has to be looked through.
 */
final class AxiomsQuestion {
    /** No module that is to be checked may be called so. */
    static final String NAME = "AxiomsOfTheorems";

    private final List<CoqModule> modules;

    /** Those that are asked about one by one; if none is, all are asked about together. */
    private final List<CoqModule> asked;

    private final List<String> lines = new ArrayList<>();

    /** What each module rests on. */
    static AxiomsQuestion ofEach(List<CoqModule> modules) {
        return new AxiomsQuestion(modules, modules);
    }

    /**
     * What all of them rest on. For each question Coq looks through all that its real numbers are made of, so that one
     * is a small part of the work.
     */
    static AxiomsQuestion ofAll(List<CoqModule> modules) {
        return new AxiomsQuestion(modules, List.of());
    }

    private AxiomsQuestion(List<CoqModule> modules, List<CoqModule> asked) {
        this.modules = List.copyOf(modules);
        this.asked = List.copyOf(asked);
        lines.add("From " + CoqModule.ROOT + " Require "
                + modules.stream().map(CoqModule::name).collect(Collectors.joining(" ")) + ".");
        for (CoqModule module : modules) {
            lines.add("Definition " + all(module) + " := "
                    + tuple(module.theorems().stream()
                            .map(theorem -> "@" + module.qualified() + "." + theorem)
                            .toList())
                    + ".");
        }
        asked.forEach(module -> lines.add("Print Assumptions " + all(module) + "."));
        if (asked.isEmpty()) {
            lines.add("Definition all := "
                    + tuple(modules.stream().map(AxiomsQuestion::all).toList()) + ".");
            lines.add("Print Assumptions all.");
        }
    }

    private static String all(CoqModule module) {
        return "all_of_" + module.name();
    }

    private static String tuple(List<String> parts) {
        return parts.isEmpty() ? "I" : "(" + String.join(", ", parts) + ")";
    }

    /** The file, what is asked about each module in a line of its own. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The module whose theorem an error is about. */
    Optional<CoqModule> missing(String errors) {
        int question = Places.line(errors) - 2;
        return question >= 0 && question < modules.size() ? Optional.of(modules.get(question)) : Optional.empty();
    }

    /** What the answer says of each module. */
    Map<CoqModule, CoqVerdict> verdicts(String printed) {
        Map<CoqModule, CoqVerdict> verdicts = new LinkedHashMap<>();
        Optional<List<List<String>>> answers = Axioms.ofTheorems(printed, Math.max(1, asked.size()));
        if (answers.isEmpty()) {
            CoqVerdict notRun = new CoqVerdict.NotRun("coqc did not list axioms: " + Places.words(printed));
            modules.forEach(module -> verdicts.put(module, notRun));
            return verdicts;
        }
        for (int question = 0; question < modules.size(); question++) {
            CoqModule module = modules.get(question);
            List<String> axioms = answers.get().get(asked.isEmpty() ? 0 : question);
            List<String> refused = axioms.stream()
                    .filter(axiom -> !Axioms.isAllowedInShort(axiom))
                    .toList();
            verdicts.put(
                    module,
                    refused.isEmpty()
                            ? new CoqVerdict.Checked(axioms.stream()
                                    .map(Axioms::shortest)
                                    .distinct()
                                    .sorted()
                                    .toList())
                            : new CoqVerdict.Failed(module.file(), "it rests on " + String.join(", ", refused)));
        }
        return verdicts;
    }
}
