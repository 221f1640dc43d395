package dev.verivative.report.site;

import dev.verivative.report.html.Markup;
import java.util.List;

/** Where the pages of a site are, and the links between them. */
final class Navigation {
    static final String INDEX = "index.html";
    static final String MEASURED = "measured.html";
    static final String TRUSTED = "trusted.html";
    static final String STYLES = "site.css";
    static final String SCRIPT = "search.js";

    /** The way from a folder of the site to the site's own. */
    static final String UP = "../";

    static final List<SitePage.Link> LINKS = List.of(
            new SitePage.Link(INDEX, "Functions and rules"),
            new SitePage.Link(MEASURED, "What was measured"),
            new SitePage.Link(TRUSTED, "How to read, what to trust"));

    private Navigation() {}

    static String rule(String name) {
        return "rules/" + name + ".html";
    }

    static String function(String name) {
        return "functions/" + name + ".html";
    }

    static Markup link(String address, String words) {
        return new Markup("<a href=\"" + Markup.escaped(address) + "\">" + Markup.escaped(Markup.line(words)) + "</a>");
    }
}
