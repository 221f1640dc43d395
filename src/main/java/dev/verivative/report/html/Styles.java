package dev.verivative.report.html;

import dev.verivative.report.figure.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of a page. */
public final class Styles {
    private Styles() {}

    /** All of it. */
    public static String of() {
        return MathFont.fontFace() + "\n" + MathFont.rules() + "\n" + Figures.rules(false) + "\n@media (prefers-color-scheme: dark) {\n"
                + Figures.rules(true) + "\n}\n" + resource("page.css") + resource("playground.css");
    }

    static String resource(String name) {
        try (InputStream in = Styles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
