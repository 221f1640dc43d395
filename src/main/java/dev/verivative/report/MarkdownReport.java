package dev.verivative.report;

import java.io.IOException;
import java.io.Writer;

/** A derivation as Markdown with its mathematics between dollar signs, as GitHub and notebooks show it. */
public final class MarkdownReport implements DerivationReport {
    @Override
    public void write(DerivationDocument document, Writer out) throws IOException {
        out.write(MarkdownSection.text(MarkdownSection.of(document)));
    }

    /** What has a meaning in Markdown as what it is. */
    public static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip()
                .replaceAll("([\\\\`*_{}\\[\\]<>()#+!|$&~.^=-])", "\\\\$1");
    }
}
