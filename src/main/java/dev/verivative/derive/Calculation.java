package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.rule.Rules;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes definitions out, carries out derivatives and uses up deltas in any term, by steps that the kernel accepts. */
public final class Calculation {
    /** Definitions that use definitions that use definitions. */
    private static final int MOST_LEVELS = 10;

    private Calculation() {}

    /** The term with every call replaced by its definition. */
    public static List<Line> writtenOut(Term start, Assumptions known) {
        Chain chain = new Chain(start, known);
        writeOut(chain);
        return chain.lines();
    }

    /** The term without calls and derivatives, or nothing if a derivative cannot be carried out. */
    public static Optional<List<Line>> carriedOut(Term start, Assumptions known) {
        Chain definitions = new Chain(start, known);
        writeOut(definitions);
        // Equal to where the definitions lead: it differs in bound letters only.
        Chain calculus = new Chain(apart(definitions.current(), Set.of()), known);
        if (Differentiation.run(calculus, List.of()).isPresent()) {
            return Optional.empty();
        }
        Collapse.run(calculus);
        List<Line> lines = new ArrayList<>(definitions.lines());
        lines.addAll(calculus.lines());
        return Optional.of(lines);
    }

    private static void writeOut(Chain chain) {
        for (int level = 0; level < MOST_LEVELS; level++) {
            List<Application> calls = new ArrayList<>();
            for (List<Integer> path : Paths.to(chain.current(), Term.Call.class::isInstance)) {
                Term call = chain.current().at(path);
                calls.add(new Application(path, Matching.constants(Map.of("f", call))));
            }
            if (calls.isEmpty() || !chain.apply(Rules.named("definition"), calls)) {
                return;
            }
        }
    }

    /** The same term, with no sum below a derivative over a letter that the derivative is by. */
    private static Term apart(Term term, Set<String> taken) {
        if (term instanceof Term.Partial partial) {
            Set<String> more = new HashSet<>(taken);
            partial.by().freeIndices().forEach(index -> more.add(index.name()));
            return partial.withChildren(List.of(apart(partial.body(), more)));
        } else if (term instanceof Term.Sum sum && taken.contains(sum.index().name())) {
            Set<String> all = Fresh.names(sum);
            all.addAll(taken);
            Index.Variable index =
                    new Index.Variable(Fresh.letter(List.of(), all), sum.index().dimension());
            return new Term.Sum(index, apart(sum.abstraction().apply(List.of(index)), taken));
        }
        List<Term> children = term.children();
        return children.isEmpty()
                ? term
                : term.withChildren(
                        children.stream().map(child -> apart(child, taken)).toList());
    }
}
