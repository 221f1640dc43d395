package dev.verivative.api;

import dev.verivative.notation.TextStyle;
import dev.verivative.proof.FunctionProof;
import dev.verivative.report.ProofJson;
import dev.verivative.report.ProofText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What is known of a function's derivatives and claims.
 *
 * @param proof the verdict on each route and each claim
 */
public record Proved(FunctionProof proof) {
    /** Whether no step was refused, no second opinion differs and no claim fails. An open claim is no fault. */
    public boolean isFine() {
        return proof.isFine();
    }

    /** Whether Coq has checked each derivation that is accepted and each claim that holds. */
    public boolean isCheckedByCoq() {
        return proof.byCoq().stream().allMatch(FunctionProof.ByCoq::isChecked);
    }

    /** The verdicts as tables. */
    public String text() {
        return new ProofText(TextStyle.UNICODE).text(List.of(proof));
    }

    /** The verdicts as JSON. */
    public String json() {
        StringWriter out = new StringWriter();
        try {
            ProofJson.write(List.of(proof), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
