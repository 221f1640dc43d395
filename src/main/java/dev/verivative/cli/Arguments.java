package dev.verivative.cli;

import java.util.stream.Stream;

/** Formulas among the arguments: one may begin with a minus sign, and an option is a minus sign and letters. */
final class Arguments {
    /** Stands for a leading minus sign of a formula while options are told from arguments. */
    private static final char MINUS = '\u2212';

    private Arguments() {}

    static String[] protect(String... arguments) {
        return Stream.of(arguments)
                .map(argument -> argument.matches("(?s)-[^-].*[\\\\^_{}()\\[\\]*@+].*")
                        ? MINUS + argument.substring(1)
                        : argument)
                .toArray(String[]::new);
    }

    static String plain(String argument) {
        return argument.replace(MINUS, '-');
    }
}
