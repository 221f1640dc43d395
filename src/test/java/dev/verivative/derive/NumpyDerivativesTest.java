package dev.verivative.derive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.notation.NumpyLine;
import dev.verivative.notation.NumpyPrinter;
import dev.verivative.notation.NumpyProcess;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines for NumPy of many functions, of their Jacobians and of their vector-Jacobian products are right. */
@Tag("numpy")
class NumpyDerivativesTest {
    private static @Nullable NumpyProcess numpy;

    @BeforeAll
    static void start() {
        numpy = NumpyProcess.start();
    }

    @AfterAll
    static void stop() {
        if (numpy != null) {
            numpy.close();
        }
    }

    /**
     * One function by one variable.
     *
     * @param positive variables and parameters that have to be positive
     */
    record Row(String name, Function function, Tensor by, Set<String> positive) {
        @Override
        public String toString() {
            return name + " by " + by.name();
        }
    }

    static Stream<Row> rows() {
        Stream<Row> many = ManyFunctionsTest.rows()
                .map(row -> new Row(row.function().symbol(), row.function(), row.by(), row.positive()));
        return Stream.concat(Catalogue.standard().all().stream().flatMap(NumpyDerivativesTest::rows), many);
    }

    private static Stream<Row> rows(Definition definition) {
        return definition.variables().stream()
                .map(by -> new Row(
                        definition.name(),
                        definition.function(),
                        by,
                        definition.known().positive()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void areRight(Row row) {
        Function function = row.function();
        Term.Entry by = Jacobian.entryOf(row.by(), function);
        Attempt attempt = new Deriver(function, new Assumptions(row.positive(), Set.of()))
                .derive(Route.QUOTIENT, function.indices(), by);
        Term entry = ((Attempt.Finished) attempt).derivation().result();
        List<Index.Variable> columns =
                by.indices().stream().map(Index.Variable.class::cast).toList();
        List<Index.Variable> axes = new ArrayList<>(function.indices());
        axes.addAll(columns);
        Term product = vectorJacobianProduct(entry, function);

        NumpyPrinter printer = NumpyPrinter.of(function, entry, product);
        check(printer.forward().orElseThrow(), function.body(), function.indices(), row);
        check(printer.line(entry, axes).orElseThrow(), entry, axes, row);
        List<Index.Variable> turned = new ArrayList<>(columns);
        turned.addAll(function.indices());
        check(printer.line(entry, turned).orElseThrow(), entry, turned, row);
        check(printer.line(product, columns).orElseThrow(), product, columns, row);
    }

    /** The sum of v_i d y_i / d x_j over all i. */
    private static Term vectorJacobianProduct(Term entry, Function function) {
        Term product = Terms.mul(new Term.Entry("cotangent", List.copyOf(function.indices())), entry);
        for (Index.Variable index : function.indices()) {
            product = new Term.Sum(index, product);
        }
        return product;
    }

    private static void check(NumpyLine line, Term term, List<Index.Variable> axes, Row row) {
        int compared = 0;
        for (int base : List.of(3, 1, 2)) {
            Map<Dimension, Integer> sizes = new HashMap<>();
            Stream.concat(
                            Stream.concat(row.function().indices().stream(), axes.stream())
                                    .map(Index.Variable::dimension),
                            row.function().variables().stream().flatMap(tensor -> tensor.shape().stream()))
                    .distinct()
                    .filter(dimension -> !dimension.isFixed())
                    .forEach(dimension -> sizes.put(dimension, base + sizes.size()));
            compared += Objects.requireNonNull(numpy).compare(line, term, axes, row.function(), sizes, row.positive());
        }
        assertTrue(compared > 0, () -> "nothing to compare in " + line);
    }
}
