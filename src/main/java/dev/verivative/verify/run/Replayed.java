package dev.verivative.verify.run;

import dev.verivative.term.Dimension;
import dev.verivative.verify.Answer;
import dev.verivative.verify.Counterexample;
import dev.verivative.verify.Counterexample.Reproduction;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.Offer;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Replay;
import dev.verivative.verify.Request;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Sizes;
import dev.verivative.verify.Specification;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import dev.verivative.verify.Verification;
import dev.verivative.verify.property.Exchange;
import dev.verivative.verify.property.Finding;
import dev.verivative.verify.property.Judge;
import dev.verivative.verify.property.Properties;
import dev.verivative.verify.property.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests asked once more of a fresh subject. */
public final class Replayed {
    private final Specification specification;
    private final SubjectSource source;
    private final Settings settings;
    private final Judge judge;

    public Replayed(Specification specification, SubjectSource source, Settings settings) {
        this.specification = specification;
        this.source = source;
        this.settings = settings;
        this.judge = new Judge(specification, specification.oracle(settings.strictness()));
    }

    /** A cotangent has the shape of the output, a tangent that of the variable. */
    private void checkVector(Request request) throws SubjectException {
        if (request.vector().isEmpty()) {
            return;
        }
        Map<Dimension, Integer> sizes = Sizes.of(specification.inputs(), request.inputs());
        List<Dimension> shape = request.operation() == Operation.VJP
                ? specification.outputShape()
                : specification.variable().shape();
        List<Integer> expected = shape.stream()
                .map(dimension -> sizes.getOrDefault(dimension, dimension.size()))
                .toList();
        List<Integer> actual = request.vector().get().shape();
        if (!actual.equals(expected)) {
            throw new SubjectException("the vector of " + request.operation().word() + " has the shape " + actual
                    + ", expected " + expected);
        }
    }

    /**
     * Asks the requests, and judges the last of them.
     *
     * @throws SubjectException if the subject cannot be started or does not offer what is asked for
     */
    public Verification verification(Replay replay) throws SubjectException {
        long begin = System.nanoTime();
        Request last = replay.requests().get(replay.requests().size() - 1);
        try (Session session = new Session(source, settings.timeout(), judge)) {
            Offer offer = session.offer();
            for (Request request : replay.requests()) {
                checkVector(request);
                if (!offer.operations().contains(request.operation())
                        || !offer.dtypes().contains(request.dtype())) {
                    throw new SubjectException(source.description() + " does not offer "
                            + request.operation().word() + " in "
                            + request.dtype().word());
                }
            }
            List<Exchange> exchanges = new ArrayList<>();
            for (Request request : replay.requests()) {
                exchanges.add(session.ask(request));
                if (exchanges.get(exchanges.size() - 1).answer() instanceof Answer.Broken) {
                    break;
                }
            }
            List<Dtype> dtypes = List.of(last.dtype());
            Table table = new Table(Properties.of(specification), offer, dtypes);
            long useless = judge(replay, exchanges, table, session.diagnostics());
            return new Verification(
                    specification.name(),
                    offer.name().isEmpty() ? source.description() : offer.name(),
                    settings.seed(),
                    exchanges.size(),
                    useless,
                    table.results(session.canChangeItsInput()).stream()
                            .filter(result -> result.trials() > 0)
                            .toList(),
                    table.policies(),
                    "",
                    (System.nanoTime() - begin) / 1e9);
        }
    }

    private long judge(Replay replay, List<Exchange> exchanges, Table table, String diagnostics) {
        Exchange last = exchanges.get(exchanges.size() - 1);
        Request request = last.request();
        for (Row row : table.ofAnswers(request.operation(), request.dtype())) {
            Property.OfAnswer property = (Property.OfAnswer) row.property();
            Finding finding = property.judge(last);
            row.count(finding);
            if (property.comparesNumbers() && !(finding instanceof Finding.Silent) && last.hasNumbers()) {
                row.measure(last);
            }
            show(finding, row, replay, diagnostics);
        }
        boolean isComplete = exchanges.size() == replay.requests().size();
        List<Exchange> tail = exchanges.subList(Math.max(0, exchanges.size() - replay.judged()), exchanges.size());
        for (Operation operation : Operation.values()) {
            for (Row row : table.ofSeveral(operation, request.dtype())) {
                boolean isMeant = row.property().name().equals(replay.property())
                        && tail.stream().anyMatch(each -> each.request().operation() == operation);
                if (isMeant && isComplete) {
                    Finding finding = ((Property.OfSeveral) row.property()).judge(tail);
                    row.count(finding);
                    show(finding, row, replay, diagnostics);
                }
            }
        }
        return last.hasNumbers() && last.comparison().isUseless() ? 1 : 0;
    }

    private void show(Finding finding, Row row, Replay replay, String diagnostics) {
        if (finding instanceof Finding.Fails fails) {
            row.show(new Counterexample(
                    replay.requests(),
                    fails.index(),
                    fails.expected(),
                    fails.actual(),
                    fails.error(),
                    fails.tolerance(),
                    replay.requests().size() == 1 ? Reproduction.ALONE : Reproduction.AFTER_OTHERS,
                    diagnostics,
                    CommandLine.of(settings, source, replay)));
        }
    }
}
