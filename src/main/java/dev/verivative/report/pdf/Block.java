package dev.verivative.report.pdf;

import java.util.List;

/** What stands below each other in an article. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 for a section, 2 for a part of one
     * @param id by which it is found
     */
    record Heading(int level, String id, List<Inline> text) implements Block {
        public Heading {
            text = List.copyOf(text);
        }
    }

    /** Text. */
    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /** Formulas. */
    record Display(List<Row> rows) implements Block {
        public Display {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A step of a derivation.
     *
     * @param id by which it is found
     * @param number its number or numbers
     * @param title what is done, and why it may be
     * @param rows where it leads
     */
    record Step(String id, String number, List<Inline> title, List<Row> rows) implements Block {
        public Step {
            title = List.copyOf(title);
            rows = List.copyOf(rows);
        }
    }

    /** Lines of a program. */
    record Code(List<String> lines) implements Block {
        public Code {
            lines = List.copyOf(lines);
        }
    }

    /** A table; its first row is its head. */
    record Table(List<List<List<Inline>>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** The rules that were used, as they are cited by their numbers. */
    record References(List<Reference> rules) implements Block {
        public References {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule and where it is found.
     *
     * @param number by which it is cited
     * @param title how a textbook calls it
     * @param name its permanent name
     * @param source author, year, section or equation number
     */
    record Reference(int number, String title, String name, String source) {}
}
