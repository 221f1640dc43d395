package dev.verivative.proof.coq.algebra;

import java.util.ArrayList;
import java.util.List;

/** Lines of tactics that are under way. */
final class Script {
    private final List<String> lines = new ArrayList<>();

    Script add(String line) {
        lines.add(line);
        return this;
    }

    /** A statement with its proof; it has a name from there on. */
    Script claim(String name, String statement, List<String> proof) {
        if (proof.size() == 1
                && proof.get(0).length() + statement.length() < 100
                && proof.get(0).endsWith(".")) {
            String tactic = proof.get(0).substring(0, proof.get(0).length() - 1);
            return add("assert (" + name + " : " + statement + ") by (" + tactic + ").");
        }
        add("assert (" + name + " : " + statement + ").");
        add("{ " + (proof.isEmpty() ? "" : proof.get(0)));
        proof.subList(Math.min(1, proof.size()), proof.size()).forEach(line -> add("  " + line));
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " }");
        return this;
    }

    Script addAll(List<String> more) {
        lines.addAll(more);
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
