package dev.verivative.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the moves that lead to the form that costs least, a few of the most promising ones at a time. */
final class Search {
    private static final int ROUNDS = 4;
    private static final int QUICKLY_WRITTEN = 10;
    private static final int FULLY_WRITTEN = 4;
    private static final int KEPT = 8;

    /** How many times the best price so far a form may cost before it is rearranged. */
    private static final double PROMISING = 2;

    private static final double PROMISING_ANYWAY = 5;

    private final NormalForm normalForm;
    private final Display display;
    private final Cost cost;
    private final List<Pivot> pivots;

    Search(NormalForm normalForm, Display display, Cost cost, List<Pivot> pivots) {
        this.normalForm = normalForm;
        this.display = display;
        this.cost = cost;
        this.pivots = pivots;
    }

    /**
     * Where some moves lead.
     *
     * @param value the form
     * @param form how it is written
     * @param price what that costs
     * @param moves what has been eliminated
     * @param path the states before
     */
    record State(Laurent value, Form form, double price, List<Pivot> moves, List<State> path) {}

    State best(Laurent start) {
        Laurent reduced = reduced(start);
        Form form = display.best(reduced);
        State best = new State(reduced, form, cost.of(form), List.of(), List.of());
        List<State> beam = List.of(best);
        Set<Laurent> seen = new HashSet<>(Set.of(reduced));
        for (int round = 0; round < ROUNDS && !beam.isEmpty(); round++) {
            try {
                beam = written(next(beam, seen), PROMISING * best.price() + PROMISING_ANYWAY);
            } catch (ArithmeticException e) {
                // Too large: what has been found has to do.
                return best;
            }
            if (!beam.isEmpty() && beam.get(0).price() < best.price() - 1e-9) {
                best = beam.get(0);
            }
        }
        return best;
    }

    private List<State> next(List<State> beam, Set<Laurent> seen) {
        List<State> next = new ArrayList<>();
        for (State state : beam) {
            for (Pivot pivot : pivots) {
                try {
                    moved(state, pivot, seen, next);
                } catch (ArithmeticException e) {
                    // Too large, or divides by zero: no move.
                }
            }
        }
        next.sort(Comparator.comparingDouble(State::price));
        return next.subList(0, Math.min(QUICKLY_WRITTEN, next.size()));
    }

    private void moved(State state, Pivot pivot, Set<Laurent> seen, List<State> next) {
        boolean used = state.moves().stream()
                .anyMatch(
                        move -> move.name().equals(pivot.name()) || move.atom().equals(pivot.atom()));
        if (used) {
            return;
        }
        Pivot settled = settled(pivot, state.moves());
        if (settled == null) {
            return;
        }
        Laurent value = settled.applyTo(state.value(), normalForm);
        if (value.equals(state.value())) {
            return;
        }
        value = reduced(value);
        if (seen.add(value)) {
            List<Pivot> moves = new ArrayList<>(state.moves());
            moves.add(settled);
            List<State> path = new ArrayList<>(state.path());
            path.add(state);
            next.add(new State(value, Form.number(0), estimate(value), moves, path));
        }
    }

    /** The move in terms of the names that are there already; null where that is no move. */
    private @Nullable Pivot settled(Pivot pivot, List<Pivot> moves) {
        Laurent value = pivot.value();
        for (Pivot move : moves) {
            value = move.applyTo(value, normalForm);
        }
        if (value.equals(pivot.value())) {
            return pivot;
        }
        value = reduced(value);
        boolean determined = value.monomials().stream()
                .flatMap(monomial -> monomial.powers().keySet().stream())
                .allMatch(part -> pivot.atom().free().containsAll(part.free()) && !part.equals(pivot.atom()));
        return determined ? new Pivot(pivot.name(), pivot.atom(), pivot.unit(), value, pivot.reduces()) : null;
    }

    /** @param limit what costs more when it is written quickly is not looked at for longer */
    private List<State> written(List<State> states, double limit) {
        List<State> written = new ArrayList<>();
        for (State state : states) {
            written.add(priced(state, display.quick(state.value())));
        }
        written.sort(Comparator.comparingDouble(State::price));
        for (int i = 0;
                i < Math.min(FULLY_WRITTEN, written.size()) && written.get(i).price() < limit;
                i++) {
            State full = priced(written.get(i), display.best(written.get(i).value()));
            if (full.price() < written.get(i).price()) {
                written.set(i, full);
            }
        }
        written.sort(Comparator.comparingDouble(State::price));
        return written.subList(0, Math.min(KEPT, written.size()));
    }

    private State priced(State state, Form form) {
        return new State(state.value(), form, cost.of(form), state.moves(), state.path());
    }

    /** The size of the atoms that occur, and the number of terms. */
    private double estimate(Laurent form) {
        Set<Atom> atoms = new HashSet<>();
        double size = 2 * form.size();
        for (Monomial monomial : form.monomials()) {
            atoms.addAll(monomial.powers().keySet());
            size += monomial.powers().size();
        }
        return size
                + atoms.stream()
                        .mapToDouble(atom -> cost.of(Form.of(atom.term()), 0))
                        .sum();
    }

    private Laurent reduced(Laurent form) {
        if (form.isZero()) {
            return form;
        }
        Variables variables = new Variables(normalForm, form);
        return variables.form(variables.ratio(form));
    }
}
