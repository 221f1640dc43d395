package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings named quantities into a derivation, with what is known of them. */
final class Introduction {
    private static final Rule RECOGNISE = Rules.named("recognise");

    private Introduction() {}

    /** Recognises each quantity wherever its definition stands, what stands in others first. */
    static void run(Chain chain, List<Lemma> lemmas) {
        for (Lemma lemma : lemmas) {
            List<Application> applications = new ArrayList<>();
            for (List<Integer> path :
                    Paths.to(chain.current(), part -> found(lemma, part).isPresent())) {
                Term.Call call = found(lemma, chain.current().at(path)).orElseThrow();
                applications.add(new Application(path, Matching.constants(Map.of("f", call))));
            }
            if (!applications.isEmpty()) {
                chain.apply(RECOGNISE, applications);
            }
        }
    }

    private static Optional<Term.Call> found(Lemma lemma, Term part) {
        return part instanceof Term.Call ? Optional.empty() : Quantities.found(lemma.name(), part);
    }

    /** The rules by which derivatives of quantities are replaced. */
    static List<Rule> rules(List<Lemma> lemmas) {
        return lemmas.stream()
                .map(lemma -> Rules.lemma(lemma.derivation().theorem(), "Derivative found above"))
                .toList();
    }

    /** The lemmas that a chain, or another lemma that it uses, speaks of. */
    static List<Lemma> used(List<Lemma> lemmas, Chain chain) {
        List<Lemma> used = new ArrayList<>();
        for (int last = lemmas.size() - 1; last >= 0; last--) {
            Lemma lemma = lemmas.get(last);
            boolean occurs = chain.lines().stream()
                            .anyMatch(line -> speaksOf(line.step().after(), lemma))
                    || used.stream().anyMatch(other -> speaksOf(other.name().unfold(), lemma));
            if (occurs) {
                used.add(0, lemma);
            }
        }
        return used;
    }

    private static boolean speaksOf(Term term, Lemma lemma) {
        return Paths.contains(
                term,
                part -> part instanceof Term.Call call
                        && call.function().equals(lemma.name().function()));
    }
}
