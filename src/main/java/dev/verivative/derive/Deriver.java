package dev.verivative.derive;

import dev.verivative.fold.Folder;
import dev.verivative.fold.Named;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Derives an entry of a function's Jacobian in two ways: at once, and with the quantities in its definition named and
 * derived first. The way with the simpler result is kept, or else the one with the shorter lines.
 */
public final class Deriver {
    /** Up to this size a line is as long as in a textbook. */
    private static final int LONG_LINE = 60;

    private static final double ROUNDING = 0.6;

    private final Function function;
    private final Assumptions assumptions;
    private final Supplier<List<Function>> offered;

    public Deriver(Function function, Assumptions assumptions) {
        this(function, assumptions, List::of);
    }

    /**
     * For a function, with others whose names may be used.
     *
     * @param offered functions that have a name already; asked for only where the function's own names do not suffice
     */
    public Deriver(Function function, Assumptions assumptions, Supplier<List<Function>> offered) {
        this.function = function;
        this.assumptions = assumptions;
        this.offered = offered;
    }

    /**
     * The derivative of one output by one entry.
     *
     * @param at the output's indices
     * @param by the entry that is differentiated by
     */
    public Attempt derive(Route route, List<? extends Index> at, Term.Entry by) {
        Passage direct = new Passage(route, at, by, List.of(), List.of());
        Attempt attempt = direct.attempt();
        if (!(attempt instanceof Attempt.Finished finished) || isWrittenOut()) {
            return attempt;
        }
        boolean plain = finished.derivation().isInOwnOutputs() && longest(finished.derivation()) <= LONG_LINE;
        List<Function> names = plain ? List.of() : offered.get();
        List<Term.Call> quantities = new Quantities(function, by.tensor(), names).calls();
        Attempt best = attempt;
        if (!quantities.isEmpty()) {
            best = better(best, bottomUp(route, at, by, quantities, names));
        }
        if (!plain && !names.isEmpty()) {
            best = better(best, new Passage(route, at, by, List.of(), names).attempt());
        }
        return best;
    }

    private boolean isWrittenOut() {
        return function.variables().stream().map(Tensor::shape).flatMap(List::stream).anyMatch(Dimension::isFixed);
    }

    private static int longest(Derivation derivation) {
        return derivation.lines().stream()
                .mapToInt(line -> size(line.step().after()))
                .max()
                .orElse(0);
    }

    private static int size(Term term) {
        return 1 + term.children().stream().mapToInt(Deriver::size).sum();
    }

    private Attempt better(Attempt left, Attempt right) {
        if (!(right instanceof Attempt.Finished second) || !(left instanceof Attempt.Finished first)) {
            return left;
        }
        double saved = cost(first.derivation()) - cost(second.derivation());
        boolean shorter = longest(second.derivation()) < longest(first.derivation());
        boolean isLong = longest(first.derivation()) > LONG_LINE;
        return saved > ROUNDING || (saved > -ROUNDING && isLong && shorter) ? right : left;
    }

    private double cost(Derivation derivation) {
        String variable = ((Term.Entry) ((Term.Partial) derivation.start()).by()).tensor();
        return folder(List.of(), variable, List.of()).cost().of(derivation.result());
    }

    private Folder folder(List<Term.Call> quantities, String variable, List<Function> names) {
        Term.Call own = function.call(function.indices());
        Named output = new Named(own, Quantities.written(own.unfold(), quantities));
        List<Named> named = quantities.stream().map(Named::of).toList();
        return new Folder(List.of(output), named, names, Set.of(variable), assumptions);
    }

    private Attempt bottomUp(
            Route route,
            List<? extends Index> at,
            Term.Entry by,
            List<Term.Call> quantities,
            List<Function> names) {
        List<Lemma> lemmas = new ArrayList<>();
        for (Term.Call quantity : quantities) {
            Tensor variable = function.variables().stream()
                    .filter(tensor -> tensor.name().equals(by.tensor()))
                    .findFirst()
                    .orElseThrow();
            Term.Entry entry = Jacobian.entryOf(variable, function);
            Attempt attempt = new Deriver(quantity.function(), assumptions)
                    .new Passage(Route.QUOTIENT, quantity, entry, List.copyOf(lemmas), List.of()).attempt();
            if (!(attempt instanceof Attempt.Finished finished)) {
                return attempt;
            }
            lemmas.add(new Lemma(quantity, finished.derivation()));
        }
        return new Passage(route, at, by, lemmas, names).attempt();
    }

    /** One way from the derivative to a result. */
    private final class Passage {
        private final Route route;
        private final Term.Call output;
        private final Term.Entry by;
        private final List<Lemma> lemmas;
        private final List<Function> names;

        Passage(
                Route route,
                List<? extends Index> at,
                Term.Entry by,
                List<Lemma> lemmas,
                List<Function> names) {
            this(route, function.call(at), by, lemmas, names);
        }

        Passage(Route route, Term.Call output, Term.Entry by, List<Lemma> lemmas, List<Function> names) {
            this.route = route;
            this.output = output;
            this.by = by;
            this.lemmas = lemmas;
            this.names = names;
        }

        Attempt attempt() {
            Term.Partial start = new Term.Partial(output, by);
            Chain chain = new Chain(start, assumptions);
            if (!route.begin(chain)) {
                Stopped.Reason reason = chain.lastRejection().text().isEmpty()
                        ? new Stopped.Reason(
                                "the " + route.label() + " route does not begin here: it is for quotients",
                                Optional.empty())
                        : chain.lastRejection();
                return new Attempt.Unfinished(start, chain.lines(), start.body(), reason);
            }
            Renaming.run(chain, by);
            Introduction.run(chain, lemmas);
            Optional<Stopped> stopped = Differentiation.run(chain, Introduction.rules(lemmas));
            if (stopped.isPresent()) {
                return new Attempt.Unfinished(
                        start, chain.lines(), stopped.get().part(), stopped.get().reason());
            }
            Collapse.run(chain);
            return finished(start, folded(chain));
        }

        private Chain folded(Chain chain) {
            boolean writtenOut = chain.lines().stream()
                    .anyMatch(line -> line.step().rule().name().equals("definition-written-out"));
            List<Term.Call> quantities = lemmas.stream().map(Lemma::name).toList();
            Term.Call general = function.call(function.indices());
            Folder folder = folder(quantities, by.tensor(), names);
            Folding folding = new Folding(
                    new Outputs(function, writtenOut),
                    new Elimination(folder, Introduction.recognition(general, lemmas, assumptions)),
                    folder.cost(),
                    by.tensor());
            Chain best = folding.best(chain);
            return Hypotheses.use(best, assumptions) ? folding.best(best) : best;
        }

        private Attempt finished(Term.Partial start, Chain chain) {
            List<Lemma> used = Introduction.used(lemmas, chain);
            Derivation derivation = new Derivation(
                    function,
                    route,
                    assumptions,
                    start,
                    chain.lines().stream().map(Line::step).toList(),
                    used);
            return Witness.find(derivation.obligations(), assumptions).isPresent()
                    ? new Attempt.Finished(derivation)
                    : new Attempt.Unfinished(
                            start,
                            derivation.lines(),
                            derivation.result(),
                            new Stopped.Reason("no point was found that meets all its conditions", Optional.empty()));
        }
    }
}
