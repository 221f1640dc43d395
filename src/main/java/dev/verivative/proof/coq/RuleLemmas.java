package dev.verivative.proof.coq;

import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules as lemmas: statements that are made of the table of rules, with proofs that are written by hand. */
public final class RuleLemmas {
    static final String PROOFS = "rules.v";

    private static final String HEAD = "(* rule ";
    private static final Pattern PARTS = Pattern.compile("(?m)^(?=\\(\\* rule )");

    private RuleLemmas() {}

    /** The lemmas of a rule, each with its proof; none if it computes what it says. */
    public static List<String> of(Rule rule) {
        Map<String, String> bodies = bodies(CoqLibrary.resource(PROOFS));
        return RuleStatement.of(rule).stream()
                .map(statement -> statement.lemma() + "\n" + bodies.get(statement.label()))
                .toList();
    }

    /**
     * All lemmas in the order of the table.
     *
     * @param proofs a proof for each rule, each after a line {@code (* rule NAME *)}
     * @throws IllegalStateException if a rule has no proof, or a proof no rule
     */
    static String text(String proofs) {
        Map<String, String> bodies = bodies(proofs);
        Set<String> unused = new LinkedHashSet<>(bodies.keySet());
        StringBuilder text = new StringBuilder();
        for (Rule rule : Rules.ALL) {
            RuleStatement.of(rule).forEach(statement -> {
                String proof = bodies.get(statement.label());
                if (proof == null) {
                    throw new IllegalStateException("the rule " + statement.label() + " has no proof in Coq");
                }
                unused.remove(statement.label());
                text.append("\n(** ")
                        .append(rule.title())
                        .append(": ")
                        .append(rule.source())
                        .append(". *)\n");
                text.append(statement.lemma()).append('\n').append(proof).append('\n');
            });
        }
        if (!unused.isEmpty()) {
            throw new IllegalStateException("there is no rule for the proofs in Coq of " + unused);
        }
        return text.toString();
    }

    private static Map<String, String> bodies(String proofs) {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String part : PARTS.split(proofs, -1)) {
            if (part.startsWith(HEAD)) {
                int end = part.indexOf(" *)");
                bodies.put(
                        part.substring(HEAD.length(), end),
                        part.substring(end + 3).strip());
            }
        }
        return bodies;
    }
}
