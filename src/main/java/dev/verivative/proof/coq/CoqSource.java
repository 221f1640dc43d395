package dev.verivative.proof.coq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Coq source without its comments and strings, cut into sentences. */
final class CoqSource {
    private static final Pattern LEMMA = Pattern.compile(
            "(?:#\\[[^\\]]*\\]\\s*)?(?:(?:Local|Global|Fail)\\s+)*"
                    + "(?:Lemma|Theorem|Corollary|Remark|Fact|Proposition|Example|Definition|Fixpoint|Instance)"
                    + "\\s+([^\\s(:{\\[]+).*",
            Pattern.DOTALL);

    private final String text;
    private final Optional<Integer> unterminated;
    private final List<Sentence> sentences;

    /**
     * A command or a tactic.
     *
     * @param start where it begins
     * @param text it, with its full stop
     */
    record Sentence(int start, String text) {}

    CoqSource(String text) {
        this.text = text;
        char[] bare = text.toCharArray();
        this.unterminated = blank(bare);
        this.sentences = cut(new String(bare));
    }

    /** Where a comment or a string begins that does not end. */
    Optional<Integer> unterminated() {
        return unterminated;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** Puts blanks in the place of comments and strings; comments are nested, and strings in them are strings. */
    private static Optional<Integer> blank(char[] text) {
        int depth = 0;
        int start = 0;
        int at = 0;
        while (at < text.length) {
            int from = at;
            boolean isOutside = depth == 0;
            if (text[at] == '"') {
                do {
                    at++;
                } while (at < text.length && text[at] != '"');
                if (at == text.length) {
                    return Optional.of(isOutside ? from : start);
                }
                at++;
            } else if (isPair(text, at, '(', '*')) {
                start = isOutside ? at : start;
                depth++;
                at += 2;
            } else if (!isOutside && isPair(text, at, '*', ')')) {
                depth--;
                at += 2;
            } else {
                at++;
                if (isOutside) {
                    continue;
                }
            }
            for (int place = from; place < at; place++) {
                text[place] = text[place] == '\n' ? '\n' : ' ';
            }
        }
        return depth > 0 ? Optional.of(start) : Optional.empty();
    }

    private static boolean isPair(char[] text, int at, char first, char second) {
        return text[at] == first && at + 1 < text.length && text[at + 1] == second;
    }

    /** A full stop, or three of them, before a blank ends a sentence; brackets and bullets of proofs are none here. */
    private static List<Sentence> cut(String bare) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < bare.length()) {
            if (bare.charAt(at) != '.') {
                at++;
                continue;
            }
            int end = at;
            while (end < bare.length() && bare.charAt(end) == '.') {
                end++;
            }
            boolean isBlankAfter = end == bare.length() || Character.isWhitespace(bare.charAt(end));
            if (isBlankAfter && end - at != 2) {
                add(bare, start, end, sentences);
                start = end;
            }
            at = end;
        }
        add(bare, start, bare.length(), sentences);
        return List.copyOf(sentences);
    }

    private static void add(String bare, int from, int to, List<Sentence> sentences) {
        String sentence = bare.substring(from, to);
        String stripped = sentence.strip();
        if (!stripped.isEmpty()) {
            sentences.add(new Sentence(from + sentence.indexOf(stripped), stripped));
        }
    }

    /** The line of a place, from 1. */
    int line(int at) {
        return 1
                + (int) text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** A place as Coq gives it: a line, from 1, and the bytes before it in that line. */
    int place(int line, int bytes) {
        int at = 0;
        for (int passed = 1; passed < line; passed++) {
            at = text.indexOf('\n', at) + 1;
            if (at == 0) {
                return text.length();
            }
        }
        return at + length(text.substring(at), Math.max(0, bytes));
    }

    /** How many characters the first bytes of a text make in UTF-8. */
    private static int length(String text, int bytes) {
        byte[] all = text.getBytes(UTF_8);
        return new String(all, 0, Math.min(bytes, all.length), UTF_8).length();
    }

    /** The name of what is being stated or proved at a place. */
    Optional<String> lemmaAt(int at) {
        Optional<String> found = Optional.empty();
        for (Sentence sentence : sentences) {
            if (sentence.start() > at) {
                return found;
            }
            Matcher lemma = LEMMA.matcher(sentence.text());
            if (lemma.matches()) {
                found = Optional.of(lemma.group(1));
            } else if (sentence.start() + sentence.text().length() <= at && isEnd(sentence)) {
                found = Optional.empty();
            }
        }
        return found;
    }

    private static boolean isEnd(Sentence sentence) {
        return sentence.text().equals("Qed.") || sentence.text().equals("Defined.");
    }

    /** Where the sentence after so many bytes begins. */
    int sentenceAfter(int bytes) {
        int at = length(text, bytes);
        return sentences.stream()
                .map(Sentence::start)
                .filter(start -> start >= at)
                .findFirst()
                .orElse(text.length());
    }
}
