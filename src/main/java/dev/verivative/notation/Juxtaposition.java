package dev.verivative.notation;

import dev.verivative.notation.Syntax.Bracketed;
import dev.verivative.term.Function;
import java.util.IdentityHashMap;

/**
 * Tells sigma(x), which is a call, from y_i (1 - y_i), which is a product.
 *
 * <p>Brackets with a comma, an arrow or an index after them are arguments. Otherwise a function of vectors is called
 * where the brackets hold a vector, and a function of scalars unless they hold the function itself. What could be both
 * is refused.
 */
final class Juxtaposition {
    private final Faults faults;
    private final Vocabulary vocabulary;

    /** Each is asked for more than once, at every level round it. */
    private final IdentityHashMap<Bracketed, Boolean> known = new IdentityHashMap<>();

    Juxtaposition(Faults faults, Vocabulary vocabulary) {
        this.faults = faults;
        this.vocabulary = vocabulary;
    }

    boolean isCall(Bracketed bracketed) {
        Boolean answer = known.get(bracketed);
        if (answer == null) {
            answer = decide(bracketed);
            known.put(bracketed, answer);
        }
        return answer;
    }

    private boolean decide(Bracketed bracketed) {
        if (vocabulary.isFromLibrary(bracketed.name().name())) {
            return true;
        }
        Function function = vocabulary.functions().get(bracketed.name().name());
        if (function == null || function.variables().isEmpty()) {
            return false;
        }
        if (bracketed.certain()) {
            return true;
        }
        Syntax content = bracketed.group().item();
        if (!bracketed.group().isSingle()
                || bracketed.outer().isPresent()
                || content instanceof Syntax.Mapping
                || (function.variables().size() > 1 && !content.isAddition())) {
            return true;
        }
        if (content.isAddition() && mentions(content, function.symbol(), true)) {
            return false;
        }
        boolean ofVectors = function.variables().stream().anyMatch(variable -> variable.rank() > 0);
        if (ofVectors) {
            boolean vector = hasVector(content);
            if (!vector
                    && !(content instanceof Syntax.Addition addition
                            && addition.terms().size() > 1)) {
                throw ambiguous(bracketed, function);
            }
            return vector;
        }
        if (content.isAddition() && mentions(content, function.symbol(), false)) {
            throw ambiguous(bracketed, function);
        }
        return true;
    }

    private FormulaException ambiguous(Bracketed bracketed, Function function) {
        String symbol = LatexLetters.function(function.symbol());
        return faults.at(
                bracketed.group().at(),
                "it is not clear whether " + symbol + " is called or multiplied",
                Faults.exampleCall(function) + " for a call, "
                        + Faults.example(function.symbol(), function.indices().size()) + " \\cdot (..) for a product");
    }

    /** Whether a vector occurs without an index, outside the arguments of functions of vectors. */
    private boolean hasVector(Syntax syntax) {
        if (syntax instanceof Syntax.Name name) {
            return rank(name.name()) > 0;
        }
        if (syntax instanceof Syntax.Subscripted || syntax instanceof Syntax.Mapping) {
            return false;
        }
        if (syntax instanceof Bracketed bracketed && isCall(bracketed)) {
            Function function = vocabulary.function(bracketed.name().name()).orElse(null);
            boolean indexed = bracketed.outer().isPresent() || bracketed.head() instanceof Syntax.Subscripted;
            if (function != null && function.variables().stream().anyMatch(variable -> variable.rank() > 0)) {
                return !indexed && !function.indices().isEmpty();
            }
            return bracketed.group().items().stream().anyMatch(this::hasVector);
        }
        return syntax.parts().stream().anyMatch(this::hasVector);
    }

    /** Whether functions occur without arguments, outside other arguments: the one of that symbol, or another. */
    private boolean mentions(Syntax syntax, String symbol, boolean itself) {
        if (syntax instanceof Syntax.Name name) {
            Function function = vocabulary.functions().get(name.name());
            return function != null
                    && !function.variables().isEmpty()
                    && name.name().equals(symbol) == itself;
        }
        if (syntax instanceof Bracketed bracketed && isCall(bracketed)) {
            return false;
        }
        return syntax.parts().stream().anyMatch(part -> mentions(part, symbol, itself));
    }

    private int rank(String name) {
        if (vocabulary.tensors().containsKey(name)) {
            return vocabulary.tensors().get(name).rank();
        }
        return vocabulary.functions().containsKey(name)
                ? vocabulary.functions().get(name).indices().size()
                : 0;
    }
}
