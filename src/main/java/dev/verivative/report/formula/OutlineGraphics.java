package dev.verivative.report.formula;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is drawn as outlines to be filled, letters by those of the mathematical fonts. */
final class OutlineGraphics extends BareGraphics {
    private final List<Outline> outlines = new ArrayList<>();
    private AffineTransform transform;
    private Font font = MathFonts.NONE;
    private Stroke stroke = new BasicStroke();
    private Color color = Color.BLACK;

    OutlineGraphics(AffineTransform transform) {
        this.transform = new AffineTransform(transform);
    }

    /** All that was drawn, in its order. */
    List<Outline> outlines() {
        return List.copyOf(outlines);
    }

    @Override
    public void fill(Shape shape) {
        outlines.add(new Outline(shape, transform));
    }

    @Override
    public void draw(Shape shape) {
        fill(stroke.createStrokedShape(shape));
    }

    @Override
    public void drawChars(char[] data, int offset, int length, int x, int y) {
        if (length != 1) {
            throw unused();
        }
        AffineTransform place = new AffineTransform(transform);
        place.translate(x, y);
        Shape letter = MathFonts.outline(font, data[offset]);
        if (!letter.getBounds2D().isEmpty()) {
            outlines.add(new Outline(letter, place));
        }
    }

    @Override
    public void setFont(Font font) {
        this.font = font;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setColor(Color color) {
        this.color = color;
    }

    @Override
    public Color getColor() {
        return color;
    }

    @Override
    public void setStroke(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform change) {
        transform.concatenate(change);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        this.transform = new AffineTransform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }
}
