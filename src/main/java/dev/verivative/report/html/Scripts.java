package dev.verivative.report.html;

import java.util.List;
import java.util.stream.Collectors;

/** The script of a page: one for all pages, so that it is known beforehand what runs. */
final class Scripts {
    /** Each uses those before it. */
    private static final List<String> FILES = List.of("numbers.js", "page.js", "pictures.js", "playground.js");

    private Scripts() {}

    static String of() {
        return FILES.stream()
                .flatMap(file -> Styles.resource(file).lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !isComment(line))
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "\n})();\n"));
    }

    /** Comments are for those who read the files; in them each has lines of its own. */
    private static boolean isComment(String line) {
        return line.startsWith("//") || line.startsWith("/**") || line.startsWith("* ") || line.startsWith("*/");
    }
}
