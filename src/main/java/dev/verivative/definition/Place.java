package dev.verivative.definition;

/**
 * A place in a file.
 *
 * @param line the line, from 1
 * @param column the column, from 1, in code points
 */
record Place(int line, int column) {}
