package dev.verivative.report.figure;

/**
 * A picture of a derivation.
 *
 * @param name what it shows, in one word that can be a file's name
 * @param title what it shows, for people
 * @param description what there is to see, for those who cannot
 * @param svg a file of its own, readable on light and dark pages
 * @param inline the same for a page: without style element, with the classes of {@link Figures#rules}
 */
public record Figure(String name, String title, String description, String svg, String inline) {}
