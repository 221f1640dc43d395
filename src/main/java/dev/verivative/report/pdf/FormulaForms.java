package dev.verivative.report.pdf;

import dev.verivative.report.formula.Drawing;
import dev.verivative.report.formula.Outline;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Formulas as parts of a PDF; each kind of letter is drawn once and then referred to, which keeps the file small. */
final class FormulaForms {
    /** Letters reach a little beyond their boxes. */
    private static final float BEYOND = 12;

    private static final int DIGITS = 4;

    private final PDDocument document;
    private final Map<String, PDFormXObject> formulas = new HashMap<>();
    private final IdentityHashMap<Shape, PDFormXObject> letters = new IdentityHashMap<>();
    private final IdentityHashMap<Shape, COSName> names = new IdentityHashMap<>();

    FormulaForms(PDDocument document) {
        this.document = document;
    }

    /** A formula with the left lower corner of its box as the origin. */
    PDFormXObject form(String name, Formulas.Scaled formula) {
        return formulas.computeIfAbsent(name, key -> formula(formula.drawing(), formula.by()));
    }

    private PDFormXObject formula(Drawing drawing, double by) {
        PDResources resources = new PDResources();
        StringBuilder content = new StringBuilder();
        AffineTransform page = new AffineTransform(by, 0, 0, -by, 0, by * drawing.depth());
        for (Outline outline : drawing.outlines()) {
            AffineTransform place = new AffineTransform(page);
            place.concatenate(outline.place());
            if (outline.shape() instanceof Rectangle2D) {
                path(place.createTransformedShape(outline.shape()), content);
                continue;
            }
            PDFormXObject letter = letters.computeIfAbsent(outline.shape(), this::letter);
            COSName name = names.computeIfAbsent(outline.shape(), key -> COSName.getPDFName("L" + names.size()));
            resources.put(name, letter);
            double[] matrix = new double[6];
            place.getMatrix(matrix);
            content.append("q ");
            numbers(content, matrix, matrix.length);
            content.append("cm /").append(name.getName()).append(" Do Q\n");
        }
        return form(
                content,
                resources,
                new PDRectangle(
                        -BEYOND,
                        -BEYOND,
                        (float) (by * drawing.width()) + 2 * BEYOND,
                        (float) (by * (drawing.height() + drawing.depth())) + 2 * BEYOND));
    }

    private PDFormXObject letter(Shape shape) {
        StringBuilder content = new StringBuilder();
        path(shape, content);
        Rectangle2D bounds = shape.getBounds2D();
        return form(
                content,
                new PDResources(),
                new PDRectangle(
                        (float) Math.floor(bounds.getMinX()) - 1,
                        (float) Math.floor(bounds.getMinY()) - 1,
                        (float) Math.ceil(bounds.getWidth()) + 3,
                        (float) Math.ceil(bounds.getHeight()) + 3));
    }

    private PDFormXObject form(StringBuilder content, PDResources resources, PDRectangle box) {
        byte[] bytes = content.toString().getBytes(StandardCharsets.US_ASCII);
        try {
            PDFormXObject form =
                    new PDFormXObject(new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
            form.setResources(resources);
            form.setBBox(box);
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a formula in memory", e);
        }
    }

    /** An outline, filled by the nonzero rule. */
    private static void path(Shape shape, StringBuilder content) {
        double[] points = new double[6];
        double[] last = new double[2];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> segment(content, points, 2, "m", last);
                case PathIterator.SEG_LINETO -> segment(content, points, 2, "l", last);
                case PathIterator.SEG_QUADTO -> segment(content, cubic(last, points), 6, "c", last);
                case PathIterator.SEG_CUBICTO -> segment(content, points, 6, "c", last);
                default -> content.append("h\n");
            }
        }
        content.append("f\n");
    }

    private static void segment(StringBuilder content, double[] points, int count, String operator, double[] last) {
        numbers(content, points, count);
        content.append(operator).append('\n');
        last[0] = points[count - 2];
        last[1] = points[count - 1];
    }

    /** PDF has no curves with one control point. */
    private static double[] cubic(double[] from, double[] quadratic) {
        double[] cubic = new double[6];
        for (int axis = 0; axis < 2; axis++) {
            double control = quadratic[axis];
            double to = quadratic[2 + axis];
            cubic[axis] = from[axis] + (control - from[axis]) * 2 / 3;
            cubic[2 + axis] = to + (control - to) * 2 / 3;
            cubic[4 + axis] = to;
        }
        return cubic;
    }

    private static void numbers(StringBuilder content, double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            content.append(BigDecimal.valueOf(numbers[i])
                            .setScale(DIGITS, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()
                            .toPlainString())
                    .append(' ');
        }
    }
}
