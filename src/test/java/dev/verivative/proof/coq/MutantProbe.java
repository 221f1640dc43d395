package dev.verivative.proof.coq;

import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import java.nio.file.*;
import java.util.*;

class MutantProbe {
    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        String want = args[1];
        int perStep = Integer.parseInt(args[2]);
        Random random = new Random(7);
        Files.writeString(out.resolve("Verivative.v"), CoqLibrary.text());
        MutantFile file = new MutantFile(Set.of());
        int number = 0;
        StringBuilder key = new StringBuilder();
        for (CatalogueTheorems.Named named : CatalogueTheorems.all()) {
            if (!named.name().matches(want)) continue;
            List<MutantFile.Trial> trials = new ArrayList<>();
            Kernel kernel = new Kernel(named.theorem().fact().known());
            int n = 0;
            for (Step step : named.theorem().steps) {
                n++;
                List<Mutant> all =
                        new ArrayList<>(Mutants.of(named.theorem(), step).mutants());
                if (args.length > 3)
                    all.removeIf(m -> !args[3].contains(m.kind().name()));
                boolean noAlg = args.length > 4;
                if (noAlg)
                    all.removeIf(m -> m.step().rule().statement() instanceof dev.verivative.rule.Statement.Algebra
                            || m.original().rule().statement() instanceof dev.verivative.rule.Statement.Algebra);
                Collections.shuffle(all, random);
                for (Mutant m : all.subList(0, Math.min(perStep, all.size()))) {
                    MutantFile.Trial t =
                            new MutantFile.Trial(++number, named.name() + ", step " + n, m, kernel.check(m.step()));
                    trials.add(t);
                    key.append("#" + t.number() + " " + (t.isAccepted() ? "ACC" : "REF") + " " + t.where() + " " + m
                            + "\n  verdict " + t.verdict() + "\n");
                }
            }
            file.add(named.theorem(), named.name(), trials);
        }
        Files.writeString(out.resolve("key.txt"), key);
        String text = file.text();
        Files.writeString(out.resolve("Mutants.v"), text);
        // probe
        Files.writeString(
                out.resolve("Probe.v"),
                text.replaceAll(
                        "(?m)^(Fail )?Timeout 10 \\((?s:(.*?))\\)\\.$(?=\\n(Abort|idtac|congruent|[a-z]))",
                        "first [ timeout 10 ($2); idtac \"accepted\" | idtac \"refused\" ]."));
        System.out.println(number + " " + file.fates());
    }
}
