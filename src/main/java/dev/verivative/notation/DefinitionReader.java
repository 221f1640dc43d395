package dev.verivative.notation;

import dev.verivative.notation.Ranges.IndexDraft;
import dev.verivative.notation.Syntax.Statement;
import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gives a statement with a new symbol on its left the meaning of a definition. */
final class DefinitionReader {
    private static final String A_DEFINITION =
            "a new symbol, = and its meaning, as in \\sigma_i = .., f(x) = .. or y = ..";

    private final Formula formula;
    private final Vocabulary vocabulary;
    private final List<Tensor> variables;

    DefinitionReader(Formula formula, Vocabulary vocabulary, List<Tensor> variables) {
        this.formula = formula;
        this.vocabulary = vocabulary;
        this.variables = List.copyOf(variables);
    }

    Function read(Statement statement) {
        if (statement.signs().size() != 1 || statement.signs().get(0).sign() != Relation.Sign.EQUAL) {
            int at = statement.signs().isEmpty()
                    ? formula.text().stripTrailing().length()
                    : statement
                            .signs()
                            .get(statement.signs().size() > 1 ? 1 : 0)
                            .at();
            throw formula.fault(at, "a definition has one equality sign", A_DEFINITION);
        }
        Head head = head(statement.sides().get(0));
        String symbol = head.name().name();
        checkNew(head.name(), statement);
        head.arguments().ifPresent(this::checkArguments);
        Resolver resolver = new Resolver(formula, vocabulary, statement.letters(), symbol);
        List<IndexDraft> drafts = new ArrayList<>();
        for (Subscript subscript : head.indices()) {
            if (subscript.isPosition()) {
                throw formula.fault(
                        subscript.at(), "a definition is for every index, not for one position", "a letter");
            }
            if (drafts.stream().anyMatch(draft -> draft.text().equals(subscript.text()))) {
                throw formula.fault(
                        subscript.at(), "the index " + subscript.text() + " stands twice on the left", "two letters");
            }
            drafts.add(resolver.freeIndex(subscript));
        }
        Draft body = resolver.resolve(statement.sides().get(1));
        for (Map.Entry<String, Integer> letter : resolver.freeLetters().entrySet()) {
            if (drafts.stream().noneMatch(draft -> draft.text().equals(letter.getKey()))) {
                throw formula.fault(
                        letter.getValue(),
                        "the index " + letter.getKey() + " is free on the right and does not stand on the left",
                        "a sum over " + letter.getKey() + ", or " + letter.getKey() + " as an index on the left");
            }
        }
        resolver.settle();
        List<Index.Variable> indices = drafts.stream()
                .map(draft -> (Index.Variable) resolver.build(draft))
                .toList();
        return new Function(symbol, variables, indices, body.build());
    }

    private record Head(Syntax.Name name, List<Subscript> indices, Optional<Syntax.Group> arguments) {}

    /** Takes apart sigma_i, sigma(x)_i, sigma_i(x), [softmax(x)]_i, f(x) and y. */
    private Head head(Syntax left) {
        if (left instanceof Syntax.Name name) {
            return new Head(name, List.of(), Optional.empty());
        }
        if (left instanceof Syntax.Subscripted subscripted) {
            Syntax base = subscripted.base();
            if (base instanceof Syntax.Group group && group.isSingle()) {
                base = group.item();
            }
            Head inner = head(base);
            if (inner.indices().isEmpty()) {
                return new Head(inner.name(), subscripted.indices(), inner.arguments());
            }
        }
        if (left instanceof Syntax.Bracketed call
                && call.headPower().isEmpty()
                && call.power().isEmpty()) {
            Head inner = head(call.head());
            if (inner.indices().isEmpty() || call.outer().isEmpty()) {
                List<Subscript> indices =
                        inner.indices().isEmpty() ? call.outer().orElse(List.of()) : inner.indices();
                return new Head(inner.name(), indices, Optional.of(call.group()));
            }
        }
        throw formula.fault(left.at(), "this is no new symbol", A_DEFINITION + "; \\operatorname{name} for a word");
    }

    private void checkNew(Syntax.Name name, Statement statement) {
        String shown = LatexLetters.name(name.name());
        if (vocabulary.declares(name.name())
                || variables.stream().anyMatch(variable -> variable.name().equals(name.name()))) {
            throw formula.fault(name.at(), shown + " has a meaning already", A_DEFINITION);
        }
        if (statement.letters().contains(name.name())) {
            throw formula.fault(name.at(), shown + " is an index in this formula", A_DEFINITION);
        }
    }

    private void checkArguments(Syntax.Group arguments) {
        List<String> names = arguments.items().stream()
                .map(item -> item instanceof Syntax.Name name ? name.name() : "")
                .toList();
        List<String> expected = variables.stream().map(Tensor::name).toList();
        if (!names.equals(expected)) {
            throw formula.fault(
                    arguments.at(),
                    "these are not the variables",
                    "(" + expected.stream().map(LatexLetters::name).collect(Collectors.joining(", "))
                            + ") or no brackets");
        }
    }
}
