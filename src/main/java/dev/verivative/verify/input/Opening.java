package dev.verivative.verify.input;

import dev.verivative.verify.Dtype;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The rows with which a schedule begins, and those with which it ends because a program may hang there. */
final class Opening {
    private static final double NONE = Double.NEGATIVE_INFINITY;

    private final Range range;
    private final Dtype dtype;
    private final List<Recipe> recipes = new ArrayList<>();

    private Opening(Range range, Dtype dtype) {
        this.range = range;
        this.dtype = dtype;
    }

    /** Four ordinary rows, NaN, masks, then each length up to five twice with everything. */
    static List<Recipe> first(Range range, Dtype dtype) {
        Opening opening = new Opening(range, dtype);
        for (int n : List.of(3, 5, 2, 8)) {
            opening.ordinary(n, 1);
        }
        opening.nans();
        opening.masks();
        for (int n : range.of(1, 2, 3, 4, 5)) {
            opening.ordinary(n, 1);
            opening.ordinary(n, 3);
        }
        return opening.recipes;
    }

    /** Plus infinity, nothing but minus infinity. */
    static List<Recipe> hazards(Range range, Dtype dtype) {
        Opening opening = new Opening(range, dtype);
        double infinite = Double.POSITIVE_INFINITY;
        for (int n : range.of(1, 3, 17)) {
            opening.add(Recipe.Effort.FORWARD, n, draw -> filled(n, NONE));
        }
        for (int n : range.of(1, 4, 17)) {
            opening.add(Recipe.Effort.FORWARD, n, draw -> with(draw.normals(n, 1), n / 2, infinite));
        }
        for (int n : range.of(3, 8)) {
            opening.add(Recipe.Effort.FORWARD, n, draw -> with(with(draw.normals(n, 1), 0, infinite), n - 1, infinite));
            opening.add(Recipe.Effort.FORWARD, n, draw -> with(with(draw.normals(n, 1), 0, NONE), n - 1, infinite));
        }
        return opening.recipes;
    }

    private void add(Recipe.Effort effort, int n, Function<Draw, double[]> row) {
        Edges edges = new Edges(dtype);
        recipes.add(new Recipe(effort, n, draw -> List.of(edges.rounded(row.apply(draw)))));
    }

    private void ordinary(int wanted, double scale) {
        int n = range.near(wanted);
        add(Recipe.Effort.ALL, n, draw -> draw.normals(n, scale));
    }

    private void nans() {
        for (int wanted : List.of(1, 3, 8, 17)) {
            int n = range.near(wanted);
            add(Recipe.Effort.FORWARD, n, draw -> with(draw.normals(n, 1), n - 1, Double.NaN));
            add(Recipe.Effort.FORWARD, n, draw -> with(draw.normals(n, 1), n / 2, Double.NaN));
        }
        int n = range.near(5);
        add(Recipe.Effort.FORWARD, n, draw -> with(draw.normals(n, 1), 0, Double.NaN));
        add(Recipe.Effort.FORWARD, n, draw -> with(with(draw.normals(n, 1), n - 1, NONE), 0, Double.NaN));
        add(Recipe.Effort.FORWARD, n, draw -> with(with(draw.normals(n, 1), n - 1, 1000), 0, Double.NaN));
        add(Recipe.Effort.FORWARD, n, draw -> filled(n, Double.NaN));
    }

    private void masks() {
        for (int wanted : List.of(2, 3, 5, 8, 17)) {
            int n = range.near(wanted);
            add(Recipe.Effort.ALL, n, draw -> with(draw.normals(n, 1), 0, NONE));
            add(Recipe.Effort.USUAL, n, draw -> with(draw.normals(n, 1), n - 1, NONE));
            add(Recipe.Effort.USUAL, n, draw -> with(filled(n, NONE), draw.below(n), draw.normal()));
        }
    }

    private static double[] filled(int n, double value) {
        double[] row = new double[n];
        Arrays.fill(row, value);
        return row;
    }

    private static double[] with(double[] row, int position, double value) {
        row[position] = value;
        return row;
    }
}
