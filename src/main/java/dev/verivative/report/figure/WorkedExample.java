package dev.verivative.report.figure;

import dev.verivative.exact.Point;
import dev.verivative.report.DerivationDocument;
import dev.verivative.term.Dimension;
import dev.verivative.term.Op;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function and its derived Jacobian at one small point, for a reader with a pocket calculator.
 *
 * @param sizes the size of each dimension that is arbitrary
 * @param given the values that were chosen, the variable first
 * @param point the same, for evaluation
 * @param inputs the entries that are differentiated by, the last index running fastest
 * @param outputs the function's outputs, the last index running fastest
 * @param jacobian a row for each output, a column for each input
 * @param quantities what else has a name in the worked lines
 * @param lines some entries of the Jacobian with the numbers filled in
 * @param check that the numbers come out of the definition too
 */
public record WorkedExample(
        Map<Dimension, Integer> sizes,
        List<Given> given,
        Point point,
        List<Named> inputs,
        List<Named> outputs,
        List<List<Value>> jacobian,
        List<Named> quantities,
        List<WorkedLine> lines,
        Check check) {
    /** Of more exponentials inside each other the exponents alone have more digits than can be computed with. */
    private static final int MOST_EXPONENTIALS = 3;

    /**
     * The values of a variable, constant or parameter.
     *
     * @param values the last index running fastest
     * @param text such as x = (1, 2, 3)
     * @param latex the same in LaTeX
     */
    public record Given(Tensor tensor, List<Value> values, String text, String latex) {
        public Given {
            values = List.copyOf(values);
        }
    }

    /**
     * Something with a name and a value, such as an output.
     *
     * @param text its name, such as σ₁
     * @param latex the same in LaTeX
     * @param place its positions; empty for a scalar
     */
    public record Named(String text, String latex, List<Integer> place, Value value) {
        public Named {
            place = List.copyOf(place);
        }
    }

    /**
     * What differences of the definition say, without any rule of calculus.
     *
     * @param entries how many entries were compared
     * @param digits to how many digits all of them agree at least
     */
    public record Check(int entries, int digits) {}

    public WorkedExample {
        sizes = Map.copyOf(sizes);
        given = List.copyOf(given);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        jacobian = jacobian.stream().map(List::copyOf).toList();
        quantities = List.copyOf(quantities);
        lines = List.copyOf(lines);
    }

    /**
     * The example of a derivation of a Jacobian; nothing where it would be too large to follow, or no readable point
     * was found at which all has a value.
     */
    public static Optional<WorkedExample> of(DerivationDocument document) {
        return Asked.of(document)
                .filter(asked -> exponentials(document.function().body()) <= MOST_EXPONENTIALS)
                .flatMap(asked -> new ExampleSearch(document, asked).find());
    }

    /** How many exponentials stand inside each other. */
    private static int exponentials(Term term) {
        int inside = term.children().stream()
                .mapToInt(WorkedExample::exponentials)
                .max()
                .orElse(0);
        return inside + (Terms.is(term, Op.EXP) ? 1 : 0);
    }
}
