package dev.verivative.proof;

import dev.verivative.definition.Claim;
import dev.verivative.derive.Line;
import dev.verivative.rule.Obligation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a claim: of a chain of relations, of each of them.
 *
 * @param claim the claim
 * @param links what the kernel and exact arithmetic know of each relation, in their order
 * @param coq what Coq says of all of it
 */
public record ClaimVerdict(Claim claim, List<LinkVerdict> links, CoqVerdict coq) {
    /** How far a claim is known to be true. */
    public enum Status {
        /**
         * Proved by the kernel or Coq, for every size, wherever both sides have a value and the obligations are met.
         */
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

    /** What is open without Coq holds if Coq has checked its proof; a point at which it is false stays one. */
    public Status status() {
        Status alone = withoutCoq();
        return alone == Status.OPEN && isCheckedByCoq() ? Status.HOLDS : alone;
    }

    /** The worst of its relations'. */
    private Status withoutCoq() {
        return links.stream().map(LinkVerdict::status).max(Enum::compareTo).orElse(Status.OPEN);
    }

    /** Whether the kernel has accepted a proof. */
    public boolean isProvedByKernel() {
        return withoutCoq() == Status.HOLDS;
    }

    public boolean isCheckedByCoq() {
        return coq instanceof CoqVerdict.Checked;
    }

    /** What showed that it holds or fails: kernel, coq, exact; nothing if it is open. */
    public List<String> by() {
        List<String> by = new ArrayList<>();
        if (status() == Status.FAILS) {
            by.add("exact");
        } else {
            if (isProvedByKernel()) {
                by.add("kernel");
            }
            if (isCheckedByCoq()) {
                by.add(CoqVerdict.BY);
            }
        }
        return List.copyOf(by);
    }

    /**
     * Whether nothing speaks against it. An open claim is no fault, even where Coq fails to prove it; but what is false
     * is one, and so is what the kernel has proved and Coq refuses.
     */
    public boolean isFine() {
        return status() != Status.FAILS && !(isProvedByKernel() && coq instanceof CoqVerdict.Failed);
    }

    /** With what Coq says. */
    public ClaimVerdict with(CoqVerdict verdict) {
        return new ClaimVerdict(claim, links, verdict);
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
