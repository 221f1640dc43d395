package dev.verivative.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verivative.derive.Lemma;
import dev.verivative.derive.Line;
import dev.verivative.derive.Route;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Vocabulary;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {
    private static final List<String> MEMBERS = List.of(
            "function",
            "wrt",
            "route",
            "n",
            "output",
            "definition",
            "steps",
            "lemmas",
            "cases",
            "result",
            "inOwnOutputs",
            "obligations",
            "checks");

    static List<DerivationDocument> all() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasTheMembersThatAreReliedOn(DerivationDocument document) throws IOException {
        JsonNode json = read(document);
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertEquals(MEMBERS, names.subList(0, MEMBERS.size()));
        assertEquals(document.n().isPresent(), json.has("jacobian"));
        assertEquals(document.n().isPresent(), json.get("n").isInt());
        assertEquals("accepted", json.at("/checks/kernel").asText());
        assertEquals("not run", json.at("/checks/symja").asText());
        assertEquals(document.main().lines().size(), json.get("steps").size());
        assertEquals(json.get("result"), last(json.get("steps")).get("after"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachStepStartsWithWhatTheOneBeforeItEndedWith(DerivationDocument document) throws IOException {
        JsonNode steps = read(document).get("steps");
        for (int i = 1; i < steps.size(); i++) {
            assertEquals(steps.get(i - 1).get("after"), steps.get(i).get("before"));
            assertEquals(i + 1, steps.get(i).get("number").asInt());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void pathsPointAtWhatChanges(DerivationDocument document) throws IOException {
        JsonNode steps = read(document).get("steps");
        for (int i = 0; i < steps.size(); i++) {
            Line line = document.main().lines().get(i);
            List<Integer> path = new ArrayList<>();
            steps.get(i).get("path").forEach(child -> path.add(child.asInt()));
            Term part = line.step().after().at(path);
            assertEquals(line.step().after(), line.step().before().replaceAt(path, part));
            assertFalse(line.step().before().at(path).equals(part), () -> "nothing changes at " + path);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void latexReadsBack(DerivationDocument document) throws IOException {
        JsonNode json = read(document);
        Vocabulary vocabulary = vocabulary(document);
        assertEquals(
                document.function().body(),
                LatexReader.read(json.at("/definition/latex").asText(), vocabulary));
        for (int i = 0; i < json.get("steps").size(); i++) {
            String latex = json.get("steps").get(i).at("/after/latex").asText();
            assertEquals(document.main().lines().get(i).step().after(), LatexReader.read(latex, vocabulary), latex);
        }
    }

    @Test
    void hasTheCasesOfSoftmax() throws IOException {
        JsonNode cases = read(Samples.softmax()).get("cases");
        assertEquals("i = j", cases.get(0).get("when").asText());
        assertEquals(
                "sigma[i]*(1 - sigma[i])", cases.get(0).at("/result/wolfram").asText());
        assertEquals("i != j", cases.get(1).get("when").asText());
        assertEquals("-sigma[i]*sigma[j]", cases.get(1).at("/result/wolfram").asText());
    }

    @Test
    void hasTheMatrixOfAKnownSize() throws IOException {
        JsonNode json = read(Samples.sized("softmax", Samples.SOFTMAX, 4));
        assertEquals(4, json.get("n").asInt());
        assertEquals("i = 1, j = 1", json.at("/cases/0/when").asText());
        assertEquals("i = 1, j = 2", json.at("/cases/1/when").asText());
        assertEquals("-sigma[1]*sigma[2]", json.at("/cases/1/result/wolfram").asText());
        assertEquals(4, json.get("jacobian").size());
        for (JsonNode row : json.get("jacobian")) {
            assertEquals(4, row.size());
        }
        assertEquals("sigma[3]*(1 - sigma[3])", json.at("/jacobian/2/2/wolfram").asText());
        assertEquals("-sigma[3]*sigma[1]", json.at("/jacobian/2/0/wolfram").asText());
    }

    @Test
    void aScalarFunctionHasOneRow() throws IOException {
        JsonNode jacobian = read(Samples.sized("mean", Samples.MEAN, 3)).get("jacobian");
        assertEquals(1, jacobian.size());
        assertEquals(3, jacobian.get(0).size());
    }

    @Test
    void listsWhatIsLeftOpen() throws IOException {
        JsonNode json = read(Samples.document("l2-norm", Samples.L2_NORM, Route.QUOTIENT));
        assertEquals("[\"sum_{k=1}^n x_k^2 > 0\"]", json.get("obligations").toString());
        assertTrue(json.at("/steps/0/obligations").size() > 0);
        assertEquals(0, read(Samples.softmax()).get("obligations").size());
    }

    @Test
    void hasTheLinesForNumpyForArbitrarySizes() throws IOException {
        JsonNode numpy = read(Samples.softmax()).get("numpy");
        assertEquals("y", numpy.get("output").asText());
        assertEquals("np.exp(x) / np.sum(np.exp(x))", numpy.get("forward").asText());
        assertEquals("y[:, None] * (np.eye(len(y)) - y)", numpy.get("jacobian").asText());
        assertEquals("[\"import numpy as np\"]", numpy.get("imports").toString());
        assertFalse(read(Samples.sized("softmax", Samples.SOFTMAX, 4)).has("numpy"));
    }

    @Test
    void namesTheRangeCondition() throws IOException {
        assertTrue(read(Samples.softmax()).get("steps").toString().contains("\"1 <= j <= n\""));
    }

    private static JsonNode last(JsonNode array) {
        return array.get(array.size() - 1);
    }

    private static JsonNode read(DerivationDocument document) throws IOException {
        return new ObjectMapper().readTree(new JsonReport().text(document));
    }

    /** What the letters of the samples mean. */
    static Vocabulary vocabulary(DerivationDocument document) {
        Function function = document.function();
        Vocabulary vocabulary = Vocabulary.EMPTY.withFunction(function);
        for (Tensor tensor : function.variables()) {
            vocabulary = vocabulary.withTensor(tensor);
        }
        for (Tensor tensor : document.definition().constants()) {
            vocabulary = vocabulary.withTensor(tensor);
        }
        for (String parameter : document.definition().parameters()) {
            vocabulary = vocabulary.withSymbol(parameter);
        }
        for (Index.Variable index : function.indices()) {
            vocabulary = vocabulary.withIndex(index.name(), index.dimension());
        }
        for (Term.Call name : document.names()) {
            vocabulary = vocabulary.withFunction(name.function());
        }
        for (Lemma lemma : document.lemmas()) {
            vocabulary = vocabulary.withFunction(lemma.name().function());
        }
        for (Index index : ((Term.Entry) ((Term.Partial) document.asked()).by()).indices()) {
            if (index instanceof Index.Variable variable) {
                vocabulary = vocabulary.withIndex(variable.name(), variable.dimension());
            }
        }
        Dimension n = Samples.N;
        return document.n().isEmpty() ? vocabulary.withDimension(n) : vocabulary;
    }
}
