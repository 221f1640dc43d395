package dev.verivative.verify.run;

import dev.verivative.verify.Counterexample;
import dev.verivative.verify.Counterexample.Reproduction;
import dev.verivative.verify.Replay;
import dev.verivative.verify.Request;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import dev.verivative.verify.property.Finding;
import dev.verivative.verify.property.InputKind;
import dev.verivative.verify.property.Judge;
import dev.verivative.verify.property.Layout;
import dev.verivative.verify.shrink.Shrinker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Makes failures small, alone in fresh subjects where that can be, and shows them. */
final class Reduction implements AutoCloseable {
    /** No time-out while shrinking is shorter. */
    private static final Duration LEAST_TIMEOUT = Duration.ofMillis(500);

    /** How many times what the slowest answer took is no answer. */
    private static final int SLOWER = 20;

    private final Specification specification;
    private final SubjectSource source;
    private final Settings settings;
    private final Judge judge;
    private final Duration slowestAnswer;
    private final Layout layout;
    private final Known known;

    /** For failures that do not depend on what was asked before. */
    private final Session shared;

    private boolean hasState;

    Reduction(
            Specification specification, SubjectSource source, Settings settings, Judge judge, Duration slowestAnswer) {
        this.specification = specification;
        this.source = source;
        this.settings = settings;
        this.judge = judge;
        this.slowestAnswer = slowestAnswer;
        this.layout = new Layout(specification);
        this.known = new Known(layout);
        this.shared = new Session(source, settings.timeout(), judge);
    }

    /** The counterexample, as small as it gets in the time. */
    Counterexample of(Failure failure, BooleanSupplier isOver) {
        if (!failure.isTimeout()) {
            return of(failure, shared, isOver);
        }
        SubjectSource isolated = source.isolated();
        try (Session session = new Session(isolated, timeout(isolated), judge)) {
            return of(failure, session, isOver);
        }
    }

    @Override
    public void close() {
        shared.close();
    }

    /** Long enough to start, and for an answer that is slow but comes. */
    private Duration timeout(SubjectSource isolated) {
        Duration timeout = longer(LEAST_TIMEOUT, slowestAnswer.multipliedBy(SLOWER));
        try (Session session = new Session(isolated, settings.timeout(), judge)) {
            session.offer();
            timeout = longer(timeout, session.slowestStart().multipliedBy(3).dividedBy(2));
        } catch (SubjectException e) {
            return settings.timeout();
        }
        return timeout.compareTo(settings.timeout()) < 0 ? timeout : settings.timeout();
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    private Counterexample of(Failure failure, Session session, BooleanSupplier isOver) {
        Probe probe = new Probe(failure, session);
        if (!hasState) {
            Optional<Counterexample> found = running(failure, probe, isOver);
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (isOver.getAsBoolean() && !known.isEmpty()) {
            return unseen(failure, "there was no time to make it happen again");
        }
        Optional<Finding.Fails> fresh = probe.failsFresh(failure.base());
        if (fresh.isPresent()) {
            return freshly(failure, probe, fresh.get(), isOver);
        }
        Optional<List<Request>> sequence =
                new AfterOthers(failure, probe, session, layout, known, this::shrunk).shortest(isOver);
        if (sequence.isPresent()) {
            Optional<Finding.Fails> found = probe.failsFresh(sequence.get());
            if (found.isPresent()) {
                hasState = true;
                known.add(sequence.get());
                return shown(failure, sequence.get(), found.get(), Reproduction.AFTER_OTHERS, probe.diagnostics());
            }
        }
        return unseen(failure, isOver.getAsBoolean() ? "there was no time to try everything" : "");
    }

    private Counterexample unseen(Failure failure, String why) {
        String detail = why.isEmpty() || failure.diagnostics().isEmpty() ? why : why + "\n";
        return shown(failure, failure.asked(), failure.found(), Reproduction.NOT_AGAIN, detail + failure.diagnostics());
    }

    /** Shrinks in a running subject; empty if what comes out does not fail in a fresh one. */
    private Optional<Counterexample> running(Failure failure, Probe probe, BooleanSupplier isOver) {
        Optional<Request> start = known.singles(failure.base()).stream()
                .filter(request -> probe.fails(request).isPresent())
                .findFirst();
        Optional<Finding.Fails> again = start.isPresent() ? probe.fails(start.get()) : probe.fails(failure.base());
        if (again.isEmpty()) {
            return Optional.empty();
        }
        Request small = start.isPresent()
                ? start.get()
                : shrunk(failure.base(), request -> probe.fails(request).isPresent(), isOver);
        if (failure.isTimeout()) {
            return Optional.of(
                    shown(failure, probe.asked(small), failure.found(), Reproduction.ALONE, failure.diagnostics()));
        } else if (isOver.getAsBoolean() && !known.isEmpty()) {
            // No time for a fresh subject, which others of its failures did not need either.
            return probe.fails(small)
                    .map(found -> shown(failure, probe.asked(small), found, Reproduction.ALONE, probe.diagnostics()));
        }
        return probe.failsFresh(small).map(found -> {
            known.add(List.of(small));
            return shown(failure, probe.asked(small), found, Reproduction.ALONE, probe.diagnostics());
        });
    }

    /** Each in a fresh subject: what was asked before has to do with it, or chance. */
    private Counterexample freshly(Failure failure, Probe probe, Finding.Fails first, BooleanSupplier isOver) {
        Request small =
                shrunk(failure.base(), request -> probe.failsFresh(request).isPresent(), isOver);
        Optional<Finding.Fails> found = probe.failsFresh(small);
        return found.isPresent()
                ? shown(failure, probe.asked(small), found.get(), Reproduction.ALONE, probe.diagnostics())
                : shown(failure, failure.asked(), first, Reproduction.ALONE, "it does not fail every time");
    }

    private Request shrunk(Request failing, Predicate<Request> check, BooleanSupplier isOver) {
        return InputKind.of(failing, specification) == InputKind.EMPTY
                ? failing
                : new Shrinker(specification, settings.fixed().keySet(), isOver).shrink(failing, check);
    }

    private Counterexample shown(
            Failure failure, List<Request> requests, Finding.Fails found, Reproduction reproduction, String detail) {
        Replay replay =
                new Replay(failure.property().name(), requests, failure.asked().size());
        return new Counterexample(
                requests,
                found.index(),
                found.expected(),
                found.actual(),
                found.error(),
                found.tolerance(),
                reproduction,
                detail,
                CommandLine.of(settings, source, replay));
    }
}
