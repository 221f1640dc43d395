package dev.verivative.api;

import dev.verivative.term.Dimension;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Specification;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code --set} says of a function that an implementation is held to: values that are not generated. */
final class FixedValues {
    /** More than enough to tell neighbouring doubles apart. */
    private static final MathContext DIGITS = new MathContext(60);

    private final Specification specification;
    private final Map<String, NumericArray> values = new LinkedHashMap<>();
    private final Map<Dimension, Integer> sizes = new LinkedHashMap<>();

    private FixedValues(Specification specification) {
        this.specification = specification;
    }

    static Map<String, NumericArray> of(Specification specification, List<String> sets) {
        FixedValues fixed = new FixedValues(specification);
        sets.forEach(fixed::set);
        return fixed.values;
    }

    private void set(String set) {
        String text = Numbers.plain(set);
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new Refusal("--set " + Numbers.shortened(text) + ": expected a name and a value, such as T=0.5");
        }
        String written = text.substring(0, equals).strip();
        String source = "--set " + Numbers.shortened(written);
        Tensor tensor = tensor(source, written);
        String name = tensor.name();
        List<List<Rational>> rows = Numbers.rows(source, text.substring(equals + 1));
        if (tensor.equals(specification.variable())) {
            throw new Refusal(
                    source + ": " + name + " is what is differentiated by, and is generated: expected " + expected());
        } else if (values.containsKey(name)) {
            throw new Refusal(source + ": " + name + " is set twice");
        } else if (rows.stream().anyMatch(row -> row.size() != rows.get(0).size())) {
            throw new Refusal(source + ": the rows of " + name + " have different lengths");
        }
        List<Integer> shape = shape(source, tensor, rows.size(), rows.get(0).size());
        double[] entries = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(FixedValues::nearest)
                .toArray();
        for (double entry : entries) {
            if (!Double.isFinite(entry)) {
                throw new Refusal(source + ": expected numbers that a double can hold");
            } else if (entry <= 0 && specification.positive().contains(name)) {
                throw new Refusal(source + ": " + name + " is declared positive in " + specification.name());
            }
        }
        values.put(name, new NumericArray(shape, entries));
    }

    private static double nearest(Rational value) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), DIGITS)
                .doubleValue();
    }

    private Tensor tensor(String source, String written) {
        String name =
                specification.inputs().stream().anyMatch(tensor -> tensor.name().equals(written))
                        ? written
                        : Variables.name(written);
        return specification.inputs().stream()
                .filter(tensor -> tensor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(source + ": " + specification.name() + " has no "
                        + Numbers.shortened(name) + ": expected " + expected()));
    }

    private String expected() {
        String names = specification.inputs().stream()
                .filter(tensor -> !tensor.equals(specification.variable()))
                .map(Tensor::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "no --set: it has no other variable and no parameter" : "one of " + names;
    }

    private List<Integer> shape(String source, Tensor tensor, int rows, int columns) {
        List<Integer> written = tensor.rank() == 2 ? List.of(rows, columns) : List.of(rows * columns);
        boolean fits = switch (tensor.rank()) {
            case 0 -> rows * columns == 1;
            case 1 -> rows == 1;
            case 2 -> true;
            default -> false;
        };
        if (!fits) {
            throw new Refusal(source + ": " + tensor.name() + " is "
                    + List.of(
                                    "one number",
                                    "one row of numbers, separated by commas",
                                    "",
                                    "a tensor with at most two" + " indices, which it is not")
                            .get(Math.min(tensor.rank(), 3)));
        }
        List<Integer> shape = new ArrayList<>();
        for (int i = 0; i < tensor.rank(); i++) {
            Dimension dimension = tensor.shape().get(i);
            int size = written.get(i);
            int known = dimension.isFixed() ? dimension.size() : sizes.getOrDefault(dimension, size);
            if (known != size) {
                throw new Refusal(
                        source + ": " + dimension.name() + " is " + size + " here, but " + known + " elsewhere");
            }
            sizes.put(dimension, size);
            shape.add(size);
        }
        return shape;
    }
}
