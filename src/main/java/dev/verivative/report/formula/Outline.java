package dev.verivative.report.formula;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * A letter or a rule of a formula, filled by the nonzero rule.
 *
 * @param shape its outline; the same object for all letters of one kind
 * @param place where it stands, and how large
 */
public record Outline(Shape shape, AffineTransform place) {
    public Outline {
        place = new AffineTransform(place);
    }

    /** The outline where it stands. */
    public Path2D path() {
        return new Path2D.Double(shape, place);
    }
}
