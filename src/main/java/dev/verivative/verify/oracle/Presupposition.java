package dev.verivative.verify.oracle;

import dev.verivative.definition.Premise;
import dev.verivative.notation.Relation;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import dev.verivative.verify.Dtype;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An inequality that a claim presupposes, of inputs that are known exactly. Not for several threads at once. */
final class Presupposition {
    private final Relation.Sign sign;
    private final List<Index.Variable> bound;
    private final Evaluation left;
    private final Evaluation right;

    /**
     * @param lift puts an entry of a vector in the place of a scalar input
     * @param free the indices of the places at which the claim is looked at
     * @throws IllegalArgumentException if it has others that are not its own
     */
    Presupposition(Premise premise, UnaryOperator<Term> lift, List<Index.Variable> free) {
        this.sign = premise.relation().sign();
        this.bound = premise.forAll();
        List<Index.Variable> all = new ArrayList<>(free);
        all.addAll(bound);
        this.left =
                new Evaluation(Compiler.compile(lift.apply(premise.relation().left()), all, true));
        this.right =
                new Evaluation(Compiler.compile(lift.apply(premise.relation().right()), all, true));
    }

    void run(Map<Dimension, Integer> sizes, Map<String, Leaf> leaves, Dtype dtype) {
        left.run(sizes, leaves, dtype);
        right.run(sizes, leaves, dtype);
    }

    /**
     * Whether it holds for certain, after {@link #run}.
     *
     * @param place the positions of the free indices, from 0
     */
    boolean holdsAt(int[] place) {
        int[] shape =
                bound.stream().mapToInt(index -> left.size(index.dimension())).toArray();
        Walk walk = new Walk(shape, new int[0][]);
        int[] whole = new int[place.length + shape.length];
        System.arraycopy(place, 0, whole, 0, place.length);
        while (walk.next()) {
            for (int axis = 0; axis < shape.length; axis++) {
                whole[place.length + axis] = walk.position(axis);
            }
            left.at(whole);
            right.at(whole);
            if (!holds(left.result(), right.result())) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Numbers one, Numbers other) {
        double difference = ClaimLaw.difference(one, other);
        // The last of them is that of the subtraction.
        double error = one.enclosure(0) + other.enclosure(0) + Math.ulp(difference);
        boolean isExact = one.enclosure[0] == 0 && other.enclosure[0] == 0;
        return switch (sign) {
            case LESS -> difference < -error;
            case GREATER -> difference > error;
            case NOT_EQUAL -> Math.abs(difference) > error;
            case LESS_OR_EQUAL -> difference < -error || (isExact && difference <= 0);
            case GREATER_OR_EQUAL -> difference > error || (isExact && difference >= 0);
            case EQUAL -> false;
        };
    }
}
