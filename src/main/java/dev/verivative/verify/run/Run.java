package dev.verivative.verify.run;

import dev.verivative.verify.Counterexample;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.Offer;
import dev.verivative.verify.Progress;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import dev.verivative.verify.Verification;
import dev.verivative.verify.property.Judge;
import dev.verivative.verify.property.Properties;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One run: trials, then counterexamples, then the report. */
public final class Run {
    /** For all counterexamples together. */
    private static final Duration SHRINKING = Duration.ofSeconds(10);

    /** For one that comes from a missing answer. */
    private static final Duration SHRINKING_TIMEOUTS = Duration.ofSeconds(5);

    /** When somebody waits for the end. */
    private static final Duration SHRINKING_CANCELLED = Duration.ofSeconds(1);

    private final Specification specification;
    private final SubjectSource source;
    private final Settings settings;
    private final Progress progress;
    private final Plan plan;
    private final Judge judge;

    public Run(Specification specification, SubjectSource source, Settings settings, Progress progress, Plan plan) {
        this.specification = specification;
        this.source = source;
        this.settings = settings;
        this.progress = progress;
        this.plan = plan;
        this.judge = new Judge(specification, specification.oracle(settings.strictness()));
    }

    /** @throws SubjectException if the subject cannot be started or offers nothing that could be tried */
    public Verification verification() throws SubjectException {
        long begin = System.nanoTime();
        try (Session session = new Session(source, settings.timeout(), judge)) {
            Offer offer = session.offer();
            List<Dtype> dtypes = dtypes(offer);
            Table table = new Table(Properties.of(specification), offer, dtypes);
            Trials trials = new Trials(
                    specification,
                    session,
                    settings,
                    progress,
                    table,
                    offer,
                    begin + settings.time().toNanos());
            boolean canChange = session.canChangeItsInput();
            trials.run(dtypes, plan);
            session.close();
            show(table, session, trials.count());
            return new Verification(
                    specification.name(),
                    offer.name().isEmpty() ? source.description() : offer.name(),
                    settings.seed(),
                    trials.count(),
                    trials.useless(),
                    table.results(canChange),
                    table.policies(),
                    trials.stopped(),
                    (System.nanoTime() - begin) / 1e9);
        }
    }

    private List<Dtype> dtypes(Offer offer) throws SubjectException {
        if (offer.operations().isEmpty() || offer.dtypes().isEmpty()) {
            throw new SubjectException(
                    source.description() + " offers no " + (offer.dtypes().isEmpty() ? "dtype" : "operation"));
        }
        List<Dtype> dtypes = Stream.of(Dtype.values())
                .filter(offer.dtypes()::contains)
                .filter(dtype -> settings.dtype().isEmpty() || settings.dtype().get() == dtype)
                .toList();
        if (dtypes.isEmpty()) {
            throw new SubjectException(source.description() + " does not offer "
                    + settings.dtype().map(Dtype::word).orElse("") + ", only "
                    + offer.dtypes().stream().map(Dtype::word).sorted().toList());
        }
        return dtypes;
    }

    /** What is left of the time is shared by what is left to do. */
    private void show(Table table, Session session, long trials) {
        List<Row> failed = table.failed();
        boolean isCancelled = progress.cancelled();
        long end = System.nanoTime() + (isCancelled ? SHRINKING_CANCELLED : SHRINKING).toNanos();
        try (Reduction reduction = new Reduction(specification, source, settings, judge, session.slowestAnswer())) {
            for (int k = 0; k < failed.size(); k++) {
                Row row = failed.get(k);
                Failure failure = row.failure();
                if (failure != null) {
                    progress.at(trials, trials, "shrinking " + row.property().name());
                    long now = System.nanoTime();
                    // The first ones get more: what is found for them helps the others.
                    long share = Math.max(0, end - now) / Math.min(failed.size() - k, 3);
                    long most = failure.isTimeout() ? SHRINKING_TIMEOUTS.toNanos() : share;
                    long own = Math.min(end, now + most);
                    row.show(reduction.of(
                            failure, () -> System.nanoTime() - own > 0 || (!isCancelled && progress.cancelled())));
                }
            }
        }
        failed.forEach(row -> state(row, table));
    }

    /** A failure that needs earlier requests is one of a property that has a name. */
    private static void state(Row row, Table table) {
        Counterexample shown = row.counterexample();
        if (shown != null && shown.reproduction() == Counterexample.Reproduction.AFTER_OTHERS) {
            table.row("stateless", row.operation(), row.dtype())
                    .filter(stateless -> !stateless.hasFailed())
                    .ifPresent(stateless -> stateless.show(shown));
        }
    }
}
