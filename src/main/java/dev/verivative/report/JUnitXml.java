package dev.verivative.report;

import dev.verivative.verify.Counterexample;
import dev.verivative.verify.CounterexampleText;
import dev.verivative.verify.Decimals;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.PropertyResult.Outcome;
import dev.verivative.verify.Verification;
import dev.verivative.verify.Verification.PolicyRow;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * What a verification found, as JUnit XML: a test case for each property and format. Valid against the schemas of
 * Jenkins ({@code junit-10.xsd}) and of Ant, which others follow.
 */
public final class JUnitXml {
    /** The name under which CI servers look for it. */
    public static final String FILE = "TEST-verivative.xml";

    private final StringBuilder xml = new StringBuilder();

    private JUnitXml() {}

    /**
     * Writes the whole report.
     *
     * @param ended when the verification ended
     * @throws IOException if the writer does
     */
    public static void write(Verification verification, Instant ended, Writer out) throws IOException {
        JUnitXml report = new JUnitXml();
        report.suite(verification, ended);
        out.write(report.xml.toString());
    }

    private void suite(Verification verification, Instant ended) {
        String name = "verivative." + verification.function();
        List<PropertyResult> results = verification.properties();
        String end = ended.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
        attribute("name", name);
        attribute("tests", String.valueOf(results.size()));
        attribute("failures", String.valueOf(count(results, Outcome.FALSIFIED)));
        attribute("errors", "0");
        attribute("skipped", String.valueOf(count(results, Outcome.NOT_OFFERED)));
        attribute("time", String.format(Locale.ROOT, "%.3f", verification.seconds()));
        attribute("timestamp", end);
        attribute("hostname", "localhost");
        xml.append(">\n  <properties>\n");
        property("function", verification.function());
        property("subject", verification.subject());
        property("seed", String.valueOf(verification.seed()));
        property("trials", String.valueOf(verification.trials()));
        property("uselessTrials", String.valueOf(verification.useless()));
        if (!verification.stopped().isEmpty()) {
            property("stopped", verification.stopped());
        }
        xml.append("  </properties>\n");
        results.forEach(result -> testCase(name, verification, result));
        xml.append("  <system-out>").append(escaped(details(verification))).append("</system-out>\n");
        xml.append("  <system-err></system-err>\n</testsuite>\n");
    }

    private static long count(List<PropertyResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private void property(String name, String value) {
        xml.append("    <property");
        attribute("name", name);
        attribute("value", value);
        xml.append("/>\n");
    }

    private void testCase(String suite, Verification verification, PropertyResult result) {
        xml.append("  <testcase");
        attribute("classname", suite);
        attribute("name", name(result));
        // The properties share their trials, so that none has a time of its own.
        attribute("time", "0.000");
        switch (result.outcome()) {
            case HELD, POLICY -> xml.append("/>\n");
            case NOT_OFFERED -> {
                xml.append(">\n    <skipped");
                attribute(
                        "message",
                        result.operation().word() + " in " + result.dtype().word() + " is not offered");
                xml.append("/>\n  </testcase>\n");
            }
            case FALSIFIED -> {
                xml.append(">\n    <failure");
                attribute(
                        "message",
                        result.counterexample().map(JUnitXml::inShort).orElse(result.statement()));
                attribute("type", "falsified");
                xml.append('>').append(escaped(failure(verification, result))).append("</failure>\n  </testcase>\n");
            }
        }
    }

    private static String name(PropertyResult result) {
        String operation = result.operation().word();
        return result.name() + (operation.equals(result.name()) ? "" : " of " + operation) + " in "
                + result.dtype().word();
    }

    private static String inShort(Counterexample found) {
        return "expected " + found.expected() + " but was " + found.actual();
    }

    private static String failure(Verification verification, PropertyResult result) {
        StringBuilder text = new StringBuilder("\n");
        text.append(result.statement())
                .append("\nseed       ")
                .append(verification.seed())
                .append('\n');
        result.counterexample()
                .ifPresent(found -> CounterexampleText.lines(found)
                        .forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    /** What the test cases have no room for. */
    private static String details(Verification verification) {
        StringBuilder text = new StringBuilder("\n");
        for (PropertyResult result : verification.properties()) {
            if (result.outcome() != Outcome.NOT_OFFERED) {
                text.append(name(result)).append(": ").append(result.outcome().word());
                text.append(", ").append(result.trials()).append(" trials");
                measured("max ulp", result.maxUlp(), text);
                measured("p99 ulp", result.p99Ulp(), text);
                measured("error/tolerance", result.margin(), text);
                text.append(result.note().isEmpty() ? "" : " (" + result.note() + ")")
                        .append('\n');
            }
        }
        for (PolicyRow row : verification.policies()) {
            text.append("policy ")
                    .append(row.name())
                    .append(": ")
                    .append(row.operation().word());
            text.append(" in ").append(row.dtype().word()).append(" of ").append(row.input());
            text.append("; the limit: ")
                    .append(row.limit())
                    .append("; usually: ")
                    .append(row.usual());
            text.append("; here: ").append(row.did()).append('\n');
        }
        return text.toString();
    }

    private static void measured(String name, double value, StringBuilder text) {
        if (!Double.isNaN(value)) {
            text.append(", ").append(name).append(' ').append(Decimals.rounded(value, 3));
        }
    }

    private void attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"");
        xml.append(escaped(value).replace("\n", "&#10;").replace("\t", "&#9;")).append('"');
    }

    /** Characters that no XML document may have are written as Java writes them. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> {
                    if (isLegal(letter)) {
                        escaped.appendCodePoint(letter);
                    } else {
                        escaped.append(String.format("\\u%04x", letter));
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Char of XML 1.0, section 2.2. */
    private static boolean isLegal(int letter) {
        return letter == '\t'
                || letter == '\n'
                || (letter >= ' ' && letter < Character.MIN_SURROGATE)
                || (letter > Character.MAX_SURROGATE && letter < 0xFFFE)
                || letter > 0xFFFF;
    }
}
