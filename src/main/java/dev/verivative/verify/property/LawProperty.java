package dev.verivative.verify.property;

import dev.verivative.verify.Expectation;
import dev.verivative.verify.Law;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A proved claim, as a property of the subject's own answers. */
public record LawProperty(Law law, Specification specification) implements Property.OfSeveral {
    @Override
    public String name() {
        return law.name();
    }

    @Override
    public String statement() {
        return law.statement();
    }

    /** One operation: the one of which there are fewest requests. */
    @Override
    public boolean concerns(Operation operation) {
        boolean isMatrix = law.operations().contains(Operation.JACOBIAN);
        return operation == (isMatrix ? Operation.JACOBIAN : law.operations().get(0));
    }

    @Override
    public List<Operation> needs(Operation operation) {
        return law.operations();
    }

    @Override
    public List<Request> questions(Request planned, RandomGenerator random) {
        if (InputKind.of(planned, specification) != InputKind.FINITE) {
            return List.of();
        }
        Request forward =
                new Request(Operation.FORWARD, planned.dtype(), planned.inputs(), Optional.empty(), planned.wrt());
        return law.requests(forward, random);
    }

    @Override
    public Finding judge(List<Exchange> exchanges) {
        for (Exchange exchange : exchanges) {
            if (!exchange.hasNumbers()) {
                return Finding.SILENT;
            }
        }
        Law.Finding found = law.judge(
                exchanges.stream().map(Exchange::request).toList(),
                exchanges.stream().map(Exchange::numbers).toList());
        if (found.verdict() == Expectation.Verdict.NOTHING_TO_SAY) {
            return Finding.SILENT;
        } else if (found.verdict() != Expectation.Verdict.BEYOND) {
            return new Finding.Holds(found.ratio());
        }
        return new Finding.Fails(
                found.ratio(),
                List.of(),
                found.right(),
                found.left(),
                Positions.decimal(found.error()),
                Positions.decimal(found.tolerance()));
    }
}
