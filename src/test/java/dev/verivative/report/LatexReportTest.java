package dev.verivative.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LatexReportTest {
    private static final String HOSTILE = "#$%&_{}~^\\ <a> |b| \"c\" Größe Łódź σ 中 \u200b \\input{x} $$ %";

    static List<DerivationDocument> all() {
        List<DerivationDocument> documents = new ArrayList<>(Samples.all());
        documents.add(Samples.titled(HOSTILE));
        documents.add(Samples.sized("softmax", Samples.SOFTMAX, 12));
        return documents;
    }

    @ParameterizedTest
    @MethodSource("all")
    void isPlainAsciiWithBalancedEnvironments(DerivationDocument document) {
        String latex = new LatexReport().text(document);
        assertTrue(latex.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 127)), latex);
        assertEquals(latex.split("\\\\begin\\{", -1).length, latex.split("\\\\end\\{", -1).length);
        assertTrue(latex.endsWith("\\end{document}\n"));
    }

    @Test
    void takesTitlesAsTheyAre() {
        assertEquals("\\#\\$\\%\\&\\_\\{\\}", LatexText.escaped("#$%&_{}"));
        assertEquals("\\textbackslash{}input", LatexText.escaped("\\input"));
        assertEquals("Gr\\\"{o}\\ss{}e $\\sigma$ U+4E2D", LatexText.escaped("Größe σ\n中"));
    }

    @ParameterizedTest
    @MethodSource("all")
    @Tag("latex")
    void compiles(DerivationDocument document, @TempDir Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("report.tex"), new LatexReport().text(document));
        Process process = new ProcessBuilder("pdflatex", "-halt-on-error", "-interaction=nonstopmode", "report.tex")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertEquals(0, process.waitFor(), log);
        assertFalse(log.contains("Undefined") || log.contains("Overfull") || log.contains("Missing"), log);
    }
}
