package dev.verivative.report.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.api.Verivative;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The check of a notebook runs, holds, and fails where the Jacobian is another. */
@Tag("numpy")
class NotebookChecksTest {
    private static @Nullable NotebookProcess python;

    @BeforeAll
    static void start() {
        python = NotebookProcess.executing();
    }

    @AfterAll
    static void stop() {
        if (python != null) {
            python.close();
        }
    }

    private static String executed(String notebook) {
        return Objects.requireNonNull(python).answer(notebook);
    }

    static Stream<Arguments> all() {
        return Notebooks.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void holdsAndNoticesAWrongDerivative(String name, Notebooks.Source source) {
        String notebook = Notebooks.text(source.derived().document());
        if (name.equals("a number beyond doubles") || name.equals("a deep formula")) {
            assertEquals("", executed(notebook));
            return;
        }
        check(notebook);
    }

    @ParameterizedTest(name = "{2} by {1}")
    @MethodSource("dev.verivative.api.TypedFormulasTest#formulas")
    void holdsForTypedFormulas(boolean own, String wrt, String formula) {
        check(Notebooks.text(Verivative.of(formula).wrt(wrt).derive().document()));
    }

    private static void check(String notebook) {
        String said = executed(notebook);
        assertTrue(
                said.matches("(\\w+, (exact values|differences): agrees within 1e-0[69] of the largest entry\n)+"),
                said);
        String wrong = executed(flipped(notebook));
        assertTrue(wrong.startsWith("AssertionError: "), () -> wrong + "\n" + notebook);
    }

    /** With another sign in the last definition. */
    private static String flipped(String notebook) {
        String before = "\"    return ";
        int code = notebook.indexOf("## Check");
        int last = notebook.lastIndexOf(before, code) + before.length();
        int end = notebook.indexOf("\"\n", last);
        return notebook.substring(0, last) + "-(" + notebook.substring(last, end) + ")" + notebook.substring(end);
    }
}
