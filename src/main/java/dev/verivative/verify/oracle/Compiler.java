package dev.verivative.verify.oracle;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes terms as tapes: calls are unfolded, and nodes that are the same up to index names become one. */
final class Compiler {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Key, Integer> known = new HashMap<>();
    private final Map<Seen, Ref> seen = new HashMap<>();
    private final List<Index.Variable> pins;

    /** What makes two nodes the same. */
    private record Key(Node.Kind kind, List<Node.Argument> arguments, List<Dimension> axes) {}

    /** A term in one spelling: the names of its free indices count here. */
    private record Seen(Term term, List<Index.Variable> free) {}

    /** A node, and which index letter each of its axes is. */
    private record Ref(int node, List<Index.Variable> letters) {}

    private Compiler(List<Index.Variable> pins) {
        this.pins = pins;
    }

    /**
     * The tape of a term.
     *
     * @param free its free indices in the order of the result's shape; others must not be free in it
     * @param pointwise whether the result is wanted at single places
     * @throws IllegalArgumentException if a derivative or rule variable is left in the term
     */
    static Tape compile(Term term, List<Index.Variable> free, boolean pointwise) {
        Compiler compiler = new Compiler(pointwise ? free : List.of());
        Ref result = compiler.compile(term);
        List<Dimension> dimensions =
                free.stream().map(Index.Variable::dimension).toList();
        List<Integer> order =
                free.stream().map(index -> result.letters().indexOf(index)).toList();
        if (!free.containsAll(result.letters())) {
            throw new IllegalArgumentException(term + " depends on " + result.letters() + ", not only on " + free);
        }
        return new Tape(compiler.upTo(result.node()), order, dimensions, pointwise);
    }

    /** The nodes that the last one needs, which is all of them but for order. */
    private List<Node> upTo(int last) {
        List<Node> all = new ArrayList<>(nodes);
        if (last != all.size() - 1) {
            Node result = all.get(last);
            List<Integer> same = new ArrayList<>();
            for (int axis = 0; axis < result.axes().size(); axis++) {
                same.add(axis);
            }
            // A sum of one argument is that argument: the result has to stand last.
            all.add(new Node(
                    all.size(),
                    new Node.Kind.Power(Rational.ONE),
                    result.axes(),
                    List.of(new Node.Argument(last, same)),
                    result.isPinned(),
                    result.isExponential()));
        }
        return all;
    }

    private Ref compile(Term term) {
        Seen key = new Seen(term, List.copyOf(term.freeIndices()));
        Ref found = seen.get(key);
        if (found == null) {
            found = fresh(term);
            seen.put(key, found);
        }
        return found;
    }

    private Ref fresh(Term term) {
        if (term instanceof Term.Num num) {
            return leaf(new Node.Kind.Constant(num.value()), List.of());
        } else if (term instanceof Term.Size size) {
            return size.dimension().isFixed()
                    ? leaf(new Node.Kind.Constant(Rational.of(size.dimension().size())), List.of())
                    : leaf(new Node.Kind.Size(size.dimension()), List.of());
        } else if (term instanceof Term.Symbol symbol) {
            return symbol.name().equals("pi")
                    ? leaf(new Node.Kind.Pi(), List.of())
                    : leaf(new Node.Kind.Input(symbol.name(), List.of()), List.of());
        } else if (term instanceof Term.Entry entry) {
            List<Index.Variable> letters = letters(entry.indices());
            return leaf(new Node.Kind.Input(entry.tensor(), places(entry.indices(), letters)), letters);
        } else if (term instanceof Term.Delta delta) {
            List<Index> pair = List.of(delta.left(), delta.right());
            List<Index.Variable> letters = letters(pair);
            List<Node.Place> places = places(pair, letters);
            return leaf(new Node.Kind.Delta(places.get(0), places.get(1)), letters);
        } else if (term instanceof Term.Sum sum) {
            return sum(sum);
        } else if (term instanceof Term.Call call) {
            return compile(call.unfold());
        } else if (term instanceof Term.Apply apply) {
            return apply(apply);
        }
        throw new IllegalArgumentException("no value for " + term);
    }

    private Ref apply(Term.Apply apply) {
        if (apply.op() == Op.POW) {
            Optional<Rational> exponent = constant(apply.right());
            if (exponent.isPresent()) {
                return node(new Node.Kind.Power(exponent.get()), List.of(compile(apply.left())));
            }
        }
        List<Ref> arguments = apply.arguments().stream().map(this::compile).toList();
        return node(new Node.Kind.Apply(apply.op()), arguments);
    }

    private static Optional<Rational> constant(Term term) {
        if (term instanceof Term.Num num) {
            return Optional.of(num.value());
        } else if (term instanceof Term.Apply apply && apply.op() == Op.NEG) {
            return constant(apply.argument()).map(Rational::negate);
        } else if (term instanceof Term.Apply apply && apply.op() == Op.DIV) {
            return constant(apply.left())
                    .flatMap(over -> constant(apply.right())
                            .filter(under -> under.signum() != 0)
                            .map(under -> over.times(under.inverse())));
        }
        return Optional.empty();
    }

    private Ref sum(Term.Sum sum) {
        if (pins.contains(sum.index())) {
            // The letter of a place outside means something else inside.
            Index.Variable other = other(sum);
            return sum(new Term.Sum(other, sum.abstraction().apply(List.of(other))));
        }
        Ref body = compile(sum.body());
        List<Index.Variable> letters = new ArrayList<>(body.letters());
        letters.remove(sum.index());
        List<Index.Variable> all = new ArrayList<>(letters);
        all.add(sum.index());
        return add(new Node.Kind.Sum(sum.index().dimension()), letters, List.of(body), all);
    }

    private Index.Variable other(Term.Sum sum) {
        Index.Variable other = sum.index();
        while (pins.contains(other) || sum.body().freeIndices().contains(other)) {
            other = new Index.Variable(other.name() + "'", other.dimension());
        }
        return other;
    }

    private Ref node(Node.Kind kind, List<Ref> arguments) {
        List<Index.Variable> letters = new ArrayList<>();
        for (Ref argument : arguments) {
            argument.letters().stream().filter(each -> !letters.contains(each)).forEach(letters::add);
        }
        return add(kind, letters, arguments, letters);
    }

    private Ref leaf(Node.Kind kind, List<Index.Variable> letters) {
        return add(kind, letters, List.of(), letters);
    }

    private Ref add(
            Node.Kind kind, List<Index.Variable> letters, List<Ref> arguments, List<Index.Variable> seenFromInside) {
        List<Node.Argument> refs = arguments.stream()
                .map(each -> new Node.Argument(
                        each.node(),
                        each.letters().stream().map(seenFromInside::indexOf).toList()))
                .toList();
        List<Dimension> axes = letters.stream().map(Index.Variable::dimension).toList();
        int id = known.computeIfAbsent(new Key(kind, refs, axes), key -> {
            boolean pinned = refs.stream().anyMatch(ref -> nodes.get(ref.node()).isPinned()) || isPinned(kind);
            Op op = kind instanceof Node.Kind.Apply apply ? apply.op() : Op.NEG;
            // A logarithm brings the range back to that of the exponents.
            boolean exponential = op != Op.LOG
                    && (isExponential(op)
                            || refs.stream()
                                    .anyMatch(ref -> nodes.get(ref.node()).isExponential()));
            nodes.add(new Node(nodes.size(), kind, axes, refs, pinned, exponential));
            return nodes.size() - 1;
        });
        return new Ref(id, List.copyOf(letters));
    }

    private static boolean isExponential(Op op) {
        return op == Op.EXP || op == Op.SINH || op == Op.COSH;
    }

    private static boolean isPinned(Node.Kind kind) {
        if (kind instanceof Node.Kind.Input input) {
            return input.places().stream().anyMatch(Node.Place.Pin.class::isInstance);
        }
        return kind instanceof Node.Kind.Delta delta
                && (delta.left() instanceof Node.Place.Pin || delta.right() instanceof Node.Place.Pin);
    }

    private List<Index.Variable> letters(List<Index> indices) {
        List<Index.Variable> letters = new ArrayList<>();
        for (Index index : indices) {
            if (index instanceof Index.Variable variable && !pins.contains(variable) && !letters.contains(variable)) {
                letters.add(variable);
            }
        }
        return letters;
    }

    private List<Node.Place> places(List<Index> indices, List<Index.Variable> letters) {
        List<Node.Place> places = new ArrayList<>();
        for (Index index : indices) {
            if (index instanceof Index.Position fixed) {
                places.add(new Node.Place.Fixed(fixed.value()));
            } else if (pins.contains(index)) {
                places.add(new Node.Place.Pin(pins.indexOf(index)));
            } else {
                places.add(new Node.Place.Axis(letters.indexOf(index)));
            }
        }
        return places;
    }
}
