package dev.verivative.verify.run;

import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Request;
import java.util.ArrayList;
import java.util.List;

/** What a running subject was asked, in order; the oldest requests are forgotten when they are too many numbers. */
final class History {
    private static final long MOST_NUMBERS = 4_000_000;

    private final List<Request> requests = new ArrayList<>();
    private long forgotten;
    private long numbers;

    void add(Request request) {
        requests.add(request);
        numbers += numbers(request);
        if (numbers > MOST_NUMBERS) {
            int half = requests.size() / 2;
            requests.subList(0, half).clear();
            forgotten += half;
            numbers = requests.stream().mapToLong(History::numbers).sum();
        }
    }

    private static long numbers(Request request) {
        long count = 8;
        for (NumericArray array : request.inputs().values()) {
            count += array.size();
        }
        return count + request.vector().map(NumericArray::size).orElse(0);
    }

    void clear() {
        requests.clear();
        forgotten = 0;
        numbers = 0;
    }

    /** How many there were. */
    long size() {
        return forgotten + requests.size();
    }

    /** A copy of the first of them, as far as they are remembered. */
    List<Request> first(long count) {
        int known = (int) Math.max(0, count - forgotten);
        return List.copyOf(requests.subList(0, known));
    }
}
