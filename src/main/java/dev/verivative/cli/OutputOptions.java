package dev.verivative.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verivative.notation.TextStyle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Where results go and how they look: the same for every command. */
final class OutputOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file, whole or not at all, instead of standard output.")
    private @Nullable Path file;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour: ${COMPLETION-CANDIDATES}. auto is for a terminal, unless NO_COLOR is set.")
    private Color color = Color.auto;

    @Option(names = "--ascii", description = "Print formulas in ASCII.")
    private boolean ascii;

    @Option(names = "--quiet", description = "No progress and no warnings.")
    private boolean quiet;

    /** When to use colour. */
    enum Color {
        auto,
        always,
        never
    }

    /** Writes a result. */
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    TextStyle style() {
        return ascii ? TextStyle.ASCII : TextStyle.UNICODE;
    }

    boolean isColoured() {
        boolean terminal = file == null && Ansi.AUTO.enabled();
        return color == Color.always || (color == Color.auto && terminal);
    }

    boolean isQuiet() {
        return quiet;
    }

    /** Refuses a file that cannot be written, before work that takes long. */
    void check() {
        if (file != null) {
            try {
                new OutputFile(file);
            } catch (IOException e) {
                throw new BadCall("cannot write " + file + ": " + OutputFile.reason(e));
            }
        }
    }

    void write(Content content) {
        write(
                out -> {
                    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
                    content.writeTo(writer);
                    writer.flush();
                },
                file -> file.write(content));
    }

    /** Writes what no terminal can show. */
    void write(byte[] content) {
        if (file == null && Terminal.isThere()) {
            throw new BadCall(
                    "this format is not for a terminal: expected -o FILE, or standard output to go elsewhere");
        }
        write(out -> out.write(content), file -> file.write(content));
    }

    /** Puts a result somewhere. */
    private interface Way<T> {
        void write(T where) throws IOException;
    }

    private void write(Way<PrintStream> printed, Way<OutputFile> whole) {
        try {
            if (file == null) {
                printed.write(System.out);
                System.out.flush();
                if (System.out.checkError()) {
                    throw new IOException("standard output takes no more");
                }
            } else {
                whole.write(new OutputFile(file));
            }
        } catch (IOException e) {
            throw new BadCall("cannot write " + (file == null ? "the result" : file) + ": " + OutputFile.reason(e));
        }
    }
}
