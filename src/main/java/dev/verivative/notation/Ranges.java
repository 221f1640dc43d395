package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the dimension of every index from bounds, subscripts and deltas. */
final class Ranges {
    private final Formula formula;
    private final Vocabulary vocabulary;
    private final List<Range> all = new ArrayList<>();

    Ranges(Formula formula, Vocabulary vocabulary) {
        this.formula = formula;
        this.vocabulary = vocabulary;
    }

    /** What an index runs through; ranges that must agree are joined. */
    static final class Range {
        private final String owner;
        private final int at;
        private final boolean bound;
        private @Nullable Range joined;
        private @Nullable Dimension dimension;
        private int size;

        private Range(String owner, int at, boolean bound) {
            this.owner = owner;
            this.at = at;
            this.bound = bound;
        }

        private Range root() {
            Range root = this;
            while (root.joined != null) {
                root = root.joined;
            }
            if (root != this) {
                joined = root;
            }
            return root;
        }

        private int sizeOfRange() {
            return dimension != null ? dimension.size() : size;
        }

        private String shown() {
            return dimension != null ? Ranges.shown(dimension) : Integer.toString(size);
        }
    }

    /** An index whose range may not yet be known. */
    record IndexDraft(String text, Range range, int at) {
        boolean isPosition() {
            return Character.isDigit(text.charAt(0));
        }
    }

    /** The range of a letter that is bound where it stands. */
    Range bound(String letter, int at) {
        return add(new Range(letter, at, true));
    }

    /** The range of a free letter. */
    Range free(String letter, int at) {
        Range range = add(new Range(letter, at, false));
        range.dimension = vocabulary.indices().get(letter);
        return range;
    }

    /** The range in which a position lies. */
    Range position(String number, int at) {
        return add(new Range(number, at, false));
    }

    /** The range of an index of a tensor whose shape is to be found out. */
    Range ofTensor(String name) {
        return add(new Range(name, 0, false));
    }

    /** Gives the next of these names to the range, unless something has said already what it is. */
    void settle(Range range, Iterator<String> names) {
        Range root = range.root();
        if (root.dimension == null && root.size == 0) {
            root.dimension = Dimension.of(names.next());
        }
    }

    /** Whether something runs through the dimension of that name. */
    boolean uses(String name) {
        return all.stream().anyMatch(range -> {
            Dimension dimension = range.root().dimension;
            return dimension != null && dimension.name().equals(name);
        });
    }

    private Range add(Range range) {
        all.add(range);
        return range;
    }

    /** The index runs through the dimension, because of what is said there. */
    void require(IndexDraft index, Dimension dimension, Supplier<String> because) {
        Range root = index.range().root();
        if (root.dimension == null && (root.size == 0 || root.size == dimension.size())) {
            root.dimension = dimension;
        } else if (!dimension.equals(root.dimension)) {
            throw conflict(
                    index.at(), index.range().owner, root, because.get() + " runs through 1.." + shown(dimension));
        }
    }

    /** The range has that many elements. */
    void requireSize(Range range, int size, int at) {
        Range root = range.root();
        if (root.dimension == null && root.size == 0) {
            root.size = size;
        }
        if (root.dimension == null ? root.size != size : root.dimension.size() != size) {
            throw conflict(at, range.owner, root, "the bound is " + size);
        }
    }

    /** Both indices run through one range, because a delta joins them. */
    void join(IndexDraft left, IndexDraft right) {
        join(
                left.range(),
                right.range(),
                right.at(),
                other -> right.range().owner + ", to which a delta joins it, through 1.." + other);
    }

    /** The index runs through a range, because of what is said there. */
    void join(IndexDraft index, Range range, Supplier<String> because) {
        join(index.range(), range, index.at(), other -> because.get() + " runs through 1.." + other);
    }

    private void join(Range left, Range right, int at, UnaryOperator<String> because) {
        Range a = left.root();
        Range b = right.root();
        if (a == b) {
            return;
        }
        if (!agree(a, b)) {
            throw conflict(at, left.owner, a, because.apply(b.shown()));
        }
        b.joined = a;
        a.dimension = a.dimension != null ? a.dimension : b.dimension;
        a.size = Math.max(a.size, b.size);
    }

    private static boolean agree(Range a, Range b) {
        if (a.dimension != null && b.dimension != null) {
            return a.dimension.equals(b.dimension);
        }
        boolean open = (a.dimension == null && a.size == 0) || (b.dimension == null && b.size == 0);
        return open || a.sizeOfRange() == b.sizeOfRange();
    }

    private FormulaException conflict(int at, String letter, Range range, String other) {
        boolean position = Character.isDigit(letter.charAt(0));
        return formula.fault(
                at,
                (position ? "position " : "") + letter + (position ? " lies in 1.." : " runs through 1..")
                        + range.shown() + " but " + other,
                "indices of one range; another letter where another range is meant");
    }

    /** Settles what sizes alone say, and refuses what stays open. */
    void settle() {
        for (Range range : all) {
            Range root = range.root();
            if (root.dimension == null && root.size > 0) {
                root.dimension = ofSize(range, root.size);
            }
            if (root.dimension == null && Character.isDigit(range.owner.charAt(0))) {
                root.dimension = theOnlyOne();
            }
            if (root.dimension == null) {
                throw formula.fault(
                        range.at,
                        "the range of " + range.owner + " is not known",
                        range.bound
                                ? "\\sum_{" + LatexLetters.name(range.owner) + "=1}^{" + someDimension() + "}"
                                : range.owner + " as the index of a known tensor");
            }
        }
    }

    private Dimension ofSize(Range range, int size) {
        List<Dimension> candidates = vocabulary.dimensions().values().stream()
                .filter(dimension -> dimension.size() == size)
                .distinct()
                .toList();
        if (candidates.size() > 1) {
            throw formula.fault(
                    range.at,
                    "the range of " + range.owner + " is not known: " + candidates.size() + " dimensions have " + size
                            + " elements",
                    range.owner + " as the index of a known tensor");
        }
        return candidates.isEmpty() ? new Dimension(Integer.toString(size), size) : candidates.get(0);
    }

    private @Nullable Dimension theOnlyOne() {
        List<Dimension> distinct =
                vocabulary.dimensions().values().stream().distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : null;
    }

    private String someDimension() {
        return vocabulary.dimensions().keySet().stream().findFirst().orElse("n");
    }

    /** The index itself, when everything is settled. */
    Index build(IndexDraft index) {
        Dimension dimension = dimension(index.range());
        if (!index.isPosition()) {
            return new Index.Variable(index.text(), dimension);
        }
        int value = index.text().length() < 10 ? Integer.parseInt(index.text()) : 0;
        if (value < 1 || (dimension.isFixed() && value > dimension.size())) {
            throw formula.fault(
                    index.at(),
                    "there is no position " + index.text() + " in 1.." + shown(dimension),
                    "a position from 1 to " + (dimension.isFixed() ? dimension.size() : 999_999_999));
        }
        return new Index.Position(value, dimension);
    }

    /** What the range is, when everything is settled. */
    Dimension dimension(Range range) {
        Dimension dimension = range.root().dimension;
        if (dimension == null) {
            throw new IllegalStateException("the ranges are not settled");
        }
        return dimension;
    }

    static String shown(Dimension dimension) {
        return dimension.isFixed() ? Integer.toString(dimension.size()) : dimension.name();
    }
}
