package dev.verivative.api;

import dev.verivative.definition.Definition;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of a function at a point, to a guaranteed number of digits: the error of each decimal is below one
 * unit of its last digit, and a decimal with fewer digits is exact. Numbers are given as on the command line, such as
 * {@code "0.25,-1,2.3"}, {@code "1/3"} or {@code "1,2;3,4"} for the rows of a matrix; a double stands for exactly the
 * number that it is. Immutable.
 *
 * <p>Each method that computes throws {@link Refusal} where a value is missing or wrong or the function has none at the
 * point.
 */
public final class Evaluation {
    /** As many as 100 bits and a few more. */
    private static final int USUAL_DIGITS = 30;

    private static final int MOST_DIGITS = 10_000;

    private final Verivative function;
    private final @Nullable String x;
    private final List<String> sets;
    private final int digits;

    private Evaluation(Verivative function, @Nullable String x, List<String> sets, int digits) {
        this.function = function;
        this.x = x;
        this.sets = List.copyOf(sets);
        this.digits = digits;
    }

    static Evaluation of(Verivative function, @Nullable String x) {
        return new Evaluation(function, x, List.of(), USUAL_DIGITS);
    }

    /** The decimals of some doubles, separated by commas. */
    static String exactly(double... values) {
        return Arrays.stream(values).mapToObj(Evaluation::exactly).collect(Collectors.joining(","));
    }

    private static String exactly(double value) {
        if (!Double.isFinite(value)) {
            throw new Refusal("expected finite numbers but found " + value);
        }
        return new BigDecimal(value).toPlainString();
    }

    /**
     * With the values of another variable or parameter, or with a size such as n.
     *
     * @param name its name
     * @param values its numbers, in rows that end with {@code ;}
     */
    public Evaluation set(String name, String values) {
        return set(name + "=" + values);
    }

    /** With the values of another variable or parameter, which are exactly these doubles. */
    public Evaluation set(String name, double... values) {
        return set(name, exactly(values));
    }

    /**
     * With the values of another variable or parameter, or with a size.
     *
     * @param assignment a name and values, such as {@code T=0.5} or {@code A=1,2;3,4}
     */
    public Evaluation set(String assignment) {
        List<String> all = new ArrayList<>(sets);
        all.add(assignment);
        return new Evaluation(function, x, all, digits);
    }

    /** With so many significant digits, from 1 to 10000; 30 if nothing is said. */
    public Evaluation digits(int count) {
        if (count < 1 || count > MOST_DIGITS) {
            throw new Refusal("--digits " + count + ": expected a number from 1 to " + MOST_DIGITS);
        }
        return new Evaluation(function, x, sets, count);
    }

    /** The outputs as decimals, the last index running fastest; one for a scalar. */
    public List<String> values() {
        return evaluated(false).value().stream()
                .map(output -> Evaluated.decimal(output.value()))
                .toList();
    }

    /**
     * The Jacobian as decimals: a row for each output, a column for each entry of the variable, the last index running
     * fastest.
     *
     * @throws Unfinished if it cannot be derived
     */
    public List<List<String>> jacobian() {
        return evaluated(true).jacobian().orElse(List.of()).stream()
                .map(row -> row.stream().map(Evaluated::decimal).toList())
                .toList();
    }

    /**
     * All that is known of the values, such as a bound where one could not be told from 0.
     *
     * @param withJacobian whether also of the Jacobian's
     */
    public Evaluated evaluated(boolean withJacobian) {
        return Verivative.guarded(() -> {
            Definition definition = function.definition();
            Term.Entry by = function.variable(definition, false);
            Tensor variable = new Tensor(
                    by.tensor(), by.indices().stream().map(Index::dimension).toList());
            return new PointEvaluation(
                            definition, by, digits, Inputs.points(definition, variable, Optional.ofNullable(x), sets))
                    .evaluated(withJacobian);
        });
    }
}
