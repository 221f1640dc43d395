package dev.verivative.verify.oracle;

import dev.verivative.term.Dimension;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.util.List;

/**
 * One operation of a tape, for all values of the indices on which it depends.
 *
 * @param id its place on the tape
 * @param kind what it does
 * @param axes the dimensions of its indices, the last one running fastest
 * @param arguments what it works on
 * @param isPinned whether its value changes with the place at which a pointwise tape is evaluated
 * @param isExponential whether an exponential is in it, which honest code keeps from overflowing
 */
record Node(
        int id, Kind kind, List<Dimension> axes, List<Argument> arguments, boolean isPinned, boolean isExponential) {
    Node {
        axes = List.copyOf(axes);
        arguments = List.copyOf(arguments);
    }

    /**
     * An earlier node as seen from this one.
     *
     * @param node its place on the tape
     * @param axes for each of its axes, the axis of this node that it follows; for a sum, the number of this node's
     *     axes stands for what is summed over
     */
    record Argument(int node, List<Integer> axes) {
        Argument {
            axes = List.copyOf(axes);
        }
    }

    /** What a node does. */
    sealed interface Kind {
        /** A number that is the same everywhere. */
        record Constant(Rational value) implements Kind {}

        /** The constant pi. */
        record Pi() implements Kind {}

        /** The number of elements of a dimension. */
        record Size(Dimension dimension) implements Kind {}

        /** An entry of a tensor at these places. */
        record Input(String tensor, List<Place> places) implements Kind {
            public Input {
                places = List.copyOf(places);
            }
        }

        /** 1 where both places are the same, else 0. */
        record Delta(Place left, Place right) implements Kind {}

        /** Arithmetic or an elementary function. */
        record Apply(Op op) implements Kind {}

        /** A power with a constant exponent. */
        record Power(Rational exponent) implements Kind {}

        /** The sum over a dimension. */
        record Sum(Dimension over) implements Kind {}
    }

    /** Where an index comes from. */
    sealed interface Place {
        /** The axis of the node, from 0. */
        record Axis(int axis) implements Place {}

        /** The place at which a pointwise tape is evaluated, by the number of the free index, from 0. */
        record Pin(int pin) implements Place {}

        /** A place that the formula names, from 1. */
        record Fixed(int position) implements Place {}
    }
}
