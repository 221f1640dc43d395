package dev.verivative.verify.oracle;

import dev.verivative.definition.Claim;
import dev.verivative.definition.Premise;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.verify.Dtype;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The places at which a claim says something: those that its premises do not exclude. */
final class ClaimPlaces {
    private final List<Index.Variable> free;
    private final Set<Set<Index>> distinct;
    private final List<Presupposition> presupposed;

    private ClaimPlaces(List<Index.Variable> free, Set<Set<Index>> distinct, List<Presupposition> presupposed) {
        this.free = free;
        this.distinct = distinct;
        this.presupposed = presupposed;
    }

    /**
     * Nothing where a premise has an index that the places do not have: it would be meant for some value of it.
     *
     * @param free the indices of the places
     * @param lift puts an entry of a vector in the place of a scalar input
     */
    static Optional<ClaimPlaces> of(Claim claim, List<Index.Variable> free, Substitution lift) {
        List<Premise> premises = claim.premises().inequalities();
        return premises.stream().allMatch(premise -> isOf(premise, free))
                ? Optional.of(new ClaimPlaces(
                        free,
                        claim.premises().distinct(),
                        premises.stream()
                                .map(premise -> new Presupposition(premise, lift::apply, free))
                                .toList()))
                : Optional.empty();
    }

    private static boolean isOf(Premise premise, List<Index.Variable> free) {
        Set<Index.Variable> letters =
                new LinkedHashSet<>(premise.relation().left().freeIndices());
        letters.addAll(premise.relation().right().freeIndices());
        premise.forAll().forEach(letters::remove);
        return free.containsAll(letters);
    }

    List<Index.Variable> free() {
        return free;
    }

    void run(Map<Dimension, Integer> sizes, Map<String, Leaf> leaves, Dtype dtype) {
        presupposed.forEach(premise -> premise.run(sizes, leaves, dtype));
    }

    /** Whether the claim says something of these inputs at some place. */
    boolean isSaid(Map<Dimension, Integer> sizes, Map<String, Leaf> leaves, Dtype dtype) {
        if (presupposed.isEmpty()) {
            return true;
        }
        run(sizes, leaves, dtype);
        Walk walk = walk(sizes);
        while (walk.next()) {
            if (!isExcluded(at(walk))) {
                return true;
            }
        }
        return false;
    }

    Walk walk(Map<Dimension, Integer> sizes) {
        int[] shape = free.stream()
                .map(Index.Variable::dimension)
                .mapToInt(dimension ->
                        dimension.isFixed() ? dimension.size() : Objects.requireNonNull(sizes.get(dimension)))
                .toArray();
        return new Walk(shape, new int[0][]);
    }

    /** The positions of the indices, from 0. */
    int[] at(Walk walk) {
        int[] place = new int[free.size()];
        for (int axis = 0; axis < place.length; axis++) {
            place[axis] = walk.position(axis);
        }
        return place;
    }

    /** Whether nothing is said of the place, after {@link #run}. */
    boolean isExcluded(int[] place) {
        for (Set<Index> pair : distinct) {
            List<Integer> at = pair.stream()
                    .filter(free::contains)
                    .map(index -> place[free.indexOf(index)])
                    .toList();
            if (at.size() == 2 && at.get(0).equals(at.get(1))) {
                return true;
            }
        }
        return !presupposed.stream().allMatch(premise -> premise.holdsAt(place));
    }
}
