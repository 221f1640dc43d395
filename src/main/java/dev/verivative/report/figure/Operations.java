package dev.verivative.report.figure;

import dev.verivative.exact.Point;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Terms written out at known sizes, as a graph in which nothing is computed twice: calls are unfolded, a sum is one
 * node with all its summands, a Kronecker delta is decided and what it makes zero is left out.
 *
 * <p>A node's arguments stand before it. Nodes come in the order in which a reader meets them, so the same terms give
 * the same graph.
 *
 * @param nodes all nodes; the number of a node is its place here
 * @param outputs the node of each term that was asked for, in the order of asking
 */
public record Operations(List<Node> nodes, List<Integer> outputs) {
    /** What a node does. */
    public sealed interface What {
        /** One entry of a variable, constant or parameter; a scalar has no positions. */
        record Input(String tensor, List<Integer> positions) implements What {
            public Input {
                positions = List.copyOf(positions);
            }
        }

        /** A number. */
        record Num(Rational value) implements What {}

        /** The number pi. */
        record Pi() implements What {}

        /** An operation of one or two arguments, such as the quotient of the first by the second. */
        record Applied(Op op) implements What {}

        /** The sum of all arguments. */
        record Summed() implements What {}
    }

    /**
     * A node.
     *
     * @param id its number, from 0
     * @param what what it does
     * @param arguments the numbers of its arguments, in order
     * @param label what people read, such as x₁, exp or Σ
     * @param layer 0 for inputs and numbers, else one more than the highest of its arguments
     */
    public record Node(int id, What what, List<Integer> arguments, String label, int layer) {
        public Node {
            arguments = List.copyOf(arguments);
        }

        public boolean isInput() {
            return what instanceof What.Input;
        }

        /** Whether it has one value for all inputs because it is a number. */
        public boolean isConstant() {
            return what instanceof What.Num || what instanceof What.Pi;
        }
    }

    /** A term that is to be written out, with a position from 1 for each of its free indices. */
    public record Wanted(Term term, Map<Index.Variable, Integer> at) {
        public Wanted {
            at = Map.copyOf(at);
        }

        /** The term at all positions of these letters, the last one running fastest. */
        public static List<Wanted> everywhere(Term term, List<Index.Variable> letters, Map<Dimension, Integer> sizes) {
            return Point.ofSizes(sizes).allIndices(letters).stream()
                    .map(point -> new Wanted(term, point.indices()))
                    .toList();
        }
    }

    public Operations {
        nodes = List.copyOf(nodes);
        outputs = List.copyOf(outputs);
    }

    /**
     * The outputs of a function, the last index running fastest.
     *
     * @param sizes a size for each dimension that has no fixed one
     * @param most how many nodes there may be
     * @return nothing if there are more, or if the definition is not made of operations
     * @throws IllegalArgumentException if a size is missing
     */
    public static Optional<Operations> of(Function function, Map<Dimension, Integer> sizes, int most) {
        return of(Wanted.everywhere(function.body(), function.indices(), sizes), sizes, most);
    }

    /**
     * Several terms as one graph, such as a function's outputs and the entries of its Jacobian.
     *
     * @param sizes a size for each dimension that has no fixed one
     * @param most how many nodes there may be
     * @return nothing if there are more, or if one of the terms has a derivative in it or a position that does not
     *     exist
     * @throws IllegalArgumentException if a size or an index is missing
     */
    public static Optional<Operations> of(List<Wanted> wanted, Map<Dimension, Integer> sizes, int most) {
        return new OperationsWriter(Point.ofSizes(sizes), most).write(wanted);
    }

    /** The inputs, in the order in which they are met. */
    public List<Node> inputs() {
        return nodes.stream().filter(Node::isInput).toList();
    }

    /** The node of one entry, if anything depends on it. */
    public Optional<Node> input(String tensor, List<Integer> positions) {
        What wanted = new What.Input(tensor, positions);
        return nodes.stream().filter(node -> node.what().equals(wanted)).findFirst();
    }

    /** All nodes on some path from one node to another, with both; none if there is no path. */
    public Set<Integer> between(int from, int to) {
        boolean[] below = new boolean[nodes.size()];
        below[from] = true;
        for (Node node : nodes.subList(from + 1, nodes.size())) {
            below[node.id()] = node.arguments().stream().anyMatch(argument -> below[argument]);
        }
        boolean[] above = new boolean[nodes.size()];
        above[to] = true;
        for (int id = to; id > from; id--) {
            if (above[id]) {
                nodes.get(id).arguments().forEach(argument -> above[argument] = true);
            }
        }
        Set<Integer> both = new TreeSet<>();
        IntStream.range(0, nodes.size()).filter(id -> below[id] && above[id]).forEach(both::add);
        return both;
    }

    /** How many layers there are. */
    public int layers() {
        return 1 + nodes.stream().mapToInt(Node::layer).max().orElse(0);
    }

    /** The numbers of the nodes that have this one as an argument, in order. */
    public List<Integer> users(int id) {
        List<Integer> users = new ArrayList<>();
        for (Node node : nodes) {
            if (node.arguments().contains(id)) {
                users.add(node.id());
            }
        }
        return List.copyOf(users);
    }
}
