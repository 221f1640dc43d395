package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How names are written in MathML: sigma as σ, yhat with its accent, softmax as an upright word. */
final class MathMlNames {
    private static final Map<String, String> VARIANTS = Map.of(
            "varepsilon", "ϵ",
            "vartheta", "ϑ",
            "varpi", "ϖ",
            "varrho", "ϱ",
            "varsigma", "ς",
            "varphi", "ϕ",
            "Upsilon", "Υ");

    private static final Map<String, String> ACCENTS = Map.of("hat", "ˆ", "bar", "¯", "tilde", "˜");

    private static final List<String> PRIMES = List.of("", "′", "″", "‴");

    private MathMlNames() {}

    /** The whole name. */
    static String whole(String name) {
        int end = end(name);
        String stem = stem(name.substring(0, end));
        return end == name.length() ? stem : MathMl.row(stem, MathMl.operator(primes(name.length() - end)));
    }

    static String size(Dimension dimension) {
        return dimension.isFixed() ? MathMl.number(Integer.toString(dimension.size())) : whole(dimension.name());
    }

    /** @param name the name that the index has at that place */
    static String index(Index index, String name) {
        return index instanceof Index.Variable ? whole(name) : MathMl.number(name);
    }

    /** The indices as a subscript; single letters stand together, everything else is set apart by commas. */
    static String subscript(List<Index> indices, PrintScope scope) {
        if (indices.isEmpty()) {
            return "";
        }
        List<String> names = indices.stream().map(scope::name).toList();
        boolean letters =
                names.stream().allMatch(name -> LatexLetters.plainLetter(name).isPresent());
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            row.append(i == 0 ? "" : letters ? MathMl.operator("\u2063") : MathMl.tight(","));
            row.append(index(indices.get(i), names.get(i)));
        }
        return names.size() == 1 ? row.toString() : MathMl.row(row.toString());
    }

    private static String stem(String name) {
        return letter(name).or(() -> accented(name)).orElseGet(() -> MathMl.identifier(name.replace('\'', '′')));
    }

    private static String primes(int count) {
        return "⁗".repeat(count / 4) + PRIMES.get(count % 4);
    }

    /** Whether it is a word and not a letter, perhaps with an accent and primes. */
    static boolean isWord(String name) {
        String stem = name.substring(0, end(name));
        return letter(stem).or(() -> accented(stem)).isEmpty();
    }

    private static int end(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '\'') {
            end--;
        }
        return end;
    }

    private static Optional<String> letter(String name) {
        if (LatexLetters.plainLetter(name).isEmpty()) {
            return Optional.empty();
        }
        String letter = VARIANTS.getOrDefault(name, Letters.unicode(name));
        boolean upright = letter.charAt(0) >= 'Α' && letter.charAt(0) <= 'Ω';
        return Optional.of(upright ? MathMl.upright(letter) : MathMl.identifier(letter));
    }

    private static Optional<String> accented(String name) {
        for (String accent : new String[] {"hat", "bar", "tilde"}) {
            if (name.endsWith(accent)) {
                Optional<String> letter = letter(name.substring(0, name.length() - accent.length()));
                if (letter.isPresent()) {
                    return letter.map(text -> "<mover accent=\"true\">" + text + "<mo stretchy=\"false\">"
                            + ACCENTS.get(accent) + "</mo></mover>");
                }
            }
        }
        return Optional.empty();
    }
}
