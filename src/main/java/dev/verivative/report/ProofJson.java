package dev.verivative.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.verivative.exact.Point;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.Counterexample;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.LinkVerdict;
import dev.verivative.proof.Opinion;
import dev.verivative.proof.RouteProof;
import dev.verivative.proof.Sizes;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of functions, as JSON. */
public final class ProofJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private ProofJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the whole report.
     *
     * @throws IOException if the writer does
     */
    public static void write(List<FunctionProof> proofs, Writer out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(JsonLayout.printer());
            json.writeStartArray();
            for (FunctionProof proof : proofs) {
                new ProofJson(json).function(proof);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private void function(FunctionProof proof) throws IOException {
        json.writeStartObject();
        json.writeStringField("function", proof.definition().name());
        json.writeArrayFieldStart("derivations");
        for (RouteProof route : proof.routes()) {
            route(route);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("claims");
        for (ClaimVerdict claim : proof.claims()) {
            claim(claim);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void claim(ClaimVerdict claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("statement", claim.claim().formula());
        json.writeStringField("status", claim.status().word());
        texts("by", claim.by());
        Optional<LinkVerdict> doubtful = claim.links().stream()
                .filter(link -> link.status() == claim.status() && link.status() != ClaimVerdict.Status.HOLDS)
                .findFirst();
        if (doubtful.isPresent()) {
            json.writeStringField("reason", doubtful.get().reason());
            if (doubtful.get().counterexample().isPresent()) {
                Counterexample where = doubtful.get().counterexample().get();
                counterexample(
                        "counterexample",
                        where.point(),
                        "left",
                        where.left().toString(),
                        "right",
                        where.right().toString());
            }
        }
        coq(claim.coq());
        json.writeEndObject();
    }

    private void route(RouteProof route) throws IOException {
        json.writeStartObject();
        json.writeStringField("route", route.route().label());
        json.writeStringField("wrt", route.by().tensor());
        json.writeStringField("kernel", route.isAccepted() ? "accepted" : "refused");
        if (route.refusal().isPresent()) {
            json.writeStringField("reason", RefusalText.of(route.refusal().get(), TextStyle.ASCII));
        }
        opinion("symja", route.symja());
        opinion("differences", route.differences());
        coq(route.coq());
        json.writeEndObject();
    }

    private void coq(CoqVerdict verdict) throws IOException {
        json.writeStringField("coq", verdict.word());
        if (verdict instanceof CoqVerdict.Checked checked) {
            texts("coqAxioms", checked.axioms());
        } else {
            json.writeStringField("coqReason", verdict.reason());
        }
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeFieldName(name);
        json.writeStartArray(JsonLayout.INLINE);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void opinion(String name, Opinion opinion) throws IOException {
        json.writeStringField(name, opinion.word());
        if (opinion instanceof Opinion.Agrees agrees) {
            String sizes = Sizes.text(agrees.sizes());
            if (!sizes.isEmpty()) {
                json.writeStringField(name + "Sizes", sizes);
            }
        } else if (opinion instanceof Opinion.NotRun notRun) {
            json.writeStringField(name + "Reason", notRun.reason());
        } else if (opinion instanceof Opinion.Differs differs) {
            counterexample(
                    name + "Counterexample",
                    differs.at(),
                    "expected",
                    differs.expected().toString(),
                    "derived",
                    differs.derived().map(Object::toString).orElse("undefined"));
        }
    }

    private void counterexample(String name, Point point, String first, String expected, String second, String found)
            throws IOException {
        json.writeFieldName(name);
        json.writeStartObject(JsonLayout.INLINE);
        for (Map.Entry<Dimension, Integer> size : point.sizes().entrySet()) {
            json.writeNumberField(size.getKey().name(), size.getValue());
        }
        json.writeFieldName("indices");
        json.writeStartObject(JsonLayout.INLINE);
        for (Map.Entry<Index.Variable, Integer> index : point.indices().entrySet()) {
            json.writeNumberField(index.getKey().name(), index.getValue());
        }
        json.writeEndObject();
        for (Map.Entry<Tensor, List<Rational>> tensor : point.entries().entrySet()) {
            json.writeFieldName(tensor.getKey().name());
            json.writeStartArray(JsonLayout.INLINE);
            for (Rational value : tensor.getValue()) {
                json.writeString(value.toString());
            }
            json.writeEndArray();
        }
        json.writeStringField(first, expected);
        json.writeStringField(second, found);
        json.writeEndObject();
    }
}
