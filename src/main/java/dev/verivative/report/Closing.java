package dev.verivative.report;

import dev.verivative.proof.Requirements;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last words of a report: what has been checked and where the result holds; no more than is true. */
public final class Closing {
    private final ConditionText conditions;
    private final UnaryOperator<String> math;

    /**
     * The closing of a report.
     *
     * @param conditions how conditions are written
     * @param math makes such a piece stand out among words, as dollar signs do
     */
    Closing(ConditionText conditions, UnaryOperator<String> math) {
        this.conditions = conditions;
        this.math = math;
    }

    /** Which steps were checked. */
    public String checked(DerivationDocument document) {
        int steps = document.main().lines().size()
                + document.lemmas().stream()
                        .mapToInt(lemma -> lemma.derivation().lines().size())
                        .sum()
                + document.furtherEpisodes().stream()
                        .mapToInt(episode -> episode.passage().lines().size())
                        .sum()
                + (int) document.united().stream().count();
        return "The kernel has accepted each of the " + steps + " steps.";
    }

    /** For what the result holds, before the list of what it needs. */
    public String extent(DerivationDocument document) {
        Extent extent = Extent.of(document);
        List<String> all = Stream.concat(extent.sizes().stream(), extent.letters().stream())
                .map(name -> "every " + math.apply(conditions.letter(name)))
                .toList();
        String known = Stream.concat(
                        extent.positive().stream()
                                .map(name -> conditions.of(new Condition.Positive(new Term.Symbol(name)))),
                        document.known().hypotheses().stream().map(conditions::of))
                .map(math)
                .collect(Collectors.joining(", "));
        String where = known.isEmpty() ? "" : " with " + known;
        boolean open = !Requirements.condensed(document.obligations()).isEmpty();
        return "The result holds for " + joined(all) + where
                + (open ? " for which the following holds, which is left open:" : ".");
    }

    /** What the result needs, each on its own. */
    public List<String> open(DerivationDocument document) {
        List<String> open = new ArrayList<>();
        for (Obligation obligation : Requirements.condensed(document.obligations())) {
            open.add(conditions.of(obligation));
        }
        return open;
    }

    private static String joined(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }
}
