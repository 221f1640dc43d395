package dev.verivative.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.api.Verivative;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.figure.Drawn.Subject;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FiguresTest {
    private static final int LARGEST = 60_000;

    static List<Subject> all() {
        return Drawn.all();
    }

    private static Optional<Figure> figure(Subject subject, String name) {
        return subject.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst();
    }

    @ParameterizedTest
    @MethodSource("all")
    void areWellFormedSmallAndTheSameEachTime(Subject subject) throws Exception {
        List<Figure> figures = subject.figures();
        assertFalse(figures.isEmpty());
        assertEquals(figures, Figures.of(subject.document()));
        for (Figure figure : figures) {
            Element svg = Drawn.xml(figure.svg()).getDocumentElement();
            assertEquals("img", svg.getAttribute("role"));
            assertEquals(
                    figure.title(), svg.getElementsByTagName("title").item(0).getTextContent());
            assertEquals(
                    figure.description(),
                    svg.getElementsByTagName("desc").item(0).getTextContent());
            assertTrue(figure.svg().length() < LARGEST, figure.name() + " is too long");
            Document inline = Drawn.xml(figure.inline());
            assertEquals(0, inline.getElementsByTagName("style").getLength());
            assertFalse(figure.inline().contains(" style="), "a page's policy forbids style attributes");
            assertFalse(figure.inline().contains(" id="), "two pictures of one page must not share a name");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void haveAnArrowForEachDerivativeThatIsNotZero(Subject subject) throws Exception {
        Optional<Figure> figure = figure(subject, "influence");
        if (figure.isEmpty()) {
            return;
        }
        WorkedExample example = subject.example();
        Set<List<Integer>> expected = new HashSet<>();
        for (int i = 0; i < example.outputs().size(); i++) {
            for (int j = 0; j < example.inputs().size(); j++) {
                if (example.jacobian().get(i).get(j).decimal().signum() != 0) {
                    expected.add(List.of(i + 1, j + 1));
                }
            }
        }
        Set<List<Integer>> drawn = new HashSet<>();
        List<Element> arrows = Drawn.groups(Drawn.xml(figure.get().inline()), "vf-arrow");
        for (Element arrow : arrows) {
            int row = Integer.parseInt(arrow.getAttribute("data-row"));
            int column = Integer.parseInt(arrow.getAttribute("data-column"));
            drawn.add(List.of(row, column));
            boolean isNegative = example.jacobian().get(row - 1).get(column - 1).sign() < 0;
            Element line = (Element) arrow.getElementsByTagName("path").item(0);
            assertEquals(isNegative, !line.getAttribute("stroke-dasharray").equals("none"));
            assertEquals(isNegative, line.getAttribute("class").contains("negative"));
        }
        assertEquals(expected, drawn);
        assertEquals(expected.size(), arrows.size());
    }

    @ParameterizedTest
    @MethodSource("all")
    void showTheValuesOfTheJacobianRounded(Subject subject) throws Exception {
        Optional<Figure> figure = figure(subject, "jacobian");
        if (figure.isEmpty()) {
            return;
        }
        WorkedExample example = subject.example();
        List<Element> cells = Drawn.groups(Drawn.xml(figure.get().inline()), "vf-cell");
        assertEquals(example.outputs().size() * example.inputs().size(), cells.size());
        for (Element cell : cells) {
            Value value = example.jacobian()
                    .get(Integer.parseInt(cell.getAttribute("data-row")) - 1)
                    .get(Integer.parseInt(cell.getAttribute("data-column")) - 1);
            String text = cell.getTextContent().strip();
            assertEquals(value.sign() > 0, text.startsWith("+"));
            assertEquals(value.sign() < 0, text.startsWith("−"));
            double shown =
                    Double.parseDouble(text.replace('−', '-').replace("+", "").replaceAll("·10.*", ""));
            if (!text.contains("·10")) {
                assertEquals(value.number(), shown, Math.abs(value.number()) * 5.1e-4);
            } else {
                double mantissa = value.decimal()
                                .round(new MathContext(4))
                                .unscaledValue()
                                .doubleValue()
                        / 1000;
                assertEquals(Math.abs(mantissa), Math.abs(shown), 0.01);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void colourWhatDependsOnTheInputAndLeadsToTheOutput(Subject subject) throws Exception {
        Optional<Figure> figure = figure(subject, "operations");
        if (figure.isEmpty()) {
            return;
        }
        WorkedExample example = subject.example();
        Operations operations = Operations.of(subject.document().function(), example.sizes(), 200)
                .orElseThrow();
        Document xml = Drawn.xml(figure.get().inline());
        Set<Integer> coloured = new TreeSet<>();
        Drawn.groups(xml, "vf-path").stream()
                .filter(group -> group.hasAttribute("data-node"))
                .forEach(group -> coloured.add(Integer.parseInt(group.getAttribute("data-node"))));
        // The input comes first, the output last.
        int from = coloured.iterator().next();
        int to = ((TreeSet<Integer>) coloured).last();
        Set<Integer> expected = new TreeSet<>();
        for (Operations.Node node : operations.nodes()) {
            if (reaches(operations, node.id(), from) && reaches(operations, to, node.id())) {
                expected.add(node.id());
            }
        }
        assertEquals(expected, coloured);
        assertTrue(operations.nodes().get(from).isInput());
        assertTrue(operations.outputs().contains(to));
    }

    /** Whether a node is, or has in its arguments, another one. */
    private static boolean reaches(Operations operations, int from, int to) {
        return from == to
                || operations.nodes().get(from).arguments().stream()
                        .anyMatch(argument -> reaches(operations, argument, to));
    }

    @Test
    void softmaxHasNineArrowsAndFourPathNodes() throws Exception {
        DerivationDocument softmax = Verivative.of("softmax").derive().document();
        List<Figure> figures = Figures.of(softmax);
        assertEquals(
                List.of("influence", "operations", "jacobian"),
                figures.stream().map(Figure::name).toList());
        assertEquals(
                9, Drawn.groups(Drawn.xml(figures.get(0).svg()), "vf-arrow").size());
        assertEquals("The operations, and the paths of ∂σ₂/∂x₁", figures.get(1).title());
    }

    @Test
    void aFunctionOfOneNumberHasAGraph() {
        assertEquals(
                List.of("graph", "operations"),
                Figures.of(Verivative.of("sigmoid").derive().document()).stream()
                        .map(Figure::name)
                        .toList());
    }

    @Test
    void whatIsTooLargeOrOtherIsLeftOut() {
        assertEquals(
                List.of(), Figures.of(Verivative.of("softmax").derive().at(40).document()));
        assertEquals(
                List.of(), Figures.of(Verivative.of("softmax").derive().vjp().document()));
        assertEquals(
                List.of(), Figures.of(Verivative.of("softmax").deriveCase(true).document()));
    }

    @Test
    void textIsHarmless() throws Exception {
        String hostile = "<script>alert('\"1\"')</script> & ]]> \u0000\u0007\uFFFE$\\ é 𝒳";
        Svg svg = new Svg();
        Label.plain(hostile).draw(svg, 1, 2, 3, "middle", Ink.TEXT);
        Figure figure = svg.figure("influence", hostile, hostile, 100, 100);
        Element root = Drawn.xml(figure.svg()).getDocumentElement();
        String read = hostile.replaceAll("[\u0000\u0007\uFFFE]", " ");
        assertEquals(read, root.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(read, root.getElementsByTagName("text").item(0).getTextContent());
        assertEquals(0, root.getElementsByTagName("script").getLength());
        assertFalse(figure.svg().contains("<script"));
    }
}
