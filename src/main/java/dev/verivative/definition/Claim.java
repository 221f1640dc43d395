package dev.verivative.definition;

/**
 * A formula that a definition says is true.
 *
 * @param text the sentence that introduces it, without markup
 * @param formula its LaTeX
 * @param line where it begins in the file, counted from 1
 */
public record Claim(String text, String formula, int line) {}
