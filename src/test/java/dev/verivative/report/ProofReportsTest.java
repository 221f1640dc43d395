package dev.verivative.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.exact.Point;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.Opinion;
import dev.verivative.proof.RouteProof;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no right derivation ever shows: opinions that differ. */
class ProofReportsTest {
    private static final Definition SOFTMAX = Catalogue.standard().find("softmax");
    private static final Dimension N = Dimension.of("n");
    private static final Index.Variable J = new Index.Variable("j", N);

    private static FunctionProof differing() {
        Point at = Point.ofSizes(Map.of(N, 2))
                .with(new Tensor("x", List.of(N)), Rational.HALF, Rational.of(-2))
                .with(J, 2);
        Opinion differs = new Opinion.Differs(at, new BigDecimal("0.25"), Optional.of(new BigDecimal("-0.25")));
        Opinion undefined = new Opinion.Differs(at, BigDecimal.ONE, Optional.empty());
        Term.Entry by = new Term.Entry("x", List.of(J));
        Jacobian jacobian = ((Jacobian.Outcome.Derived) Jacobian.derive(SOFTMAX, Route.QUOTIENT, by)).jacobian();
        RouteProof route = new RouteProof(
                Route.QUOTIENT,
                by,
                Optional.of(jacobian),
                Optional.empty(),
                differs,
                undefined,
                CoqVerdict.NotRun.NOT_ASKED_FOR);
        return new FunctionProof(SOFTMAX, List.of(route), List.of());
    }

    @Test
    void aDifferenceIsNoFineResult() {
        assertFalse(differing().isFine());
    }

    @Test
    void textShowsTheSmallestCase() {
        String text = new ProofText(TextStyle.ASCII).text(List.of(differing()));
        assertTrue(text.contains("quotient  x_j  accepted  differs  differs"), text);
        String words = text.replaceAll("\\s+", " ");
        assertTrue(
                words.contains("Symja differs at n = 2, j = 2, x = [1/2, -2]: the derivative is 0.25, and what was"
                        + " derived is -0.25"),
                text);
        assertTrue(words.contains("what was derived is undefined"), text);
        assertTrue(text.endsWith("Not as it should be: softmax.\n"), text);
    }

    @Test
    void jsonShowsTheSmallestCase() throws IOException {
        StringWriter out = new StringWriter();
        ProofJson.write(List.of(differing()), out);
        JsonNode route = new ObjectMapper()
                .readTree(out.toString())
                .get(0)
                .get("derivations")
                .get(0);
        assertEquals("differs", route.get("symja").asText());
        JsonNode where = route.get("symjaCounterexample");
        assertEquals(2, where.get("n").asInt());
        assertEquals(2, where.get("indices").get("j").asInt());
        assertEquals("1/2", where.get("x").get(0).asText());
        assertEquals("0.25", where.get("expected").asText());
        assertEquals("-0.25", where.get("derived").asText());
        assertEquals(
                "undefined",
                route.get("differencesCounterexample").get("derived").asText());
    }
}
