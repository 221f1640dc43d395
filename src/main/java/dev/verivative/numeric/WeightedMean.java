package dev.verivative.numeric;

/**
 * The mean sum_k s_k v_k with weights that sum to one, found twice: roughly, and then that of the distances to the
 * rough one. Subtracted one after the other from a v_i they leave an error of a few ulp of sum_k s_k |v_i - v_k|; a
 * plain mean would leave one of sum_k s_k |v_k|, and would need weights that sum to one to the last bit.
 */
final class WeightedMean {
    private WeightedMean() {}

    /** The mean, within the range of v, so that it is exact where all v are equal. */
    static double rough(double[] s, double[] v) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < s.length; i++) {
            sum += s[i] * v[i];
            least = Math.min(least, v[i]);
            most = Math.max(most, v[i]);
        }
        return Math.max(least, Math.min(most, sum));
    }

    static double rough(float[] s, float[] v) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < s.length; i++) {
            sum += (double) s[i] * v[i];
            least = Math.min(least, v[i]);
            most = Math.max(most, v[i]);
        }
        return Math.max(least, Math.min(most, sum));
    }

    /** What the rough mean lacks. */
    static double rest(double[] s, double[] v, double rough) {
        double sum = 0;
        double low = 0;
        for (int i = 0; i < s.length; i++) {
            double term = s[i] * (v[i] - rough);
            double next = sum + term;
            double part = next - sum;
            low += (sum - (next - part)) + (term - part);
            sum = next;
        }
        return sum + low;
    }

    static double rest(float[] s, float[] v, double rough) {
        double sum = 0;
        for (int i = 0; i < s.length; i++) {
            sum += s[i] * (v[i] - rough);
        }
        return sum;
    }
}
