package dev.verivative.bench;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.numeric.Softmax;
import dev.verivative.verify.Answer;
import dev.verivative.verify.ClassSubjects;
import dev.verivative.verify.Comparison;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Oracle;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import dev.verivative.verify.Subject;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.VectorFunction;
import dev.verivative.verify.oracle.Strictness;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The numeric core alone, a subject in Java on its own thread, and whole trials of it: asked and judged.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/classpath
 * java -cp "target/test-classes:target/classes:$(cat target/classpath)" org.openjdk.jmh.Main SubjectBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SubjectBenchmark {
    private static final int REQUESTS = 1024;

    @Param({"10", "1000"})
    public int n;

    private final Request[] requests = new Request[REQUESTS];
    private double[] y = {};
    private int next;
    private final Subject subject = start();
    private final Oracle oracle = softmax().oracle(Strictness.FROM_THE_FORMULA);

    /** Softmax, as a class of a user's own. */
    public static final class Users implements VectorFunction {
        @Override
        public double[] forward(double[] x) {
            double[] y = new double[x.length];
            Softmax.softmax(x, y);
            return y;
        }
    }

    @Setup
    public void prepare() {
        Random random = new Random(1);
        for (int i = 0; i < REQUESTS; i++) {
            double[] x = random.doubles(n, -20, 20).toArray();
            requests[i] = new Request(
                    Operation.FORWARD, Dtype.FLOAT64, Map.of("x", NumericArray.vector(x)), Optional.empty(), "x");
        }
        y = new double[n];
    }

    private static Specification softmax() {
        Definition softmax = Catalogue.standard().find("softmax");
        Specification.Outcome outcome =
                Specification.of(softmax, softmax.variables().get(0));
        return ((Specification.Outcome.Known) outcome).specification();
    }

    private static Subject start() {
        try {
            return ClassSubjects.of(Users.class.getName(), Optional.empty(), "softmax")
                    .start(Duration.ofSeconds(10));
        } catch (SubjectException e) {
            throw new IllegalStateException(e);
        }
    }

    @TearDown
    public void end() {
        subject.close();
    }

    private Request request() {
        next = (next + 1) % REQUESTS;
        return requests[next];
    }

    /** The core, into an array that is there. */
    @Benchmark
    public double[] core() {
        Softmax.softmax(request().x().values(), y);
        return y;
    }

    /** A call on the subject's thread and back. */
    @Benchmark
    public Answer asked() {
        return subject.ask(request());
    }

    /** A trial. */
    @Benchmark
    public Comparison judged() {
        Request request = request();
        Answer.Result result = (Answer.Result) subject.ask(request);
        return oracle.expect(request).compare(result.value().values());
    }
}
