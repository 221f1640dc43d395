package dev.verivative.cli;

import dev.verivative.api.Verivative;
import dev.verivative.proof.FunctionProof;
import dev.verivative.report.ProofJson;
import dev.verivative.report.ProofText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks derivations and claims, with second opinions. */
@Command(
        name = "prove",
        description = "Re-checks every step of every route and asks for second opinions.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ProveCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FUNCTION",
            arity = "0..*",
            description =
                    "Names of the catalogue, paths or formulas as for derive; none stands for the whole catalogue.")
    private List<String> functions = new ArrayList<>();

    @Option(
            names = "--wrt",
            paramLabel = "VAR",
            description = "The variable to differentiate by; without it, each variable in turn.")
    private @Nullable String wrt;

    @Option(
            names = "--coq",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Whether to check by Coq: ${COMPLETION-CANDIDATES}. This version cannot.")
    private Coq coq = Coq.auto;

    @Option(names = "--format", defaultValue = "text", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.text;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private enum Coq {
        auto,
        required,
        off
    }

    private enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        List<Verivative> all = (functions.isEmpty() ? Verivative.names() : functions)
                .stream()
                        .map(function -> Verivative.of(Arguments.plain(function)))
                        .map(function -> wrt == null ? function : function.wrt(wrt))
                        .toList();
        // Whatever cannot be read is said before the first proof, which takes a while.
        all.forEach(Verivative::definition);
        if (coq == Coq.required) {
            System.err.println("verivative: --coq required: this version has no export to Coq yet, so nothing was"
                    + " checked by it");
            return Main.FALSIFIED;
        }
        List<FunctionProof> proofs = new ArrayList<>();
        for (Verivative function : all) {
            if (all.size() > 1 && !output.isQuiet()) {
                System.err.println("proving " + function.definition().name());
            }
            proofs.add(function.prove().proof());
        }
        output.write(out -> {
            if (format == Format.json) {
                ProofJson.write(proofs, out);
            } else {
                out.write(new ProofText(output.style()).text(proofs));
            }
        });
        return proofs.stream().allMatch(FunctionProof::isFine) ? 0 : Main.FALSIFIED;
    }
}
