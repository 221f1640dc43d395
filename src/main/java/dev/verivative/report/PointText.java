package dev.verivative.report;

import dev.verivative.exact.Point;
import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where something was evaluated, and numbers, in few words. */
final class PointText {
    private static final int LONG = 12;
    private static final MathContext SHORT = new MathContext(20);

    private PointText() {}

    /** {@code n = 2, i = 1, x = [1, -1/2]}. */
    static String of(Point point) {
        List<String> parts = new ArrayList<>();
        point.sizes().forEach((dimension, size) -> parts.add(dimension.name() + " = " + size));
        point.indices().forEach((index, position) -> parts.add(index.name() + " = " + position));
        point.entries()
                .forEach((tensor, values) -> parts.add(tensor.name() + " = "
                        + (tensor.rank() == 0
                                ? of(values.get(0))
                                : values.stream().map(PointText::of).collect(Collectors.joining(", ", "[", "]")))));
        return String.join(", ", parts);
    }

    /** A short fraction, or a decimal number of 20 digits. */
    static String of(Rational value) {
        String exact = value.toString();
        return exact.length() <= LONG
                ? exact
                : new BigDecimal(value.numerator())
                        .divide(new BigDecimal(value.denominator()), SHORT)
                        .toString();
    }
}
