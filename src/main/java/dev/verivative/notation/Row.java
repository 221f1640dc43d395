package dev.verivative.notation;

import java.util.ArrayList;
import java.util.List;

/** One line of a {@link Box}. */
record Row(List<Run> runs) {
    /** Characters of one emphasis. */
    record Run(String text, Emphasis emphasis) {}

    static final Row EMPTY = new Row(List.of());

    Row {
        runs = List.copyOf(runs);
    }

    static Row of(String text) {
        return text.isEmpty() ? EMPTY : new Row(List.of(new Run(text, Emphasis.NONE)));
    }

    static Row join(List<Row> rows) {
        List<Run> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Emphasis emphasis = Emphasis.NONE;
        for (Row row : rows) {
            for (Run run : row.runs) {
                if (run.emphasis != emphasis && !text.isEmpty()) {
                    joined.add(new Run(text.toString(), emphasis));
                    text.setLength(0);
                }
                emphasis = run.emphasis;
                text.append(run.text);
            }
        }
        if (!text.isEmpty()) {
            joined.add(new Run(text.toString(), emphasis));
        }
        return new Row(joined);
    }

    /** What is emphasised already stays as it is. */
    Row emphasised(Emphasis emphasis) {
        return new Row(runs.stream()
                .map(run -> run.emphasis == Emphasis.NONE ? new Run(run.text, emphasis) : run)
                .toList());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text));
        return text.toString();
    }

    /** Without blanks at the end. */
    String render(boolean colour) {
        int end = text().stripTrailing().length();
        StringBuilder rendered = new StringBuilder();
        int start = 0;
        for (Run run : runs) {
            String text = run.text.substring(0, Math.max(0, Math.min(run.text.length(), end - start)));
            rendered.append(colour ? run.emphasis.on(text) : text);
            start += run.text.length();
        }
        return rendered.toString();
    }
}
