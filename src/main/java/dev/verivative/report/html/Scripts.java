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
                .map(Styles::resource)
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n\n", "})();\n"));
    }
}
