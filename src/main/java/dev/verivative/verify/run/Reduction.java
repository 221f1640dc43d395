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
import dev.verivative.verify.shrink.Sequences;
import dev.verivative.verify.shrink.Shrinker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

    /** Sequences are looked for in so many fresh subjects at most. */
    private static final int MOST_STARTS = 150;

    /** So many requests before the failing one are made simpler, too. */
    private static final int MOST_SIMPLIFIED = 3;

    private final Specification specification;
    private final SubjectSource source;
    private final Settings settings;
    private final Judge judge;
    private final Duration slowestAnswer;
    private final Session shared;
    private final List<Request> smallest = new ArrayList<>();

    Reduction(
            Specification specification, SubjectSource source, Settings settings, Judge judge, Duration slowestAnswer) {
        this.specification = specification;
        this.source = source;
        this.settings = settings;
        this.judge = judge;
        this.slowestAnswer = slowestAnswer;
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
        Optional<Finding.Fails> again = probe.fails(failure.base());
        if (again.isPresent() && isOver.getAsBoolean() && !smallest.isEmpty()) {
            // No time for a fresh subject; others of its failures do not depend on what was asked before.
            return shown(failure, failure.asked(), again.get(), Reproduction.ALONE, probe.diagnostics());
        }
        if (again.isPresent()) {
            Optional<Counterexample> alone = alone(failure, probe, isOver);
            if (alone.isPresent()) {
                return alone.get();
            }
        }
        Optional<Finding.Fails> fresh = probe.failsFresh(failure.base());
        if (fresh.isPresent()) {
            return freshly(failure, probe, fresh.get(), isOver);
        }
        int starts = session.starts();
        BooleanSupplier isEnough = () -> isOver.getAsBoolean() || session.starts() > starts + MOST_STARTS;
        Optional<List<Request>> sequence = new Sequences(probe, isEnough).shortest(failure.before(), failure.asked());
        if (sequence.isPresent()) {
            List<Request> simple = simplified(sequence.get(), failure, probe, isEnough);
            Optional<Finding.Fails> found = probe.failsFresh(simple);
            if (found.isPresent()) {
                return shown(failure, simple, found.get(), Reproduction.AFTER_OTHERS, probe.diagnostics());
            }
        }
        return shown(failure, failure.asked(), failure.found(), Reproduction.NOT_AGAIN, failure.diagnostics());
    }

    /** Shrinks in a running subject; empty if what comes out does not fail in a fresh one. */
    private Optional<Counterexample> alone(Failure failure, Probe probe, BooleanSupplier isOver) {
        Request small =
                shrunk(start(failure, probe), request -> probe.fails(request).isPresent(), isOver);
        if (failure.isTimeout()) {
            return Optional.of(
                    shown(failure, probe.asked(small), failure.found(), Reproduction.ALONE, failure.diagnostics()));
        }
        return probe.failsFresh(small).map(found -> {
            smallest.add(small);
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

    /** What was found for another property, if this one fails there as well. */
    private Request start(Failure failure, Probe probe) {
        for (Request known : smallest) {
            boolean isAlike = known.operation() == failure.base().operation()
                    && known.dtype() == failure.base().dtype();
            if (isAlike && probe.fails(known).isPresent()) {
                return known;
            }
        }
        return failure.base();
    }

    /** The failing request, and a few before it, with simpler numbers. */
    private List<Request> simplified(List<Request> sequence, Failure failure, Probe probe, BooleanSupplier isOver) {
        if (failure.asked().size() > 1) {
            return sequence;
        }
        Request last = sequence.get(sequence.size() - 1);
        boolean isRepeated = sequence.stream().allMatch(last::equals);
        if (isRepeated) {
            Request simple = shrunk(
                    last, request -> probe.failsAfter(Collections.nCopies(sequence.size(), request)) > 0, isOver);
            int count = probe.failsAfter(Collections.nCopies(sequence.size(), simple));
            return count > 0 ? Collections.nCopies(count, simple) : sequence;
        }
        List<Request> simple = new ArrayList<>(sequence);
        int from = Math.max(0, simple.size() - 1 - MOST_SIMPLIFIED);
        for (int k = simple.size() - 1; k >= from; k--) {
            int place = k;
            Predicate<Request> check = request -> {
                List<Request> candidate = new ArrayList<>(simple);
                candidate.set(place, request);
                return probe.failsAfter(candidate) == candidate.size();
            };
            Request small = shrunk(simple.get(k), check, isOver);
            simple.set(k, small);
        }
        return simple;
    }

    private Counterexample shown(
            Failure failure, List<Request> requests, Finding.Fails found, Reproduction reproduction, String detail) {
        String json =
                new Replay(failure.property().name(), requests, failure.asked().size()).text();
        return new Counterexample(
                requests,
                found.index(),
                found.expected(),
                found.actual(),
                found.error(),
                found.tolerance(),
                reproduction,
                detail,
                settings.command() + " " + source.option() + " --replay " + quoted(json));
    }

    /** As one word of a POSIX shell. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
