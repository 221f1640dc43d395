package dev.verivative.verify.property;

import dev.verivative.verify.Request;
import java.util.List;
import java.util.random.RandomGenerator;

/** The same request twice in a row has the same answer. */
public record Deterministic() implements Property.OfSeveral {
    @Override
    public String name() {
        return "deterministic";
    }

    @Override
    public String statement() {
        return "the same request at once again has the same answer";
    }

    @Override
    public List<Request> questions(Request planned, RandomGenerator random) {
        return List.of(planned, planned);
    }

    @Override
    public Finding judge(List<Exchange> exchanges) {
        return Repetition.judge(exchanges.get(0), exchanges.get(1));
    }
}
