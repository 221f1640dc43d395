package dev.verivative.term;

/**
 * The range 1..n of an index: arbitrary, with a name, or of a known size.
 *
 * <p>A dimension has at least one element. Dimensions of different names are different even where their sizes agree.
 *
 * @param name the letter that stands for the size, as in 1..n
 * @param size the size, or 0 where it is arbitrary
 */
public record Dimension(String name, int size) {
    /** @throws IllegalArgumentException if the size is negative */
    public Dimension {
        Names.check(name);
        if (size < 0) {
            throw new IllegalArgumentException("a dimension cannot have " + size + " elements");
        }
    }

    public static Dimension of(String name) {
        return new Dimension(name, 0);
    }

    public boolean isFixed() {
        return size > 0;
    }

    @Override
    public String toString() {
        return isFixed() ? name + "=" + size : name;
    }
}
