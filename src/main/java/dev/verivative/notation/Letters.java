package dev.verivative.notation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How names are spelled: {@code sigma} as a Greek letter, {@code yhat} with its accent, and all of it in ASCII. */
final class Letters {
    private static final String TABLE = "alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ "
            + "lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω ell ℓ "
            + "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω";
    private static final Map<String, String> GREEK = new HashMap<>();
    private static final Map<String, String> SPELLED = new HashMap<>();
    private static final Map<String, String> ACCENTS = Map.of("hat", "\u0302", "bar", "\u0304", "tilde", "\u0303");
    private static final Map<String, String> SPELLED_ACCENTS =
            Map.of("\u0302", "hat", "\u0304", "bar", "\u0303", "tilde");

    private static final String SUBSCRIPTS = "aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉′′";
    private static final String SUPERSCRIPTS = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹-⁻";

    /** Letters, then an accent written out, then digits and primes. */
    private static final Pattern PARTS = Pattern.compile("(\\p{L}+?)(hat|bar|tilde)?([^\\p{L}].*)?");

    static {
        String[] words = TABLE.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            GREEK.put(words[i], words[i + 1]);
            SPELLED.put(words[i + 1], words[i]);
        }
    }

    private Letters() {}

    /** The name with Greek letters, accents and typographic primes. */
    static String unicode(String name) {
        Matcher parts = PARTS.matcher(name);
        if (!parts.matches()) {
            return name.replace('\'', '′');
        }
        String accent = part(parts, 2);
        String letter = GREEK.getOrDefault(part(parts, 1), part(parts, 1));
        boolean single = letter.codePointCount(0, letter.length()) == 1;
        String accented = single ? letter + ACCENTS.getOrDefault(accent, accent) : letter + accent;
        return Normalizer.normalize(accented, Normalizer.Form.NFC)
                + part(parts, 3).replace('\'', '′');
    }

    private static String part(Matcher matcher, int group) {
        String part = matcher.group(group);
        return part == null ? "" : part;
    }

    /** The name in the bytes 32 to 126. */
    static String ascii(String name) {
        StringBuilder ascii = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(point -> {
            String letter = Character.toString(point);
            if (point >= 32 && point < 127) {
                ascii.append(letter);
            } else {
                String spelled = SPELLED.getOrDefault(letter, "u" + Integer.toHexString(point));
                ascii.append(SPELLED_ACCENTS.getOrDefault(letter, spelled));
            }
        });
        return ascii.toString();
    }

    /** Whether there is a small lowered form of each character. */
    static boolean haveSubscripts(String text) {
        return translate(text, SUBSCRIPTS).length() == text.length();
    }

    static String subscripts(String text) {
        return translate(text, SUBSCRIPTS);
    }

    static String superscripts(String text) {
        return translate(text, SUPERSCRIPTS);
    }

    /** The second of each pair in place of its first; what is in no pair is left out. */
    private static String translate(String text, String pairs) {
        StringBuilder translated = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = pairs.indexOf(text.charAt(i));
            if (at >= 0 && at % 2 == 0) {
                translated.append(pairs.charAt(at + 1));
            }
        }
        return translated.toString();
    }
}
