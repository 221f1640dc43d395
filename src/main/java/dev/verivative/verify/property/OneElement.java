package dev.verivative.verify.property;

import dev.verivative.verify.Expectation;

/** Where every dimension has one element and the answer is the same for all inputs, it is exact. */
public record OneElement() implements Property.OfAnswer {
    @Override
    public String name() {
        return "n-is-1";
    }

    @Override
    public String statement() {
        return "for one element the answer is exact";
    }

    @Override
    public boolean comparesNumbers() {
        return true;
    }

    @Override
    public Finding judge(Exchange exchange) {
        if (exchange.kind() != InputKind.FINITE || !exchange.hasNumbers() || !exchange.isConstant()) {
            return Finding.SILENT;
        }
        return exchange.comparison().verdict() == Expectation.Verdict.BEYOND ? exchange.worst() : new Finding.Holds(0);
    }
}
