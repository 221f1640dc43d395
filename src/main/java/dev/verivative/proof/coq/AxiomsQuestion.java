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

    private final List<String> lines = new ArrayList<>();

    AxiomsQuestion(List<CoqModule> modules) {
        this.modules = List.copyOf(modules);
        lines.add("From " + CoqModule.ROOT + " Require "
                + modules.stream().map(CoqModule::name).collect(Collectors.joining(" ")) + ".");
        for (CoqModule module : modules) {
            // For each question Coq looks through all that its real numbers are made of: one for a module is enough.
            String theorems = module.theorems().stream()
                    .map(theorem -> "@" + module.qualified() + "." + theorem)
                    .collect(Collectors.joining(", "));
            lines.add("Definition all_of_" + module.name() + " := (" + (theorems.isEmpty() ? "I" : theorems)
                    + "). Print Assumptions all_of_" + module.name() + ".");
        }
    }

    /** The file, each question in a line of its own. */
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
        Optional<List<List<String>>> answers = Axioms.ofTheorems(printed, modules.size());
        if (answers.isEmpty()) {
            CoqVerdict notRun = new CoqVerdict.NotRun("coqc did not list axioms: " + Places.words(printed));
            modules.forEach(module -> verdicts.put(module, notRun));
            return verdicts;
        }
        for (int question = 0; question < modules.size(); question++) {
            CoqModule module = modules.get(question);
            List<String> axioms = answers.get().get(question);
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
