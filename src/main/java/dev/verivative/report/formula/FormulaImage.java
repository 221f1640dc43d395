package dev.verivative.report.formula;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * One formula as a picture, in letters of 12 points. Pictures of equal formulas are equal byte for byte.
 *
 * @param drawing what is to be seen
 * @param text what stands for it where it cannot be seen
 */
public record FormulaImage(Drawing drawing, String text) {
    private static final double SIZE = 12;
    private static final double MARGIN = 3;
    private static final double POINTS_PER_INCH = 72;

    /** A side of it in PNG: what common programs open. */
    private static final int LARGEST = 16_384;

    /** What is behind a formula. */
    public enum Background {
        TRANSPARENT,
        WHITE
    }

    /**
     * A formula of LaTeX, which is also its text.
     *
     * @param latex for math mode
     * @throws IllegalArgumentException if it has commands that no formula of a report has, or is no formula
     */
    public static FormulaImage of(String latex) {
        return of(latex, latex);
    }

    /**
     * A formula with words that stand for it.
     *
     * @param latex for math mode
     * @param text what stands for it where it cannot be seen
     * @throws IllegalArgumentException if it has commands that no formula of a report has, or is no formula
     */
    public static FormulaImage of(String latex, String text) {
        return new FormulaImage(
                Typesetting.of(latex, Typesetting.Style.DISPLAY, SIZE)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "cannot typeset " + latex + ": expected a formula as reports have it")),
                text);
    }

    private double width() {
        return drawing.width() + 2 * MARGIN;
    }

    private double height() {
        return drawing.height() + drawing.depth() + 2 * MARGIN;
    }

    /** The picture as SVG that needs no fonts; it takes the colour of the text around it, or black. */
    public String svg() {
        AffineTransform place = AffineTransform.getTranslateInstance(MARGIN, MARGIN + drawing.height());
        String width = SvgPath.number(width());
        String height = SvgPath.number(height());
        String paths = drawing.outlines().stream()
                .map(outline -> "<path d=\"" + SvgPath.of(place.createTransformedShape(outline.path())) + "\"/>\n")
                .collect(Collectors.joining());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "pt\" height=\"" + height
                + "pt\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\">\n<title>" + escaped(text)
                + "</title>\n<g fill=\"currentColor\">\n" + paths + "</g>\n</svg>\n";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(isXml(point) ? point : ' ');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int point) {
        return point >= ' ' && (point < 0xD800 || point > 0xDFFF) && (point & 0xFFFE) != 0xFFFE;
    }

    /**
     * The picture as PNG.
     *
     * @param dpi pixels per inch; 96 for letters as large as on a page of the web
     * @throws IllegalArgumentException if dpi is not positive, or a side would have more than 16384 pixels
     */
    public byte[] png(double dpi, Background background) {
        double scale = dpi / POINTS_PER_INCH;
        double across = Math.ceil(width() * scale);
        double down = Math.ceil(height() * scale);
        if (!(dpi > 0 && across <= LARGEST && down <= LARGEST)) {
            throw new IllegalArgumentException("a picture with " + dpi + " dpi: expected more than 0 and at most "
                    + (int) (LARGEST * POINTS_PER_INCH / Math.max(width(), height())) + " for this formula");
        }
        BufferedImage image = new BufferedImage((int) across, (int) down, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            if (background == Background.WHITE) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            }
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.BLACK);
            graphics.scale(scale, scale);
            graphics.translate(MARGIN, MARGIN + drawing.height());
            drawing.outlines().forEach(outline -> graphics.fill(outline.path()));
        } finally {
            graphics.dispose();
        }
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a picture in memory", e);
        }
        return bytes.toByteArray();
    }
}
