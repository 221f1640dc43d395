package dev.verivative.notation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How names are written in LaTeX: sigma as \sigma, yhat as \hat{y}, softmax as \operatorname{softmax}. */
public final class LatexLetters {
    private static final Set<String> GREEK = Set.of(
            "alpha",
            "beta",
            "gamma",
            "delta",
            "epsilon",
            "varepsilon",
            "zeta",
            "eta",
            "theta",
            "vartheta",
            "iota",
            "kappa",
            "lambda",
            "mu",
            "nu",
            "xi",
            "pi",
            "varpi",
            "rho",
            "varrho",
            "sigma",
            "varsigma",
            "tau",
            "upsilon",
            "phi",
            "varphi",
            "chi",
            "psi",
            "omega",
            "Gamma",
            "Delta",
            "Theta",
            "Lambda",
            "Xi",
            "Pi",
            "Sigma",
            "Upsilon",
            "Phi",
            "Psi",
            "Omega",
            "ell");

    /** The Unicode letters from alpha on, in the alphabet's order; final sigma stands before sigma. */
    private static final List<String> LOWER = List.of(
            "alpha",
            "beta",
            "gamma",
            "delta",
            "epsilon",
            "zeta",
            "eta",
            "theta",
            "iota",
            "kappa",
            "lambda",
            "mu",
            "nu",
            "xi",
            "omicron",
            "pi",
            "rho",
            "varsigma",
            "sigma",
            "tau",
            "upsilon",
            "phi",
            "chi",
            "psi",
            "omega");

    private static final Map<Integer, String> UPPER = Map.ofEntries(
            Map.entry((int) 'Γ', "Gamma"),
            Map.entry((int) 'Δ', "Delta"),
            Map.entry((int) 'Θ', "Theta"),
            Map.entry((int) 'Λ', "Lambda"),
            Map.entry((int) 'Ξ', "Xi"),
            Map.entry((int) 'Π', "Pi"),
            Map.entry((int) 'Σ', "Sigma"),
            Map.entry((int) 'Υ', "Upsilon"),
            Map.entry((int) 'Φ', "Phi"),
            Map.entry((int) 'Ψ', "Psi"),
            Map.entry((int) 'Ω', "Omega"),
            Map.entry((int) 'ϕ', "varphi"),
            Map.entry((int) 'ϵ', "varepsilon"),
            Map.entry((int) 'ℓ', "ell"));

    /** Accents that make another letter, by the command that sets them. */
    static final Map<String, String> ACCENTS = Map.of(
            "hat", "hat",
            "widehat", "hat",
            "bar", "bar",
            "overline", "bar",
            "tilde", "tilde",
            "widetilde", "tilde");

    private LatexLetters() {}

    /** The name of a tensor, parameter or index. */
    public static String name(String name) {
        return name(name, "mathrm");
    }

    /** The name of a function: words are set upright with the spacing of an operator. */
    public static String function(String name) {
        return name(name, "operatorname");
    }

    private static String name(String name, String wordCommand) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '\'') {
            end--;
        }
        String primes = name.substring(end);
        String stem = name.substring(0, end);
        return plainLetter(stem).or(() -> accented(stem)).orElseGet(() -> "\\" + wordCommand + "{" + escape(stem) + "}")
                + primes;
    }

    /** A single letter, Latin or Greek. */
    static Optional<String> plainLetter(String name) {
        if (GREEK.contains(name)) {
            return Optional.of("\\" + name);
        }
        return name.codePointCount(0, name.length()) == 1 && Character.isLetter(name.codePointAt(0))
                ? Optional.of(name)
                : Optional.empty();
    }

    static boolean isGreek(String name) {
        return GREEK.contains(name);
    }

    /** The name of a Unicode letter as it would be typed, such as sigma for σ; other letters are their own names. */
    static String nameOf(int codePoint) {
        if (codePoint >= 'α' && codePoint <= 'ω') {
            return LOWER.get(codePoint - 'α');
        }
        return UPPER.getOrDefault(codePoint, Character.toString(codePoint));
    }

    private static Optional<String> accented(String name) {
        for (String accent : List.of("hat", "bar", "tilde")) {
            if (name.endsWith(accent)) {
                Optional<String> letter = plainLetter(name.substring(0, name.length() - accent.length()));
                if (letter.isPresent()) {
                    return letter.map(text -> "\\" + accent + "{" + text + "}");
                }
            }
        }
        return Optional.empty();
    }

    private static String escape(String name) {
        return name.replace("#", "\\#").replace("$", "\\$");
    }
}
