package dev.verivative.notation;

import dev.verivative.notation.Syntax.Statement;
import dev.verivative.notation.Syntax.Subscript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that a formula uses and a vocabulary does not declare, in order of first occurrence.
 *
 * @param ranks names that stand for numbers, and how many indices each has
 * @param bounds letters that stand above a sum
 * @param indices index letters that are free somewhere
 */
public record Inventory(Map<String, Integer> ranks, Set<String> bounds, Set<String> indices) {
    public Inventory {
        ranks = Collections.unmodifiableMap(new LinkedHashMap<>(ranks));
        bounds = Collections.unmodifiableSet(new LinkedHashSet<>(bounds));
        indices = Collections.unmodifiableSet(new LinkedHashSet<>(indices));
    }

    static Inventory of(Statement statement, Formula formula, Vocabulary vocabulary) {
        Collector collector = new Collector(statement, formula, vocabulary);
        statement.sides().forEach(side -> collector.visit(side, List.of()));
        return new Inventory(collector.ranks, collector.bounds, collector.indices);
    }

    private static final class Collector {
        private final Statement statement;
        private final Formula formula;
        private final Vocabulary vocabulary;
        private final Map<String, Integer> ranks = new LinkedHashMap<>();
        private final Set<String> bounds = new LinkedHashSet<>();
        private final Set<String> indices = new LinkedHashSet<>();

        Collector(Statement statement, Formula formula, Vocabulary vocabulary) {
            this.statement = statement;
            this.formula = formula;
            this.vocabulary = vocabulary;
        }

        private void visit(Syntax syntax, List<String> bound) {
            if (syntax instanceof Syntax.Name name) {
                if (!statement.letters().contains(name.name())) {
                    use(name, 0);
                }
            } else if (syntax instanceof Syntax.Subscripted subscripted) {
                subscripts(subscripted.indices(), bound);
                if (subscripted.base() instanceof Syntax.Name name) {
                    use(name, subscripted.indices().size());
                } else {
                    visit(subscripted.base(), bound);
                }
            } else if (syntax instanceof Syntax.Summation sum) {
                sum.upper()
                        .filter(upper -> !upper.isPosition() && !vocabulary.declares(upper.text()))
                        .ifPresent(upper -> bounds.add(upper.text()));
                visit(sum.body(), with(bound, List.of(sum.index())));
            } else if (syntax instanceof Syntax.Mapping mapping) {
                visit(mapping.body(), with(bound, mapping.letters()));
            } else {
                Optional.of(syntax)
                        .filter(Syntax.Bracketed.class::isInstance)
                        .map(Syntax.Bracketed.class::cast)
                        .flatMap(Syntax.Bracketed::outer)
                        .ifPresent(outer -> subscripts(outer, bound));
                syntax.parts().forEach(part -> visit(part, bound));
                if (syntax instanceof Syntax.Derivative derivative) {
                    visit(derivative.by(), bound);
                }
            }
        }

        private void subscripts(List<Subscript> subscripts, List<String> bound) {
            subscripts.stream()
                    .filter(subscript -> !subscript.isPosition())
                    .map(Subscript::text)
                    .filter(letter -> !bound.contains(letter))
                    .forEach(indices::add);
        }

        private static List<String> with(List<String> bound, List<Subscript> letters) {
            List<String> more = new ArrayList<>(bound);
            letters.forEach(letter -> more.add(letter.text()));
            return more;
        }

        private void use(Syntax.Name name, int rank) {
            String letter = name.name();
            boolean delta = letter.equals("delta") && rank == 2;
            boolean pi = letter.equals("pi") && rank == 0;
            if (delta || pi || vocabulary.declares(letter)) {
                return;
            }
            Integer before = ranks.putIfAbsent(letter, rank);
            if (before != null && before != rank) {
                throw formula.fault(
                        name.at(),
                        LatexLetters.name(letter) + " has " + rank + " indices here and " + before + " before",
                        Faults.example(letter, before));
            }
        }
    }
}
