package dev.verivative.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.api.Verivative;
import dev.verivative.report.DerivationDocument;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlReportTest {
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    /** Attributes whose value a browser loads, or runs. */
    private static final Set<String> FORBIDDEN = Set.of("style", "src", "srcset", "action", "formaction", "background");

    static Stream<Arguments> all() {
        return Derivations.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isSmallWellFormedAndHarmless(String name, Derivations.Source source)
            throws IOException, ParserConfigurationException, SAXException, NoSuchAlgorithmException {
        DerivationDocument document = source.derived().document();
        String page = new HtmlReport().text(document);
        assertEquals(page, new HtmlReport().text(document));
        assertTrue(page.getBytes(StandardCharsets.UTF_8).length < HtmlReport.MOST_BYTES, name);
        List<Element> elements = elements(page);
        elements.forEach(HtmlReportTest::isHarmless);
        pointsAtWhatIsThere(elements);
        headingsDescendOneByOne(elements);
        hasItsOwnPolicy(page, elements);
        everyStepHasItsLinesAndItsRule(elements);
    }

    private static List<Element> elements(String page) throws IOException, ParserConfigurationException, SAXException {
        assertTrue(page.startsWith("<!DOCTYPE html>\n"));
        // Scripts are not escaped in HTML as they are in XML.
        String markup = SCRIPT.matcher(page.substring(page.indexOf('\n'))).replaceAll("<script></script>");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(markup)));
        NodeList nodes = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static void isHarmless(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.item(i).getNodeName();
            String value = attributes.item(i).getNodeValue();
            assertFalse(FORBIDDEN.contains(attribute) || attribute.startsWith("on"), attribute + "=" + value);
            if (attribute.equals("href")) {
                assertEquals("a", element.getTagName());
                assertTrue(value.startsWith("#") || value.startsWith("https://dlmf.nist.gov/"), value);
            }
        }
        assertFalse(
                Set.of("link", "img", "iframe", "object", "embed", "base", "form", "image", "foreignObject")
                        .contains(element.getTagName()),
                element.getTagName());
        if (element.getTagName().equals("style")) {
            assertFalse(element.getTextContent().matches("(?s).*(@import|url\\((?!data:)).*"));
        }
    }

    private static void pointsAtWhatIsThere(List<Element> elements) {
        Set<String> ids = new HashSet<>();
        for (Element element : elements) {
            if (element.hasAttribute("id")) {
                assertTrue(ids.add(element.getAttribute("id")), "twice: " + element.getAttribute("id"));
            }
        }
        for (Element element : elements) {
            if (element.getAttribute("href").startsWith("#")) {
                assertTrue(ids.contains(element.getAttribute("href").substring(1)), element.getAttribute("href"));
            }
            if (element.hasAttribute("aria-labelledby")) {
                assertTrue(ids.contains(element.getAttribute("aria-labelledby")));
            }
        }
    }

    private static void headingsDescendOneByOne(List<Element> elements) {
        int level = 0;
        int first = 0;
        for (Element element : elements) {
            if (element.getTagName().matches("h[1-6]")) {
                int next = element.getTagName().charAt(1) - '0';
                assertTrue(next <= level + 1, element.getTextContent());
                first += next == 1 ? 1 : 0;
                level = next;
            }
        }
        assertEquals(1, first);
    }

    private static void hasItsOwnPolicy(String page, List<Element> elements) throws NoSuchAlgorithmException {
        Element meta = elements.stream()
                .filter(element -> element.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "default-src 'none'; style-src 'sha256-" + hash(STYLE, page) + "'; script-src 'sha256-"
                        + hash(SCRIPT, page) + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'",
                meta.getAttribute("content"));
    }

    private static String hash(Pattern element, String page) throws NoSuchAlgorithmException {
        Matcher found = element.matcher(page);
        assertTrue(found.find());
        byte[] content = found.group(1).getBytes(StandardCharsets.UTF_8);
        assertFalse(found.find());
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static void everyStepHasItsLinesAndItsRule(List<Element> elements) {
        List<Element> steps = elements.stream()
                .filter(element -> element.hasAttribute("data-step"))
                .toList();
        for (Element step : steps) {
            List<Element> inside = inside(step);
            for (String part : List.of("before", "after", "statement", "source")) {
                assertTrue(
                        inside.stream().anyMatch(element -> isOf(element, part)),
                        part + " in " + step.getTextContent());
            }
            assertTrue(inside.stream()
                    .anyMatch(element -> isOf(element, "formula")
                            && !element.getAttribute("data-latex").isBlank()));
        }
    }

    private static boolean isOf(Element element, String style) {
        return List.of(element.getAttribute("class").split(" ", -1)).contains(style)
                && !element.getTextContent().isBlank();
    }

    private static List<Element> inside(Element parent) {
        NodeList nodes = parent.getElementsByTagName("*");
        return Stream.iterate(0, i -> i + 1)
                .limit(nodes.getLength())
                .map(i -> (Element) nodes.item(i))
                .toList();
    }

    @Test
    void showsWhatIsHostileAsItIs() throws IOException, ParserConfigurationException, SAXException {
        List<Element> elements =
                elements(new HtmlReport().text(Derivations.hostile().derive().document()));
        String shown = "</title></style></script><script>alert(1)</script>\" onload='x' $e^x$ \\input{y} &amp; <!-- ]]>"
                + " \u202eGröße 中 [31m {{x}} ${x} `z`";
        for (String tag : List.of("title", "h1", "p")) {
            Element first = elements.stream()
                    .filter(element -> element.getTagName().equals(tag))
                    .findFirst()
                    .orElseThrow();
            assertEquals(shown, first.getTextContent());
        }
    }

    @Test
    void marksWhatChangesInBothLines() throws IOException, ParserConfigurationException, SAXException {
        DerivationDocument document = Verivative.of("softmax").derive().document();
        List<Element> steps = elements(new HtmlReport().text(document)).stream()
                .filter(element -> element.getAttribute("id").matches("step-[0-9]+"))
                .toList();
        assertEquals(11, steps.size());
        for (Element step : steps) {
            for (String line : List.of("before", "after")) {
                Element found = inside(step).stream()
                        .filter(element -> isOf(element, line))
                        .findFirst()
                        .orElseThrow();
                assertTrue(inside(found).stream().anyMatch(element -> isOf(element, "changed")), line);
            }
        }
    }
}
