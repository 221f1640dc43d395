package dev.verivative.notation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Known names that come nearest to one that is not known. */
public final class Nearest {
    /** No name that is worth suggesting is longer. */
    private static final int COMPARED = 40;

    private Nearest() {}

    /**
     * At most so many of the names, the nearest first; of two that are equally near the longer one, which has more of
     * the name in it, then the alphabetically first one.
     */
    public static List<String> of(String name, Collection<String> known, int limit) {
        return known.stream()
                .sorted(Comparator.comparingInt((String each) -> distance(name, each))
                        .thenComparingInt(each -> -each.length())
                        .thenComparing(each -> each))
                .limit(limit)
                .toList();
    }

    /** Levenshtein's edit distance, where another case counts nothing. */
    private static int distance(String left, String right) {
        String a = left.substring(0, Math.min(left.length(), COMPARED)).toLowerCase(Locale.ROOT);
        String b = right.substring(0, Math.min(right.length(), COMPARED)).toLowerCase(Locale.ROOT);
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
