package dev.verivative.proof.coq;

import dev.verivative.proof.FunctionProof;
import java.util.Collections;

/** Writes derivations and claims for Coq. */
public final class CoqExport {
    private CoqExport() {}

    /** The proofs of all routes and claims. */
    public static CoqScript of(FunctionProof proof) {
        CoqScript.Part none = new CoqScript.Part.Unwritten("this version has no export to Coq yet");
        return new CoqScript(
                Collections.nCopies(proof.routes().size(), none),
                Collections.nCopies(proof.claims().size(), none));
    }
}
