package dev.verivative.verify.input;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Random inputs: rows of all families, earlier inputs with one entry changed, earlier requests again. */
final class RandomInputs {
    private static final double CHANGED = .08;
    private static final double AGAIN = .05;

    /** The share of inputs at which something else than the first variable is tried out. */
    private static final double OTHERS = .25;

    private static final int REMEMBERED = 256;
    private static final int REMEMBERED_ENTRIES = 4096;

    private final InputShape shape;
    private final Dtype dtype;
    private final Edges edges;
    private final List<Line> first;
    private final List<Line> others;
    private final Placement placement;
    private final List<Placed> inputs = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private int oldestInputs;
    private int oldestRequest;

    RandomInputs(InputShape shape, Dtype dtype, List<Line> lines, Placement placement) {
        this.shape = shape;
        this.dtype = dtype;
        this.edges = new Edges(dtype);
        this.first = lines.stream().filter(Line::isFirst).toList();
        this.others = lines.stream().filter(line -> !line.isFirst()).toList();
        this.placement = placement;
    }

    /** For {@link #next}. */
    void remember(Placed placed) {
        if (entries(placed.inputs()) <= REMEMBERED_ENTRIES && Kind.of(placed.inputs()) == Kind.ORDINARY) {
            oldestInputs = remember(inputs, placed, oldestInputs);
        }
    }

    /** For {@link #again}. */
    void remember(Planned planned) {
        boolean repeatable = planned.kind() == Kind.ORDINARY || planned.kind() == Kind.MASK;
        if (repeatable && entries(planned.request().inputs()) <= REMEMBERED_ENTRIES) {
            oldestRequest = remember(requests, planned.request(), oldestRequest);
        }
    }

    private static <T> int remember(List<T> ring, T item, int oldest) {
        if (ring.size() < REMEMBERED) {
            ring.add(item);
            return 0;
        }
        ring.set(oldest, item);
        return (oldest + 1) % REMEMBERED;
    }

    private static int entries(Map<String, NumericArray> inputs) {
        return inputs.values().stream().mapToInt(NumericArray::size).sum();
    }

    /** Now and then an earlier request. */
    Optional<Request> again(Draw draw) {
        boolean again = draw.chance(AGAIN);
        return again && !requests.isEmpty() ? Optional.of(requests.get(draw.below(requests.size()))) : Optional.empty();
    }

    /** Random inputs; none where hypotheses cannot be met. */
    Optional<Map<String, NumericArray>> next(Draw draw) {
        List<Line> some = others.isEmpty() || (!first.isEmpty() && !draw.chance(OTHERS)) ? first : others;
        if (some.isEmpty()) {
            return placement.anywhere(draw);
        }
        boolean changed = draw.chance(CHANGED) && !inputs.isEmpty();
        Optional<Placed> placed = changed ? changed(draw) : fresh(some.get(draw.below(some.size())), draw);
        placed.ifPresent(this::remember);
        return placed.map(Placed::inputs);
    }

    private Optional<Placed> fresh(Line line, Draw draw) {
        Family drawn = Family.draw(draw);
        Family family = drawn == Family.MASK && !line.isFirst() ? Family.MODERATE : drawn;
        int n = family.length(line.range(), draw);
        Optional<Placed> placed = placement.place(line, family.row(n, dtype, draw), draw);
        boolean everywhere = line.tensor().rank() > 1 && family != Family.MASK && draw.chance(.4);
        return everywhere ? placed.flatMap(row -> everywhere(row, family, n, draw)) : placed;
    }

    /** The same family in every row beside this one. */
    private Optional<Placed> everywhere(Placed placed, Family family, int n, Draw draw) {
        int count = placed.array().size();
        Placed all = placed;
        for (int start = 0; start < count && count <= REMEMBERED_ENTRIES; start++) {
            if (start / placed.stride() % n == 0) {
                all = new Placed(all.inputs(), placed.line(), start, placed.stride());
                all = all.with(
                        shape.positive().contains(placed.line().tensor().name())
                                ? family.positiveRow(n, dtype, draw)
                                : family.row(n, dtype, draw));
            }
        }
        return placement
                .met(all.inputs())
                .map(moved -> new Placed(moved, placed.line(), placed.start(), placed.stride()));
    }

    /** Earlier inputs with one entry changed, for programs that look at part of a row only to know it again. */
    private Optional<Placed> changed(Draw draw) {
        Placed earlier = inputs.get(draw.below(inputs.size()));
        double[] row = new double[earlier.length()];
        for (int k = 0; k < row.length; k++) {
            row[k] = earlier.array().get(earlier.start() + k * earlier.stride());
        }
        int position = draw.below(row.length);
        row[position] = edges.rounded(
                switch (draw.below(4)) {
                    case 0 -> draw.normal();
                    case 1 -> row[position] + draw.pick(1, -1, 10);
                    case 2 -> -row[position];
                    default -> draw.pick(edges.spike(), 0);
                });
        return placement.replace(earlier, row);
    }
}
