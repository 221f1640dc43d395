package dev.verivative.notation;

import dev.verivative.term.Abstraction;
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
        PrintedArgument shown = PrintedArgument.of(argument, call, indexed, scope);
        String letters = shown.before().stream().map(shown.scope()::letter).collect(Collectors.joining(" "));
        return (letters.isEmpty() ? "" : letters + " \\mapsto ") + printer.print(shown.body(), shown.scope());
    }
}
