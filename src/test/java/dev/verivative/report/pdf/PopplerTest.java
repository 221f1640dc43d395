package dev.verivative.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.report.DerivationDocument;
import dev.verivative.report.Move;
import dev.verivative.report.Moves;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What another program makes of the files. */
@Tag("poppler")
class PopplerTest {
    static List<String> all() {
        return PdfSamples.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsTheText(String name, @TempDir Path folder) throws IOException, InterruptedException {
        DerivationDocument document = PdfSamples.document(name);
        String text = run(written(name, folder), "pdftotext", "-enc", "UTF-8", "report.pdf", "-");
        assertContains(text, document.definition().title());
        for (Move move : new Moves().of(document.main())) {
            assertContains(text, move.titles().get(0).words());
        }
        assertContains(text, "The kernel has accepted each of the");
    }

    /** Wherever lines end. */
    private static void assertContains(String text, String words) {
        String letters = words.replaceAll("\\s+", "");
        assertTrue(text.replaceAll("\\s+", "").contains(letters), () -> words + " is not in " + text);
    }

    @ParameterizedTest
    @MethodSource("all")
    void paintsThePages(String name, @TempDir Path folder) throws IOException, InterruptedException {
        String said = run(written(name, folder), "pdftoppm", "-r", "40", "-png", "report.pdf", "page");
        assertEquals("", said);
        List<Path> pages;
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
        assertTrue(!pages.isEmpty());
        for (Path page : pages) {
            BufferedImage image = ImageIO.read(page.toFile());
            int dark = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    dark += (image.getRGB(x, y) & 0xFF) < 0xD0 ? 1 : 0;
                }
            }
            assertTrue(dark > 20, page.getFileName() + " is blank");
        }
    }

    private static Path written(String name, Path folder) throws IOException {
        Files.write(folder.resolve("report.pdf"), PdfSamples.pdf(name));
        return folder;
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
