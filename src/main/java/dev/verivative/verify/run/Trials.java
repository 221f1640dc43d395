package dev.verivative.verify.run;

import dev.verivative.verify.Answer;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.Offer;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Progress;
import dev.verivative.verify.Request;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.property.Exchange;
import dev.verivative.verify.property.Finding;
import dev.verivative.verify.property.InputKind;
import dev.verivative.verify.property.Property;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** Asks a subject what is planned, and judges and counts what it answers. */
final class Trials {
    private record Kind(Operation operation, Dtype dtype) {}

    /** After so many planned requests of an operation something else is asked beside. */
    private static final int UNTIL_SEVERAL = 4;

    /** A subject that ends is started again, but not for ever. */
    private static final int MOST_STARTS = 40;

    private static final Duration MOST_STARTING = Duration.ofSeconds(3);

    /** When something has failed, for what else there may be. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    /** Of ten requests so many are of the first format where there are two. */
    private static final int FIRST_OF_TEN = 7;

    private static final int UNTIL_PROGRESS = 64;

    private static final String CANCELLED = "it was cancelled";

    private static final int GRACE_MILLIS = 100;
    private static final int GRACE_STEP = 5;

    private final Specification specification;
    private final Session session;
    private final Settings settings;
    private final Progress progress;
    private final Table table;
    private final Offer offer;
    private long deadline;
    private boolean hasFailed;
    private final Map<Dtype, Plan> plans = new EnumMap<>(Dtype.class);
    private final Map<Kind, Integer> turns = new HashMap<>();
    private final List<Request> last = new ArrayList<>();
    private long trials;
    private long useless;
    private long planned;
    private String stopped = "";

    Trials(
            Specification specification,
            Session session,
            Settings settings,
            Progress progress,
            Table table,
            Offer offer,
            long deadline) {
        this.specification = specification;
        this.session = session;
        this.settings = settings;
        this.progress = progress;
        this.table = table;
        this.offer = offer;
        this.deadline = deadline;
    }

    long count() {
        return trials;
    }

    long useless() {
        return useless;
    }

    /** Why it ended before all trials were made; empty if it did not. */
    String stopped() {
        return stopped;
    }

    /** Asks everything: what has no single right answer, and may hang or kill a subject, at the end. */
    void run(List<Dtype> dtypes) {
        for (Dtype dtype : dtypes) {
            Plan plan = Plan.of(specification, settings, dtype, offer.operations());
            plans.put(dtype, plan);
            last.addAll(plan.last());
        }
        List<Dtype> left = new ArrayList<>(dtypes);
        try {
            while (!left.isEmpty() && goesOn(settings.trials())) {
                Dtype dtype = left.get(left.size() > 1 && planned % 10 >= FIRST_OF_TEN ? 1 : 0);
                if (!next(dtype)) {
                    left.remove(dtype);
                }
            }
            if (stopped.isEmpty() || isOutOfTime()) {
                String before = stopped;
                stopped = "";
                last();
                stopped = stopped.isEmpty() ? before : stopped;
            }
        } catch (SubjectException e) {
            stopped = "the subject could not be started again: " + e.getMessage();
        }
    }

    /** Ctrl-C on a terminal ends the subject too, perhaps before it is known here why. */
    private boolean isCancelledSoon() {
        for (int waited = 0; waited < GRACE_MILLIS && !progress.cancelled(); waited += GRACE_STEP) {
            LockSupport.parkNanos(GRACE_STEP * 1_000_000L);
        }
        return progress.cancelled();
    }

    private boolean isOutOfTime() {
        return System.nanoTime() - deadline > 0;
    }

    private boolean goesOn(long most) {
        if (progress.cancelled()) {
            stopped = CANCELLED;
        } else if (stopped.isEmpty() && trials < most && isOutOfTime()) {
            stopped = hasFailed ? "the time was over after something had failed" : "the time was over";
        }
        return stopped.isEmpty() && trials < most;
    }

    private boolean next(Dtype dtype) throws SubjectException {
        Plan plan = plans.get(dtype);
        if (plan == null || !plan.requests().hasNext()) {
            return false;
        }
        Request request = plan.requests().next();
        planned++;
        // What has no single right answer is asked at the end, and that is enough of it.
        if (offer.operations().contains(request.operation())
                && !InputKind.of(request, specification).isPolicy()) {
            trial(request);
        }
        return true;
    }

    /** They get an eighth more of the time, so that a slow subject is asked them too. */
    private void last() throws SubjectException {
        long extra = System.nanoTime() + settings.time().toNanos() / 8;
        last.removeIf(request -> !offer.operations().contains(request.operation()));
        for (Request request : last) {
            if (!stopped.isEmpty() || progress.cancelled() || System.nanoTime() - extra > 0) {
                break;
            }
            answered(request);
        }
    }

    private void trial(Request request) throws SubjectException {
        session.offer();
        long mark = session.history().size();
        Exchange exchange = answered(request);
        int turn = turns.merge(new Kind(request.operation(), request.dtype()), 1, Integer::sum);
        if (turn % UNTIL_SEVERAL == 0 && !(exchange.answer() instanceof Answer.Broken)) {
            several(exchange, mark, turn / UNTIL_SEVERAL);
        }
    }

    /** Asks, judges by all properties of single answers, and sees whether the subject still lives. */
    private Exchange answered(Request request) throws SubjectException {
        Exchange exchange = session.ask(request);
        if (exchange.answer() instanceof Answer.Broken && isCancelledSoon()) {
            stopped = CANCELLED;
            return exchange;
        }
        trials++;
        if (trials % UNTIL_PROGRESS == 1) {
            progress.at(trials, settings.trials(), request.operation().word());
        }
        boolean isUseless = exchange.kind() == InputKind.FINITE
                && exchange.hasNumbers()
                && exchange.comparison().isUseless();
        useless += isUseless ? 1 : 0;
        for (Row row : table.ofAnswers(request.operation(), request.dtype())) {
            if (!row.hasFailed()) {
                judge(exchange, row, (Property.OfAnswer) row.property());
            }
        }
        if (exchange.answer() instanceof Answer.Broken broken) {
            broken(broken);
        }
        return exchange;
    }

    private void judge(Exchange exchange, Row row, Property.OfAnswer property) {
        Finding finding = property.judge(exchange);
        row.count(finding);
        if (property.comparesNumbers() && !(finding instanceof Finding.Silent) && exchange.hasNumbers()) {
            row.measure(exchange);
        }
        if (finding instanceof Finding.Fails fails) {
            Request request = exchange.request();
            History history = session.history();
            hasFailed(property.name());
            row.fail(new Failure(
                    property,
                    request,
                    0,
                    List.of(request),
                    history.first(history.size() - 1),
                    fails,
                    isTimeout(exchange.answer()),
                    session.diagnostics()));
        }
    }

    /** From now on there is less time. */
    private void hasFailed(String property) {
        progress.failed(property);
        if (!hasFailed) {
            hasFailed = true;
            long end = System.nanoTime() + AFTER_FAILURE.toNanos();
            deadline = deadline - end > 0 ? end : deadline;
        }
    }

    private static boolean isTimeout(Answer answer) {
        return answer instanceof Answer.Broken broken && broken.fault() == Answer.Fault.TIMEOUT;
    }

    private void broken(Answer.Broken broken) {
        if (broken.fault() == Answer.Fault.TIMEOUT) {
            stopped = "there was no answer in time";
        } else if (session.isDead()
                && session.starts() > 1
                && (session.starts() >= MOST_STARTS || session.starting().compareTo(MOST_STARTING) > 0)) {
            stopped = "the subject ended " + session.starts() + " times";
        }
    }

    /** The next property of several answers that says something here. */
    private void several(Exchange first, long mark, int turn) throws SubjectException {
        Request base = first.request();
        List<Row> rows = table.ofSeveral(base.operation(), base.dtype());
        for (int tried = 0; tried < rows.size(); tried++) {
            Row row = rows.get((turn + tried) % rows.size());
            if (!row.hasFailed()) {
                Property.OfSeveral property = (Property.OfSeveral) row.property();
                long seed = settings.seed() * 1_000_003 + trials;
                List<Request> questions = property.questions(base, new SplittableRandom(seed));
                if (!questions.isEmpty()) {
                    several(row, property, first, questions, seed, mark);
                    return;
                }
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // The planned request itself, which was just answered.
    private void several(
            Row row, Property.OfSeveral property, Exchange first, List<Request> questions, long seed, long mark)
            throws SubjectException {
        List<Exchange> exchanges = new ArrayList<>();
        for (Request question : questions) {
            boolean isAnswered = question == first.request() && !exchanges.contains(first);
            Exchange exchange = isAnswered ? first : answered(question);
            exchanges.add(exchange);
            if (exchange.answer() instanceof Answer.Broken) {
                return;
            }
        }
        Finding finding = property.judge(exchanges);
        row.count(finding);
        if (finding instanceof Finding.Fails fails) {
            List<Request> before = session.history().first(mark);
            hasFailed(property.name());
            row.fail(new Failure(property, first.request(), seed, questions, before, fails, false, ""));
        }
    }
}
