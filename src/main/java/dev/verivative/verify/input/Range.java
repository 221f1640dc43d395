package dev.verivative.verify.input;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How long a row of numbers can be.
 *
 * @param least at least so many numbers, and one
 * @param most at most so many; the same for a row of fixed length
 */
public record Range(int least, int most) {
    /** Where programs that take several numbers at a time have their odd ends. */
    private static final int[] SHORT = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 17, 20, 24, 31, 32, 33};

    private static final int[] MIDDLE = {48, 63, 64, 65, 100, 127, 128, 129, 200};

    static final int[] LONG = {255, 256, 257, 300, 511, 512, 513, 1000, 1023, 1024, 1025, 2047, 2048, 2049, 4095, 4096};

    /** @throws IllegalArgumentException if nothing is in it */
    public Range {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("no length is from " + least + " to " + most);
        }
    }

    /** The nearest possible length. */
    int near(int wanted) {
        return Math.max(least, Math.min(most, wanted));
    }

    /** Those of these lengths that are possible; the nearest where none is. */
    List<Integer> of(int... wanted) {
        Set<Integer> possible = new LinkedHashSet<>();
        for (int length : wanted) {
            if (length >= least && length <= most) {
                possible.add(length);
            }
        }
        if (possible.isEmpty()) {
            possible.add(near(wanted[0]));
        }
        return List.copyOf(possible);
    }

    /**
     * A random length, mostly short.
     *
     * @param big the share of long ones, from 255
     * @param middle the share of those from 48 to 200
     * @param atLeast how many numbers are needed
     */
    int draw(Draw draw, double big, double middle, int atLeast) {
        double kind = draw.uniform();
        int[] lengths = kind < big ? LONG : kind < big + middle ? MIDDLE : SHORT;
        int[] possible = Arrays.stream(lengths)
                .filter(length -> length >= Math.max(least, atLeast) && length <= most)
                .toArray();
        return possible.length == 0
                ? near(Math.max(atLeast, SHORT[draw.below(SHORT.length)]))
                : possible[draw.below(possible.length)];
    }
}
