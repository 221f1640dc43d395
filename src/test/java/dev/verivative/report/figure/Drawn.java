package dev.verivative.report.figure;

import dev.verivative.api.Derived;
import dev.verivative.api.Verivative;
import dev.verivative.report.DerivationDocument;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Derivations of the whole catalogue and of typed formulas, and pictures as XML. */
final class Drawn {
    private static final List<String> FORMULAS = List.of(
            "x_i^2*sum_k x_k",
            "log(x_i)/sum_k x_k",
            "sqrt(1-x)",
            "log(x*(1-x))",
            "sin(x)/x",
            "sum(exp(A @ x))",
            "x*y+sin(x*y)",
            "exp(-x^2/2)/sqrt(2*pi)",
            "tanh(W @ x + b)",
            "x_i*delta_ij",
            "5",
            "x_i",
            "sum_k x_k^x_k",
            "1/(x_1-x_2)",
            "x_i/x_j",
            "x_i - x_i",
            "exp(100*x)",
            "x^(1/3)",
            "x'*2");

    private static final List<Subject> ALL = derived();

    /** A document and what it is about, its example and its pictures. */
    record Subject(String name, DerivationDocument document, WorkedExample example, List<Figure> figures) {
        static Subject of(String name, Derived derived) {
            DerivationDocument document = derived.document();
            WorkedExample example = WorkedExample.of(document).orElseThrow();
            return new Subject(name, document, example, Figures.of(document, example));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Drawn() {}

    static List<Subject> all() {
        return ALL;
    }

    private static List<Subject> derived() {
        List<Subject> all = new ArrayList<>();
        for (String name : Verivative.names()) {
            all.add(Subject.of(name, Verivative.of(name).derive()));
        }
        for (String formula : FORMULAS) {
            all.add(Subject.of(formula, Verivative.formula(formula).derive()));
        }
        all.add(Subject.of("softmax at 3", Verivative.of("softmax").derive().at(3)));
        all.add(Subject.of(
                "softmax-linear by W", Verivative.of("softmax-linear").wrt("W").derive()));
        return all;
    }

    static Document xml(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** All groups of a class. */
    static List<Element> groups(Document xml, String kind) {
        List<Element> groups = new ArrayList<>();
        NodeList all = xml.getElementsByTagName("g");
        for (int i = 0; i < all.getLength(); i++) {
            Element group = (Element) all.item(i);
            if (List.of(group.getAttribute("class").split(" ", -1)).contains(kind)) {
                groups.add(group);
            }
        }
        return groups;
    }
}
