package dev.verivative.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a command line, split and put together as a POSIX shell would (XCU 2.2 and 2.3), nothing expanded. */
final class CommandWords {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private CommandWords(String line) {
        this.line = line;
    }

    /** @throws SubjectException if a quote does not end, or something stands there that only a shell can do */
    static List<String> split(String line) throws SubjectException {
        CommandWords all = new CommandWords(line);
        all.split();
        return all.words;
    }

    private void split() throws SubjectException {
        while (at < line.length()) {
            char each = line.charAt(at++);
            switch (each) {
                case ' ', '\t', '\n', '\r' -> endWord();
                case '\'' -> single();
                case '"' -> twofold();
                case '\\' -> escape();
                case '|', '&', ';', '<', '>' ->
                    throw fault(
                            "has " + each + " at character " + at + ", which only a shell understands",
                            "add --shell, or quote it");
                default -> append(each);
            }
        }
        endWord();
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }

    private void append(char each) {
        word.append(each);
        inWord = true;
    }

    private void single() throws SubjectException {
        int end = line.indexOf('\'', at);
        if (end < 0) {
            throw unbalanced(at, '\'');
        }
        word.append(line, at, end);
        inWord = true;
        at = end + 1;
    }

    private void twofold() throws SubjectException {
        int start = at;
        inWord = true;
        while (at < line.length() && line.charAt(at) != '"') {
            char each = line.charAt(at++);
            boolean escapes = each == '\\' && at < line.length() && "$`\"\\\n".indexOf(line.charAt(at)) >= 0;
            char next = escapes ? line.charAt(at++) : each;
            if (!escapes || next != '\n') {
                append(next);
            }
        }
        if (at == line.length()) {
            throw unbalanced(start, '"');
        }
        at++;
    }

    private void escape() throws SubjectException {
        if (at == line.length()) {
            throw fault("ends with a backslash", "quote it, or leave it out");
        }
        char next = line.charAt(at++);
        if (next != '\n') {
            append(next);
        }
    }

    private SubjectException unbalanced(int at, char quote) {
        return fault("has a " + quote + " at character " + at + " that is not closed", "close it");
    }

    private SubjectException fault(String what, String remedy) {
        return new SubjectException("the command line " + Excerpt.quoted(line) + " " + what + ": " + remedy);
    }

    /** The word as a shell reads it back, in quotes where it needs them. */
    static String quote(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A command line that splits into these words. */
    static String join(List<String> words) {
        return words.stream().map(CommandWords::quote).collect(Collectors.joining(" "));
    }
}
