package dev.verivative.notation;

import dev.verivative.notation.LatexToken.Kind;
import java.util.Set;

/** Letters and words with what is set round them: \vec{x} is x, \hat{y} is yhat, \operatorname{softmax} is softmax. */
final class LatexNames {
    private static final Set<String> WORDS =
            Set.of("operatorname", "operatorname*", "mathrm", "text", "textrm", "mathop", "mathsf", "textsf");

    /** They change how a letter looks and not what it means. */
    private static final Set<String> STYLES =
            Set.of("mathbf", "boldsymbol", "bm", "pmb", "bold", "vec", "mathit", "textbf", "mathcal");

    private static final int LONGEST_WORD = 40;

    private final LatexCursor cursor;
    private final LatexScripts scripts;
    private final Vocabulary vocabulary;

    LatexNames(LatexCursor cursor, LatexScripts scripts, Vocabulary vocabulary) {
        this.cursor = cursor;
        this.scripts = scripts;
        this.vocabulary = vocabulary;
    }

    boolean isNext() {
        LatexToken token = cursor.peek();
        return token.kind() == Kind.LETTER
                || (token.kind() == Kind.COMMAND
                        && (WORDS.contains(token.text())
                                || STYLES.contains(token.text())
                                || LatexLetters.ACCENTS.containsKey(token.text())));
    }

    /** Whether letters alone stand in braces, as in {\\rm exp} or {e}, and are a word that is known. */
    boolean isWordInBraces() {
        int letters = 0;
        StringBuilder word = new StringBuilder();
        while (letters < LONGEST_WORD && cursor.peek(letters + 1).kind() == Kind.LETTER) {
            letters++;
            word.append(cursor.peek(letters).text());
        }
        return cursor.peek().kind() == Kind.BEGIN
                && cursor.peek(letters + 1).kind() == Kind.END
                && (letters > 1 ? isKnown(word.toString()) : word.toString().equals("e"));
    }

    Syntax wordInBraces() {
        int at = cursor.at();
        return new Syntax.Name(at, scripts.word());
    }

    /** A name; with indices where they stand inside a decoration, as in \hat{y_i}. */
    Syntax name() {
        cursor.enter();
        LatexToken token = cursor.peek();
        Syntax name = token.kind() == Kind.LETTER ? letters() : decorated(cursor.take());
        cursor.leave();
        return name;
    }

    private Syntax decorated(LatexToken command) {
        Syntax inner;
        if (WORDS.contains(command.text())) {
            cursor.takeSign("*");
            inner = cursor.peek().kind() == Kind.LETTER
                    ? letter(cursor.take())
                    : new Syntax.Name(command.at(), scripts.word());
        } else if (cursor.peek().kind() == Kind.BEGIN) {
            inner = inBraces();
        } else if (cursor.peek().kind() == Kind.LETTER) {
            inner = letter(cursor.take());
        } else if (isNext()) {
            inner = name();
        } else {
            throw cursor.unexpected("a letter after " + cursor.shown(command));
        }
        String accent = LatexLetters.ACCENTS.getOrDefault(command.text(), "");
        if (inner instanceof Syntax.Subscripted subscripted) {
            String name = ((Syntax.Name) subscripted.base()).name() + accent;
            return new Syntax.Subscripted(command.at(), new Syntax.Name(command.at(), name), subscripted.indices());
        }
        return new Syntax.Name(command.at(), ((Syntax.Name) inner).name() + accent);
    }

    private Syntax inBraces() {
        int open = cursor.take().at();
        if (!isNext()) {
            throw cursor.unexpected("a letter");
        }
        Syntax inner = cursor.peek().kind() == Kind.LETTER ? run(runLength()) : name();
        if (inner instanceof Syntax.Name name) {
            inner = scripts.indices()
                    .<Syntax>map(indices -> new Syntax.Subscripted(name.at(), name, indices))
                    .orElse(inner);
        }
        cursor.expectEnd(open);
        return inner;
    }

    /** One letter, or a word that is known and typed letter by letter. */
    private Syntax letters() {
        int length = runLength();
        if (length > 1) {
            StringBuilder word = new StringBuilder();
            boolean allNumbers = true;
            for (int i = 0; i < length; i++) {
                String letter = cursor.peek(i).text();
                allNumbers &= vocabulary.isNumber(letter) || letter.equals("e");
                word.append(letter);
            }
            if (isKnown(word.toString())) {
                if (allNumbers) {
                    throw cursor.fault(
                            cursor.at(),
                            "'" + word + "' is a word and a product of letters",
                            "\\operatorname{" + word + "} for the word, \\cdot between the letters for the product");
                }
                return run(length);
            }
        }
        return letter(cursor.take());
    }

    private boolean isKnown(String word) {
        return vocabulary.declares(word)
                || vocabulary.isFromLibrary(word)
                || ElementaryNames.of(word, vocabulary).isPresent();
    }

    private static Syntax letter(LatexToken token) {
        return new Syntax.Name(token.at(), token.text());
    }

    private Syntax run(int length) {
        int at = cursor.at();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(cursor.take().text());
        }
        return new Syntax.Name(at, word.toString());
    }

    /** How many letters stand together without space; longer runs than any word count as one letter. */
    private int runLength() {
        int length = 1;
        while (length < LONGEST_WORD
                && cursor.peek(length).kind() == Kind.LETTER
                && cursor.peek(length - 1).text().length() == 1
                && cursor.peek(length).text().length() == 1
                && cursor.peek(length).at() == cursor.peek(length - 1).end()) {
            length++;
        }
        return length < LONGEST_WORD ? length : 1;
    }
}
