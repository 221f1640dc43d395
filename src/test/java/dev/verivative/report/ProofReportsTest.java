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
import dev.verivative.proof.ClaimProver;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.LinkVerdict;
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

    /** A derivation and claims with these words of Coq, of which only the first claim is proved by the kernel. */
    private static FunctionProof with(CoqVerdict route, CoqVerdict proved, CoqVerdict open) {
        RouteProof plain = differing().routes().get(0);
        Opinion none = new Opinion.NotRun("nobody asked");
        RouteProof fine =
                new RouteProof(plain.route(), plain.by(), plain.jacobian(), Optional.empty(), none, none, route);
        ClaimVerdict first = ClaimProver.prove(SOFTMAX, SOFTMAX.claims().get(0));
        List<LinkVerdict> links = first.links().stream()
                .map(link -> new LinkVerdict(
                        link.relation(),
                        ClaimVerdict.Status.OPEN,
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "no proof was found"))
                .toList();
        ClaimVerdict second = new ClaimVerdict(first.claim(), links, open);
        return new FunctionProof(SOFTMAX, List.of(fine), List.of(first.with(proved), second));
    }

    private static String text(FunctionProof proof) {
        return new ProofText(TextStyle.ASCII).text(List.of(proof));
    }

    @Test
    void textShowsWhatCoqHasChecked() {
        CoqVerdict checked = new CoqVerdict.Checked(List.of("classic"));
        String text = text(with(checked, checked, checked));
        assertTrue(text.contains("not run  not run      checked\n"), text);
        assertTrue(text.contains("sigma_i = 1  (kernel, Coq)\n"), text);
        assertTrue(text.contains("sigma_i = 1  (Coq)\n"), text);
        assertFalse(text.contains("no proof was found") || text.contains("open"), text);
        assertTrue(text.endsWith(" Coq has checked all 3 proofs.\n"), text);
    }

    @Test
    void textSaysWhyCoqHasNotChecked() {
        CoqVerdict absent = new CoqVerdict.NotRun("Coq is not installed");
        String text = text(with(absent, absent, absent));
        assertEquals(1, text.split("Coq not run: Coq is not installed", -1).length - 1, text);
        assertTrue(text.contains("  open   ") && text.contains("no proof was found"), text);
        assertFalse(text.contains("Coq has checked"), text);
        CoqVerdict failed = new CoqVerdict.Failed("S.v, line 3, in s_1", "No.");
        CoqVerdict checked = new CoqVerdict.Checked(List.of());
        String mixed = text(with(checked, failed, absent));
        assertTrue(mixed.contains("(kernel)\n         Coq failed: S.v, line 3, in s_1: No.\n"), mixed);
        assertTrue(mixed.contains("         Coq not run: Coq is not installed\n"), mixed);
        assertTrue(mixed.contains("Not as it should be: softmax."), mixed);
        assertTrue(mixed.endsWith(" One claim is open. Coq has checked 1 of 2 proofs.\n"), mixed);
        String refused = text(with(failed, checked, checked));
        assertTrue(refused.contains("  failed\n"), refused);
        assertTrue(refused.contains("  Coq failed: S.v, line 3, in s_1: No.\n"), refused);
    }

    @Test
    void jsonShowsWhatCoqSays() throws IOException {
        StringWriter out = new StringWriter();
        FunctionProof proof = with(
                new CoqVerdict.Failed("S.v", "No."),
                new CoqVerdict.NotRun("nobody wrote it"),
                new CoqVerdict.Checked(List.of("classic")));
        ProofJson.write(List.of(proof), out);
        JsonNode function = new ObjectMapper().readTree(out.toString()).get(0);
        JsonNode route = function.get("derivations").get(0);
        assertEquals("failed", route.get("coq").asText());
        assertEquals("S.v: No.", route.get("coqReason").asText());
        JsonNode first = function.get("claims").get(0);
        assertEquals("[\"kernel\"]", first.get("by").toString());
        assertEquals("not run", first.get("coq").asText());
        assertEquals("nobody wrote it", first.get("coqReason").asText());
        JsonNode second = function.get("claims").get(1);
        assertEquals("holds", second.get("status").asText());
        assertEquals("[\"coq\"]", second.get("by").toString());
        assertEquals("[\"classic\"]", second.get("coqAxioms").toString());
        assertFalse(second.has("reason") || second.has("coqReason"), second::toString);
    }

    /** In the reports of a derivation. */
    @Test
    void eachReportSaysWhatShowedAClaim() {
        CoqVerdict checked = new CoqVerdict.Checked(List.of());
        FunctionProof proof = with(checked, checked, checked);
        DerivationDocument document = DerivationDocument.of(
                        proof.routes().get(0).jacobian().orElseThrow())
                .with(Evidence.of(proof.claims()));
        String markdown = new MarkdownReport().text(document);
        assertTrue(markdown.contains("(**holds: kernel, Coq**)"), markdown);
        assertTrue(markdown.contains("(**holds: Coq**)"), markdown);
        String latex = new LatexReport().text(document);
        assertTrue(latex.contains("(\\textbf{holds: kernel, Coq})"), latex);
        assertTrue(latex.contains("(\\textbf{holds: Coq})"), latex);
        String text = new TextReport(TextStyle.ASCII, false, TextReport.WIDTH).text(document);
        assertTrue(text.contains("  holds  ") && text.contains("(kernel, Coq)") && text.contains("(Coq)"), text);
        String json = new JsonReport().text(document);
        assertTrue(json.contains("\"by\": [\"kernel\",\"coq\"]") && json.contains("\"by\": [\"coq\"]"), json);
    }
}
