package dev.verivative.definition;

import dev.verivative.notation.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What stands below the front matter: words, the defining formula, and claims. */
final class Body {
    private static final String ON_ITS_OWN = "$$ .. $$ on lines of its own";

    private static final int MAX_CLAIMS = 100;

    /** Leaves the inside of paragraphs and headings as it is written. */
    private static final Parser MARKDOWN = Parser.builder()
            .customBlockParserFactory(new DisplayBlock.Factory())
            .inlineParserFactory(context -> (lines, node) -> node.appendChild(new Text(lines.getContent())))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** A sentence and the formula that belongs to it. */
    record Sentence(String text, Formula formula) {}

    private final SourceText file;
    private final int firstLine;
    private final List<String> words = new ArrayList<>();
    private final List<Sentence> claims = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Optional<Formula> definition = Optional.empty();
    private Optional<Place> heading = Optional.empty();
    private Place lastSaid = new Place(1, 1);

    /**
     * @param firstLine the first line below the front matter, from 1; it may be the one after the last
     * @throws DefinitionException if something stands where it has no meaning
     */
    Body(SourceText file, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
        List<String> lines = file.lines().subList(firstLine - 1, file.lines().size());
        Node document = MARKDOWN.parse(String.join("\n", lines));
        checkFormulas(document);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!node.getSourceSpans().isEmpty()) {
                block((Block) node);
            }
        }
        if (!said.isEmpty()) {
            throw file.fault(lastSaid, "no formula follows this", "the claim as a formula: " + ON_ITS_OWN);
        }
        if (heading.isPresent() && claims.isEmpty()) {
            throw file.fault(heading.get(), "there is no claim", "a sentence and a formula below it, or no heading");
        }
    }

    /** The words outside of the claims, as they are written. */
    String text() {
        return String.join("\n\n", words);
    }

    /** @throws DefinitionException if there is none */
    Formula definition() {
        return definition.orElseThrow(() -> file.fault(
                heading.orElse(new Place(file.lines().size(), 1)),
                "there is no definition" + (heading.isPresent() ? " before the claims" : ""),
                "$$\\sigma_i = ..$$ on lines of its own"));
    }

    List<Sentence> claims() {
        return claims;
    }

    private void block(Block block) {
        if (block instanceof Heading title) {
            heading(title);
        } else if (block instanceof DisplayBlock display) {
            formula(display(display));
        } else if (block instanceof FencedCodeBlock fence && isMath(fence)) {
            formula(fenced(fence));
        } else if (block instanceof HtmlBlock html && isComment(html)) {
            return;
        } else if (heading.isEmpty()) {
            words.add(String.join("\n", file.lines().subList(first(block) - 1, last(block))));
        } else if (block instanceof Paragraph) {
            lastSaid = start(block);
            file.lines().subList(first(block) - 1, last(block)).forEach(line -> said.add(line.strip()));
        } else {
            throw file.fault(start(block), "this is neither a sentence nor a formula", "claims: a sentence, a formula");
        }
    }

    private void heading(Heading title) {
        String text =
                title.getFirstChild() instanceof Text raw ? raw.getLiteral().strip() : "";
        if (title.getLevel() != 2 || !text.equals("Claims")) {
            throw file.fault(start(title), "the heading " + SourceText.quoted(text) + " has no meaning", "## Claims");
        }
        if (heading.isPresent()) {
            throw file.fault(start(title), "a second heading Claims", "all claims below the first one");
        }
        heading = Optional.of(start(title));
    }

    private void formula(Formula formula) {
        Place place = new Place(formula.line(), formula.column());
        if (heading.isEmpty()) {
            if (definition.isPresent()) {
                throw file.fault(place, "a second definition", "one formula, and claims below ## Claims");
            }
            definition = Optional.of(formula);
            return;
        }
        if (said.isEmpty()) {
            throw file.fault(place, "no sentence says what this formula claims", "a sentence above the formula");
        }
        if (claims.size() == MAX_CLAIMS) {
            throw file.fault(place, "there are more than " + MAX_CLAIMS + " claims", "a shorter file");
        }
        claims.add(new Sentence(String.join(" ", said), formula));
        said.clear();
    }

    private Formula display(DisplayBlock block) {
        int line = firstLine + block.firstLine();
        Place from = file.place(line, block.firstOffset());
        int lastLine = firstLine + block.lastLine();
        if (block.restOffset() >= 0) {
            throw file.fault(file.place(lastLine, block.restOffset()), "something follows the formula", ON_ITS_OWN);
        }
        return file.between(from, file.place(lastLine, block.lastOffset()));
    }

    private Formula fenced(FencedCodeBlock fence) {
        if (fence.getClosingFenceLength() == null) {
            throw file.fault(start(fence), "this formula has no end", "``` on a line of its own behind the formula");
        }
        int end = last(fence);
        if (end == first(fence) + 1) {
            throw file.fault(start(fence), "there is no formula", "lines between the fences");
        }
        return file.between(new Place(first(fence) + 1, 1), new Place(end - 1, Integer.MAX_VALUE));
    }

    /** Formulas without an end, and those in lists, quotations and lines of text, would be overlooked. */
    private void checkFormulas(Node document) {
        Node node = document.getFirstChild();
        while (node != null) {
            boolean nested = node.getParent() != document
                    && (node instanceof DisplayBlock || (node instanceof FencedCodeBlock fence && isMath(fence)));
            if (nested) {
                throw file.fault(start((Block) node), "a formula in a list or quotation", ON_ITS_OWN);
            }
            if (node instanceof DisplayBlock display && !display.isClosed()) {
                Place behind = file.place(firstLine + display.firstLine(), display.firstOffset());
                throw file.fault(
                        new Place(behind.line(), behind.column() - 2),
                        "this formula has no end before the next blank line",
                        display.closing() + " behind the formula");
            }
            if (node instanceof Paragraph || (node instanceof HtmlBlock html && !isComment(html))) {
                checkNoFormula((Block) node);
            }
            node = next(node, document);
        }
    }

    /** The node after this one in the order of the file; trees of Markdown can be deeper than the stack. */
    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != null && up != root && up.getNext() == null) {
            up = up.getParent();
        }
        return up == null || up == root ? null : up.getNext();
    }

    private void checkNoFormula(Block block) {
        for (SourceSpan span : block.getSourceSpans()) {
            int number = firstLine + span.getLineIndex();
            String line = file.line(number);
            for (String mark : List.of("$$", "\\[")) {
                int at = DisplayBlock.find(line, mark, 0);
                if (at >= 0) {
                    throw file.fault(file.place(number, at), "a display formula inside a line", ON_ITS_OWN);
                }
            }
        }
    }

    private static boolean isMath(FencedCodeBlock fence) {
        return fence.getInfo() != null && fence.getInfo().strip().equals("math");
    }

    private static boolean isComment(HtmlBlock html) {
        String literal = html.getLiteral().strip();
        return literal.startsWith("<!--") && literal.indexOf("-->") == literal.length() - 3;
    }

    private Place start(Block block) {
        SourceSpan span = block.getSourceSpans().get(0);
        return file.place(firstLine + span.getLineIndex(), span.getColumnIndex());
    }

    private int first(Block block) {
        return firstLine + block.getSourceSpans().get(0).getLineIndex();
    }

    private int last(Block block) {
        return firstLine
                + block.getSourceSpans().get(block.getSourceSpans().size() - 1).getLineIndex();
    }
}
