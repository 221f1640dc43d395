package dev.verivative.verify.oracle;

import dev.verivative.definition.Claim;
import dev.verivative.definition.Definition;
import dev.verivative.definition.Premises;
import dev.verivative.notation.Relation;
import dev.verivative.proof.ClaimProver;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * That a function does not change, or changes by just as much, where a constant is added to each entry of a vector: f(x
 * + c) = f(x), or f(x + c) = f(x) + c. It is used only where it is proved for every size.
 *
 * @param tensor the vector
 * @param isAdded whether the constant is added to the function
 */
record ShiftLaw(Tensor tensor, boolean isAdded) {
    /** The law of this vector, if one of the two is proved and of use, which it is where there are exponentials. */
    static Optional<ShiftLaw> of(Definition definition, Tensor tensor) {
        Function function = definition.function();
        boolean isVariable = function.variables().contains(tensor);
        if (!isVariable || tensor.rank() != 1 || !hasExponential(function.body())) {
            return Optional.empty();
        }
        for (boolean added : new boolean[] {false, true}) {
            ClaimVerdict verdict = ClaimProver.prove(definition, claim(function, tensor, added));
            if (verdict.status() == ClaimVerdict.Status.HOLDS
                    && verdict.obligations().isEmpty()) {
                return Optional.of(new ShiftLaw(tensor, added));
            }
        }
        return Optional.empty();
    }

    private static boolean hasExponential(Term term) {
        Term seen = term instanceof Term.Call call ? call.unfold() : term;
        return Terms.is(seen, Op.EXP) || seen.children().stream().anyMatch(ShiftLaw::hasExponential);
    }

    private static Claim claim(Function function, Tensor tensor, boolean added) {
        String name = letter(function);
        Term constant = new Term.Symbol(name);
        List<Abstraction> arguments = new ArrayList<>();
        for (Tensor variable : function.variables()) {
            Abstraction entries = Abstraction.of(variable);
            arguments.add(
                    variable.equals(tensor)
                            ? new Abstraction(entries.parameters(), Terms.add(entries.body(), constant))
                            : entries);
        }
        List<Index> indices = List.copyOf(function.indices());
        Term shifted = new Term.Call(function, arguments, indices);
        Term plain = function.call(indices);
        Relation relation =
                new Relation(shifted, Relation.Sign.EQUAL, added ? Terms.add(plain, constant) : plain, 0, 0);
        return new Claim("", "", List.of(relation), List.of(name), Premises.NONE, 0);
    }

    private static String letter(Function function) {
        Set<String> taken = function.ambientNames();
        String name = "c";
        while (taken.contains(name) || names(function).contains(name)) {
            name = name + "'";
        }
        return name;
    }

    private static List<String> names(Function function) {
        return function.variables().stream().map(Tensor::name).toList();
    }
}
