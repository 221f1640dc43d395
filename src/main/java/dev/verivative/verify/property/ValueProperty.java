package dev.verivative.verify.property;

import dev.verivative.verify.Comparison;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.Operation;

/** The numbers of an operation are those that were derived. */
public record ValueProperty(Operation operation, String statement) implements Property.OfAnswer {
    @Override
    public String name() {
        return operation.word();
    }

    @Override
    public boolean concerns(Operation other) {
        return operation == other;
    }

    @Override
    public boolean comparesNumbers() {
        return true;
    }

    @Override
    public Finding judge(Exchange exchange) {
        if (exchange.kind() != InputKind.FINITE || !exchange.hasNumbers() || exchange.isConstant()) {
            return Finding.SILENT;
        }
        Comparison comparison = exchange.comparison();
        return comparison.verdict() == Expectation.Verdict.BEYOND
                ? exchange.worst()
                : new Finding.Holds(comparison.ratio());
    }
}
