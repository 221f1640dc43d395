package dev.verivative.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the passages that may be left out a page has room for. */
final class Room {
    /** What is told first where there is not room for all. */
    enum Rank {
        OTHER_ROUTE,
        PROOF,
        /** What the page has told already, once more to be compared. */
        AGAIN
    }

    private record Passage(String id, Rank rank, int bytes) {}

    private final Map<String, Passage> measured = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();

    /** Takes down how much room a passage takes. */
    void measure(String id, Rank rank, int bytes) {
        measured.put(id, new Passage(id, rank, bytes));
    }

    /** Chooses as many as there is room for, by rank, the shortest first. */
    void choose(int bytes) {
        List<Passage> all = new ArrayList<>(measured.values());
        all.sort(Comparator.comparing(Passage::rank).thenComparing(Passage::bytes));
        int left = bytes;
        for (Passage passage : all) {
            if (passage.bytes() <= left) {
                told.add(passage.id());
                left -= passage.bytes();
            }
        }
    }

    boolean isTold(String id) {
        return told.contains(id);
    }

    /** Whether it has to be built: to be measured, or to be told. */
    boolean isWanted(String id) {
        return !measured.containsKey(id) || told.contains(id);
    }
}
