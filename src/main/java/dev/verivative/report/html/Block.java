package dev.verivative.report.html;

import java.util.List;

/** A part of a page, as the template sets it. */
public sealed interface Block {
    /** What the tags of a step in a chain take, and those of a link. */
    int MARKS = 420;

    int MARK = 40;

    /** A paragraph. */
    record Words(Markup markup) implements Block {}

    /** A formula in a line of its own. */
    record Display(Formula formula) implements Block {}

    /**
     * Steps with both their lines each.
     *
     * @param level of their headings
     */
    record Steps(int level, List<Stage> stages) implements Block {
        public Steps {
            stages = List.copyOf(stages);
        }
    }

    /**
     * Steps one below the other, each line said once.
     *
     * @param start the first line
     */
    record Chain(Formula start, List<Stage> stages) implements Block {
        public Chain {
            stages = List.copyOf(stages);
        }

        /** About how much of a page it takes. */
        int bytes() {
            return stages.stream().mapToInt(Chain::bytes).sum()
                    + start.math().bytes()
                    + start.latex().length();
        }

        private static int bytes(Stage stage) {
            return MARKS
                    + stage.title().bytes()
                    + stage.needs().bytes()
                    + stage.after().bytes()
                    + stage.laws().stream()
                            .mapToInt(law -> MARK + 2 * law.anchor().length())
                            .sum();
        }
    }

    /** A part with a heading and an anchor of its own. */
    record Part(String id, int level, Markup heading, List<Block> blocks) implements Block {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /** Parts that are to be compared: beside each other where there is room. */
    record Beside(List<Part> parts) implements Block {
        public Beside {
            parts = List.copyOf(parts);
        }
    }

    /** What is shown on demand. */
    record Folded(Markup summary, List<Block> blocks) implements Block {
        public Folded {
            blocks = List.copyOf(blocks);
        }
    }

    /** Lines of a program. */
    record Code(String label, List<String> lines) implements Block {
        public Code {
            lines = List.copyOf(lines);
        }
    }

    /** Rules, each with its anchor. */
    record Laws(List<Law> laws) implements Block {
        public Laws {
            laws = List.copyOf(laws);
        }
    }

    /** A list. */
    record Items(List<Markup> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A table whose first column has the headings of its rows. */
    record Table(String caption, List<String> head, List<List<Markup>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A picture.
     *
     * @param svg the picture itself
     * @param caption what it shows
     */
    record Picture(Markup svg, String caption) implements Block {}
}
