package dev.verivative.report.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class SiteTest {
    private static final Pattern LINK = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");

    static List<Rule> rules() {
        return Rules.ALL;
    }

    private static List<SiteFile> pages() {
        return Sites.FILES.stream()
                .filter(file -> file.path().endsWith(".html"))
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    @Test
    void isTheSameEachTime() {
        assertEquals(Sites.FILES, Sites.made());
    }

    @Test
    void everyLinkInsideLeadsSomewhere() {
        Map<String, Set<String>> anchors = Sites.FILES.stream()
                .collect(Collectors.toMap(SiteFile::path, file -> new HashSet<>(all(ANCHOR, file.text()))));
        Set<String> broken = new TreeSet<>();
        int seen = 0;
        for (SiteFile page : pages()) {
            for (String link : all(LINK, page.text())) {
                if (link.startsWith("https://dlmf.nist.gov/")) {
                    continue;
                }
                seen++;
                String path = link.replaceAll("#.*", "");
                String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
                String target = path.isEmpty() ? page.path() : resolved(page.path(), path);
                Set<String> there = anchors.get(target);
                if (there == null || (!anchor.isEmpty() && !there.contains(anchor))) {
                    broken.add(page.path() + " -> " + link);
                }
            }
        }
        assertEquals(Set.of(), broken);
        assertTrue(seen > 500, "only " + seen + " links");
    }

    private static String resolved(String from, String path) {
        String folder = from.contains("/") ? from.substring(0, from.indexOf('/') + 1) : "";
        return path.startsWith("../") ? path.substring(3) : folder + path;
    }

    @Test
    void staysInItsFolder() {
        Set<String> paths = Sites.FILES.stream().map(SiteFile::path).collect(Collectors.toSet());
        assertEquals(Sites.FILES.size(), paths.size());
        paths.forEach(path -> assertTrue(path.matches("(functions/|rules/)?[a-z0-9-]+\\.(html|css|js)"), path));
        assertTrue(paths.contains("functions/softmax-2.html"), paths::toString);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAPage(Rule rule) {
        String page = Sites.file("rules/" + rule.name() + ".html").text();
        assertTrue(page.contains("<h1>" + rule.title() + "</h1>"), page);
        assertTrue(page.contains("<code>" + rule.name() + "</code>"), page);
        for (int k = 1; k <= rule.conditions().size(); k++) {
            assertTrue(page.contains("id=\"fails-" + k + "\""), page);
        }
        assertTrue(page.contains("Lemma " + rule.name().replace('-', '_')) || page.contains("There is no lemma"), page);
    }

    @Test
    void pagesAreWellFormed() throws Exception {
        for (SiteFile page : pages()) {
            // Those of functions are what the report makes of them, which has tests of its own.
            if (!page.path().startsWith("functions/")) {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.text())));
            }
            List<String> ids = all(ANCHOR, page.text());
            assertEquals(ids.size(), Set.copyOf(ids).size(), page.path());
        }
    }

    @Test
    void theIndexKnowsEverything() {
        String index = Sites.file("index.html").text();
        List<String> words = all(Pattern.compile(" data-words=\"([^\"]*)\""), index);
        Set<String> links = new HashSet<>(all(LINK, index));
        for (Rule rule : Rules.ALL) {
            assertTrue(links.contains("rules/" + rule.name() + ".html"), rule.name());
            assertTrue(
                    words.stream().anyMatch(each -> each.startsWith(rule.name() + " ")), rule.name() + " in " + words);
        }
        List<String> functions = new ArrayList<>();
        for (SiteFile file : Sites.FILES) {
            if (file.path().startsWith("functions/")) {
                functions.add(file.path());
                assertTrue(links.contains(file.path()), file.path());
            }
        }
        assertEquals(Rules.ALL.size() + functions.size(), words.size());
        assertTrue(words.get(0).contains("softmax") && words.get(0).contains("quotient-rule"), words.get(0));
    }

    @Test
    void titlesAreHarmless() {
        for (SiteFile page : pages()) {
            String text = page.text();
            assertFalse(text.contains("<script>alert"), page.path());
            assertFalse(Pattern.compile("<[^>]*onload").matcher(text).find(), page.path());
            text.chars().forEach(c -> assertTrue(c == '\n' || c >= ' ', page.path()));
        }
        assertTrue(Sites.file("index.html").text().contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @Test
    void stepsLinkToTheirRulesAndBack() {
        String softmax = Sites.file("functions/softmax.html").text();
        assertTrue(softmax.contains("<a href=\"../rules/quotient-rule.html\"><code>quotient-rule</code></a>"), softmax);
        String rule = Sites.file("rules/quotient-rule.html").text();
        assertTrue(rule.contains("<a href=\"../functions/softmax.html#"), rule);
    }

    @Test
    void saysWhatWasMeasured() {
        String page = Sites.file("measured.html").text();
        assertTrue(page.contains("<a href=\"functions/tanh.html\">tanh</a>"), page);
        List<MatchResult> rows =
                Pattern.compile("<td>held</td>").matcher(page).results().toList();
        assertTrue(rows.size() > 10 && page.contains("<th scope=\"row\"><code>jacobian</code></th>"), page);
        assertFalse(page.contains("<td>falsified</td>"), page);
    }

    @Test
    void hearsHowFarItIs() {
        List<String> heard = new ArrayList<>();
        new Site(List.of(), List.of(), (document, out) -> {})
                .files((done, total, what) -> heard.add(done + "/" + total));
        assertEquals(Rules.ALL.size() + 1, heard.size());
        assertEquals("0/" + heard.size(), heard.get(0));
        assertEquals(heard.size() - 1 + "/" + heard.size(), heard.get(heard.size() - 1));
    }
}
