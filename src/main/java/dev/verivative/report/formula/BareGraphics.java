package dev.verivative.report.formula;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Graphics that refuse all that no formula is drawn with: pictures, clips, strings of system fonts. */
abstract class BareGraphics extends Graphics2D {
    static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("no formula is drawn with this");
    }

    @Override
    public Graphics create() {
        throw unused();
    }

    @Override
    public void dispose() {}

    @Override
    public void drawString(String text, int x, int y) {
        throw unused();
    }

    @Override
    public void drawString(String text, float x, float y) {
        throw unused();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw unused();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw unused();
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, java.awt.geom.AffineTransform transform, ImageObserver observer) {
        throw unused();
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw unused();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, java.awt.geom.AffineTransform transform) {
        throw unused();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, java.awt.geom.AffineTransform transform) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(
            Image image, int x1, int y1, int x2, int y2, int u1, int v1, int u2, int v2, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int u1,
            int v1,
            int u2,
            int v2,
            Color background,
            ImageObserver observer) {
        throw unused();
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        throw unused();
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw unused();
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw unused();
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int angle) {
        throw unused();
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int angle) {
        throw unused();
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int count) {
        throw unused();
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int count) {
        throw unused();
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int count) {
        throw unused();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw unused();
    }

    @Override
    public boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
        throw unused();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw unused();
    }

    @Override
    public void setComposite(Composite composite) {
        throw unused();
    }

    @Override
    public Composite getComposite() {
        throw unused();
    }

    @Override
    public void setPaintMode() {
        throw unused();
    }

    @Override
    public void setXORMode(Color color) {
        throw unused();
    }

    @Override
    public void setPaint(Paint paint) {
        throw unused();
    }

    @Override
    public Paint getPaint() {
        throw unused();
    }

    @Override
    public void setBackground(Color color) {
        throw unused();
    }

    @Override
    public Color getBackground() {
        throw unused();
    }

    @Override
    public void clip(@Nullable Shape shape) {
        throw unused();
    }

    @Override
    public Rectangle getClipBounds() {
        throw unused();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public Shape getClip() {
        throw unused();
    }

    @Override
    public void setClip(@Nullable Shape clip) {
        throw unused();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        throw unused();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        throw unused();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        throw unused();
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        throw unused();
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        throw unused();
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        throw unused();
    }

    @Override
    public RenderingHints getRenderingHints() {
        throw unused();
    }
}
