package dev.verivative.notation;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads MathML strictly, and says it again as LaTeX. */
public final class MathMlText {
    /** The elements that may occur, with the number of their children; -1 for any number. */
    private static final Map<String, Integer> CHILDREN = Map.ofEntries(
            Map.entry("math", -1),
            Map.entry("mrow", -1),
            Map.entry("msqrt", -1),
            Map.entry("mtable", -1),
            Map.entry("mtr", -1),
            Map.entry("mtd", -1),
            Map.entry("mfrac", 2),
            Map.entry("msub", 2),
            Map.entry("msup", 2),
            Map.entry("mover", 2),
            Map.entry("msubsup", 3),
            Map.entry("munderover", 3),
            Map.entry("mi", 0),
            Map.entry("mn", 0),
            Map.entry("mo", 0),
            Map.entry("mspace", 0));

    private static final Set<String> ATTRIBUTES = Set.of(
            "display=block",
            "displaystyle=true",
            "displaystyle=false",
            "movablelimits=false",
            "stretchy=false",
            "mathvariant=normal",
            "accent=true",
            "form=infix",
            "lspace=0em",
            "lspace=0.1667em",
            "rspace=0em",
            "width=0.1667em",
            "width=1em",
            "class=changed",
            "class=rows");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("\u2212", "-"),
            Map.entry("+", "+"),
            Map.entry("=", "="),
            Map.entry("\u22c5", " \\cdot "),
            Map.entry("\u2062", " "),
            Map.entry("\u2061", ""),
            Map.entry("\u2063", ","),
            Map.entry(",", ","),
            Map.entry("(", "\\left("),
            Map.entry(")", "\\right)"),
            Map.entry("\u21a6", "\\mapsto "),
            Map.entry("\u2211", "\\sum "),
            Map.entry("\u2032", "'"),
            Map.entry("\u2033", "''"),
            Map.entry("\u2034", "'''"),
            Map.entry("\u02c6", "\\hat"),
            Map.entry("\u00af", "\\bar"),
            Map.entry("\u02dc", "\\tilde"));

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]");
    private static final Set<String> COMMANDS = Set.of("exp", "log", "sin", "cos", "sinh", "cosh", "tanh");

    private MathMlText() {}

    /** The element, which is checked to have only what MathML Core has and only where it may stand. */
    public static Element read(String markup) {
        try {
            Element element = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup)))
                    .getDocumentElement();
            check(element);
            return element;
        } catch (Exception e) {
            throw new AssertionError(markup, e);
        }
    }

    private static void check(Element element) {
        String name = element.getTagName();
        Integer expected = CHILDREN.get(name);
        List<Element> children = children(element);
        if (expected == null || (expected >= 0 && expected != children.size())) {
            throw new AssertionError(name + " with " + children.size() + " parts");
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String text = attribute.getNodeName() + "=" + attribute.getNodeValue();
            if (!ATTRIBUTES.contains(text) && !attribute.getNodeName().equals("alttext")) {
                throw new AssertionError(text + " in " + name);
            }
        }
        boolean words = children.isEmpty() && !element.getTextContent().isBlank();
        boolean leaf = Set.of("mi", "mn", "mo").contains(name);
        if (leaf != words && !Set.of("mspace", "mtd").contains(name)) {
            throw new AssertionError(name + " with the text '" + element.getTextContent() + "'");
        }
        children.forEach(MathMlText::check);
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static String latex(Element element) {
        List<String> parts = children(element).stream().map(MathMlText::latex).toList();
        String text = element.getTextContent();
        return switch (element.getTagName()) {
            case "mrow" -> String.join("", parts);
            case "msqrt" -> "\\sqrt{" + String.join("", parts) + "}";
            case "mfrac" ->
                (element.hasAttribute("displaystyle") ? "\\tfrac{" : "\\frac{") + parts.get(0) + "}{" + parts.get(1)
                        + "}";
            case "msub" -> parts.get(0) + "_{" + parts.get(1) + "}";
            case "msup" -> parts.get(0) + "^{" + parts.get(1) + "}";
            case "msubsup", "munderover" -> parts.get(0).strip() + "_{" + parts.get(1) + "}^{" + parts.get(2) + "} ";
            case "mover" -> parts.get(1) + "{" + parts.get(0) + "}";
            case "mn" -> text;
            case "mi" -> identifier(text);
            case "mo" -> Objects.requireNonNull(SIGNS.get(text), text);
            case "mspace" -> " ";
            default -> throw new AssertionError(element.getTagName());
        };
    }

    private static String identifier(String text) {
        if (text.equals("\u2202")) {
            return "\\partial ";
        } else if (text.codePointCount(0, text.length()) > 1) {
            return COMMANDS.contains(text) ? "\\" + text : "\\operatorname{" + text + "}";
        }
        String name = PLAIN.matcher(text).matches() ? text : LatexLetters.nameOf(text.codePointAt(0));
        return name.length() > 1 ? "\\" + name + " " : name;
    }
}
