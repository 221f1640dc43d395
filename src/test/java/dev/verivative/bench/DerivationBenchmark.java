package dev.verivative.bench;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.derive.Derivation;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Line;
import dev.verivative.derive.Route;
import dev.verivative.fold.Folder;
import dev.verivative.fold.Named;
import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Verdict;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * A derivation, the kernel's check of it, the search for its form, and the entries of a Jacobian.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/classpath
 * java -cp "target/test-classes:target/classes:$(cat target/classpath)" org.openjdk.jmh.Main dev.verivative.bench
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DerivationBenchmark {
    /** The size for which all entries are made. */
    private static final int SIZE = 128;

    /** A function of the catalogue. */
    @Param({"softmax", "layer-norm"})
    public String function = "softmax";

    private final Dimension dimension = new Dimension("n", SIZE);
    private Definition definition = Catalogue.standard().find(function);
    private Derivation derivation = derive().derivation();
    private List<Step> steps = List.of();

    /** What the measured methods start from. */
    @Setup
    public void derivation() {
        definition = Catalogue.standard().find(function);
        derivation = derive().derivation();
        steps = derivation.lines().stream().map(Line::step).toList();
    }

    /** Definition to folded Jacobian, for arbitrary n. */
    @Benchmark
    public Jacobian derive() {
        Term.Entry by = Jacobian.entryOf(definition.variables().get(0), definition.function());
        return ((Jacobian.Outcome.Derived) Jacobian.derive(definition, Route.QUOTIENT, by)).jacobian();
    }

    /** Every step of the derivation. */
    @Benchmark
    public List<Verdict> check() {
        Kernel kernel = new Kernel(derivation.assumptions());
        return steps.stream().map(kernel::check).toList();
    }

    /** From the first line without a derivative to the form in the function's own outputs. */
    @Benchmark
    public Optional<List<Term>> fold() {
        Function derived = definition.function();
        Term unfolded = derivation.lines().stream()
                .map(line -> line.step().after())
                .filter(term -> !term.toString().contains("(PARTIAL "))
                .findFirst()
                .orElseThrow();
        List<Named> outputs = List.of(Named.of(derived.call(derived.indices())));
        Set<String> inputs = Set.of(derived.variables().get(0).name());
        return new Folder(derived.variables(), outputs, List.of(), List.of(), inputs, definition.known())
                .forms(unfolded);
    }

    /** All entries of the Jacobian for n = 128 from one derivation, each an instance that the kernel accepts. */
    @Benchmark
    public List<Term> instances() {
        Jacobian jacobian = derive();
        List<Term> entries = new ArrayList<>();
        for (int row = 1; row <= SIZE; row++) {
            for (int column = 1; column <= SIZE; column++) {
                entries.add(jacobian.entry(place(row), place(column)));
            }
        }
        return entries;
    }

    private List<Index> place(int value) {
        return List.of(new Index.Position(value, dimension));
    }
}
