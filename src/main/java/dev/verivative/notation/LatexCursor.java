package dev.verivative.notation;

import dev.verivative.notation.LatexToken.Kind;
import java.util.List;

/** The place in a row of signs up to which it has been read. */
final class LatexCursor {
    /** Deep enough for what people write; shallow enough for the stack of any thread. */
    static final int MAX_NESTING = 200;

    private final Formula formula;
    private final List<LatexToken> tokens;
    private int next;
    private int depth;

    LatexCursor(Formula formula) {
        this.formula = formula;
        this.tokens = LatexTokenizer.tokens(formula);
    }

    LatexToken peek() {
        return peek(0);
    }

    /** The sign so many places ahead; past the end, the end. */
    LatexToken peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    int at() {
        return peek().at();
    }

    LatexToken take() {
        LatexToken token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    void skip(int count) {
        next = Math.min(next + count, tokens.size() - 1);
    }

    boolean takeSign(String sign) {
        boolean here = peek().isSign(sign);
        if (here) {
            take();
        }
        return here;
    }

    boolean takeIf(Kind kind) {
        boolean here = peek().kind() == kind;
        if (here) {
            take();
        }
        return here;
    }

    /** The sign after the next one, without space between. */
    boolean nextIsAdjacent() {
        return peek(1).at() == peek().end();
    }

    void expectEnd(int openedAt) {
        if (!takeIf(Kind.END)) {
            throw unexpected("'}' for the '{' in column " + formula.columnOf(openedAt));
        }
    }

    /** How a sign is called in messages: as it was typed. */
    String shown(LatexToken token) {
        return switch (token.kind()) {
            case END_OF_TEXT -> "the end";
            case ROW_BREAK -> "a row break";
            default -> {
                String typed = formula.text().substring(token.at(), token.end());
                yield typed.startsWith("\\") ? typed : "'" + typed + "'";
            }
        };
    }

    void enter() {
        if (++depth > MAX_NESTING) {
            throw fault(at(), "the formula is nested too deeply", "at most " + MAX_NESTING + " levels");
        }
    }

    void leave() {
        depth--;
    }

    int columnOf(int at) {
        return formula.columnOf(at);
    }

    FormulaException fault(int at, String message, String expected) {
        return formula.fault(at, message, expected);
    }

    FormulaException unexpected(String expected) {
        return fault(at(), shown(peek()) + " is out of place", expected);
    }

    /** The number of signs up to the brace that closes the next one, itself included; 0 if there is none. */
    int lengthOfGroup(int ahead) {
        int open = 0;
        for (int i = next + ahead; i < tokens.size(); i++) {
            Kind kind = tokens.get(i).kind();
            open += kind == Kind.BEGIN ? 1 : kind == Kind.END ? -1 : 0;
            if (open == 0) {
                return i - next - ahead + 1;
            }
        }
        return 0;
    }
}
