package dev.verivative.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes derivations in one format. */
public interface DerivationReport {
    /**
     * Writes the whole report.
     *
     * @throws IOException if the writer does
     */
    void write(DerivationDocument document, Writer out) throws IOException;

    /** The whole report. */
    default String text(DerivationDocument document) {
        StringWriter out = new StringWriter();
        try {
            write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
