package dev.verivative.verify.oracle;

import dev.verivative.definition.Claim;
import dev.verivative.definition.Definition;
import dev.verivative.proof.ClaimProver;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.LinkVerdict;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The claims of a definition that are proved and can be run against a subject's own answers. */
public final class Laws {
    private static final int LONGEST_NAME = 48;

    private Laws() {}

    /**
     * Proves the claims, and makes a law of each relation that is proved.
     *
     * @param inputs the tensors that a request gives
     * @param variable the name of what is differentiated by
     * @param elementwise the index of the vector to each entry of which a scalar function is applied
     */
    public static List<Law> of(
            Definition definition,
            List<Tensor> inputs,
            String variable,
            Optional<Index.Variable> elementwise,
            TapeOracle oracle) {
        LawScope scope = new LawScope(definition, inputs, variable, elementwise, oracle);
        List<Law> laws = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        for (Claim claim : definition.claims()) {
            ClaimVerdict verdict = ClaimProver.prove(definition, claim);
            for (LinkVerdict link : verdict.links()) {
                // Where an obligation is not met, a side has no value, and nothing is said.
                if (link.status() == ClaimVerdict.Status.HOLDS) {
                    String name = name(claim, taken);
                    ClaimLaw.of(name, claim, link.relation(), scope).ifPresent(law -> {
                        laws.add(law);
                        taken.add(name);
                    });
                }
            }
        }
        return laws;
    }

    /** The claim's sentence, or the beginning of it, in words joined by hyphens. */
    private static String name(Claim claim, Set<String> taken) {
        StringBuilder name = new StringBuilder();
        for (String word : claim.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .split(" ", -1)) {
            if (name.length() + word.length() > LONGEST_NAME) {
                break;
            }
            name.append(name.length() == 0 ? "" : "-").append(word);
        }
        String base = name.length() == 0 ? "claim" : name.toString();
        String free = base;
        for (int number = 2; taken.contains(free); number++) {
            free = base + "-" + number;
        }
        return free;
    }
}
