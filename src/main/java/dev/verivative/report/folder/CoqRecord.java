package dev.verivative.report.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.coq.CoqBook;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Coq said of a file of proofs, so that it need not be there when reports are compared.
 *
 * @param sha256 of the file, in hexadecimal
 * @param coq the version of Coq
 * @param without formulas of claims that the file leaves out, since Coq found no proof of them
 * @param verdict checked or failed
 */
record CoqRecord(String sha256, String coq, Set<String> without, CoqVerdict verdict) {
    static final String FILE = "proof.json";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    CoqRecord {
        without = Set.copyOf(without);
    }

    static CoqRecord of(String proofs, String coq, Set<String> without, CoqVerdict verdict) {
        return new CoqRecord(hash(proofs), coq, without, verdict);
    }

    /** Whether it is about this file, as it is. */
    boolean isOf(String proofs) {
        return sha256.equals(hash(proofs));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads a record; empty if it is none, or speaks of axioms that no proof may rest on. */
    static Optional<CoqRecord> read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            String word = json.path("verdict").asText();
            List<String> axioms = texts(json.path("axioms"));
            boolean isWhole =
                    json.path("sha256").isTextual() && json.path("coq").isTextual();
            CoqVerdict verdict = word.equals("checked")
                    ? new CoqVerdict.Checked(axioms)
                    : new CoqVerdict.Failed(
                            json.path("where").asText(), json.path("words").asText());
            return isWhole && verdict.word().equals(word) && axioms.stream().allMatch(CoqBook::isAllowed)
                    ? Optional.of(new CoqRecord(
                            json.path("sha256").asText(),
                            json.path("coq").asText(),
                            new LinkedHashSet<>(texts(json.path("without"))),
                            verdict))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** The record as it is kept. */
    String text() {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("file", FunctionFolder.PROOF);
        json.put("sha256", sha256);
        json.put("coq", coq);
        json.put("verdict", verdict.word());
        if (verdict instanceof CoqVerdict.Checked checked) {
            add(json.putArray("axioms"), checked.axioms());
        } else if (verdict instanceof CoqVerdict.Failed failed) {
            json.put("where", failed.where());
            json.put("words", failed.words());
        }
        if (!without.isEmpty()) {
            add(json.putArray("without"), without.stream().sorted().toList());
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written", e);
        }
    }

    private static void add(ArrayNode array, Iterable<String> texts) {
        texts.forEach(array::add);
    }
}
