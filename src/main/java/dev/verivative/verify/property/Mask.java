package dev.verivative.verify.property;

import dev.verivative.verify.Answer;

/** Minus infinity beside finite numbers gives the limit: exactly zero where that is the limit, the rest as ever. */
public record Mask() implements Property.OfAnswer {
    @Override
    public String name() {
        return "mask";
    }

    @Override
    public String statement() {
        return "-inf beside finite numbers gives the limit";
    }

    @Override
    public boolean comparesNumbers() {
        return true;
    }

    @Override
    public Finding judge(Exchange exchange) {
        if (exchange.kind() != InputKind.MASKED) {
            return Finding.SILENT;
        } else if (exchange.answer() instanceof Answer.Refused refused) {
            return exchange.expectation().isDefined()
                    ? Finding.Fails.whole("the limit", "error: " + refused.message())
                    : Finding.SILENT;
        } else if (!exchange.hasNumbers()) {
            return Finding.SILENT;
        }
        return switch (exchange.comparison().verdict()) {
            case BEYOND -> exchange.worst();
            case NOTHING_TO_SAY -> exchange.comparison().ratio() > 0 ? holds(exchange) : Finding.SILENT;
            case WITHIN, FLUSHED -> holds(exchange);
        };
    }

    private static Finding holds(Exchange exchange) {
        return new Finding.Holds(exchange.comparison().ratio());
    }
}
