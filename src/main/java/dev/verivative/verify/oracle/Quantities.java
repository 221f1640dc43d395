package dev.verivative.verify.oracle;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Attempt;
import dev.verivative.derive.Contraction;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import dev.verivative.verify.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a function's implementations can be asked for, each with the ways of honest code: as derived, and a product with
 * the Jacobian also through the matrix.
 *
 * @param quantities by operation
 * @param vectors the names of cotangent and tangent in the formulas
 * @param law how the function behaves where a constant is added to its first variable, if that is known
 */
public record Quantities(Map<Operation, Quantity> quantities, Map<Operation, String> vectors, Optional<ShiftLaw> law) {
    /** The letter of what was subtracted from the first variable. */
    static final String SHIFT = "#shift";

    /** Either the quantities, or why the derivative could not be derived. */
    public sealed interface Outcome {
        /** They are known. */
        record Known(Quantities quantities) implements Outcome {}

        /** The Jacobian could not be derived. */
        record Failed(Attempt.Unfinished attempt) implements Outcome {}
    }

    /**
     * Derives them.
     *
     * @param elementwise the dimension of the vector to each entry of which a scalar function is applied, if it is one
     */
    public static Outcome of(Definition definition, Tensor variable, Optional<Dimension> elementwise) {
        Function function = definition.function();
        Term.Entry by = Jacobian.entryOf(variable, function);
        Route route =
                definition.routes().stream().findFirst().flatMap(Route::named).orElse(Route.QUOTIENT);
        Jacobian.Outcome outcome = Jacobian.derive(definition, route, by);
        if (outcome instanceof Jacobian.Outcome.Failed failed) {
            return new Outcome.Failed(failed.attempt());
        }
        Jacobian jacobian = ((Jacobian.Outcome.Derived) outcome).jacobian();
        return new Outcome.Known(
                elementwise.isPresent()
                        ? elementwise(definition, variable, jacobian, elementwise.get())
                        : whole(definition, jacobian));
    }

    private static Quantities whole(Definition definition, Jacobian jacobian) {
        Function function = definition.function();
        Term.Entry by = jacobian.by();
        Optional<ShiftLaw> law = ShiftLaw.of(definition, definition.variables().get(0));
        List<Index.Variable> rows = function.indices();
        List<Index.Variable> columns = new ArrayList<>();
        by.indices().forEach(index -> columns.add((Index.Variable) index));
        List<Index.Variable> both = new ArrayList<>(rows);
        both.addAll(columns);
        Map<Operation, Quantity> quantities = new EnumMap<>(Operation.class);
        Map<Operation, String> vectors = new EnumMap<>(Operation.class);
        Term value = function.body();
        Term entry = jacobian.derivation().result();
        Ways ways = new Ways(law);
        quantities.put(
                Operation.FORWARD,
                ways.of(
                        law.isPresent()
                                ? List.of(ExpandedLogs.of(value), value)
                                : List.of(value, ExpandedLogs.of(value)),
                        rows,
                        true));
        quantities.put(Operation.JACOBIAN, ways.of(List.of(entry), both, false));
        for (Contraction contraction : Contraction.values()) {
            Operation operation = contraction == Contraction.VJP ? Operation.VJP : Operation.JVP;
            Term.Entry vector = contraction.vector(function, by);
            List<Index.Variable> free = contraction == Contraction.VJP ? columns : rows;
            Term matrix = summed(Terms.mul(vector, entry), contraction == Contraction.VJP ? rows : columns);
            List<Term> terms = new ArrayList<>();
            if (jacobian.contracted(contraction) instanceof Attempt.Finished finished) {
                terms.add(finished.derivation().result());
            }
            terms.add(matrix);
            quantities.put(operation, ways.of(terms, free, false));
            vectors.put(operation, vector.tensor());
        }
        return new Quantities(quantities, vectors, law);
    }

    private static Term summed(Term term, List<Index.Variable> over) {
        Term sum = term;
        for (int k = over.size() - 1; k >= 0; k--) {
            sum = new Term.Sum(over.get(k), sum);
        }
        return sum;
    }

    private static Quantities elementwise(
            Definition definition, Tensor variable, Jacobian jacobian, Dimension dimension) {
        String first = definition.variables().get(0).name();
        Index.Variable row = new Index.Variable("i", dimension);
        Index.Variable column = new Index.Variable("j", dimension);
        Term value = definition.function().body();
        Term slope = jacobian.derivation().result();
        Ways ways = new Ways(Optional.empty());
        Map<Operation, Quantity> quantities = new EnumMap<>(Operation.class);
        quantities.put(
                Operation.FORWARD,
                ways.of(List.of(at(value, first, row), at(ExpandedLogs.of(value), first, row)), List.of(row), true));
        Set<String> taken = definition.function().ambientNames();
        String v = Contraction.VJP.vector(definition.function(), jacobian.by()).tensor();
        String u = taken.contains("u") ? "u'" : "u";
        Map<Operation, String> vectors = Map.of(Operation.VJP, v, Operation.JVP, u);
        if (variable.name().equals(first)) {
            Term entry = Terms.mul(new Term.Delta(row, column), at(slope, first, row));
            quantities.put(Operation.JACOBIAN, ways.of(List.of(entry), List.of(row, column), false));
            quantities.put(
                    Operation.VJP,
                    ways.of(
                            List.of(Terms.mul(new Term.Entry(v, List.of(column)), at(slope, first, column))),
                            List.of(column),
                            false));
            quantities.put(
                    Operation.JVP,
                    ways.of(
                            List.of(Terms.mul(at(slope, first, row), new Term.Entry(u, List.of(row)))),
                            List.of(row),
                            false));
        } else {
            quantities.put(Operation.JACOBIAN, ways.of(List.of(at(slope, first, row)), List.of(row), false));
            Term product = Terms.mul(new Term.Entry(v, List.of(row)), at(slope, first, row));
            quantities.put(Operation.VJP, ways.of(List.of(new Term.Sum(row, product)), List.of(), false));
            quantities.put(
                    Operation.JVP,
                    ways.of(List.of(Terms.mul(at(slope, first, row), new Term.Symbol(u))), List.of(row), false));
        }
        return new Quantities(quantities, vectors, Optional.empty());
    }

    /** With the entry of a vector in place of the scalar. */
    private static Term at(Term term, String scalar, Index.Variable index) {
        Abstraction entry = Abstraction.constant(new Term.Entry(scalar, List.of(index)));
        return new Substitution(Map.of(), Map.of(), Map.of(), Map.of(scalar, entry)).apply(term);
    }

    /**
     * Each term as it is; where constants can be added also at the differences to the largest entry, and that first.
     */
    private record Ways(Optional<ShiftLaw> law) {
        Quantity of(List<Term> terms, List<Index.Variable> free, boolean isValue) {
            List<Way> ways = new ArrayList<>();
            if (law.isPresent()) {
                boolean isAdded = isValue && law.get().isAdded();
                terms.stream()
                        .distinct()
                        .map(term -> isAdded ? Terms.add(term, new Term.Symbol(SHIFT)) : term)
                        .forEach(term -> ways.add(new Way(term, free, Way.Reading.SHIFTED)));
                ways.addAll(ways.stream()
                        .map(way -> new Way(way.term(), free, Way.Reading.PERTURBED))
                        .toList());
            }
            Way.Reading plain = law.isPresent() ? Way.Reading.EXACT : Way.Reading.ROUNDED;
            terms.stream().distinct().forEach(term -> ways.add(new Way(term, free, plain)));
            return new Quantity(ways);
        }
    }
}
