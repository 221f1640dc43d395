package dev.verivative.proof;

import dev.verivative.definition.Claim;
import dev.verivative.derive.Line;
import dev.verivative.rule.Obligation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a claim: of a chain of relations, of each of them.
 *
 * @param claim the claim
 * @param links what is known of each relation, in their order
 */
public record ClaimVerdict(Claim claim, List<LinkVerdict> links) {
    /** How far a claim is known to be true. */
    public enum Status {
        /** Proved by the kernel, for every size, wherever both sides have a value and the obligations are met. */
        HOLDS("holds"),
        /** Neither proved nor refuted. */
        OPEN("open"),
        /** There is a point at which it is false. */
        FAILS("fails");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** How it is called in reports. */
        public String word() {
            return word;
        }
    }

    public ClaimVerdict {
        links = List.copyOf(links);
    }

    /** The worst of its relations'. */
    public Status status() {
        return links.stream().map(LinkVerdict::status).max(Enum::compareTo).orElse(Status.OPEN);
    }

    /** What showed that it holds or fails; nothing if it is open. */
    public List<String> by() {
        return switch (status()) {
            case HOLDS -> List.of("kernel");
            case OPEN -> List.of();
            case FAILS -> List.of("exact");
        };
    }

    /** Every accepted step, of one relation after the other. */
    public List<Line> lines() {
        return links.stream()
                .flatMap(link -> Stream.concat(link.lines().stream(), link.other().stream()))
                .toList();
    }

    /** Conditions that could not be decided: the claim holds where they are met. */
    public List<Obligation> obligations() {
        Set<Obligation> obligations = new LinkedHashSet<>();
        links.forEach(link -> obligations.addAll(link.obligations()));
        return List.copyOf(obligations);
    }

    /** A point at which it is false, if one is known. */
    public Optional<Counterexample> counterexample() {
        return links.stream().flatMap(link -> link.counterexample().stream()).findFirst();
    }

    /** Why it is open or false, in words; empty where it holds. */
    public String reason() {
        return links.stream()
                .filter(link -> link.status() == status())
                .map(LinkVerdict::reason)
                .findFirst()
                .orElse("");
    }
}
