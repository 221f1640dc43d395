package dev.verivative.notation;

import dev.verivative.notation.Ranges.IndexDraft;
import dev.verivative.notation.Ranges.Range;
import dev.verivative.notation.Scope.Entrywise;
import dev.verivative.notation.Syntax.Bracketed;
import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Calls of defined functions and their arguments. */
final class ResolvedCalls {
    private final Resolver resolver;
    private final Vocabulary vocabulary;
    private final Faults faults;
    private final Ranges ranges;
    private final Set<String> letters;

    ResolvedCalls(Resolver resolver, Vocabulary vocabulary, Faults faults, Ranges ranges, Set<String> letters) {
        this.resolver = resolver;
        this.vocabulary = vocabulary;
        this.faults = faults;
        this.ranges = ranges;
        this.letters = letters;
    }

    /** A factor of a product: brackets after a name are arguments here. */
    Draft factor(Syntax syntax, Scope scope) {
        if (!(syntax instanceof Bracketed bracketed)) {
            return resolver.resolve(syntax, scope);
        }
        Function function =
                vocabulary.function(bracketed.name().name()).orElseThrow(() -> faults.unknown(bracketed.name()));
        Draft draft = call(bracketed, function, scope);
        for (Optional<Syntax> power : List.of(bracketed.headPower(), bracketed.power())) {
            if (power.isPresent()) {
                draft = Draft.of(Op.POW, draft, resolver.resolve(power.get(), scope));
            }
        }
        return draft;
    }

    private Draft call(Bracketed bracketed, Function function, Scope scope) {
        Optional<List<Subscript>> inner =
                bracketed.head() instanceof Syntax.Subscripted head ? Optional.of(head.indices()) : Optional.empty();
        if (inner.isPresent() && bracketed.outer().isPresent()) {
            throw faults.at(
                    bracketed.outer().get().get(0).at(),
                    "indices both before and after the brackets",
                    Faults.exampleCall(function));
        }
        boolean everySize = vocabulary.isFromLibrary(bracketed.name().name());
        Sizes sizes = Sizes.of(function, everySize, ranges, bracketed.at());
        List<IndexDraft> indices = resolver.callIndices(bracketed, function, inner.or(bracketed::outer), sizes, scope);
        List<Syntax> items = bracketed.group().items();
        List<Tensor> variables = function.variables();
        if (items.size() != variables.size()) {
            throw faults.at(
                    bracketed.group().at(),
                    LatexLetters.function(function.symbol()) + " takes " + variables.size()
                            + (variables.size() == 1 ? " argument" : " arguments") + ", not " + items.size(),
                    Faults.exampleCall(function));
        }
        List<Supplier<Abstraction>> arguments = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < items.size(); i++) {
            Argument argument = argument(items.get(i), variables.get(i), function, sizes, scope);
            arguments.add(argument.abstraction());
            depth = Math.max(depth, argument.depth());
        }
        return Draft.containing(
                depth,
                () -> new Term.Call(
                        sizes.fitted(function),
                        arguments.stream().map(Supplier::get).toList(),
                        resolver.buildAll(indices)));
    }

    private record Argument(int depth, Supplier<Abstraction> abstraction) {}

    private Argument argument(Syntax item, Tensor variable, Function function, Sizes sizes, Scope scope) {
        if (item instanceof Syntax.Mapping mapping) {
            return mapping(mapping, variable, sizes, scope);
        }
        if (variable.rank() == 0) {
            Draft body = resolver.resolve(item, scope);
            return new Argument(body.depth(), () -> Abstraction.constant(body.build()));
        }
        List<IndexDraft> parameters = parameters(variable, function, sizes, item.at());
        Entrywise entrywise = new Entrywise(parameters);
        Draft body = resolver.resolve(item, scope.entrywise(entrywise));
        if (!entrywise.hasTensor() && entrywise.hasOuterIndex()) {
            throw faults.at(
                    item.at(),
                    LatexLetters.function(function.symbol()) + " takes a vector, and this is a number",
                    Faults.exampleCall(function) + ", with the argument's entries by \\mapsto where it is no tensor");
        }
        return new Argument(body.depth(), () -> abstraction(parameters, body));
    }

    private Argument mapping(Syntax.Mapping mapping, Tensor variable, Sizes sizes, Scope scope) {
        if (mapping.letters().size() != variable.rank()) {
            throw faults.at(
                    mapping.at(),
                    "the arrow has " + mapping.letters().size() + " letters for an argument of " + variable.rank()
                            + " indices",
                    "one letter for each index of the argument");
        }
        Scope inside = scope.indexwise();
        List<IndexDraft> parameters = new ArrayList<>();
        for (int i = 0; i < mapping.letters().size(); i++) {
            Subscript letter = mapping.letters().get(i);
            if (letter.isPosition() || vocabulary.declares(letter.text())) {
                throw faults.noIndex(letter);
            }
            if (mapping.letters().subList(0, i).stream()
                    .anyMatch(other -> other.text().equals(letter.text()))) {
                throw faults.at(
                        letter.at(), "the letter " + letter.text() + " stands twice before the arrow", "two letters");
            }
            parameters.add(parameter(
                    letter.text(), letter.text(), letter.at(), variable.shape().get(i), sizes));
            inside = inside.bind(letter.text(), parameters.get(i).range());
        }
        Draft body = resolver.resolve(mapping.body(), inside);
        return new Argument(body.depth(), () -> abstraction(parameters, body));
    }

    /** Index letters that occur nowhere in the formula. */
    private List<IndexDraft> parameters(Tensor variable, Function function, Sizes sizes, int at) {
        String owner = "the argument of " + LatexLetters.function(function.symbol());
        List<IndexDraft> parameters = new ArrayList<>();
        int number = 1;
        while (parameters.size() < variable.rank()) {
            String name = "k" + number++;
            if (!letters.contains(name) && !vocabulary.declares(name)) {
                parameters.add(parameter(name, owner, at, variable.shape().get(parameters.size()), sizes));
            }
        }
        return parameters;
    }

    private IndexDraft parameter(String name, String owner, int at, Dimension dimension, Sizes sizes) {
        Range range = ranges.bound(owner, at);
        IndexDraft parameter = new IndexDraft(name, range, at);
        sizes.meet(parameter, dimension, () -> "the argument");
        return parameter;
    }

    private Abstraction abstraction(List<IndexDraft> parameters, Draft body) {
        return new Abstraction(
                parameters.stream()
                        .map(parameter -> (Index.Variable) ranges.build(parameter))
                        .toList(),
                body.build());
    }
}
