package dev.verivative.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number or nested arrays of numbers.
 *
 * <p>What is well-formed JSON but no array of numbers is read to its end, so that the rest of the line keeps its
 * meaning, and the first thing that is wrong with it is kept.
 */
final class ArrayReader {
    /** The Jacobian of a matrix by a matrix has four indices. */
    private static final int RANK = 4;

    private static final int UNKNOWN = -1;

    private final String what;
    private final JsonCursor cursor;
    private final Dtype dtype;
    private final @Nullable Encoding encoding;
    private final NumberReader numbers;

    private final int[] shape = new int[RANK];
    private final int[] place = new int[RANK];
    private double[] values = new double[16];
    private int size;
    private int arrays;
    private int rank = UNKNOWN;
    private Answer.@Nullable Broken problem;

    /**
     * A reader for the next value.
     *
     * @param what what it is called where something is wrong with it
     * @param encoding how the numbers have to be written; null: in either way
     */
    ArrayReader(String what, JsonCursor cursor, NumberReader numbers, Dtype dtype, @Nullable Encoding encoding) {
        this.what = what;
        this.cursor = cursor;
        this.numbers = numbers;
        this.dtype = dtype;
        this.encoding = encoding;
        Arrays.fill(shape, UNKNOWN);
    }

    /** Reads the next value; it is in the answer, or else what is wrong with it. */
    Answer read() throws JsonException {
        value(0);
        if (problem != null) {
            return problem;
        }
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < arrays; i++) {
            sizes.add(shape[i]);
        }
        return new Answer.Result(new NumericArray(sizes, Arrays.copyOf(values, size)));
    }

    private void value(int level) throws JsonException {
        if (cursor.peek() == '[') {
            array(level);
        } else {
            JsonCursor start = cursor.copy();
            number(level);
            if (rank == UNKNOWN) {
                rank = level;
            }
            if (rank != level || arrays != level) {
                ragged(level, "is the number " + start.until(cursor) + " where others are arrays");
            }
        }
    }

    private void array(int level) throws JsonException {
        if (level == RANK) {
            wrong(Answer.Fault.GARBAGE, level, "is an array: there are at most " + RANK + " indices");
            cursor.skip();
            return;
        } else if (rank != UNKNOWN && level >= rank) {
            ragged(level, "is an array where others are numbers");
        }
        cursor.expect('[');
        arrays = Math.max(arrays, level + 1);
        int count = 0;
        if (!cursor.take(']')) {
            do {
                place[level] = ++count;
                value(level + 1);
            } while (cursor.take(','));
            if (!cursor.take(']')) {
                throw cursor.fault("expected , or ]");
            }
        }
        if (shape[level] == UNKNOWN) {
            shape[level] = count;
        } else if (shape[level] != count) {
            ragged(level, "has " + count + " entries where others have " + shape[level]);
        }
    }

    private void number(int level) throws JsonException {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] =
                encoding == Encoding.BITS || (encoding == null && cursor.comes("\"0x")) ? bits(level) : decimal(level);
    }

    private double bits(int level) throws JsonException {
        JsonCursor start = cursor.copy();
        try {
            return cursor.bits(dtype);
        } catch (JsonException e) {
            return noNumber(level, start, e.reason());
        }
    }

    private double decimal(int level) throws JsonException {
        int next = cursor.peek();
        if ((next >= '0' && next <= '9')
                || (next == '-' && !cursor.comes("-I") && !cursor.comes("-i") && !cursor.comes("-n"))) {
            return cursor.number(numbers, dtype);
        }
        JsonCursor start = cursor.copy();
        double word = next == '"' ? word(cursor.string()) : cursor.takeWord();
        if (word == 0 && "nNiI+-".indexOf(next) >= 0 && !cursor.comes("null")) {
            throw cursor.fault("expected a number, \"NaN\", \"Infinity\" or \"-Infinity\"");
        }
        return word == 0 ? noNumber(level, start, "") : word;
    }

    private static double word(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> 0;
        };
    }

    private double noNumber(int level, JsonCursor start, String reason) throws JsonException {
        cursor.moveTo(start);
        cursor.skip();
        String found = start.until(cursor);
        wrong(Answer.Fault.GARBAGE, level, "is " + found + ", no number" + (reason.isEmpty() ? "" : ": " + reason));
        return 0;
    }

    private void ragged(int level, String what) {
        wrong(Answer.Fault.RAGGED, level, what);
    }

    private void wrong(Answer.Fault fault, int level, String is) {
        if (problem == null) {
            String where = level == 0
                    ? what + " "
                    : "entry " + Arrays.toString(Arrays.copyOf(place, level)) + " of " + what + " ";
            problem = new Answer.Broken(fault, where + is);
        }
    }
}
