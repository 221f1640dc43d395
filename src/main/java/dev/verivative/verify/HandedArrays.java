package dev.verivative.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The arrays that one call to an implementation is handed: copies, of which is known whether they were changed. */
final class HandedArrays implements Parameters {
    private final Request request;
    private final List<Copy> copies = new ArrayList<>(2);

    HandedArrays(Request request) {
        this.request = request;
    }

    private record Copy(Object handed, Object original) {}

    /** The first variable. */
    double[] x() {
        return doubles(request.x().values());
    }

    float[] floatX() {
        return floats(request.x().values());
    }

    /** The first variable, for an implementation that can be differentiated by no other. */
    double[] byX() {
        requireFirst();
        return x();
    }

    float[] floatByX() {
        requireFirst();
        return floatX();
    }

    private void requireFirst() {
        if (!request.inputs().keySet().iterator().next().equals(request.wrt())) {
            throw new UnsupportedOperationException(
                    "a function of one vector is differentiated by that vector only, not by " + request.wrt()
                            + ": expected a ParametricFunction");
        }
    }

    /** How many numbers x has. */
    int count() {
        return request.x().size();
    }

    /** The cotangent or tangent. */
    double[] vector() {
        return doubles(request.vector().orElseThrow().values());
    }

    float[] floatVector() {
        return floats(request.vector().orElseThrow().values());
    }

    private double[] doubles(double[] values) {
        double[] copy = values.clone();
        copies.add(new Copy(copy, values));
        return copy;
    }

    private float[] floats(double[] values) {
        float[] copy = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = (float) values[i];
        }
        copies.add(new Copy(copy, copy.clone()));
        return copy;
    }

    @Override
    public double scalar(String name) {
        return named(name, 0).get(0);
    }

    @Override
    public double[] vector(String name) {
        return doubles(named(name, 1).values());
    }

    @Override
    public double[][] matrix(String name) {
        NumericArray array = named(name, 2);
        int columns = array.shape().get(1);
        double[][] rows = new double[array.shape().get(0)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = doubles(Arrays.copyOfRange(array.values(), i * columns, (i + 1) * columns));
        }
        return rows;
    }

    @Override
    public float[] floats(String name) {
        return floats(named(name).values());
    }

    @Override
    public int[] shapeOfX() {
        return request.x().shape().stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String wrt() {
        return request.wrt();
    }

    private NumericArray named(String name) {
        return Optional.ofNullable(request.inputs().get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name + ": expected one of "
                        + request.inputs().keySet()));
    }

    private NumericArray named(String name, int rank) {
        NumericArray array = named(name);
        if (array.shape().size() != rank) {
            throw new IllegalArgumentException(name + " has the shape " + array.shape() + ", not " + rank + " indices");
        }
        return array;
    }

    /** Whether some array has other numbers now; another NaN counts as the same. */
    boolean wereChanged() {
        for (Copy each : copies) {
            boolean same = each.handed instanceof double[] doubles
                    ? Arrays.equals(doubles, (double[]) each.original)
                    : Arrays.equals((float[]) each.handed, (float[]) each.original);
            if (!same) {
                return true;
            }
        }
        return false;
    }
}
