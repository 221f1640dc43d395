package dev.verivative.verify.input;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Requests without end, in an order that finds defects early: ordinary ones, NaN and masks, then rows made for known
 * classes of defects with random ones among them, then random ones.
 *
 * <p>The same seed gives the same requests on every machine. Rows at which a program may hang come last: they are
 * {@link #hazards} and not among the others.
 */
public final class Schedule implements Iterator<Planned> {
    /** One in so many inputs is random as long as there are systematic ones. */
    private static final int RANDOM_EVERY = 3;

    /** So many inputs in a row that cannot be given are the end. */
    private static final int REFUSALS = 2000;

    /** Of inputs that are not the first variable's, one in so many systematic rows is tried. */
    private static final int THINNED = 4;

    private record Step(Line line, Recipe recipe, int order) {}

    private final long seed;
    private final InputShape shape;
    private final Dtype dtype;
    private final List<Line> lines;
    private final Placement placement;
    private final Questions questions;
    private final Deque<Step> opening = new ArrayDeque<>();
    private final Deque<Step> systematic = new ArrayDeque<>();
    private final Deque<Planned> queue = new ArrayDeque<>();
    private final RandomInputs random;
    private final Set<Kind> leftOut = EnumSet.of(Kind.PLUS_INFINITY, Kind.ALL_MINUS_INFINITY, Kind.EMPTY);
    private long count;

    /**
     * A schedule for one format of numbers.
     *
     * @param shape what has to be given
     * @param maxN no row gets longer than this, unless its length is fixed
     * @param operations what can be asked for
     */
    public Schedule(InputShape shape, Dtype dtype, long seed, int maxN, Set<Operation> operations) {
        this.shape = shape;
        this.dtype = dtype;
        this.seed = seed;
        this.lines = Line.all(shape, maxN);
        this.placement = new Placement(shape, dtype, maxN);
        this.questions = new Questions(shape, dtype, operations);
        this.random = new RandomInputs(shape, dtype, lines, placement);
        lines.stream()
                .limit(1)
                .forEach(line ->
                        Opening.first(line.range(), dtype).forEach(recipe -> opening.add(new Step(line, recipe, 0))));
        List<Step> steps = new ArrayList<>();
        for (Line line : lines) {
            List<Recipe> recipes = Systematic.rows(line.range(), dtype);
            for (int k = 0; k < recipes.size(); k++) {
                if (line.isFirst() || k % THINNED == steps.size() % THINNED) {
                    steps.add(new Step(line, recipes.get(k), k));
                }
            }
        }
        steps.sort(Comparator.comparingInt(Step::order));
        systematic.addAll(steps);
    }

    /** Plans no more requests of this kind, for instance of masks where a function has no limit there. */
    public void leaveOut(Kind kind) {
        leftOut.add(kind);
        queue.removeIf(planned -> planned.kind() == kind);
    }

    /** What to ask at the very end: plus infinity, rows of nothing but minus infinity, nothing at all. */
    public List<Planned> hazards() {
        List<Planned> hazards = new ArrayList<>();
        if (lines.isEmpty() || lines.get(0).axis() < 0) {
            return hazards;
        }
        Line line = lines.get(0);
        Draw draw = Draw.of(seed, -1);
        for (Recipe recipe : Opening.hazards(line.range(), dtype)) {
            recipe.rows()
                    .apply(draw)
                    .forEach(row -> placement
                            .place(line, row, draw)
                            .ifPresent(placed -> hazards.addAll(
                                    questions.at(placed.inputs(), Kind.of(placed.inputs()), recipe.effort(), draw))));
        }
        hazards.removeIf(planned -> planned.kind() != Kind.PLUS_INFINITY && planned.kind() != Kind.ALL_MINUS_INFINITY);
        hazards.sort(Comparator.comparing(Planned::kind));
        if (line.range().least() < line.range().most()) {
            hazards.addAll(questions.at(placement.empty(line, draw), Kind.EMPTY, Recipe.Effort.FORWARD, draw));
        }
        return hazards;
    }

    @Override
    public boolean hasNext() {
        for (int refused = 0; queue.isEmpty() && refused < REFUSALS; refused++) {
            Draw draw = Draw.of(seed, count++);
            if (!opening.isEmpty()) {
                follow(opening.remove(), draw);
            } else if (!systematic.isEmpty() && count % RANDOM_EVERY != 0) {
                follow(systematic.remove(), draw);
            } else {
                Optional<Request> again = random.again(draw);
                if (again.isPresent()) {
                    queue.add(new Planned(again.get(), Kind.REPEAT));
                } else {
                    random.next(draw).ifPresent(inputs -> ask(inputs, Recipe.Effort.USUAL, draw));
                }
            }
        }
        return !queue.isEmpty();
    }

    @Override
    public Planned next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no inputs of " + shape.inputs() + " meet the hypotheses");
        }
        Planned planned = queue.remove();
        random.remember(planned);
        return planned;
    }

    private void follow(Step step, Draw draw) {
        Optional<Placed> last = Optional.empty();
        for (double[] row : step.recipe().rows().apply(draw)) {
            last = last.filter(placed -> placed.length() == row.length).isPresent()
                    ? last.flatMap(placed -> placement.replace(placed, row))
                    : placement.place(step.line(), row, draw);
            last.ifPresent(placed -> {
                random.remember(placed);
                ask(placed.inputs(), step.recipe().effort(), draw);
            });
        }
    }

    private void ask(Map<String, NumericArray> inputs, Recipe.Effort effort, Draw draw) {
        Kind kind = Kind.of(inputs);
        if (!leftOut.contains(kind)) {
            queue.addAll(questions.at(inputs, kind, effort, draw));
        }
    }
}
