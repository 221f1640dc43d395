package dev.verivative.report.site;

import dev.verivative.report.DerivationDocument;
import dev.verivative.report.DerivationReport;
import dev.verivative.report.html.Markup;
import dev.verivative.rule.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page of a function: its report, with links to the other pages.
 *
 * @param document what it tells
 * @param path where it stands
 * @param text the page
 * @param uses for each rule the steps that use it
 */
record FunctionPage(DerivationDocument document, String path, String text, Map<String, List<Step>> uses) {
    /** A step's own element, its number, and the name of each rule of it, as the report's templates write them. */
    private static final Pattern PLACES = Pattern.compile("<(?:section class=\"step\"|li) id=\"(?<id>[^\"]+)\""
            + "|<span class=\"number\">(?<number>[^<]*)</span>"
            + "|(?<head><dt>[^<]*)<code>(?<rule>[a-z]+(?:-[a-z]+)*)</code></dt>");

    private static final String TOP = "<header class=\"top\">";
    private static final Set<String> RULES =
            Rules.ALL.stream().map(rule -> rule.name()).collect(Collectors.toUnmodifiableSet());

    /** A step of the page. */
    record Step(String anchor, String number) {}

    static FunctionPage of(DerivationDocument document, String path, DerivationReport report) {
        Map<String, List<Step>> uses = new LinkedHashMap<>();
        Matcher places = PLACES.matcher(report.text(document));
        StringBuilder text = new StringBuilder();
        Step step = new Step("", "");
        while (places.find()) {
            String rule = places.group("rule");
            if (places.group("id") != null) {
                step = new Step(places.group("id"), "");
            } else if (places.group("number") != null) {
                step = new Step(step.anchor(), places.group("number"));
            } else if (RULES.contains(rule)) {
                uses.computeIfAbsent(rule, name -> new ArrayList<>()).add(step);
                String linked = places.group("head") + "<a href=\"" + Navigation.UP + Navigation.rule(rule)
                        + "\"><code>" + rule + "</code></a></dt>";
                places.appendReplacement(text, Matcher.quoteReplacement(linked));
            }
        }
        places.appendTail(text);
        return new FunctionPage(document, path, navigated(text.toString()), uses);
    }

    /** With the links to the pages of the site above the title. */
    private static String navigated(String page) {
        int top = page.indexOf(TOP);
        if (top < 0) {
            throw new IllegalStateException("the page has no " + TOP);
        }
        String links = Navigation.LINKS.stream()
                .map(link -> Navigation.link(Navigation.UP + link.path(), link.words())
                        .html())
                .collect(Collectors.joining(" · "));
        return page.substring(0, top) + "<nav class=\"site\" aria-label=\"Site\">\n<p class=\"needs\">" + links
                + "</p>\n</nav>\n" + page.substring(top);
    }

    String title() {
        return Markup.line(document.definition().title());
    }
}
