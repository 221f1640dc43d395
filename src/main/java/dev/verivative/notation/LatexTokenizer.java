package dev.verivative.notation;

import dev.verivative.notation.LatexToken.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts LaTeX into signs; spacing, sizes and labels are left out, since they mean nothing. */
final class LatexTokenizer {
    /** Far above the longest formula that was found in public texts (1463 characters). */
    static final int MAX_LENGTH = 100_000;

    private static final Set<String> SPACING = Set.of(
            ",",
            ";",
            ":",
            "!",
            " ",
            ">",
            "quad",
            "qquad",
            "thinspace",
            "displaystyle",
            "textstyle",
            "scriptstyle",
            "limits",
            "nolimits",
            "nonumber",
            "notag",
            "rm",
            "bf",
            "it");

    private static final Set<String> SIZES = Set.of(
            "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr", "Bigr", "biggr", "Biggr", "bigm",
            "Bigm", "middle");

    /** Commands that are another spelling of a sign. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("cdot", "*"),
            Map.entry("times", "*"),
            Map.entry("ast", "*"),
            Map.entry("div", "/"),
            Map.entry("ne", "!="),
            Map.entry("neq", "!="),
            Map.entry("lt", "<"),
            Map.entry("le", "<="),
            Map.entry("leq", "<="),
            Map.entry("leqslant", "<="),
            Map.entry("gt", ">"),
            Map.entry("ge", ">="),
            Map.entry("geq", ">="),
            Map.entry("geqslant", ">="),
            Map.entry("coloneqq", ":="),
            Map.entry("mapsto", "mapsto"),
            Map.entry("partial", "partial"),
            Map.entry("prime", "'"),
            Map.entry("Vert", "||"),
            Map.entry("|", "||"),
            Map.entry("parallel", "||"));

    private static final Map<Integer, String> CHARACTERS = Map.ofEntries(
            Map.entry((int) '−', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '·', "*"),
            Map.entry((int) '⋅', "*"),
            Map.entry((int) '∗', "*"),
            Map.entry((int) '×', "*"),
            Map.entry((int) '÷', "/"),
            Map.entry((int) '≠', "!="),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '∂', "partial"),
            Map.entry((int) '↦', "mapsto"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '′', "'"));

    private static final Pattern ROW_SPACING = Pattern.compile("\\[-?[0-9.]{1,9} ?[a-z]{2}]");

    private static final String BRACKETS = "a bracket: (, [ or \\{";

    private final Formula formula;
    private final String text;
    private final List<LatexToken> tokens = new ArrayList<>();
    private int next;
    private int sized = -1;
    private boolean sizedOpens;

    private LatexTokenizer(Formula formula) {
        this.formula = formula;
        this.text = formula.text();
    }

    /** The signs in order, with one for the end of the text at the end. */
    static List<LatexToken> tokens(Formula formula) {
        if (formula.text().length() > MAX_LENGTH) {
            throw formula.fault(
                    0,
                    "the formula has " + formula.text().length() + " characters",
                    "at most " + MAX_LENGTH + " characters");
        }
        LatexTokenizer tokenizer = new LatexTokenizer(formula);
        while (tokenizer.next < tokenizer.text.length()) {
            tokenizer.step();
        }
        if (tokenizer.sized >= 0) {
            throw formula.fault(tokenizer.sized, "no bracket follows \\left or \\right", BRACKETS);
        }
        return tokenizer.finished();
    }

    private void step() {
        int at = next;
        int c = text.codePointAt(at);
        if (c == '\\') {
            command();
            return;
        }
        next = at + Character.charCount(c);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '~' || c == '&' || c == 0x200B) {
            return;
        }
        if (c == '%') {
            int end = text.indexOf('\n', at);
            next = end < 0 ? text.length() : end + 1;
        } else if (c >= '0' && c <= '9') {
            add(Kind.DIGIT, Character.toString(c), at);
        } else if (c == '(' || c == '[') {
            add(Kind.OPEN, Character.toString(c), at);
        } else if (c == ')' || c == ']') {
            add(Kind.CLOSE, c == ')' ? "(" : "[", at);
        } else if (c == '{') {
            add(Kind.BEGIN, "{", at);
        } else if (c == '}') {
            add(Kind.END, "}", at);
        } else if (c == ':' && next < text.length() && text.charAt(next) == '=') {
            next++;
            add(Kind.SIGN, ":=", at);
        } else if ("+-*/=<>^_,;.:'|!@".indexOf(c) >= 0) {
            add(Kind.SIGN, Character.toString(c), at);
        } else if (c == '∑') {
            add(Kind.COMMAND, "sum", at);
        } else if (CHARACTERS.containsKey(c)) {
            add(Kind.SIGN, CHARACTERS.getOrDefault(c, ""), at);
        } else {
            letter(at, c);
        }
    }

    private void letter(int at, int c) {
        String folded = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        if (folded.codePointCount(0, folded.length()) == 1 && Character.isLetter(folded.codePointAt(0))) {
            add(Kind.LETTER, LatexLetters.nameOf(folded.codePointAt(0)), at);
            return;
        }
        boolean printable = Character.isDefined(c) && !Character.isISOControl(c) && !Character.isSurrogate((char) c);
        throw formula.fault(
                at,
                "the character " + (printable ? "'" + Character.toString(c) + "' (U+" : "U+")
                        + "%04X".formatted(c)
                        + (printable ? ")" : "")
                        + " means nothing here",
                "letters, digits, + - * / ^ _, brackets, and LaTeX commands");
    }

    private void command() {
        int at = next;
        int end = at + 1;
        while (end < text.length() && isAsciiLetter(text.charAt(end))) {
            end++;
        }
        if (end == at + 1 && end < text.length()) {
            end += Character.charCount(text.codePointAt(end));
        }
        String name = text.substring(at + 1, end);
        next = end;
        if (name.equals("left") || name.equals("right")) {
            if (sized >= 0) {
                throw formula.fault(at, "no bracket follows \\left or \\right", BRACKETS);
            }
            sized = at;
            sizedOpens = name.equals("left");
        } else if (name.equals("\\") || name.equals("newline") || name.equals("cr")) {
            skipRowSpacing();
            add(Kind.ROW_BREAK, "\\\\", at);
        } else if (name.equals("tag") || name.equals("label")) {
            skipBraces(at);
        } else if (name.equals("{") || name.equals("lbrace")) {
            add(Kind.OPEN, "\\{", at);
        } else if (name.equals("}") || name.equals("rbrace")) {
            add(Kind.CLOSE, "\\{", at);
        } else if (name.equals("lbrack")) {
            add(Kind.OPEN, "[", at);
        } else if (name.equals("rbrack")) {
            add(Kind.CLOSE, "[", at);
        } else if (name.equals("lparen") || name.equals("rparen")) {
            add(name.equals("lparen") ? Kind.OPEN : Kind.CLOSE, "(", at);
        } else if (SIGNS.containsKey(name)) {
            add(Kind.SIGN, SIGNS.getOrDefault(name, name), at);
        } else if (LatexLetters.isGreek(name)) {
            add(Kind.LETTER, name, at);
        } else if (!SPACING.contains(name) && !SIZES.contains(name) && !isBlank(name)) {
            add(Kind.COMMAND, name, at);
        }
    }

    private static boolean isBlank(String name) {
        return name.length() == 1 && Character.isWhitespace(name.charAt(0));
    }

    /** The optional distance after a row break, as in \\[1ex]. */
    private void skipRowSpacing() {
        if (next < text.length() && text.charAt(next) == '[') {
            Matcher distance = ROW_SPACING.matcher(text).region(next, text.length());
            if (distance.lookingAt()) {
                next = distance.end();
            }
        }
    }

    private void skipBraces(int at) {
        int end = next < text.length() && text.charAt(next) == '{' ? text.indexOf('}', next) : -1;
        if (end < 0) {
            throw formula.fault(at, "the braces of a label are missing", "\\tag{1} or nothing");
        }
        next = end + 1;
    }

    private void add(Kind kind, String sign, int at) {
        if (sized >= 0) {
            boolean fits = sizedOpens ? kind == Kind.OPEN : kind == Kind.CLOSE;
            if (!fits) {
                throw formula.fault(
                        at,
                        "\\" + (sizedOpens ? "left" : "right") + " cannot be followed by " + text.substring(at, next),
                        "a bracket: \\left( .. \\right), \\left[ .. \\right] or \\left\\{ .. \\right\\}");
            }
            tokens.add(new LatexToken(kind, sign, sized, next, true));
            sized = -1;
            return;
        }
        tokens.add(new LatexToken(kind, sign, at, next, false));
    }

    /** Without trailing punctuation, and without row breaks where a formula only goes on in the next row. */
    private List<LatexToken> finished() {
        List<LatexToken> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            LatexToken token = tokens.get(i);
            if (token.kind() != Kind.ROW_BREAK) {
                kept.add(token);
            } else if (!kept.isEmpty() && !goesOn(kept.get(kept.size() - 1)) && i + 1 < tokens.size()) {
                LatexToken after = tokens.get(i + 1);
                if (after.kind() != Kind.ROW_BREAK && after.kind() != Kind.CLOSE && !goesOn(after)) {
                    kept.add(token);
                }
            }
        }
        while (!kept.isEmpty() && isPunctuation(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        kept.add(new LatexToken(Kind.END_OF_TEXT, "", text.stripTrailing().length(), text.length(), false));
        return kept;
    }

    private static boolean isPunctuation(LatexToken token) {
        return token.isSign(".") || token.isSign(",") || token.isSign(";");
    }

    /** Whether a formula cannot begin after it or end before it: a sign between two things. */
    private static boolean goesOn(LatexToken token) {
        return token.kind() == Kind.OPEN
                || (token.kind() == Kind.SIGN && "+ - * / = != < <= > >= := ,".contains(token.text()));
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
