package dev.verivative.verify.run;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.verify.Answer;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Offer;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Progress;
import dev.verivative.verify.Request;
import dev.verivative.verify.Settings;
import dev.verivative.verify.Specification;
import dev.verivative.verify.Subject;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import dev.verivative.verify.Verification;
import dev.verivative.verify.Verifier;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Subjects around a function of a request. */
public final class Fake implements SubjectSource {
    static final Specification SOFTMAX = specification("softmax");

    private final Supplier<Function<Request, Answer>> fresh;
    private final Offer offer;
    final AtomicInteger starts = new AtomicInteger();

    /** @param fresh a function for each start, with a state of its own if it has one */
    Fake(Supplier<Function<Request, Answer>> fresh, Set<Operation> operations, Set<Dtype> dtypes) {
        this.fresh = fresh;
        this.offer = new Offer("fake", operations, dtypes);
    }

    /** Offers everything. */
    static Fake of(Supplier<Function<Request, Answer>> fresh) {
        return new Fake(fresh, Set.of(Operation.values()), Set.of(Dtype.values()));
    }

    /** Without a state. */
    static Fake of(Function<Request, Answer> function) {
        return of(() -> function);
    }

    static Specification specification(String name) {
        Definition definition = Catalogue.standard().find(name);
        return ((Specification.Outcome.Known)
                        Specification.of(definition, definition.variables().get(0)))
                .specification();
    }

    static Verification verify(SubjectSource source) {
        return verify(source, settings());
    }

    static Verification verify(SubjectSource source, Settings settings) {
        try {
            return new Verifier(SOFTMAX, source, settings, Progress.NONE).run();
        } catch (SubjectException e) {
            throw new AssertionError(e);
        }
    }

    static Settings settings() {
        return Settings.defaults("verivative verify softmax")
                .withTrials(1_500)
                .withTime(Duration.ofMinutes(2))
                .withMaxN(40);
    }

    @Override
    public String description() {
        return "fake";
    }

    @Override
    public String option() {
        return "--fake";
    }

    @Override
    public Subject start(Duration timeout) {
        starts.incrementAndGet();
        Function<Request, Answer> function = fresh.get();
        return new Subject() {
            private boolean isAlive = true;

            @Override
            public Offer offer() {
                return offer;
            }

            @Override
            public Answer ask(Request request) {
                Answer answer = function.apply(request);
                isAlive = !(answer instanceof Answer.Broken);
                return answer;
            }

            @Override
            public boolean isAlive() {
                return isAlive;
            }

            @Override
            public void close() {
                isAlive = false;
            }
        };
    }

    /** A right answer, in the request's dtype. */
    static Answer right(Request request) {
        double[] x = request.x().values();
        int n = x.length;
        double[] s = softmax(x, request.dtype());
        return switch (request.operation()) {
            case FORWARD -> vector(s);
            case JACOBIAN -> {
                double[] j = new double[n * n];
                for (int i = 0; i < n; i++) {
                    for (int k = 0; k < n; k++) {
                        j[i * n + k] = request.dtype().round(s[i] * ((i == k ? 1 : 0) - s[k]));
                    }
                }
                yield new Answer.Result(new NumericArray(List.of(n, n), j));
            }
            case VJP, JVP -> {
                double[] v = request.vector().orElseThrow().values();
                double dot = 0;
                for (int i = 0; i < n; i++) {
                    dot += s[i] * v[i];
                }
                double[] out = new double[n];
                for (int i = 0; i < n; i++) {
                    out[i] = request.dtype().round(s[i] * (v[i] - dot));
                }
                yield vector(out);
            }
        };
    }

    static Answer vector(double... values) {
        return new Answer.Result(NumericArray.vector(values));
    }

    static double[] softmax(double[] x, Dtype dtype) {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            max = Math.max(max, value);
        }
        double[] s = new double[x.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            s[i] = Math.exp(x[i] - max);
            sum += s[i];
        }
        for (int i = 0; i < x.length; i++) {
            s[i] = dtype.round(s[i] / sum);
        }
        return s;
    }
}
