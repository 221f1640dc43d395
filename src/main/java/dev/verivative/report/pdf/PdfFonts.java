package dev.verivative.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of the text: Latin Modern, as they lie beside this class with their licence. */
final class PdfFonts {
    private static final String SERIF = "Verivative Serif";

    /** Those of the text and those of signs that the former lack. */
    private static final List<String> OF_TEXT =
            List.of("verivative-serif-regular.ttf", "verivative-symbols-regular.ttf");

    private final List<CmapLookup> glyphs = new ArrayList<>();

    PdfFonts() {
        for (String file : OF_TEXT) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(file)))) {
                glyphs.add(font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the font " + file, e);
            }
        }
    }

    /** Whether there is a glyph for the letter. */
    boolean has(int point) {
        return glyphs.stream().anyMatch(font -> font.getGlyphId(point) != 0);
    }

    /** Makes them known by the names that the template has for them. */
    void register(PdfRendererBuilder builder) {
        register(builder, "verivative-serif-regular.ttf", SERIF, 400, FontStyle.NORMAL);
        register(builder, "verivative-serif-bold.ttf", SERIF, 700, FontStyle.NORMAL);
        register(builder, "verivative-serif-italic.ttf", SERIF, 400, FontStyle.ITALIC);
        register(builder, "verivative-mono-regular.ttf", "Verivative Mono", 400, FontStyle.NORMAL);
        register(builder, "verivative-symbols-regular.ttf", "Verivative Symbols", 400, FontStyle.NORMAL);
    }

    private static void register(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(bytes(file)), family, weight, style, true);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = PdfFonts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no font " + file + " beside " + PdfFonts.class.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }
}
