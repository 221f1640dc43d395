package dev.verivative.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verivative.notation.Notation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula as it was given, on the command line or in a file.
 *
 * @param text the formula without display marks
 * @param line the line of its first character
 * @param column the column of its first character
 * @param source what faults in it are said to be in
 * @param hint the notation that the file's name tells
 */
record FormulaText(String text, int line, int column, String source, Optional<Notation> hint) {
    /** Far more than anybody writes. */
    static final int MAX_LENGTH = 100_000;

    private static final Map<String, Notation> ENDINGS =
            Map.of("tex", Notation.LATEX, "wl", Notation.WOLFRAM, "m", Notation.WOLFRAM, "py", Notation.VECTOR);

    private static final Pattern SIGNS = Pattern.compile("[\\\\^{}()\\[\\]=+*@∑√·\"]|\\s[-−/]\\s");

    /** Words of two letters and more, as in log_softmax: a name that is spelled with underscores. */
    private static final Pattern WORDS = Pattern.compile("[^_\\s]{2,}(_[^_\\s]{2,})*");

    private static final Pattern DISPLAY = Pattern.compile(
            "(?s)\\s*(\\$\\$?|\\\\\\[|\\\\\\(|\\\\begin\\{equation\\*?})(.*?)(\\$\\$?|\\\\]|\\\\\\)|\\\\end\\{equation\\*?})\\s*");

    /** A formula that is known to be one. */
    static FormulaText ofFormula(String formula) {
        return displayed(formula, "formula", Optional.empty());
    }

    /** A formula in an argument; empty where the argument is a name or a path. */
    static Optional<FormulaText> inArgument(String argument) {
        boolean underscore =
                argument.indexOf('_') >= 0 && !WORDS.matcher(argument).matches();
        return underscore || SIGNS.matcher(argument).find() ? Optional.of(ofFormula(argument)) : Optional.empty();
    }

    /**
     * A formula in a file; empty where the argument is no file, or one that begins like a definition.
     *
     * @throws Refusal if the file is too long, no text, or cannot be read
     */
    static Optional<FormulaText> inFile(String argument) {
        Path file;
        try {
            file = Path.of(argument);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        if (argument.isBlank() || argument.endsWith(".md") || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = read(file);
        if (text.startsWith("---")) {
            return Optional.empty();
        }
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.of(displayed(text, argument, Optional.ofNullable(ENDINGS.get(ending))));
    }

    private static String read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(4 * MAX_LENGTH + 1);
        } catch (IOException fault) {
            throw new Refusal("cannot read " + file + ": " + fault.getMessage());
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.length() > MAX_LENGTH) {
                throw tooLong(file + " has more than ");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException fault) {
            throw bytes.length > 4 * MAX_LENGTH
                    ? tooLong(file + " has more than ")
                    : new Refusal(file + " is no text: expected a formula in UTF-8");
        }
    }

    /** @throws Refusal if a formula on the command line is too long to be looked at */
    static void checkLength(String argument) {
        if (argument.length() > MAX_LENGTH) {
            throw tooLong("the argument has more than ");
        }
    }

    private static Refusal tooLong(String what) {
        return new Refusal(what + MAX_LENGTH + " characters: expected a shorter formula");
    }

    /** Without the marks of a display in LaTeX, and spaces after the end. */
    private static FormulaText displayed(String text, String source, Optional<Notation> hint) {
        Matcher display = DISPLAY.matcher(text);
        if (!display.matches() || display.group(2).indexOf('$') >= 0) {
            return new FormulaText(text.stripTrailing(), 1, 1, source, hint);
        }
        String before = text.substring(0, display.start(2));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new FormulaText(display.group(2).stripTrailing(), line, column, source, Optional.of(Notation.LATEX));
    }
}
