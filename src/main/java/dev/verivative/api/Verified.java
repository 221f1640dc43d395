package dev.verivative.api;

import dev.verivative.notation.TextStyle;
import dev.verivative.report.JUnitXml;
import dev.verivative.report.VerificationJson;
import dev.verivative.report.VerificationText;
import dev.verivative.verify.Verification;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;

/**
 * What came out when an implementation was held to a derivation.
 *
 * @param verification each property with its outcome and counterexample
 */
public record Verified(Verification verification) {
    private interface Report {
        void write(Writer out) throws IOException;
    }

    /** Whether no failure was observed in any trial. */
    public boolean held() {
        return verification.held();
    }

    /** The outcomes as tables, and each counterexample in full. */
    public String text() {
        return text(TextStyle.UNICODE, false);
    }

    /**
     * The outcomes as tables, and each counterexample in full.
     *
     * @param style signs
     * @param coloured whether for a terminal with colours
     */
    public String text(TextStyle style, boolean coloured) {
        return new VerificationText(style, coloured).text(verification);
    }

    /** The outcomes as JSON. */
    public String json() {
        return written(out -> VerificationJson.write(verification, out));
    }

    /**
     * The outcomes as JUnit XML.
     *
     * @param ended the time that is written into it
     */
    public String junit(Instant ended) {
        return written(out -> JUnitXml.write(verification, ended, out));
    }

    private static String written(Report report) {
        StringWriter out = new StringWriter();
        try {
            report.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
