package dev.verivative.notation;

import dev.verivative.notation.Ranges.IndexDraft;
import dev.verivative.notation.Ranges.Range;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which index letters are bound at a place, and whether a bare tensor stands for its entry there. */
final class Scope {
    private final @Nullable Scope outer;
    private final String letter;
    private final @Nullable Range range;
    private final @Nullable Entrywise entrywise;
    private final boolean entersEntries;

    private Scope(
            @Nullable Scope outer,
            String letter,
            @Nullable Range range,
            @Nullable Entrywise entrywise,
            boolean entersEntries) {
        this.outer = outer;
        this.letter = letter;
        this.range = range;
        this.entrywise = entrywise;
        this.entersEntries = entersEntries;
    }

    /** Where a bare tensor stands for its entry at these indices, as in sigma(x + c)_i. */
    static final class Entrywise {
        private final List<IndexDraft> indices;
        private boolean hasTensor;
        private boolean hasOuterIndex;

        Entrywise(List<IndexDraft> indices) {
            this.indices = indices;
        }

        List<IndexDraft> indices() {
            return indices;
        }

        /** A tensor without indices has been met. */
        void meetTensor() {
            hasTensor = true;
        }

        boolean hasTensor() {
            return hasTensor;
        }

        /** Whether a letter was met that is bound outside or free. */
        boolean hasOuterIndex() {
            return hasOuterIndex;
        }
    }

    static Scope root() {
        return new Scope(null, "", null, null, false);
    }

    Scope bind(String name, Range itsRange) {
        return new Scope(this, name, itsRange, entrywise, false);
    }

    Scope entrywise(Entrywise inside) {
        return new Scope(this, "", null, inside, true);
    }

    /** Where no bare tensor can stand, as right of an arrow. */
    Scope indexwise() {
        return new Scope(this, "", null, null, false);
    }

    Optional<Entrywise> entrywise() {
        return Optional.ofNullable(entrywise);
    }

    /** The range of a bound letter; empty if it is free. */
    Optional<Range> find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.range != null && scope.letter.equals(name)) {
                return Optional.of(scope.range);
            }
            if (scope.entersEntries && scope.entrywise != null) {
                scope.entrywise.hasOuterIndex = true;
            }
        }
        return Optional.empty();
    }
}
