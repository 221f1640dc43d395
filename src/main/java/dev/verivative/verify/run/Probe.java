package dev.verivative.verify.run;

import dev.verivative.verify.Answer;
import dev.verivative.verify.Request;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.property.Exchange;
import dev.verivative.verify.property.Finding;
import dev.verivative.verify.property.Property;
import dev.verivative.verify.shrink.Sequences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Whether a property that failed fails again at other requests. */
final class Probe implements Sequences.Check {
    /** What began far beyond its tolerance must not end just beyond it: that may be another defect. */
    private static final double FAR = 10;

    private final Failure failure;
    private final Session session;
    private final double least;

    Probe(Failure failure, Session session) {
        this.failure = failure;
        this.session = session;
        this.least = failure.found().ratio() >= FAR ? FAR : 0;
    }

    /** What is asked for a request that stands in for the planned one. */
    List<Request> asked(Request base) {
        return failure.property() instanceof Property.OfSeveral several
                ? several.questions(base, new SplittableRandom(failure.seed()))
                : List.of(base);
    }

    /** Asks the running subject, or a fresh one if there is none. */
    Optional<Finding.Fails> fails(Request base) {
        List<Request> questions = asked(base);
        return questions.isEmpty() ? Optional.empty() : judged(questions);
    }

    /** Asks a fresh subject. */
    Optional<Finding.Fails> failsFresh(Request base) {
        session.end();
        return fails(base);
    }

    /** Asks a fresh subject; the last requests are what the property needs. */
    Optional<Finding.Fails> failsFresh(List<Request> sequence) {
        int tail = failure.asked().size();
        if (sequence.size() < tail) {
            return Optional.empty();
        }
        session.end();
        List<Request> before = sequence.subList(0, sequence.size() - tail);
        return ask(before).size() < before.size()
                ? Optional.empty()
                : judged(sequence.subList(before.size(), sequence.size()));
    }

    @Override
    public int failsAfter(List<Request> sequence) {
        if (failure.property() instanceof Property.OfAnswer property) {
            session.end();
            for (int k = 0; k < sequence.size(); k++) {
                List<Exchange> exchange = ask(sequence.subList(k, k + 1));
                if (exchange.isEmpty()) {
                    return 0;
                } else if (isOfTheKind(sequence.get(k)) && isFailure(property.judge(exchange.get(0)))) {
                    return k + 1;
                } else if (session.isDead()) {
                    return 0;
                }
            }
            return 0;
        }
        return failsFresh(sequence).isPresent() ? sequence.size() : 0;
    }

    private boolean isOfTheKind(Request request) {
        return request.operation() == failure.base().operation()
                && request.dtype() == failure.base().dtype();
    }

    private boolean isFailure(Finding finding) {
        return finding instanceof Finding.Fails fails && fails.ratio() >= least;
    }

    private Optional<Finding.Fails> judged(List<Request> questions) {
        List<Exchange> exchanges = ask(questions);
        if (exchanges.size() < questions.size()) {
            return Optional.empty();
        }
        Finding finding = failure.property() instanceof Property.OfSeveral several
                ? several.judge(exchanges)
                : ((Property.OfAnswer) failure.property()).judge(exchanges.get(0));
        return finding instanceof Finding.Fails fails && isFailure(fails) ? Optional.of(fails) : Optional.empty();
    }

    /** The answers until one is none, that one included; fewer also if no subject can be started. */
    private List<Exchange> ask(List<Request> requests) {
        List<Exchange> exchanges = new ArrayList<>();
        try {
            for (Request request : requests) {
                Exchange exchange = session.ask(request);
                exchanges.add(exchange);
                if (exchange.answer() instanceof Answer.Broken) {
                    break;
                }
            }
        } catch (SubjectException e) {
            // A subject that does not start does not fail in the way that is looked for.
            return exchanges;
        }
        return exchanges;
    }

    String diagnostics() {
        return session.diagnostics();
    }
}
