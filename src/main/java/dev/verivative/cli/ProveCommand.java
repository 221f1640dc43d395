package dev.verivative.cli;

import dev.verivative.api.Verivative;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.Prover;
import dev.verivative.proof.coq.CoqProofs;
import dev.verivative.proof.coq.CoqRunner;
import dev.verivative.report.ProofJson;
import dev.verivative.report.ProofText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks derivations and claims, with second opinions. */
@Command(
        name = "prove",
        description = {
            "Re-checks every step of every route, asks for second opinions, and has Coq check the proofs for every size.",
            "",
            "Exit code 0: nothing was refused and no claim is false; 1: something was, or --coq required and Coq has not"
                    + " checked all that is accepted; 2: the call is wrong.",
            ""
        },
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
            description = "Whether to check by Coq: ${COMPLETION-CANDIDATES}. auto is where Coq is installed; with"
                    + " required it is a failure if Coq has not checked all that is accepted.")
    private CoqUse coq = CoqUse.auto;

    @Option(names = "--coq-fresh", description = "Have Coq check everything anew, whatever it has checked before.")
    private boolean fresh;

    @Option(names = "--format", defaultValue = "text", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.text;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        Prover.prepare();
        List<Verivative> all = (functions.isEmpty() ? Verivative.names() : functions)
                .stream()
                        .map(function -> Verivative.of(Arguments.plain(function)))
                        .map(function -> wrt == null ? function : function.wrt(wrt))
                        .toList();
        // Whatever cannot be read is said before the first proof, which takes a while.
        all.forEach(Verivative::definition);
        if (coq == CoqUse.off && fresh) {
            throw new BadCall("--coq-fresh contradicts --coq off");
        }
        Optional<CoqRunner> runner = coq.runner(fresh);
        Optional<String> absence = coq.absence();
        if (absence.isPresent()) {
            System.err.println("verivative: --coq required: " + absence.get());
            return Main.FALSIFIED;
        }
        List<FunctionProof> checked = proofs(all, runner);
        output.write(out -> {
            if (format == Format.json) {
                ProofJson.write(checked, out);
            } else {
                out.write(new ProofText(output.style()).text(checked));
            }
        });
        boolean isFine = checked.stream().allMatch(FunctionProof::isFine);
        return (coq != CoqUse.required || isCheckedByCoq(checked)) && isFine ? 0 : Main.FALSIFIED;
    }

    private List<FunctionProof> proofs(List<Verivative> all, Optional<CoqRunner> runner) {
        try (ProgressBar bar = ProgressBar.onTerminal(output.isQuiet(), () -> false)) {
            List<FunctionProof> proofs = new ArrayList<>();
            for (Verivative function : all) {
                bar.at(
                        proofs.size(),
                        all.size(),
                        "proving " + function.definition().name());
                proofs.add(function.prove().proof());
            }
            return runner.map(found -> new CoqProofs(found).check(proofs, bar::at))
                    .orElse(proofs);
        }
    }

    /** Says what Coq has not checked of what is accepted. */
    private static boolean isCheckedByCoq(List<FunctionProof> proofs) {
        Map<String, List<String>> unchecked = new LinkedHashMap<>();
        for (FunctionProof proof : proofs) {
            for (FunctionProof.ByCoq each : proof.byCoq()) {
                CoqVerdict verdict = each.verdict();
                if (!each.isChecked()) {
                    unchecked
                            .computeIfAbsent(verdict.word() + ": " + verdict.reason(), reason -> new ArrayList<>())
                            .add(each.what());
                }
            }
        }
        unchecked.forEach((reason, what) -> System.err.println(
                "verivative: --coq required: Coq has not checked " + String.join("; ", what) + ": " + reason));
        return unchecked.isEmpty();
    }
}
