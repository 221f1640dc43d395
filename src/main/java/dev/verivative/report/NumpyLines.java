package dev.verivative.report;

import dev.verivative.notation.NumpyLine;
import dev.verivative.notation.NumpyPrinter;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A function and its Jacobian as one line of NumPy each.
 *
 * @param output the name of the function's value
 * @param forward the function
 * @param jacobian all entries of its Jacobian, the axes of the function first
 */
record NumpyLines(String output, NumpyLine forward, NumpyLine jacobian) {

    /** Nothing where only a case or an entry is derived, or NumPy cannot compute it. */
    static Optional<NumpyLines> of(DerivationDocument document) {
        if (document.n().isPresent() || !document.when().isEmpty()) {
            return Optional.empty();
        }
        Function function = document.function();
        NumpyPrinter printer = NumpyPrinter.of(function, document.result());
        Optional<NumpyLine> forward = printer.forward();
        Optional<NumpyLine> jacobian = axes(document).flatMap(axes -> printer.line(document.result(), axes));
        return forward.isEmpty() || jacobian.isEmpty()
                ? Optional.empty()
                : Optional.of(new NumpyLines(printer.output(), forward.get(), jacobian.get()));
    }

    /** The function's indices and those of what it is differentiated by, if they are different letters. */
    private static Optional<List<Index.Variable>> axes(DerivationDocument document) {
        List<Index.Variable> axes = new ArrayList<>(document.function().indices());
        for (Index index : ((Term.Entry) document.asked().by()).indices()) {
            if (!(index instanceof Index.Variable variable) || axes.contains(variable)) {
                return Optional.empty();
            }
            axes.add(variable);
        }
        return Optional.of(axes);
    }

    /** Statements that compute both, with the imports that are not a matter of course. */
    List<String> statements() {
        Set<String> imports = new LinkedHashSet<>(forward.imports());
        imports.addAll(jacobian.imports());
        imports.remove(NumpyLine.IMPORT);
        List<String> statements = new ArrayList<>(imports);
        statements.add(forward.assignedTo(output));
        boolean taken = Stream.of(forward, jacobian)
                .flatMap(line -> line.arguments().stream())
                .anyMatch(argument -> argument.name().equals("J"));
        statements.add(jacobian.assignedTo(taken || output.equals("J") ? "jacobian" : "J"));
        return statements;
    }
}
