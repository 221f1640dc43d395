package dev.verivative.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.verivative.derive.Lemma;
import dev.verivative.derive.Line;
import dev.verivative.kernel.Application;
import dev.verivative.kernel.Step;
import dev.verivative.notation.LatexPrinter;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.notation.WolframPrinter;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.Requirements;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A derivation as JSON, every step with the whole expression before and after it. Written as it is computed: a large
 * Jacobian is never in memory as a whole.
 */
public final class JsonReport implements DerivationReport {
    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public void write(DerivationDocument document, Writer out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(JsonLayout.printer());
            new Page(json).document(document);
            json.writeRaw('\n');
        }
    }

    /** One expression in both notations. */
    private record Formula(String latex, String wolfram) {
        static Formula of(Term term) {
            return new Formula(new LatexPrinter().print(term), WolframPrinter.print(term));
        }
    }

    /** One report as it is written. */
    private record Page(JsonGenerator json, ConditionText conditions) {
        Page(JsonGenerator json) {
            this(json, ConditionText.of(TextStyle.ASCII, TextPrinter.of(TextStyle.ASCII)));
        }

        void document(DerivationDocument document) throws IOException {
            json.writeStartObject();
            json.writeStringField("function", document.definition().name());
            json.writeStringField("wrt", document.variable());
            json.writeStringField("route", document.route().label());
            if (document.n().isPresent()) {
                json.writeNumberField("n", document.n().get());
            } else {
                json.writeStringField("n", "n");
            }
            formula(
                    "output",
                    Formula.of(document.function().call(document.function().indices())));
            formula("definition", Formula.of(document.function().body()));
            steps(document.main());
            lemmas(document);
            json.writeArrayFieldStart("cases");
            for (Episode episode : document.episodes()) {
                json.writeStartObject();
                json.writeStringField("when", conditions.of(episode.when()));
                steps(episode.passage());
                formula("result", Formula.of(episode.passage().result()));
                json.writeEndObject();
            }
            json.writeEndArray();
            formula("result", Formula.of(document.result()));
            json.writeBooleanField("inOwnOutputs", document.inOwnOutputs());
            if (!document.assumed().isEmpty()) {
                texts("assumed", document.assumed());
            }
            texts("obligations", document.openConditions());
            json.writeObjectFieldStart("checks");
            json.writeStringField("kernel", "accepted");
            json.writeStringField("symja", "not run");
            json.writeEndObject();
            if (!document.claims().isEmpty()) {
                claims(document.claims());
            }
            Optional<NumpyLines> lines = NumpyLines.of(document);
            if (lines.isPresent()) {
                numpy(lines.get());
            }
            if (document.n().isPresent() && document.entries().isPresent()) {
                jacobian(document.entries().get());
            }
            json.writeEndObject();
        }

        private void claims(List<ClaimVerdict> claims) throws IOException {
            json.writeArrayFieldStart("claims");
            for (ClaimVerdict claim : claims) {
                json.writeStartObject();
                json.writeStringField("statement", claim.claim().formula());
                json.writeStringField("status", claim.status().word());
                texts("by", claim.by());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        /** Quantities with a derivation first, then names that a result uses without one. */
        private void lemmas(DerivationDocument document) throws IOException {
            json.writeArrayFieldStart("lemmas");
            for (Lemma lemma : document.lemmas()) {
                lemma(lemma.name(), Passage.of(lemma));
            }
            for (Term.Call name : document.names()) {
                lemma(name, new Passage(name, List.of()));
            }
            json.writeEndArray();
        }

        private void lemma(Term.Call name, Passage passage) throws IOException {
            json.writeStartObject();
            json.writeStringField("name", name.function().symbol());
            formula("call", Formula.of(name));
            formula("definition", Formula.of(name.unfold()));
            steps(passage);
            formula("result", Formula.of(passage.result()));
            json.writeEndObject();
        }

        private void numpy(NumpyLines lines) throws IOException {
            json.writeObjectFieldStart("numpy");
            json.writeStringField("output", lines.output());
            json.writeStringField("forward", lines.forward().code());
            for (NumpyLines.Result result : lines.results()) {
                json.writeStringField(result.kind(), result.line().code());
            }
            texts("imports", lines.imports());
            json.writeEndObject();
        }

        private void steps(Passage passage) throws IOException {
            json.writeArrayFieldStart("steps");
            Set<Index.Variable> free = passage.start().freeIndices();
            Formula before = Formula.of(passage.start());
            int number = 1;
            for (Line line : passage.lines()) {
                Formula after = Formula.of(line.step().after());
                step(line, number++, before, after, free);
                before = after;
            }
            json.writeEndArray();
        }

        private void step(Line line, int number, Formula before, Formula after, Set<Index.Variable> free)
                throws IOException {
            Step step = line.step();
            List<List<Integer>> paths =
                    step.applications().stream().map(Application::path).toList();
            json.writeStartObject();
            json.writeNumberField("number", number);
            json.writeStringField("rule", step.rule().name());
            json.writeStringField("title", step.rule().title());
            json.writeStringField("source", step.rule().source());
            json.writeFieldName("path");
            path(commonPrefix(paths));
            if (paths.size() > 1) {
                json.writeFieldName("paths");
                json.writeStartArray(JsonLayout.INLINE);
                for (List<Integer> each : paths) {
                    path(each);
                }
                json.writeEndArray();
            }
            formula("before", before);
            formula("after", after);
            Set<Obligation> decided = new LinkedHashSet<>();
            line.verdict().decided().forEach(condition -> decided.add(Requirements.quantified(condition, free)));
            texts("conditions", decided.stream().map(conditions::of).toList());
            texts(
                    "obligations",
                    line.verdict().obligations().stream().map(conditions::of).toList());
            json.writeStringField("verdict", "accepted");
            json.writeEndObject();
        }

        private void jacobian(JacobianEntries entries) throws IOException {
            json.writeArrayFieldStart("jacobian");
            for (int row = 1; row <= entries.rowCount(); row++) {
                json.writeStartArray(JsonLayout.INLINE);
                for (int column = 1; column <= entries.columnCount(); column++) {
                    formula(Formula.of(entries.at(row, column)));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeFieldName("instances");
            json.writeStartObject(JsonLayout.INLINE);
            json.writeStringField("rule", "instance");
            json.writeNumberField("accepted", entries.rowCount() * entries.columnCount());
            json.writeEndObject();
        }

        private void formula(String name, Formula formula) throws IOException {
            json.writeFieldName(name);
            formula(formula);
        }

        private void formula(Formula formula) throws IOException {
            json.writeStartObject(JsonLayout.INLINE);
            json.writeStringField("latex", formula.latex);
            json.writeStringField("wolfram", formula.wolfram);
            json.writeEndObject();
        }

        private void texts(String name, List<String> texts) throws IOException {
            json.writeFieldName(name);
            json.writeStartArray(JsonLayout.INLINE);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }

        private void path(List<Integer> path) throws IOException {
            json.writeStartArray(JsonLayout.INLINE);
            for (int child : path) {
                json.writeNumber(child);
            }
            json.writeEndArray();
        }
    }

    /** The path of the smallest part that has all these places in it. */
    private static List<Integer> commonPrefix(List<List<Integer>> paths) {
        List<Integer> prefix = paths.get(0);
        for (List<Integer> path : paths) {
            int length = 0;
            while (length < Math.min(prefix.size(), path.size())
                    && prefix.get(length).equals(path.get(length))) {
                length++;
            }
            prefix = prefix.subList(0, length);
        }
        return prefix;
    }
}
