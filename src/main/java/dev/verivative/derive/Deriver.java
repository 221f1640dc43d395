package dev.verivative.derive;

import dev.verivative.fold.Folder;
import dev.verivative.fold.Named;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
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

    /** A difference in cost that does not count. */
    private static final double MARGIN = 0.6;

    private static final double ROUNDING = 1e-9;

    private final Function function;
    private final Assumptions assumptions;
    private final Supplier<List<Function>> offered;
    private final List<Tensor> variables;

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
        this.variables = function.variables();
    }

    /** For a quantity in the definition of another function, with the variables of that one. */
    private Deriver(Function quantity, Deriver of) {
        this.function = quantity;
        this.assumptions = of.assumptions;
        this.offered = List::of;
        this.variables = of.variables;
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
            best = bottomUp(route, at, by, quantities, names)
                    .map(named -> better(attempt, named))
                    .orElse(attempt);
        }
        if (!plain && !names.isEmpty()) {
            Attempt offer = new Passage(route, at, by, List.of(), names).attempt();
            best = better(best, offer, best == attempt ? 0 : 2 * MARGIN);
        }
        return best;
    }

    /**
     * What is made of derivatives that are known.
     *
     * @param start such as a sum of products with entries of the Jacobian, or the derivative of one
     * @param lemmas the known derivatives, what stands in others first
     */
    Attempt continued(Route route, Term start, Term.Entry by, List<Lemma> lemmas) {
        Passage passage = new Passage(route, function.indices(), by, lemmas, List.of());
        Chain chain = new Chain(start, assumptions);
        Optional<Stopped> stopped = Differentiation.run(chain, Introduction.rules(lemmas));
        if (stopped.isPresent()) {
            return new Attempt.Unfinished(
                    start, chain.lines(), stopped.get().part(), stopped.get().reason());
        }
        Collapse.run(chain);
        return passage.finished(start, passage.folded(chain));
    }

    /** The lemma about the derivative of a quantity, if it can be derived. */
    Optional<Lemma> lemma(Term.Call quantity, Term.Entry by, List<Lemma> lemmas) {
        Attempt attempt = new Deriver(quantity.function(), this)
                .new Passage(Route.QUOTIENT, quantity, by, List.copyOf(lemmas), List.of())
                .attempt();
        return attempt instanceof Attempt.Finished finished
                ? Optional.of(new Lemma(quantity, finished.derivation()))
                : Optional.empty();
    }

    private boolean isWrittenOut() {
        return function.variables().stream()
                .map(Tensor::shape)
                .flatMap(List::stream)
                .anyMatch(Dimension::isFixed);
    }

    private static int longest(Derivation derivation) {
        return derivation.lines().stream()
                .mapToInt(line -> Terms.length(line.step().after()))
                .max()
                .orElse(0);
    }

    private Attempt better(Attempt left, Attempt right) {
        return better(left, right, MARGIN);
    }

    /** The right one only if it saves more than that, or lines get shorter that were too long. */
    private Attempt better(Attempt left, Attempt right, double margin) {
        if (!(right instanceof Attempt.Finished second) || !(left instanceof Attempt.Finished first)) {
            return left;
        }
        double saved = cost(first.derivation()) - cost(second.derivation());
        boolean shorter = longest(second.derivation()) < longest(first.derivation());
        boolean isLong = longest(first.derivation()) > LONG_LINE;
        return saved > margin - ROUNDING || (saved > -margin - ROUNDING && isLong && shorter) ? right : left;
    }

    private double cost(Derivation derivation) {
        Term.Call own = function.call(function.indices());
        return folder(own, List.of(), derivation.variable(), List.of()).cost().of(derivation.result());
    }

    private Folder folder(Term.Call own, List<Term.Call> quantities, String variable, List<Function> names) {
        Named output = new Named(own, Quantities.written(own.unfold(), quantities));
        List<Named> named = quantities.stream().map(Named::of).toList();
        return new Folder(variables, List.of(output), named, names, Set.of(variable), assumptions);
    }

    private Optional<Attempt> bottomUp(
            Route route, List<? extends Index> at, Term.Entry by, List<Term.Call> quantities, List<Function> names) {
        List<Lemma> lemmas = new ArrayList<>();
        Tensor variable = function.variables().stream()
                .filter(tensor -> tensor.name().equals(by.tensor()))
                .findFirst()
                .orElseThrow();
        Term.Entry entry = Jacobian.entryOf(variable, function);
        for (Term.Call quantity : quantities) {
            Optional<Lemma> lemma = lemma(quantity, entry, lemmas);
            if (lemma.isEmpty()) {
                return Optional.empty();
            }
            lemmas.add(lemma.get());
        }
        return Optional.of(new Passage(route, at, by, lemmas, names).attempt());
    }

    /** One way from the derivative to a result. */
    private final class Passage {
        private final Route route;
        private final Term.Call output;
        private final Term.Entry by;
        private final List<Lemma> lemmas;
        private final List<Function> names;

        Passage(Route route, List<? extends Index> at, Term.Entry by, List<Lemma> lemmas, List<Function> names) {
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
                        start,
                        chain.lines(),
                        stopped.get().part(),
                        stopped.get().reason());
            }
            Collapse.run(chain);
            return finished(start, folded(chain));
        }

        private Chain folded(Chain chain) {
            boolean writtenOut = chain.lines().stream()
                    .anyMatch(line -> line.step().rule().name().equals("definition-written-out"));
            List<Lemma> named = lemmas.stream()
                    .filter(lemma -> !lemma.name().function().equals(function))
                    .toList();
            List<Term.Call> quantities =
                    new ArrayList<>(named.stream().map(Lemma::name).toList());
            for (List<Integer> path : Paths.to(chain.current(), Term.Call.class::isInstance)) {
                Term.Call call = (Term.Call) chain.current().at(path);
                if (call.isPlain()) {
                    addIfNew(call.function().call(call.function().indices()), quantities);
                }
            }
            Term.Call general = output.isPlain() ? function.call(function.indices()) : output;
            Folder folder = folder(general, quantities, by.tensor(), names);
            Folding folding = new Folding(
                    new Outputs(function, writtenOut),
                    new Elimination(folder, new Recognition(general, named, assumptions)),
                    folder.cost(),
                    by.tensor());
            Chain best = folding.best(chain);
            quantities.add(general);
            boolean mayUse = Paths.contains(best.current(), Term.Sum.class::isInstance);
            best = mayUse && new Facts(assumptions, quantities).use(best) ? folding.best(best) : best;
            Tidy.run(best);
            return best;
        }

        private void addIfNew(Term.Call call, List<Term.Call> quantities) {
            boolean isKnown = call.function().equals(function)
                    || quantities.stream().anyMatch(other -> other.function().equals(call.function()));
            if (!isKnown) {
                quantities.add(call);
            }
        }

        private Attempt finished(Term start, Chain chain) {
            List<Lemma> used = Introduction.used(lemmas, chain);
            Derivation derivation = new Derivation(
                    function,
                    route,
                    assumptions,
                    start,
                    by.tensor(),
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
