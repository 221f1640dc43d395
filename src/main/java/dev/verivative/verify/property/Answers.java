package dev.verivative.verify.property;

import dev.verivative.verify.Answer;

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
