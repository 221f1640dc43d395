package dev.verivative.fold;

import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.Map;

/**
 * A name for a quantity: an output, a part of the definition, a function of the catalogue.
 *
 * @param term the name with schematic indices, or e to its power
 * @param definition what it stands for, with the same schematic indices
 * @param function the function that has the name as its value
 */
record Name(Term term, Term definition, Function function) {
    /** The name of a call, for all values of its free indices. */
    static Name of(Term.Call call, Term definition) {
        Map<Index.Variable, Index.Variable> schematics = Pattern.schematics(call);
        Substitution general = Substitution.ofIndices(schematics);
        return new Name(call.substitute(general), definition.substitute(general), call.function());
    }

    static Name of(Function function) {
        Term.Call call = function.call(function.indices());
        return of(call, call.unfold());
    }

    /** The same for e to the power of the name. */
    Name exponential() {
        return new Name(Terms.exp(term), Terms.exp(definition), function);
    }

    List<Index.Variable> indices() {
        return List.copyOf(term.freeIndices());
    }
}
