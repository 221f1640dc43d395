package dev.verivative.verify.property;

import dev.verivative.verify.Expectation;

/** Where an input is NaN and some entry of the answer depends on it, NaN is in the answer, or it is refused. */
public record NotANumber() implements Property.OfAnswer {
    /** So many entries are looked at, not more. */
    private static final int MOST = 10_000;

    @Override
    public String name() {
        return "nan";
    }

    @Override
    public String statement() {
        return "NaN is not swallowed";
    }

    @Override
    public Finding judge(Exchange exchange) {
        if (exchange.kind() != InputKind.NAN || !exchange.hasNumbers()) {
            return Finding.SILENT;
        }
        double[] numbers = exchange.numbers();
        Expectation expectation = exchange.expectation();
        if (expectation.isDefined() || numbers.length > MOST) {
            return Finding.SILENT;
        }
        for (double number : numbers) {
            if (Double.isNaN(number)) {
                return Finding.HOLDS;
            }
        }
        for (int position = 0; position < numbers.length; position++) {
            if (Double.isNaN(expectation.entry(position, numbers[position]).value())) {
                return new Finding.Fails(
                        Double.POSITIVE_INFINITY,
                        exchange.index(position),
                        "NaN",
                        exchange.request().dtype().decimal(numbers[position]),
                        "",
                        "");
            }
        }
        return Finding.SILENT;
    }
}
