package dev.verivative.definition;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A formula between {@code $$} and {@code $$}, or {@code \[} and {@code \]}, as a block of Markdown of its own: what
 * Markdown would make of its underscores, asterisks and backslashes does not apply inside. Lines and offsets count from
 * 0.
 */
final class DisplayBlock extends CustomBlock {
    /** More columns make a line of code. */
    private static final int MAX_INDENT = 3;

    private final String closing;
    private int firstLine = -1;
    private int firstOffset;
    private int lastLine = -1;
    private int lastOffset;
    private int restOffset = -1;

    private DisplayBlock(String closing) {
        this.closing = closing;
    }

    String closing() {
        return closing;
    }

    /** The line of the opening mark. */
    int firstLine() {
        return firstLine;
    }

    /** Behind the opening mark. */
    int firstOffset() {
        return firstOffset;
    }

    boolean isClosed() {
        return lastLine >= 0;
    }

    /** The line of the closing mark. */
    int lastLine() {
        return lastLine;
    }

    /** Before the closing mark. */
    int lastOffset() {
        return lastOffset;
    }

    /** Where something follows the closing mark on its line, or -1. */
    int restOffset() {
        return restOffset;
    }

    private void add(SourceLine line) {
        SourceSpan span = line.getSourceSpan();
        String content = line.getContent().toString();
        if (span == null || isClosed()) {
            return;
        }
        int from = 0;
        if (firstLine < 0) {
            from = closing.length();
            firstLine = span.getLineIndex();
            firstOffset = span.getColumnIndex() + from;
        }
        int end = find(content, closing, from);
        if (end >= 0) {
            lastLine = span.getLineIndex();
            lastOffset = span.getColumnIndex() + end;
            int rest = end + closing.length();
            while (rest < content.length() && Character.isWhitespace(content.charAt(rest))) {
                rest++;
            }
            restOffset = rest < content.length() ? span.getColumnIndex() + rest : -1;
        }
    }

    /** The first such mark whose backslash, if it has one, is no second half of a row break. */
    static int find(String line, String mark, int from) {
        for (int at = from; at < line.length(); at++) {
            if (line.startsWith(mark, at)) {
                return at;
            }
            if (line.charAt(at) == '\\') {
                at++;
            }
        }
        return -1;
    }

    private static final class DisplayParser extends AbstractBlockParser {
        private final DisplayBlock block;

        private DisplayParser(DisplayBlock block) {
            this.block = block;
        }

        @Override
        public DisplayBlock getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return block.isClosed() || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            block.add(line);
        }
    }

    /** Begins a block where a line begins with an opening mark. */
    static final class Factory implements BlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            String line = state.getLine().getContent().toString();
            int at = state.getNextNonSpaceIndex();
            boolean dollars = line.startsWith("$$", at);
            if (state.getIndent() > MAX_INDENT || !(dollars || line.startsWith("\\[", at))) {
                return BlockStart.none();
            }
            return BlockStart.of(new DisplayParser(new DisplayBlock(dollars ? "$$" : "\\]")))
                    .atIndex(at);
        }
    }
}
