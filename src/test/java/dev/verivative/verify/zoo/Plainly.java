package dev.verivative.verify.zoo;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Softmax and what belongs to it as most people write them: what mutants are mutants of. */
final class Plainly {
    private Plainly() {}

    static double max(double[] x) {
        return Arrays.stream(x).reduce(Double.NEGATIVE_INFINITY, Math::max);
    }

    static double sum(double[] x) {
        double total = 0;
        for (double each : x) {
            total += each;
        }
        return total;
    }

    static double dot(double[] a, double[] b) {
        double total = 0;
        for (int k = 0; k < a.length; k++) {
            total += a[k] * b[k];
        }
        return total;
    }

    static double[] map(double[] x, DoubleUnaryOperator function) {
        return Arrays.stream(x).map(function).toArray();
    }

    /** exp(x_i - shift) divided by their sum. */
    static double[] softmax(double[] x, double shift) {
        return softmax(x, shift, Math::exp);
    }

    static double[] softmax(double[] x, double shift, DoubleUnaryOperator exp) {
        double[] y = map(x, each -> exp.applyAsDouble(each - shift));
        double total = sum(y);
        return map(y, each -> each / total);
    }

    static double[] softmax(double[] x) {
        return softmax(x, max(x));
    }

    static double logSumExp(double[] x) {
        double m = max(x);
        return m + Math.log(sum(map(x, each -> Math.exp(each - m))));
    }

    static double[] logSoftmax(double[] x) {
        double m = max(x);
        double log = Math.log(sum(map(x, each -> Math.exp(each - m))));
        return map(x, each -> each - m - log);
    }

    /** s_i (delta_ij - s_j), from the outputs. */
    static double[][] softmaxJacobian(double[] s) {
        return matrix(s.length, (i, j) -> s[i] * ((i == j ? 1 : 0) - s[j]));
    }

    /** s_i (v_i - s . v), from the outputs. */
    static double[] softmaxVjp(double[] s, double[] v) {
        double inner = dot(s, v);
        return vector(s.length, i -> s[i] * (v[i] - inner));
    }

    static double[] vector(int n, EntryAt entry) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = entry.at(i);
        }
        return out;
    }

    static double[][] matrix(int n, EntriesAt entries) {
        double[][] out = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                out[i][j] = entries.at(i, j);
            }
        }
        return out;
    }

    static double[][] diagonal(double[] d) {
        return matrix(d.length, (i, j) -> i == j ? d[i] : 0);
    }

    /** sum_i v_i J_ij. */
    static double[] transposedTimes(double[][] jacobian, double[] v) {
        return vector(jacobian[0].length, j -> {
            double total = 0;
            for (int i = 0; i < v.length; i++) {
                total += v[i] * jacobian[i][j];
            }
            return total;
        });
    }

    /** sum_j J_ij u_j. */
    static double[] times(double[][] jacobian, double[] u) {
        return vector(jacobian.length, i -> dot(jacobian[i], u));
    }

    @FunctionalInterface
    interface EntryAt {
        double at(int i);
    }

    @FunctionalInterface
    interface EntriesAt {
        double at(int i, int j);
    }
}
