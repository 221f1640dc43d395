package dev.verivative.definition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Damaged definitions are read or refused; nothing else happens, and soon. */
class DefinitionFuzzTest {
    private static final int TRIES = 1_500;
    private static final long SECONDS = 5;

    private static final List<String> PIECES = List.of(
            "$",
            "$$",
            "\\[",
            "\\]",
            "\\",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "_",
            "^",
            "=",
            ":",
            "-",
            "---",
            "\n",
            "\n\n",
            "#",
            "## Claims",
            "```",
            "```math",
            ">",
            "* ",
            "    ",
            "\t",
            "\r",
            "\u0000",
            "\uD83D",
            "\uFEFF",
            "x",
            "n",
            "3",
            "\\frac",
            "\\sum_",
            "\\sigma",
            "<!--",
            "&a",
            "*a",
            "!!x",
            "\"",
            "'",
            "|",
            "%",
            "@",
            "? ",
            ", ",
            "θ",
            "\u2028");

    /** Takes away some characters at a place, and puts a piece there. */
    record Damage(int place, int away, String piece) {
        String to(String text) {
            int from = place % (text.length() + 1);
            return text.substring(0, from) + piece + text.substring(Math.min(text.length(), from + away));
        }
    }

    @Provide
    Arbitrary<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        texts.add(Texts.SOFTMAX);
        for (Path file : DerivationsTest.files()) {
            texts.add(Files.readString(file));
        }
        return Arbitraries.of(texts);
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        Arbitrary<Damage> damage = Combinators.combine(
                        Arbitraries.integers().between(0, 2_000).withoutEdgeCases(),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(PIECES))
                .as(Damage::new);
        return damage.list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(seed = "20260117", tries = TRIES)
    void damagedTextsAreReadOrRefused(@ForAll("texts") String text, @ForAll("damages") List<Damage> damages) {
        String damaged = text;
        for (Damage damage : damages) {
            damaged = damage.to(damaged);
        }
        readOrRefuse(damaged);
    }

    @Property(seed = "20260118", tries = TRIES)
    void piecesAreReadOrRefused(@ForAll("pieces") List<String> pieces) {
        readOrRefuse("---\ntitle: a\nvariables: { x: [n] }\n---\n" + String.join("", pieces));
        readOrRefuse("---\ntitle: a\nvariables: { x: [n] }\n" + String.join("", pieces) + "\n---\n$$y_i = x_i$$\n");
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(30);
    }

    private static void readOrRefuse(String text) {
        long start = System.nanoTime();
        try {
            assertFalse(Texts.read(text).title().isEmpty());
        } catch (DefinitionException fault) {
            assertTrue(fault.line() >= 1 && fault.column() >= 1);
            assertFalse(fault.expected().isBlank());
            assertTrue(fault.describe().startsWith("softmax.md:" + fault.line() + ":" + fault.column() + ": "));
        }
        long taken = System.nanoTime() - start;
        assertTrue(taken < TimeUnit.SECONDS.toNanos(SECONDS), () -> taken + " ns for " + text);
    }
}
