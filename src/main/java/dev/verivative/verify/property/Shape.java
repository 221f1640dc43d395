package dev.verivative.verify.property;

import dev.verivative.verify.Answer;

/** The answer has the shape that was derived. */
public record Shape() implements Property.OfAnswer {
    @Override
    public String name() {
        return "shape";
    }

    @Override
    public String statement() {
        return "the answer has the right shape";
    }

    @Override
    public Finding judge(Exchange exchange) {
        if (exchange.kind() == InputKind.EMPTY) {
            return Finding.SILENT;
        } else if (exchange.answer() instanceof Answer.Result result) {
            return exchange.hasNumbers()
                    ? Finding.HOLDS
                    : fails(exchange, "shape " + result.value().shape());
        } else if (exchange.answer() instanceof Answer.Broken broken && broken.fault() == Answer.Fault.RAGGED) {
            String words = broken.fault().words();
            return fails(exchange, broken.detail().isEmpty() ? words : words + ": " + broken.detail());
        }
        return Finding.SILENT;
    }

    private static Finding fails(Exchange exchange, String actual) {
        return Finding.Fails.whole("shape " + exchange.expectation().shape(), actual);
    }
}
