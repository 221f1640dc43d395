package dev.verivative.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** Finds where a formula may be broken: outside of all brackets. */
final class Parts {
    /** Before these, the strongest first. */
    private static final List<String> RELATIONS =
            List.of(" = ", " < ", " > ", " \\le ", " \\ge ", " \\ne ", " \\qquad ");

    private static final List<String> SIGNS = List.of(" + ", " - ");
    private static final List<String> COMMAS = List.of(", ");
    static final String TEXT = "\\text{";

    private Parts() {}

    /** The sides of a chain of relations, each but the first with the sign before it. */
    static List<String> byRelations(String latex) {
        return split(latex, RELATIONS, false);
    }

    /** The summands, each but the first with the sign before it. */
    static List<String> bySigns(String latex) {
        return split(latex, SIGNS, false);
    }

    /** What is listed, each but the last with the comma after it. */
    static List<String> byCommas(String latex) {
        return split(latex, COMMAS, true);
    }

    /** Words in text mode, which begin with that command, and what stands between them. */
    static List<String> byWords(String latex) {
        List<String> parts = new ArrayList<>();
        Depth depth = new Depth(latex);
        int start = 0;
        for (int i = 0; i < latex.length(); i++) {
            int before = depth.value;
            depth.pass(i);
            boolean closed = depth.value == 0 && before == 1 && latex.startsWith(TEXT, start);
            if (closed || (depth.value == 0 && latex.startsWith(TEXT, i))) {
                int end = closed ? i + 1 : i;
                parts.add(latex.substring(start, end));
                start = end;
            }
        }
        parts.add(latex.substring(start));
        parts.removeIf(String::isBlank);
        return parts;
    }

    private static List<String> split(String latex, List<String> separators, boolean after) {
        List<String> parts = new ArrayList<>();
        Depth depth = new Depth(latex);
        int start = 0;
        for (int i = 0; i < latex.length(); i++) {
            depth.pass(i);
            int at = i;
            if (depth.value == 0
                    && i > start
                    && separators.stream().anyMatch(separator -> latex.startsWith(separator, at))) {
                int end = after ? i + 1 : i;
                parts.add(latex.substring(start, end).strip());
                start = end;
            }
        }
        parts.add(latex.substring(start).strip());
        return parts;
    }

    /** How many brackets are open. */
    private static final class Depth {
        private final String latex;
        private int value;

        Depth(String latex) {
            this.latex = latex;
        }

        void pass(int at) {
            char letter = latex.charAt(at);
            boolean literal = at > 0 && latex.charAt(at - 1) == '\\';
            if (letter == '\\') {
                value += isAt("\\left", at) || latex.startsWith("\\begin{", at) ? 1 : 0;
                value -= isAt("\\right", at) || latex.startsWith("\\end{", at) ? 1 : 0;
            } else if (!literal) {
                value += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            }
        }

        private boolean isAt(String command, int at) {
            int end = at + command.length();
            return latex.startsWith(command, at) && (end == latex.length() || !Character.isLetter(latex.charAt(end)));
        }
    }
}
