package dev.verivative.report.formula;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.scilab.forge.jlatexmath.DefaultTeXFontParser;
import org.scilab.forge.jlatexmath.FontInfo;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * The outlines of the letters of JLaTeXMath's fonts, read without the font system of the desktop, which is missing on
 * servers and whose outlines depend on the machine.
 */
final class MathFonts {
    /** Stands for no font. */
    static final Font NONE = new Font("none", Font.PLAIN, 1);

    private static final Map<String, Field> FIELDS = new HashMap<>();
    private static final Map<String, TrueTypeFont> FONTS = new HashMap<>();
    private static final Map<String, Shape> OUTLINES = new HashMap<>();

    private MathFonts() {}

    /** Puts names in the place of fonts that are not yet loaded, so that they never are. */
    static void prepare() {
        try {
            Map<?, ?> fonts = (Map<?, ?>) field("fonts").get(null);
            for (Object info : fonts.values()) {
                if (field("font").get(info) == null) {
                    Object base = field("base").get(info);
                    Class<?> beside = base == null ? DefaultTeXFontParser.class : base.getClass();
                    String path = (String) field("path").get(info);
                    FONTS.computeIfAbsent(path, each -> read(beside, each));
                    field("font").set(info, new Font(path, Font.PLAIN, 1));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot name the fonts of JLaTeXMath", e);
        }
    }

    private static Field field(String name) {
        return FIELDS.computeIfAbsent(name, each -> {
            try {
                Field field = FontInfo.class.getDeclaredField(each);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException("JLaTeXMath's fonts have no " + each + ": expected version 1.0.7", e);
            }
        });
    }

    private static TrueTypeFont read(Class<?> beside, String path) {
        try (InputStream in = beside.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no font " + path + " beside " + beside.getName());
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + path, e);
        }
    }

    /** The outline of a letter, as large as JLaTeXMath expects it. */
    static Shape outline(Font font, char letter) {
        return OUTLINES.computeIfAbsent(font.getName() + letter, key -> read(font.getName(), letter));
    }

    private static Shape read(String name, char letter) {
        TrueTypeFont font = FONTS.get(name);
        if (font == null) {
            throw new IllegalArgumentException("no mathematical font: " + name);
        }
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyph(font, letter));
            double scale = TeXFormula.PIXELS_PER_POINT * TeXFormula.FONT_SCALE_FACTOR / (double) font.getUnitsPerEm();
            return AffineTransform.getScaleInstance(scale, -scale).createTransformedShape(glyph.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + name, e);
        }
    }

    private static int glyph(TrueTypeFont font, char letter) throws IOException {
        for (CmapSubtable table : font.getCmap().getCmaps()) {
            boolean unicode = table.getPlatformId() == CmapTable.PLATFORM_WINDOWS
                    || table.getPlatformId() == CmapTable.PLATFORM_UNICODE;
            int glyph = unicode ? table.getGlyphId(letter) : 0;
            if (glyph != 0) {
                return glyph;
            }
        }
        throw new IllegalArgumentException(String.format("no glyph U+%04X in %s", (int) letter, font.getName()));
    }
}
