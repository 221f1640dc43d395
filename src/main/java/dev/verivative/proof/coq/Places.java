package dev.verivative.proof.coq;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a module something is: {@code Softmax.v, line 12, in softmax_3}. */
final class Places {
    private static final Pattern LOCATION =
            Pattern.compile("File \"[^\"\n]*\", lines? (\\d+)(?:-\\d+)?, characters (-?\\d+)-(-?\\d+):");
    private static final Pattern TIMED = Pattern.compile("(?m)^Chars (\\d+) - (\\d+) \\[");

    /** Goals can be pages long. */
    private static final int LONGEST = 600;

    private Places() {}

    static String of(CoqModule module, CoqSource source, int at) {
        return module.file()
                + ", line "
                + source.line(at)
                + source.lemmaAt(at).map(name -> ", in " + name).orElse("");
    }

    /** Where coqc found an error. */
    static String ofError(CoqModule module, String errors) {
        Matcher location = LOCATION.matcher(errors);
        if (!location.find()) {
            return module.file();
        }
        CoqSource source = new CoqSource(module.text());
        int line = number(location.group(1));
        return of(module, source, source.place(line, number(location.group(2))));
    }

    /** The line in which coqc found an error; 0 if it names none. */
    static int line(String errors) {
        Matcher location = LOCATION.matcher(errors);
        return location.find() ? number(location.group(1)) : 0;
    }

    /** Where coqc was, which says of each sentence how long it took. */
    static String reached(CoqModule module, String timings) {
        Matcher timed = TIMED.matcher(timings);
        int bytes = 0;
        while (timed.find()) {
            bytes = number(timed.group(2));
        }
        CoqSource source = new CoqSource(module.text());
        return of(module, source, source.sentenceAfter(bytes));
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 0; // It has more digits than any file has lines.
        }
    }

    /** What coqc says, without the place, in one line. */
    static String words(String errors) {
        String words = LOCATION.matcher(errors)
                .replaceAll("")
                .replaceFirst("^\\s*Error:\\s*", "")
                .strip()
                .replaceAll("\\s+", " ");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "...";
    }
}
