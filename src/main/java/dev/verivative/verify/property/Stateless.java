package dev.verivative.verify.property;

import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A request has the same answer again when another one came between. */
public record Stateless(Specification specification) implements Property.OfSeveral {
    @Override
    public String name() {
        return "stateless";
    }

    @Override
    public String statement() {
        return "the answer does not depend on earlier requests";
    }

    @Override
    public List<Request> questions(Request planned, RandomGenerator random) {
        if (InputKind.of(planned, specification) != InputKind.FINITE) {
            return List.of();
        }
        return other(planned, random)
                .map(between -> List.of(planned, between, planned))
                .orElse(List.of());
    }

    /** The first variable backwards, with one number changed. */
    private Optional<Request> other(Request planned, RandomGenerator random) {
        NumericArray x = planned.x();
        double[] values = new double[x.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = x.get(values.length - 1 - k);
        }
        int changed = random.nextInt(values.length);
        values[changed] = planned.dtype().round(Math.abs(values[changed]) / 2 + 3);
        Map<String, NumericArray> inputs = new LinkedHashMap<>(planned.inputs());
        inputs.put(inputs.keySet().iterator().next(), new NumericArray(x.shape(), values));
        return specification.meet(inputs, planned.dtype()).map(planned::with);
    }

    @Override
    public Finding judge(List<Exchange> exchanges) {
        return Repetition.judge(exchanges.get(0), exchanges.get(2));
    }
}
