package dev.verivative.verify.property;

import dev.verivative.verify.Answer;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done with inputs that have no single right answer.
 *
 * @param usual what implementations of IEEE arithmetic do
 */
public record PolicyOfInput(String name, String statement, InputKind kind, String usual) implements Property.OfAnswer {
    private static final int MOST = 6;

    @Override
    public Finding judge(Exchange exchange) {
        if (exchange.kind() != kind || exchange.answer() instanceof Answer.Broken) {
            return Finding.SILENT;
        }
        Request request = exchange.request();
        String did = exchange.answer() instanceof Answer.Result result
                ? text(result.value(), request.dtype())
                : "error: " + ((Answer.Refused) exchange.answer()).message();
        return new Finding.Noted(text(request.x(), request.dtype()), limit(exchange), usual, did);
    }

    private String limit(Exchange exchange) {
        if (kind == InputKind.EMPTY) {
            return "nothing to take a limit of";
        }
        Expectation expectation = exchange.expectation();
        int count = expectation.shape().stream().reduce(1, (left, right) -> left * right);
        List<String> entries = new ArrayList<>();
        for (int position = 0; position < Math.min(count, MOST); position++) {
            double value = expectation.entry(position, 0).value();
            entries.add(
                    Double.isNaN(value)
                            ? "none"
                            : shown(value, exchange.request().dtype()));
        }
        if (count > MOST) {
            entries.add("...");
        }
        return entries.stream().allMatch(each -> each.equals("none") || each.equals("..."))
                ? "none"
                : expectation.shape().isEmpty() ? entries.get(0) : entries.toString();
    }

    /** The numbers in a row, not more than some. */
    static String text(NumericArray array, Dtype dtype) {
        if (array.shape().isEmpty()) {
            return shown(array.get(0), dtype);
        }
        List<String> entries = new ArrayList<>();
        for (int k = 0; k < Math.min(array.size(), MOST); k++) {
            entries.add(shown(array.get(k), dtype));
        }
        if (array.size() > MOST) {
            entries.add("...");
        }
        return entries.toString();
    }

    private static String shown(double value, Dtype dtype) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "+inf" : "-inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e6 ? Long.toString((long) value) : dtype.decimal(value);
    }
}
