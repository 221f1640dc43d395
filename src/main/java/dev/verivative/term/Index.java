package dev.verivative.term;

/** What stands in a subscript: a letter that runs through a dimension, or one position of it. */
public sealed interface Index {
    /** The letter, or the position as a number. */
    String name();

    Dimension dimension();

    /** Whether it is in range whatever the size of its dimension. */
    default boolean exists() {
        return true;
    }

    /** The same letter or position in another dimension. */
    Index resize(Dimension other);

    /** An index letter with its range 1..n. */
    record Variable(String name, Dimension dimension) implements Index {
        /** @throws IllegalArgumentException if the name is none or reads like a position */
        public Variable {
            Names.check(name);
            if (Character.isDigit(name.charAt(0))) {
                throw new IllegalArgumentException("an index letter cannot be called " + name);
            }
        }

        @Override
        public Variable resize(Dimension other) {
            return new Variable(name, other);
        }

        /** Does not use the name, so that terms that differ in bound names only have one hash code. */
        @Override
        public int hashCode() {
            return dimension.hashCode();
        }

        @Override
        public String toString() {
            return name + ":" + dimension;
        }
    }

    /** A position, counted from 1. In a dimension of arbitrary size it may lie outside: see the rules' InRange. */
    record Position(int value, Dimension dimension) implements Index {
        /** @throws IllegalArgumentException if the position is below 1 or above a known size */
        public Position {
            if (value < 1 || (dimension.isFixed() && value > dimension.size())) {
                throw new IllegalArgumentException("index " + value + " is not in 1.." + dimension);
            }
        }

        @Override
        public boolean exists() {
            return value == 1 || dimension.isFixed();
        }

        @Override
        public Position resize(Dimension other) {
            return new Position(value, other);
        }

        @Override
        public String name() {
            return String.valueOf(value);
        }

        @Override
        public String toString() {
            return value + ":" + dimension;
        }
    }
}
