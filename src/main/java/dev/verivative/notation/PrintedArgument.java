package dev.verivative.notation;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import dev.verivative.term.Term.Call;
import java.util.List;

/**
 * How the argument of a defined function is written: x + c, or k -> .. where it must be.
 *
 * @param before the indices left of an arrow; none for no arrow
 * @param body what stands there
 * @param scope how indices are called in it
 */
record PrintedArgument(List<Index.Variable> before, Term body, PrintScope scope) {

    /** @param indexed whether the call has a subscript */
    static PrintedArgument of(Abstraction argument, Call call, boolean indexed, PrintScope scope) {
        Term body = argument.body();
        boolean certain = indexed || call.arguments().size() > 1 || !LatexPrinter.isAddition(body);
        if (argument.parameters().isEmpty()) {
            boolean unclear = !certain && PrintedNames.hasPlainCall(body, symbol -> true);
            return new PrintedArgument(List.of(), body, unclear ? scope.spelledOut() : scope.plain());
        }
        Entries entries = new Entries(argument.parameters());
        boolean entrywise = entries.allow(body)
                && (entries.found() || (indexed && argument.freeIndices().isEmpty()));
        if (entrywise) {
            boolean unclear =
                    !certain && PrintedNames.hasPlainCall(body, call.function().symbol()::equals);
            PrintScope inside = scope.entrywise(argument.parameters());
            return new PrintedArgument(List.of(), body, unclear ? inside.spelledOut() : inside.plain());
        }
        PrintScope inside = scope.indexwise().bind(argument.parameters(), body);
        return new PrintedArgument(argument.parameters(), body, inside.plain());
    }

    /** Whether the parameters of an argument occur only as the whole subscript of tensors and functions. */
    private static final class Entries {
        private final List<Index.Variable> parameters;
        private boolean found;

        Entries(List<Index.Variable> parameters) {
            this.parameters = parameters;
        }

        boolean found() {
            return found;
        }

        boolean allow(Term term) {
            if (term instanceof Term.Entry entry) {
                return subscript(entry.indices());
            }
            if (term instanceof Term.Sum sum) {
                return !parameters.contains(sum.index()) && allow(sum.body());
            }
            if (term instanceof Call call) {
                return subscript(call.indices()) && call.arguments().stream().allMatch(this::argument);
            }
            if (term instanceof Term.Partial partial) {
                return isFreeOf(partial.by()) && allow(partial.body());
            }
            return term.children().isEmpty()
                    ? isFreeOf(term)
                    : term.children().stream().allMatch(this::allow);
        }

        private boolean argument(Abstraction argument) {
            return argument.parameters().isEmpty()
                    ? allow(argument.body())
                    : parameters.stream().noneMatch(argument.freeIndices()::contains);
        }

        private boolean subscript(List<Index> indices) {
            if (indices.equals(parameters)) {
                found = true;
                return true;
            }
            return parameters.stream().noneMatch(indices::contains);
        }

        private boolean isFreeOf(Term term) {
            return parameters.stream().noneMatch(term.freeIndices()::contains);
        }
    }
}
