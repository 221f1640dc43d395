package dev.verivative.report.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A Python that judges notebooks, one a line. */
final class NotebookProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CANDIDATES = List.of("python3", "/usr/bin/python3", "python");

    /** Runs all cells of code in a module of their own, and answers with what they print or the error. */
    private static final String EXECUTE = """
            import contextlib, io, json, sys
            import numpy
            for line in sys.stdin:
                printed = io.StringIO()
                try:
                    with contextlib.redirect_stdout(printed):
                        names = {}
                        for cell in json.loads(json.loads(line))["cells"]:
                            if cell["cell_type"] == "code":
                                exec("".join(cell["source"]), names)
                    answer = printed.getvalue()
                except Exception as error:
                    answer = type(error).__name__ + ": " + str(error)
                print(json.dumps(answer), flush=True)
            """;

    private static final String VALIDATE = """
            import json, sys
            import nbformat
            for line in sys.stdin:
                try:
                    notebook = json.loads(json.loads(line))
                    nbformat.validate(notebook)
                    nbformat.reads(json.loads(line), as_version=4)
                    answer = "valid " + str(notebook["nbformat"]) + "." + str(notebook["nbformat_minor"])
                except Exception as error:
                    answer = type(error).__name__ + ": " + str(error)
                print(json.dumps(answer), flush=True)
            """;

    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;

    private NotebookProcess(Process process) {
        this.process = process;
        this.to = process.outputWriter();
        this.from = process.inputReader();
    }

    /** A Python with NumPy. */
    static NotebookProcess executing() {
        return start("numpy", EXECUTE);
    }

    /** A Python with nbformat, which knows the schema. */
    static NotebookProcess validating() {
        return start("nbformat", VALIDATE);
    }

    private static NotebookProcess start(String module, String program) {
        for (String python : CANDIDATES) {
            try {
                Process check = new ProcessBuilder(python, "-c", "import " + module)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                check.getOutputStream().close();
                if (check.waitFor() == 0) {
                    return new NotebookProcess(new ProcessBuilder(python, "-c", program)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
                }
            } catch (IOException e) {
                // There is no such program: the next one.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while looking for Python", e);
            }
        }
        throw new IllegalStateException("none of " + CANDIDATES + " can import " + module
                + "; on Debian it comes with the package python3-" + module);
    }

    String answer(String notebook) {
        try {
            to.write(JSON.writeValueAsString(notebook));
            to.newLine();
            to.flush();
            String answer = from.readLine();
            if (answer == null) {
                throw new AssertionError("Python stopped at " + notebook);
            }
            return JSON.readValue(answer, String.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            to.close();
            process.waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
