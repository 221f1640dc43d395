package dev.verivative.proof.coq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.kernel.Theorem;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("coq")
class RuleCoqTest {
    /** What the standard library's real numbers rest on. */
    private static final Set<String> AXIOMS = Set.of(
            "ClassicalDedekindReals.sig_not_dec",
            "ClassicalDedekindReals.sig_forall_dec",
            "FunctionalExtensionality.functional_extensionality_dep",
            "Classical_Prop.classic");

    private static final Pattern AXIOM = Pattern.compile("(?m)^([\\w.]+) *:");

    @TempDir
    Path folder;

    @Test
    void allRulesAreProved() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder(CoqLibrary.text()).append("Definition all := (");
        for (Rule rule : Rules.ALL) {
            for (RuleStatement statement : RuleStatement.of(rule)) {
                text.append('@').append(statement.label().replace('-', '_')).append(", ");
            }
        }
        // Each question for axioms goes through all real numbers, and so there is one only.
        text.append("I).\nPrint Assumptions all.\n");
        Set<String> axioms = new TreeSet<>();
        Matcher matcher = AXIOM.matcher(checked(text.toString()));
        while (matcher.find()) {
            axioms.add(matcher.group(1));
        }
        axioms.remove("Axioms");
        assertTrue(AXIOMS.containsAll(axioms), axioms.toString());
    }

    @Test
    void whatTheKernelAcceptsIsProved() throws IOException, InterruptedException {
        CoqFile file = new CoqFile();
        for (Map.Entry<String, Theorem> step : RuleSteps.all().entrySet()) {
            file.add(step.getValue(), step.getKey().replaceAll("\\W", "_"));
        }
        checked(CoqLibrary.inlined() + file.text());
    }

    @Test
    void inequalitiesAreProvedWhereTheyHold() throws IOException, InterruptedException {
        try (InputStream in = Objects.requireNonNull(RuleCoqTest.class.getResourceAsStream("inequalities.v"))) {
            checked(CoqLibrary.inlined() + new String(in.readAllBytes(), UTF_8));
        }
    }

    private String checked(String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("Rules.v"), text);
        Path output = folder.resolve("output");
        Process coqc = new ProcessBuilder("coqc", "-w", "-all", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean isDone = coqc.waitFor(5, TimeUnit.MINUTES);
        coqc.destroyForcibly();
        String printed = Files.readString(output, UTF_8);
        assertTrue(isDone, "coqc takes longer than five minutes");
        assertEquals(0, coqc.waitFor(), printed);
        return printed;
    }
}
