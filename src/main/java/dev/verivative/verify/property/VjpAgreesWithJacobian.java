package dev.verivative.verify.property;

import dev.verivative.verify.Expectation;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The vector-Jacobian product is the product with the Jacobian that the same subject gives. */
public record VjpAgreesWithJacobian(Specification specification) implements Property.OfSeveral {
    /** Matrices of more entries are not asked for here. */
    private static final long MOST = 2_500;

    @Override
    public String name() {
        return "vjp-agrees-with-jacobian";
    }

    @Override
    public String statement() {
        return "the vector-Jacobian product is J^T v with the subject's own Jacobian";
    }

    @Override
    public boolean concerns(Operation operation) {
        return operation == Operation.VJP;
    }

    @Override
    public List<Operation> needs(Operation operation) {
        return List.of(Operation.JACOBIAN, Operation.VJP);
    }

    @Override
    public List<Request> questions(Request planned, RandomGenerator random) {
        NumericArray variable = planned.inputs().get(planned.wrt());
        int rows = planned.vector().map(NumericArray::size).orElse(0);
        if (variable == null
                || (long) rows * variable.size() > MOST
                || InputKind.of(planned, specification) != InputKind.FINITE) {
            return List.of();
        }
        return List.of(
                new Request(Operation.JACOBIAN, planned.dtype(), planned.inputs(), Optional.empty(), planned.wrt()),
                planned);
    }

    @Override
    public Finding judge(List<Exchange> exchanges) {
        Exchange jacobian = exchanges.get(0);
        Exchange vjp = exchanges.get(1);
        if (!jacobian.hasNumbers() || !vjp.hasNumbers()) {
            return Finding.SILENT;
        } else if (jacobian.isRight() && vjp.isRight()) {
            // Then they are as near to each other as both tolerances allow.
            return Finding.HOLDS;
        }
        double[] v = vjp.request().vector().orElseThrow().values();
        double[] product = vjp.numbers();
        double[] matrix = jacobian.numbers();
        int columns = product.length;
        double[] sums = new double[columns];
        double[] tolerances = new double[columns];
        double u = vjp.request().dtype().unitRoundoff();
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < columns; j++) {
                double entry = matrix[i * columns + j];
                double term = v[i] * entry;
                sums[j] += term;
                tolerances[j] += Math.abs(v[i])
                                * jacobian.expectation()
                                        .entry(i * columns + j, entry)
                                        .tolerance()
                        + 2 * (v.length + 2) * u * Math.abs(term);
            }
        }
        return compared(vjp, product, sums, tolerances);
    }

    private static Finding compared(Exchange vjp, double[] product, double[] sums, double[] tolerances) {
        double largest = 0;
        Finding found = Finding.HOLDS;
        for (int j = 0; j < product.length; j++) {
            Expectation.Entry entry = vjp.expectation().entry(j, product[j]);
            double tolerance = tolerances[j] + entry.tolerance();
            double error = Math.abs(product[j] - sums[j]);
            // An overflow on the way in the sum here says nothing of the subject.
            boolean isTold = Double.isFinite(sums[j]) && Double.isFinite(tolerance);
            if (isTold && !(error <= tolerance)) {
                double ratio = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error / tolerance;
                if (ratio > largest) {
                    largest = ratio;
                    found = new Finding.Fails(
                            ratio,
                            vjp.index(j),
                            vjp.request().dtype().decimal(sums[j]) + ", from the subject's own Jacobian",
                            vjp.request().dtype().decimal(product[j]),
                            Positions.decimal(error),
                            Positions.decimal(tolerance));
                }
            }
        }
        return found;
    }
}
