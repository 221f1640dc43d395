package dev.verivative.bench;

import dev.verivative.exact.DoubleDouble;
import dev.verivative.term.Op;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One double-double operation; run as {@link DerivationBenchmark} is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DoubleDoubleBenchmark {
    private static final int COUNT = 1024;

    /** What is measured. */
    @Param({"ADD", "MUL", "DIV", "SQRT", "EXP", "LOG", "TANH", "LOGISTIC", "SIN", "ERF"})
    public Op op = Op.ADD;

    private final DoubleDouble scratch = new DoubleDouble();
    private final double[] arguments = new double[COUNT];

    /** Arguments from 0.01 to 20. */
    public DoubleDoubleBenchmark() {
        for (int i = 0; i < COUNT; i++) {
            arguments[i] = 0.01 + i * 20.0 / COUNT;
        }
    }

    /** The sum of high parts, so that nothing is left out. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double operation() {
        double sum = 0;
        for (double x : arguments) {
            double low = x * 0x1p-55;
            double bound = switch (op) {
                case ADD -> scratch.add(x, low, 0, 3, -0x1p-54, 0);
                case MUL -> scratch.mul(x, low, 0, 3, -0x1p-54, 0);
                case DIV -> scratch.div(x, low, 0, 3, -0x1p-54, 0);
                default -> scratch.function(op, x, low, 0);
            };
            sum += scratch.hi + bound;
        }
        return sum;
    }
}
