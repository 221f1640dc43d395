package dev.verivative.report.figure;

import dev.verivative.exact.Point;
import dev.verivative.report.figure.Operations.Node;
import dev.verivative.report.figure.Operations.Wanted;
import dev.verivative.report.figure.Operations.What;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes terms out as nodes; what is equal becomes one node. */
final class OperationsWriter {
    /** Stands for a Kronecker delta that is zero, and for what is zero because of one. */
    private static final int ZERO = -1;

    /** Stands for a Kronecker delta that is one. */
    private static final int ONE = -2;

    private final Point sizes;
    private final int most;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Shape, Integer> known = new HashMap<>();
    private final IdentityHashMap<Term, Written> written = new IdentityHashMap<>();
    private boolean failed;

    /** What makes two nodes equal. */
    private record Shape(What what, List<Integer> arguments) {}

    /** Of one term: its free indices, what a call stands for, and its nodes. */
    private record Written(List<Index.Variable> free, Term meaning, Map<List<Integer>, Integer> nodes) {}

    OperationsWriter(Point sizes, int most) {
        this.sizes = sizes;
        this.most = most;
    }

    Optional<Operations> write(List<Wanted> wanted) {
        List<Integer> outputs = new ArrayList<>();
        for (Wanted each : wanted) {
            outputs.add(made(write(each.term(), each.at())));
        }
        return failed ? Optional.empty() : Optional.of(new Operations(nodes, outputs));
    }

    private int write(Term term, Map<Index.Variable, Integer> at) {
        if (failed) {
            return ZERO;
        }
        Written entry = written.computeIfAbsent(term, OperationsWriter::analysed);
        List<Integer> key =
                entry.free.stream().map(index -> position(index, at)).toList();
        Integer id = entry.nodes.get(key);
        if (id == null) {
            id = compute(entry.meaning, at);
            entry.nodes.put(key, id);
        }
        return id;
    }

    private static Written analysed(Term term) {
        Term meaning = term instanceof Term.Call call ? call.unfold() : term;
        return new Written(List.copyOf(term.freeIndices()), meaning, new HashMap<>());
    }

    private int compute(Term term, Map<Index.Variable, Integer> at) {
        if (term instanceof Term.Num num) {
            return number(num.value());
        } else if (term instanceof Term.Symbol symbol) {
            return symbol.name().equals("pi")
                    ? node(new What.Pi(), List.of())
                    : node(new What.Input(symbol.name(), List.of()), List.of());
        } else if (term instanceof Term.Entry entry) {
            return input(entry, at);
        } else if (term instanceof Term.Delta delta) {
            return position(delta.left(), at) == position(delta.right(), at) ? ONE : ZERO;
        } else if (term instanceof Term.Size size) {
            return number(Rational.of(sizes.size(size.dimension())));
        } else if (term instanceof Term.Sum sum) {
            return sum(sum, at);
        } else if (term instanceof Term.Apply apply) {
            List<Integer> arguments = new ArrayList<>();
            apply.arguments().forEach(argument -> arguments.add(write(argument, at)));
            return arguments.size() == 1
                    ? applied(apply.op(), arguments.get(0))
                    : applied(apply.op(), arguments.get(0), arguments.get(1));
        } else if (term instanceof Term.Call) {
            return write(term, at);
        }
        failed = true;
        return ZERO;
    }

    private int input(Term.Entry entry, Map<Index.Variable, Integer> at) {
        List<Integer> positions = new ArrayList<>();
        for (Index index : entry.indices()) {
            int position = position(index, at);
            failed |= position > sizes.size(index.dimension());
            positions.add(position);
        }
        return node(new What.Input(entry.tensor(), positions), List.of());
    }

    private int sum(Term.Sum sum, Map<Index.Variable, Integer> at) {
        List<Integer> summands = new ArrayList<>();
        Map<Index.Variable, Integer> inner = new HashMap<>(at);
        for (int k = 1; k <= sizes.size(sum.index().dimension()); k++) {
            inner.put(sum.index(), k);
            int summand = write(sum.body(), inner);
            if (summand != ZERO) {
                summands.add(made(summand));
            }
        }
        return switch (summands.size()) {
            case 0 -> ZERO;
            case 1 -> summands.get(0);
            default -> node(new What.Summed(), summands);
        };
    }

    private int applied(Op op, int argument) {
        return op == Op.NEG && argument == ZERO ? ZERO : node(new What.Applied(op), List.of(made(argument)));
    }

    /** Without what a delta makes zero or one. */
    private int applied(Op op, int left, int right) {
        boolean product = op == Op.MUL;
        boolean factor = product || op == Op.DIV;
        boolean summand = op == Op.ADD || op == Op.SUB;
        if ((factor && left == ZERO) || (product && right == ZERO)) {
            return ZERO;
        } else if ((product && left == ONE) || (op == Op.ADD && left == ZERO)) {
            return right;
        } else if ((factor && right == ONE) || (summand && right == ZERO)) {
            return left;
        } else if (op == Op.SUB && left == ZERO) {
            return applied(Op.NEG, right);
        }
        return node(new What.Applied(op), List.of(made(left), made(right)));
    }

    /** The node, where a delta needs one. */
    private int made(int id) {
        return id == ZERO ? number(Rational.ZERO) : id == ONE ? number(Rational.ONE) : id;
    }

    private int number(Rational value) {
        return node(new What.Num(value), List.of());
    }

    private int node(What what, List<Integer> arguments) {
        Integer found = known.get(new Shape(what, arguments));
        if (found != null) {
            return found;
        }
        failed |= nodes.size() >= most;
        if (failed) {
            return ZERO;
        }
        int layer = arguments.stream()
                .mapToInt(argument -> nodes.get(argument).layer() + 1)
                .max()
                .orElse(0);
        int id = nodes.size();
        nodes.add(new Node(id, what, arguments, NodeLabel.of(what), layer));
        known.put(new Shape(what, arguments), id);
        return id;
    }

    private static int position(Index index, Map<Index.Variable, Integer> at) {
        Integer position = index instanceof Index.Position fixed ? (Integer) fixed.value() : at.get(index);
        if (position == null) {
            throw new IllegalArgumentException("no value for the index " + index + ", only for " + at.keySet());
        }
        return position;
    }
}
