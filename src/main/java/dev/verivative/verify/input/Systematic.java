package dev.verivative.verify.input;

import dev.verivative.verify.Dtype;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/**
 * Rows each of which catches a known class of defects that random rows may miss, cheap ones first.
 *
 * <p>A spike above the overflow edge stands at every position around the widths of vectors and blocks, every distance
 * to the maximum occurs that an exponential can tell from nothing, every length up to forty, and so on.
 */
final class Systematic {
    private final Range range;
    private final Edges edges;
    private final List<Recipe> recipes = new ArrayList<>();

    private Systematic(Range range, Dtype dtype) {
        this.range = range;
        this.edges = new Edges(dtype);
    }

    static List<Recipe> rows(Range range, Dtype dtype) {
        Systematic rows = new Systematic(range, dtype);
        rows.ends();
        rows.gaps();
        rows.offsets();
        rows.ties();
        rows.states();
        rows.masks();
        rows.lengths();
        rows.spikes();
        rows.recipes.sort(
                Comparator.comparingInt(recipe -> recipe.length() <= 40 ? 0 : recipe.length() <= 800 ? 1 : 2));
        return rows.recipes;
    }

    private void row(int n, IntToDoubleFunction entry) {
        add(n, draw -> Family.filled(n, entry));
    }

    private void add(int n, Function<Draw, double[]> row) {
        recipes.add(Recipe.usual(n, draw -> edges.rounded(row.apply(draw))));
    }

    private static double[] with(double[] row, int position, double value) {
        row[position] = value;
        return row;
    }

    /** The ends of ranges: two numbers as far apart as that, in both orders; first those at which programs hang. */
    private void ends() {
        double max = edges.largest();
        int n = range.near(2);
        for (double far : List.of(1e9, 1e16, edges.huge(), max)) {
            row(n, k -> k == 1 ? far : 0);
            row(n, k -> k == 0 ? 0 : -far);
        }
        row(n, k -> k == 0 ? max : -max);
        row(n, k -> k == 1 ? max : -max);
        row(n, k -> max);
        row(n, k -> -max);
        int one = range.near(1);
        double eta = edges.dtype().eta();
        double tiny = edges.dtype().tiny();
        for (double value : List.of(0.0, -0.0, 1.0, -1.0, 800.0, -800.0, eta, -tiny, 1e9, max, -max)) {
            row(one, k -> value);
        }
        for (double edge : edges.all()) {
            double beyond = Math.min(max, 1.02 * edge);
            for (double far : List.of(beyond, -beyond, .98 * edge)) {
                row(n, k -> k == 1 ? far : 0);
                row(n, k -> k == 0 ? far : 0);
            }
            row(range.near(3), k -> k == 0 ? .5 : k == 1 ? beyond : -beyond);
        }
        double[] zeros = {-0.0, 0.0, eta, -eta, tiny - eta, -tiny, 1e-20, 1};
        for (int length : range.of(2, 3, 8, 17)) {
            row(length, k -> zeros[k % zeros.length]);
            row(length, k -> k % 2 == 0 ? -0.0 : 0.0);
            row(length, k -> k == 0 ? 1 : (k + 1) * eta);
        }
    }

    /** Every distance to the maximum: whole numbers, and with fractions in any order. */
    private void gaps() {
        int deepest = (int) edges.vanishing() + 1;
        int n = range.near(deepest + 1);
        int part = Math.max(1, Math.min(n, deepest + 1) - 1);
        int parts = (deepest + part - 1) / part;
        int step = (parts + 63) / 64;
        for (int at = 0; at < parts; at += step) {
            int start = at * part;
            ladder(n, k -> k == 0 ? 0 : -(start + 1.0 + (k - 1) % part));
            recipes.add(Recipe.usual(Math.min(n, 40), draw -> {
                double[] row = Family.filled(n, k -> k == 0 ? 0 : -(start + (k - 1) % part + draw.uniform()));
                draw.shuffle(row);
                return edges.rounded(row);
            }));
        }
        ladder(n, k -> k == n - 1 ? 5 : 5 - (n - 1.0 - k) % (deepest + 1));
    }

    /** A long row that is worth its price: it counts as cheap. */
    private void ladder(int n, IntToDoubleFunction entry) {
        recipes.add(Recipe.usual(Math.min(n, 40), draw -> edges.rounded(Family.filled(n, entry))));
    }

    /** Small structure far from zero. */
    private void offsets() {
        double max = edges.largest();
        for (double offset : List.of(100.0, 800.0, 1e4, 1e6, 1e9, 1e12, edges.huge(), max / 2, max)) {
            double unit = Math.max(1, edges.dtype().ulp(edges.rounded(offset / 2)));
            for (int n : range.of(3, 6)) {
                row(n, k -> offset - unit * (2 * k % 5));
                row(n, k -> unit * (k % 4) - offset);
            }
        }
    }

    /** Equal numbers, equal maxima, orders. */
    private void ties() {
        for (int n : range.of(3, 5, 8, 17)) {
            row(n, k -> k < 2 ? 3 : -k);
            row(n, k -> k >= n - 2 ? 800 : k);
            row(n, k -> k == 0 || k == n / 2 || k == n - 1 ? 2 : -1);
            row(n, k -> k % 2);
            add(n, draw -> Family.filled(n, k -> draw.below(3)));
            row(n, k -> .75);
            row(n, k -> -800);
            row(n, k -> k);
            row(n, k -> n - k);
            row(n, k -> k % 2 == 0 ? k : -k / 4.0);
        }
        for (int n : range.of(64, 1000)) {
            row(n, k -> 1.5);
            row(n, k -> k % 7);
        }
    }

    /**
     * Sequences for programs that remember: the largest number so far, a buffer, an answer by length or first entry.
     */
    private void states() {
        for (int n : range.of(2, 4, 17)) {
            group(n, draw -> {
                double[] huge = Family.filled(n, k -> 1e5 + draw.normal());
                return List.of(huge, draw.normals(n, 1), Family.filled(n, k -> draw.normal() - edges.spike()));
            });
            group(n, draw -> {
                double[] row = draw.normals(n, 1);
                return List.of(row, with(row.clone(), n - 1, row[n - 1] + 2), row.clone(), with(row.clone(), 0, 4));
            });
            group(n, draw -> {
                double[] row = draw.normals(n, 1);
                return List.of(row, with(row.clone(), n / 2, edges.spike()), Family.filled(n, k -> row[n - 1 - k]));
            });
        }
        for (int n : range.of(300, 1024)) {
            int few = range.near(3);
            group(n, draw -> {
                double[] row = draw.normals(n, 1);
                return List.of(row, Arrays.copyOf(row, few), draw.normals(range.near(5), 1));
            });
        }
    }

    private void group(int n, Function<Draw, List<double[]>> rows) {
        recipes.add(Recipe.group(n, draw -> {
            List<double[]> all = rows.apply(draw);
            all.forEach(edges::rounded);
            return all;
        }));
    }

    /** Minus infinity in runs of each length in front, in blocks anywhere, everywhere but in one place. */
    private void masks() {
        for (int run = 1; run <= 17; run++) {
            int n = range.near(run + 3);
            mask(n, 0, Math.min(run, n - 1));
        }
        for (int block = 8; block <= 256; block *= 2) {
            int n = range.near(2 * block + 5);
            int gone = Math.min(block, n - 1);
            mask(n, 0, gone);
            mask(n, (n - gone) / 2, gone);
            mask(n, n - gone, gone);
        }
        for (int n : range.of(5, 9, 16, 33, 64, 130)) {
            mask(n, 0, n - 1);
            mask(n, 1, n - 1);
            int kept = n / 2;
            row(n, k -> k == kept ? 800 : Double.NEGATIVE_INFINITY);
            row(n, k -> k % 2 == 0 ? .25 * k : Double.NEGATIVE_INFINITY);
        }
    }

    private void mask(int n, int start, int count) {
        add(n, draw -> {
            double[] row = draw.normals(n, 1);
            Arrays.fill(row, start, start + count, Double.NEGATIVE_INFINITY);
            return row;
        });
    }

    /** Every length up to forty with everything, powers of two and their neighbours, long ones twice. */
    private void lengths() {
        int[] all = new int[40];
        Arrays.setAll(all, k -> k + 1);
        for (int n : range.of(all)) {
            recipes.add(Recipe.all(n, draw -> edges.rounded(draw.normals(n, draw.pick(1, 3)))));
        }
        for (int n : range.of(48, 63, 64, 65, 100, 127, 128, 129, 200)) {
            add(n, draw -> draw.normals(n, 1));
            add(n, draw -> draw.normals(n, 5));
        }
        for (int n : range.of(64, 100)) {
            recipes.add(Recipe.all(n, draw -> edges.rounded(draw.normals(n, 2))));
        }
        for (int n : range.of(Range.LONG)) {
            add(n, draw -> draw.normals(n, 1));
            add(n, draw -> draw.normals(n, 6));
        }
    }

    /** One number above the overflow edge, wherever a lane, a tail or a block may be left out. */
    private void spikes() {
        for (int n : range.of(9, 17, 33, 65, 130, 1000, 4096)) {
            for (int position : positions(n)) {
                spike(n, position);
            }
        }
        for (int n : range.of(255, 256, 257, 511, 512, 513, 1023, 1024, 1025, 2047, 2048, 2049, 4095)) {
            spike(n, n - 1);
            spike(n, Math.max(0, n - 2));
        }
    }

    private void spike(int n, int position) {
        add(n, draw -> with(draw.normals(n, 1), position, draw.pick(edges.spike(), 2 * edges.spike(), 1e4)));
    }

    private static Set<Integer> positions(int n) {
        Set<Integer> positions = new LinkedHashSet<>();
        for (int k = 0; k < n; k++) {
            int above = Integer.highestOneBit(Math.max(1, k));
            boolean atPower = k == above || k == above + 1 || k == 2 * above - 1;
            if (n <= 65 || (n == 130 ? k >= 65 && k < 130 : (atPower && k >= 63) || k >= n - 4)) {
                positions.add(k);
            }
        }
        return positions;
    }
}
