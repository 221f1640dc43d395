package dev.verivative.verify.oracle;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces what a subject is asked for by its answers: calls of the function by entries of its outputs, and first
 * derivatives by entries of its Jacobian.
 */
final class Answers {
    /** The Jacobian at the inputs themselves. */
    static final String JACOBIAN = "#J";

    private final Function function;
    private final String variable;
    private final Optional<Index.Variable> elementwise;
    private final List<List<Abstraction>> calls = new ArrayList<>();
    private boolean usesJacobian;
    private boolean isComplete = true;

    /**
     * @param variable what is differentiated by
     * @param elementwise the index of the vector to each entry of which a scalar function is applied
     */
    Answers(Function function, String variable, Optional<Index.Variable> elementwise) {
        this.function = function;
        this.variable = variable;
        this.elementwise = elementwise;
    }

    /** The name of the outputs where the function is called with the arguments of this number. */
    static String outputs(int call) {
        return "#y" + call;
    }

    /** The arguments of each call. */
    List<List<Abstraction>> calls() {
        return calls;
    }

    /** Replaces something in the arguments of all calls. */
    void lift(Substitution lift) {
        calls.replaceAll(call -> call.stream()
                .map(each -> new Abstraction(each.parameters(), lift.apply(each.body())))
                .toList());
    }

    boolean usesJacobian() {
        return usesJacobian;
    }

    /** Whether everything that was replaced can be asked for. */
    boolean isComplete() {
        return isComplete;
    }

    Term replaced(Term term) {
        if (term instanceof Term.Call call && call.function().equals(function)) {
            List<Index> indices = new ArrayList<>(call.indices());
            elementwise.ifPresent(indices::add);
            // Arguments that change with a bound index would be as many requests as it has values.
            isComplete &= call.arguments().stream()
                    .allMatch(argument -> argument.freeIndices().isEmpty());
            int number = calls.indexOf(call.arguments());
            if (number < 0) {
                number = calls.size();
                calls.add(call.arguments());
            }
            return new Term.Entry(outputs(number), indices);
        } else if (term instanceof Term.Partial partial) {
            return derivative(partial);
        }
        List<Term> children = new ArrayList<>();
        term.children().forEach(child -> children.add(replaced(child)));
        return term.withChildren(children);
    }

    private Term derivative(Term.Partial partial) {
        if (partial.body() instanceof Term.Call call
                && call.function().equals(function)
                && call.isPlain()
                && partial.by() instanceof Term.Entry by
                && by.tensor().equals(variable)) {
            usesJacobian = true;
            List<Index> indices = new ArrayList<>(call.indices());
            indices.addAll(by.indices());
            elementwise.ifPresent(index -> indices.addAll(List.of(index, index)));
            return new Term.Entry(JACOBIAN, indices);
        }
        isComplete = false;
        return partial;
    }
}
