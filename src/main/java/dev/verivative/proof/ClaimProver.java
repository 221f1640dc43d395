package dev.verivative.proof;

import dev.verivative.definition.Claim;
import dev.verivative.definition.Definition;
import dev.verivative.notation.Relation;
import dev.verivative.notation.Relation.Sign;
import dev.verivative.term.Assumptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proves claims for every size by steps that the kernel accepts, or finds a point at which they are false. What is
 * neither is open.
 */
public final class ClaimProver {
    private static final Set<Sign> STRICT = Set.of(Sign.LESS, Sign.GREATER, Sign.NOT_EQUAL);

    private ClaimProver() {}

    /** What is known of each claim of the definition. */
    public static List<ClaimVerdict> prove(Definition definition) {
        return definition.claims().stream()
                .map(claim -> prove(definition, claim))
                .toList();
    }

    public static ClaimVerdict prove(Definition definition, Claim claim) {
        Assumptions known = claim.premises().with(definition.known());
        return new ClaimVerdict(
                claim,
                claim.relations().stream()
                        .map(relation -> prove(relation, known, claim))
                        .toList(),
                CoqVerdict.NotRun.NOT_ASKED_FOR);
    }

    private static LinkVerdict prove(Relation relation, Assumptions known, Claim claim) {
        Sides sides = Sides.of(relation, known);
        Search search = new Search(sides, known, claim.premises());
        if (search.counterexample().isPresent()) {
            return LinkVerdict.fails(relation, search.counterexample().get(), "there is a point at which it is false");
        } else if (!search.hasInstance()) {
            return LinkVerdict.open(
                    relation, known, "no point was found at which its premises hold and both sides have a value");
        }
        Optional<LinkVerdict> proved = relation.sign() == Sign.EQUAL
                ? new Equality(sides, known).proved()
                : new Inequality(sides, known, claim.premises()).proved();
        if (proved.isPresent()) {
            return proved.get();
        }
        Optional<Counterexample> tie = STRICT.contains(relation.sign()) ? search.tie(known) : Optional.empty();
        return tie.map(where -> LinkVerdict.fails(relation, where, "there is a point at which both sides are equal"))
                .orElseGet(() -> LinkVerdict.open(relation, known, "no proof was found"));
    }
}
