package dev.verivative.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call to an implementation in Java gave, as an answer. */
final class JavaAnswer {
    private JavaAnswer() {}

    /** Calls, and takes whatever comes: an exception refuses, an error is a death. */
    static Answer of(JavaCall call, Request request, HandedArrays handed) {
        try {
            return of(call.of(handed), request);
        } catch (Exception e) {
            return new Answer.Refused(Thrown.words(e));
        } catch (Throwable e) {
            return new Answer.Broken(Answer.Fault.DEATH, Thrown.words(e));
        }
    }

    private static Answer of(@Nullable Object result, Request request) {
        if (result instanceof NumericArray array) {
            return new Answer.Result(array);
        } else if (result instanceof double[] numbers) {
            return vector(numbers.clone(), request);
        } else if (result instanceof float[] numbers) {
            return vector(widened(numbers), request);
        } else if (result instanceof Object[] rows) {
            return matrix(rows, request);
        }
        return new Answer.Broken(Answer.Fault.GARBAGE, "null instead of an array");
    }

    private static Answer vector(double[] values, Request request) {
        Optional<List<Integer>> shape =
                request.operation() == Operation.VJP ? ofVariable(request, values.length) : Optional.empty();
        return new Answer.Result(new NumericArray(shape.orElse(List.of(values.length)), values));
    }

    private static Answer matrix(Object[] rows, Request request) {
        List<double[]> all = new ArrayList<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i] instanceof float[] floats ? widened(floats) : (double[]) rows[i];
            if (row == null) {
                return new Answer.Broken(Answer.Fault.GARBAGE, "row " + (i + 1) + " is null");
            }
            all.add(row);
        }
        int columns = all.isEmpty() ? 0 : all.get(0).length;
        for (int i = 1; i < rows.length; i++) {
            if (all.get(i).length != columns) {
                String detail = "row 1 has " + columns + " numbers and row " + (i + 1) + " has " + all.get(i).length;
                return new Answer.Broken(Answer.Fault.RAGGED, detail);
            }
        }
        if ((long) columns * rows.length > Integer.MAX_VALUE) {
            return new Answer.Broken(Answer.Fault.GARBAGE, rows.length + " x " + columns + " numbers");
        }
        double[] values = new double[columns * rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(all.get(i), 0, values, i * columns, columns);
        }
        List<Integer> shape = new ArrayList<>(List.of(rows.length));
        shape.addAll(ofVariable(request, columns).orElse(List.of(columns)));
        return new Answer.Result(new NumericArray(shape, values));
    }

    /** The shape of the variable that is differentiated by, if it has so many numbers. */
    private static Optional<List<Integer>> ofVariable(Request request, int size) {
        return Optional.ofNullable(request.inputs().get(request.wrt()))
                .filter(variable -> variable.size() == size && !variable.shape().isEmpty())
                .map(NumericArray::shape);
    }

    /** An n x n matrix of doubles or floats that lies row by row. */
    static NumericArray square(Object numbers, int n) {
        double[] values = numbers instanceof float[] floats ? widened(floats) : (double[]) numbers;
        return new NumericArray(List.of(n, n), values);
    }

    private static double[] widened(float[] numbers) {
        double[] wide = new double[numbers.length];
        Arrays.setAll(wide, i -> numbers[i]);
        return wide;
    }
}
