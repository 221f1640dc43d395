package dev.verivative.proof.coq;

import dev.verivative.proof.CoqVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks what the theorems of compiled modules rest on: all in one file, for they share what has to be looked through.
 */
final class AxiomsQuestion {
    /** No module that is to be checked may be called so. */
    static final String NAME = "AxiomsOfTheorems";

    private final List<CoqModule> modules;

    /** The module of each question, in their order. */
    private final List<CoqModule> owners = new ArrayList<>();

    private final List<String> lines = new ArrayList<>();

    AxiomsQuestion(List<CoqModule> modules) {
        this.modules = List.copyOf(modules);
        lines.add("From " + CoqModule.ROOT + " Require "
                + modules.stream().map(CoqModule::name).collect(Collectors.joining(" ")) + ".");
        for (CoqModule module : modules) {
            for (String theorem : module.theorems()) {
                owners.add(module);
                lines.add("Print Assumptions " + module.qualified() + "." + theorem + ".");
            }
        }
    }

    /** The file, each question in a line of its own. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The module whose theorem an error is about. */
    Optional<CoqModule> missing(String errors) {
        int question = Places.line(errors) - 2;
        return question >= 0 && question < owners.size() ? Optional.of(owners.get(question)) : Optional.empty();
    }

    /** What the answer says of each module. */
    Map<CoqModule, CoqVerdict> verdicts(String printed) {
        Map<CoqModule, CoqVerdict> verdicts = new LinkedHashMap<>();
        Optional<List<List<String>>> answers = Axioms.ofTheorems(printed, owners.size());
        if (answers.isEmpty()) {
            CoqVerdict notRun = new CoqVerdict.NotRun("coqc did not list axioms: " + Places.words(printed));
            modules.forEach(module -> verdicts.put(module, notRun));
            return verdicts;
        }
        for (CoqModule module : modules) {
            Set<String> axioms = new LinkedHashSet<>();
            for (int question = 0; question < owners.size(); question++) {
                if (owners.get(question).equals(module)) {
                    axioms.addAll(answers.get().get(question));
                }
            }
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
