package dev.verivative.verify.property;

import dev.verivative.verify.Comparison;
import dev.verivative.verify.Expectation;

/** Whether results below the smallest normal number are zero. */
public record SubnormalFlushed() implements Property.OfAnswer {
    @Override
    public String name() {
        return "subnormal-flushed";
    }

    @Override
    public String statement() {
        return "results below the smallest normal number";
    }

    @Override
    public Finding judge(Exchange exchange) {
        if (exchange.kind() != InputKind.FINITE || !exchange.hasNumbers() || exchange.isConstant()) {
            return Finding.SILENT;
        }
        Comparison comparison = exchange.comparison();
        if (comparison.verdict() != Expectation.Verdict.FLUSHED) {
            return Finding.SILENT;
        }
        Expectation.Entry entry = exchange.expectation().entry(comparison.worst(), 0);
        return new Finding.Noted(
                PolicyOfInput.text(exchange.request().x(), exchange.request().dtype()),
                entry.expected(),
                "gradual underflow",
                "0");
    }
}
