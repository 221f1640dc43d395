package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import java.util.HashMap;
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

    private static final Map<String, String> ACCENTS = Map.of("hat", "^", "bar", "¯", "tilde", "~");

    private static final Map<Integer, String> PRIMES = primes();

    private MathMlNames() {}

    private static Map<Integer, String> primes() {
        Map<Integer, String> primes = new HashMap<>();
        primes.put(1, "′");
        primes.put(2, "″");
        primes.put(3, "‴");
        primes.put(4, "⁗");
        return primes;
    }

    /** The whole name. */
    static String whole(String name) {
        return new Scripted(name).markup();
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
            row.append(i == 0 ? "" : letters ? MathMl.operator("\u2063") : MathMl.tightComma());
            row.append(index(indices.get(i), names.get(i)));
        }
        return names.size() == 1 ? row.toString() : MathMl.row(row.toString());
    }

    /** The name without primes at its end. */
    static String stem(String name) {
        String stem = name.substring(0, end(name));
        return letter(stem).or(() -> accented(stem)).orElseGet(() -> MathMl.identifier(stem.replace('\'', '′')));
    }

    /** The primes at the end of a name, for a superscript; empty for none. */
    static String primes(String name) {
        StringBuilder signs = new StringBuilder();
        int left = name.length() - end(name);
        while (left > 0) {
            int most = Math.min(left, PRIMES.size());
            signs.append(PRIMES.get(most));
            left -= most;
        }
        return signs.isEmpty() ? "" : MathMl.operator(signs.toString());
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
