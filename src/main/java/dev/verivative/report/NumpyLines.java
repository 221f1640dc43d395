package dev.verivative.report;

import dev.verivative.derive.Lemma;
import dev.verivative.notation.NumpyLine;
import dev.verivative.notation.NumpyPrinter;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A function and what is derived of it as one line of NumPy each.
 *
 * @param output the name of the function's value
 * @param forward the function
 * @param results what is derived, the Jacobian first
 */
public record NumpyLines(String output, NumpyLine forward, List<Result> results) {
    /**
     * All entries of something that is derived, the axes of the function first.
     *
     * @param kind jacobian, vjp, jvp or second
     * @param asked what is derived
     * @param entry what it is
     * @param axes the index along each axis
     */
    public record Result(String kind, Term asked, Term entry, List<Index.Variable> axes, NumpyLine line) {
        public Result {
            axes = List.copyOf(axes);
        }
    }

    public NumpyLines {
        results = List.copyOf(results);
    }

    /** Nothing where only a case or an entry is derived, or NumPy cannot compute it. */
    public static Optional<NumpyLines> of(DerivationDocument document) {
        if (document.n().isPresent() || !document.when().isEmpty()) {
            return Optional.empty();
        }
        Function function = document.function();
        Map<Term, Term> derived = new LinkedHashMap<>();
        for (Lemma lemma : document.lemmas()) {
            if (document.isOfFunction(lemma)) {
                derived.put(lemma.derivation().start(), lemma.derivation().result());
            }
        }
        derived.put(document.asked(), document.result());
        NumpyPrinter printer = NumpyPrinter.of(function, derived.values().toArray(Term[]::new));
        List<Result> results = new ArrayList<>();
        derived.forEach((asked, result) -> axes(asked)
                .ifPresent(axes -> printer.line(result, axes)
                        .ifPresent(line -> results.add(new Result(kind(asked), asked, result, axes, line)))));
        Optional<NumpyLine> forward = printer.forward();
        return forward.isEmpty() || results.isEmpty()
                ? Optional.empty()
                : Optional.of(new NumpyLines(printer.output(), forward.get(), results));
    }

    private static String kind(Term asked) {
        if (asked instanceof Term.Partial partial) {
            return partial.body() instanceof Term.Partial ? "second" : "jacobian";
        }
        Term product = asked;
        while (product instanceof Term.Sum sum) {
            product = sum.body();
        }
        return product.children().get(0) instanceof Term.Partial ? "jvp" : "vjp";
    }

    /** The indices of what is asked for, those of the output first, if each is a letter of its own. */
    private static Optional<List<Index.Variable>> axes(Term asked) {
        if (asked instanceof Term.Sum sum) {
            return axes(sum.body()).map(axes -> {
                List<Index.Variable> outer = new ArrayList<>(axes);
                outer.remove(sum.index());
                return outer;
            });
        } else if (asked instanceof Term.Partial partial) {
            return axes(partial.body()).flatMap(axes -> extended(axes, ((Term.Entry) partial.by()).indices()));
        } else if (asked instanceof Term.Call call) {
            return extended(List.of(), call.indices());
        }
        return asked.children().stream()
                .filter(factor -> factor instanceof Term.Partial)
                .findFirst()
                .flatMap(NumpyLines::axes);
    }

    private static Optional<List<Index.Variable>> extended(List<Index.Variable> axes, List<Index> indices) {
        List<Index.Variable> all = new ArrayList<>(axes);
        for (Index index : indices) {
            if (!(index instanceof Index.Variable variable) || all.contains(variable)) {
                return Optional.empty();
            }
            all.add(variable);
        }
        return Optional.of(all);
    }

    /** The functions that have to be imported. */
    public List<String> imports() {
        Set<String> imports = new LinkedHashSet<>(forward.imports());
        results.forEach(result -> imports.addAll(result.line().imports()));
        return List.copyOf(imports);
    }

    /** Statements that compute all of them, with the imports that are not a matter of course. */
    List<String> statements() {
        Set<String> taken = new LinkedHashSet<>(Set.of(output));
        forward.arguments().forEach(argument -> taken.add(argument.name()));
        results.forEach(result -> result.line().arguments().forEach(argument -> taken.add(argument.name())));
        List<String> statements = new ArrayList<>(imports());
        statements.remove(NumpyLine.IMPORT);
        statements.add(forward.assignedTo(output));
        for (Result result : results) {
            String shortName = result.kind().equals("jacobian") ? "J" : result.kind();
            statements.add(result.line().assignedTo(taken.contains(shortName) ? shortName + "_" : shortName));
        }
        return statements;
    }
}
