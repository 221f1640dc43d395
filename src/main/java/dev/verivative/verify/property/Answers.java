package dev.verivative.verify.property;

import dev.verivative.verify.Answer;
import dev.verivative.verify.Operation;

/** Every request is answered: in time, by what is an answer to it, and not refused inside the function's domain. */
public record Answers() implements Property.OfAnswer {
    @Override
    public String name() {
        return "answers";
    }

    @Override
    public String statement() {
        return "every request is answered";
    }

    @Override
    public boolean concerns(Operation operation) {
        return true;
    }

    @Override
    public Finding judge(Exchange exchange) {
        if (exchange.answer() instanceof Answer.Broken broken && broken.fault() != Answer.Fault.RAGGED) {
            String words = broken.fault().words();
            return Finding.Fails.whole("an answer", broken.detail().isEmpty() ? words : words + ": " + broken.detail());
        }
        if (exchange.answer() instanceof Answer.Refused refused
                && exchange.kind() == InputKind.FINITE
                && exchange.expectation().isDefined()) {
            return Finding.Fails.whole("an answer: the input lies inside the domain", "error: " + refused.message());
        }
        return Finding.HOLDS;
    }
}
