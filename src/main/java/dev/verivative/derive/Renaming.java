package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives a sum's own index another letter where the entry that is differentiated by has the same one. */
final class Renaming {
    private static final Rule RENAME = Rules.named("rename-index");

    private static final List<String> PREFERRED = List.of("l", "m", "p");

    private Renaming() {}

    static void run(Chain chain, Term.Entry by) {
        Set<String> letters =
                Set.copyOf(by.freeIndices().stream().map(Index.Variable::name).toList());
        for (List<Integer> path : Paths.to(
                chain.current(),
                part -> part instanceof Term.Sum sum
                        && letters.contains(sum.index().name()))) {
            Term.Sum sum = (Term.Sum) chain.current().at(path);
            Matching.match(RENAME, sum).ifPresent(found -> {
                String letter = Fresh.letter(PREFERRED, Fresh.names(chain.current()));
                chain.apply(RENAME, List.of(new Application(path, named(found, sum, letter))));
            });
        }
    }

    /** The same term with no bound index called like a free one: for readers, who do not look for scopes. */
    static Term apart(Term term) {
        Set<String> free =
                Set.copyOf(term.freeIndices().stream().map(Index.Variable::name).toList());
        Term apart = term;
        for (List<Integer> path : Paths.to(
                term,
                part -> part instanceof Term.Sum sum
                        && free.contains(sum.index().name()))) {
            Term.Sum sum = (Term.Sum) apart.at(path);
            String letter = Fresh.letter(PREFERRED, Fresh.names(apart));
            Index.Variable index = new Index.Variable(letter, sum.index().dimension());
            apart = apart.replaceAt(path, new Term.Sum(index, sum.abstraction().apply(List.of(index))));
        }
        return apart;
    }

    private static Substitution named(Substitution found, Term.Sum sum, String letter) {
        Term.Sum renamed = (Term.Sum) ((Statement.Equation) RENAME.statement()).right();
        Map<Index.Variable, Index> indices = new HashMap<>(found.indices());
        Dimension dimension = sum.index().dimension();
        indices.put(renamed.index(), new Index.Variable(letter, dimension));
        return new Substitution(found.metas(), indices, found.dimensions(), Map.of());
    }
}
