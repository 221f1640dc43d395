package dev.verivative.derive;

import dev.verivative.fold.Folder;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Derives an entry of a function's Jacobian. */
public final class Deriver {
    private final Function function;
    private final Assumptions assumptions;

    public Deriver(Function function, Assumptions assumptions) {
        this.function = function;
        this.assumptions = assumptions;
    }

    /**
     * The derivative of one output by one entry.
     *
     * @param at the output's indices
     * @param by the entry that is differentiated by
     */
    public Attempt derive(Route route, List<? extends Index> at, Term.Entry by) {
        Term.Partial start = new Term.Partial(function.call(at), by);
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
        Optional<Stopped> stopped = Differentiation.run(chain);
        if (stopped.isPresent()) {
            return new Attempt.Unfinished(
                    start, chain.lines(), stopped.get().part(), stopped.get().reason());
        }
        Collapse.run(chain);
        boolean writtenOut = chain.lines().stream()
                .anyMatch(line -> line.step().rule().name().equals("definition-written-out"));
        Folder folder = new Folder(function, List.of(), List.of(), Set.of(by.tensor()), assumptions);
        Chain folded = new Folding(new Outputs(function, writtenOut), folder, by.tensor()).best(chain);
        Derivation derivation = new Derivation(
                function,
                route,
                assumptions,
                start,
                folded.lines().stream().map(Line::step).toList());
        return Witness.find(derivation.obligations(), assumptions).isPresent()
                ? new Attempt.Finished(derivation)
                : new Attempt.Unfinished(
                        start,
                        derivation.lines(),
                        derivation.result(),
                        new Stopped.Reason("no point was found that meets all its conditions", Optional.empty()));
    }
}
