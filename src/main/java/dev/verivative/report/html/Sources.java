package dev.verivative.report.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where rules can be looked up, with links to what stands on the web. */
public final class Sources {
    /** A section of the NIST Digital Library of Mathematical Functions, such as {@code DLMF 1.4(iii)}. */
    private static final Pattern DLMF = Pattern.compile("DLMF ([0-9]+\\.[0-9]+)(?:\\(([ivx]+)\\))?");

    private Sources() {}

    /** Where a rule is from. */
    public static Markup linked(String source) {
        Matcher found = DLMF.matcher(source);
        StringBuilder html = new StringBuilder();
        int from = 0;
        while (found.find()) {
            String anchor = found.group(2) == null ? "" : "#" + found.group(2);
            html.append(Markup.escaped(source.substring(from, found.start())))
                    .append("<a href=\"https://dlmf.nist.gov/")
                    .append(found.group(1))
                    .append(anchor)
                    .append("\">")
                    .append(found.group())
                    .append("</a>");
            from = found.end();
        }
        return new Markup(html.append(Markup.escaped(source.substring(from))).toString());
    }
}
