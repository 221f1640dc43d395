package dev.verivative.verify;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Seam. */
public final class JavaSubjects {
    private JavaSubjects() {}

    public static SubjectSource of(VectorFunction function, String name) {
        Set<Operation> operations = new LinkedHashSet<>();
        operations.add(Operation.FORWARD);
        for (Operation operation : new Operation[] {Operation.JACOBIAN, Operation.VJP, Operation.JVP}) {
            for (java.lang.reflect.Method method : function.getClass().getMethods()) {
                if (method.getName().equals(operation.word()) && !method.isDefault()) {
                    operations.add(operation);
                }
            }
        }
        Offer offer = new Offer("", operations, Set.of(Dtype.FLOAT64));
        return new SubjectSource() {
            @Override
            public String description() {
                return function.getClass().getName();
            }

            @Override
            public String option() {
                return "--class " + function.getClass().getName();
            }

            @Override
            public Subject start(Duration timeout) {
                return new Subject() {
                    @Override
                    public Offer offer() {
                        return offer;
                    }

                    @Override
                    public Answer ask(Request request) {
                        try {
                            double[] x = request.x().values().clone();
                            double[] v = request.vector().map(a -> a.values().clone()).orElse(new double[0]);
                            switch (request.operation()) {
                                case FORWARD:
                                    return new Answer.Result(NumericArray.vector(function.forward(x)));
                                case VJP:
                                    return new Answer.Result(NumericArray.vector(function.vjp(x, v)));
                                case JVP:
                                    return new Answer.Result(NumericArray.vector(function.jvp(x, v)));
                                default:
                                    double[][] rows = function.jacobian(x);
                                    int columns = rows.length == 0 ? 0 : rows[0].length;
                                    double[] flat = new double[rows.length * columns];
                                    for (int i = 0; i < rows.length; i++) {
                                        System.arraycopy(rows[i], 0, flat, i * columns, columns);
                                    }
                                    return new Answer.Result(
                                            new NumericArray(java.util.List.of(rows.length, columns), flat));
                            }
                        } catch (RuntimeException e) {
                            return new Answer.Refused(String.valueOf(e));
                        }
                    }

                    @Override
                    public boolean isAlive() {
                        return true;
                    }

                    @Override
                    public void close() {}
                };
            }
        };
    }
}
