package dev.verivative.notation;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import dev.verivative.term.Term.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints calls of defined functions: sigma_i, sigma(x + c)_i, or sigma(k -> ..)_i where it must be. */
final class PrintedCall {
    private final LatexPrinter printer;
    private final PrintScope scope;

    PrintedCall(LatexPrinter printer, PrintScope scope) {
        this.printer = printer;
        this.scope = scope;
    }

    void print(Call call, StringBuilder out) {
        out.append(LatexLetters.function(call.function().symbol()));
        boolean indexed = !call.indices().isEmpty() && !scope.isEntry(call.indices());
        if (!call.arguments().isEmpty() && (!call.isPlain() || scope.withArguments())) {
            List<String> arguments = new ArrayList<>();
            for (Abstraction argument : call.arguments()) {
                arguments.add(argument(argument, call, indexed));
            }
            out.append(arguments.stream().collect(Collectors.joining(", ", "\\left(", "\\right)")));
        }
        if (indexed) {
            out.append(LatexPrinter.subscript(call.indices(), scope));
        }
    }

    private String argument(Abstraction argument, Call call, boolean indexed) {
        Term body = argument.body();
        boolean certain = indexed || call.arguments().size() > 1 || !LatexPrinter.isAddition(body);
        if (argument.parameters().isEmpty()) {
            boolean unclear = !certain && PrintedNames.hasPlainCall(body, symbol -> true);
            return printer.print(body, unclear ? scope.spelledOut() : scope.plain());
        }
        Entries entries = new Entries(argument.parameters());
        boolean entrywise = entries.allow(body)
                && (entries.found() || (indexed && argument.freeIndices().isEmpty()));
        if (entrywise) {
            boolean unclear =
                    !certain && PrintedNames.hasPlainCall(body, call.function().symbol()::equals);
            PrintScope inside = scope.entrywise(argument.parameters());
            return printer.print(body, unclear ? inside.spelledOut() : inside.plain());
        }
        PrintScope inside = scope.indexwise().bind(argument.parameters(), body);
        String letters = argument.parameters().stream().map(inside::letter).collect(Collectors.joining(" "));
        return letters + " \\mapsto " + printer.print(body, inside.plain());
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
