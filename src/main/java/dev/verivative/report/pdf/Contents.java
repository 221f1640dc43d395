package dev.verivative.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** Gathers what stands below each other, and the outline of it. */
final class Contents {
    /** An entry of the outline that still grows. */
    private record Entry(String name, String id, List<Entry> children) {
        Bookmark bookmark() {
            return new Bookmark(name, id, children.stream().map(Entry::bookmark).toList());
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final List<Entry> outline = new ArrayList<>();
    private List<Entry> parts = outline;
    private List<Entry> steps = outline;

    void add(Block block) {
        blocks.add(block);
    }

    void heading(int level, List<Inline> text, String bookmark) {
        Entry entry = entry(bookmark);
        blocks.add(new Block.Heading(level, entry.id(), text));
        if (level == 1) {
            outline.add(entry);
            parts = entry.children();
        } else {
            parts.add(entry);
        }
        steps = entry.children();
    }

    void step(String number, List<Inline> title, String name, List<Row> rows) {
        Entry entry = entry(number + ". " + name);
        steps.add(entry);
        blocks.add(new Block.Step(entry.id(), number, title, rows));
    }

    private Entry entry(String name) {
        return new Entry(name, "b" + blocks.size(), new ArrayList<>());
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<Bookmark> bookmarks() {
        return outline.stream().map(Entry::bookmark).toList();
    }
}
