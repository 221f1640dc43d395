package dev.verivative.proof.coq;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What things are called in Coq: one identifier for each, in ASCII, none of which hides what the library or Coq calls
 * so.
 */
public final class CoqNames {
    /** Words that are no names at all. */
    private static final Set<String> KEYWORDS =
            Set.of(("as at cofix else end exists exists2 fix for forall fun if in let"
                            + " match mod return set struct then using where with")
                    .split(" "));

    /** What the library and printed formulas use. */
    private static final Set<String> TAKEN = Set.of(
            ("Axiom Definition End Fixpoint Fact Hypothesis Import Lemma Ltac Module Proof Prop Qed R Require Section Set"
                            + " Theorem Type Variable Variables at_ cos cosh delta denote dif entry"
                            + " erf exp get has_pd here independent is_derive"
                            + " ln logistic nat near or pd side sin sinh sqrt tanh"
                            + " INR O PI S Rpower Sum Verivative"
                            + " Data Env TENSOR LETTER POSITION ANY OF CALL NUM SYMBOL ENTRY DELTA SIZE SUM PARTIAL ADD"
                            + " SUB MUL DIV POW NEG EXP LOG SQRT SIN COS SINH COSH TANH LOGISTIC ERF is_derivative"
                            + " Admitted Axioms Parameter Parameters Conjecture Conjectures admit give_up bypass_check")
                    .split(" "));

    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("α", "alpha"),
            Map.entry("β", "beta"),
            Map.entry("γ", "gamma"),
            Map.entry("δ", "delta"),
            Map.entry("ε", "epsilon"),
            Map.entry("ζ", "zeta"),
            Map.entry("η", "eta"),
            Map.entry("θ", "theta"),
            Map.entry("ι", "iota"),
            Map.entry("κ", "kappa"),
            Map.entry("λ", "lambda"),
            Map.entry("μ", "mu"),
            Map.entry("ν", "nu"),
            Map.entry("ξ", "xi"),
            Map.entry("π", "pi"),
            Map.entry("ρ", "rho"),
            Map.entry("σ", "sigma"),
            Map.entry("τ", "tau"),
            Map.entry("υ", "upsilon"),
            Map.entry("φ", "phi"),
            Map.entry("χ", "chi"),
            Map.entry("ψ", "psi"),
            Map.entry("ω", "omega"));

    private final Map<Object, String> names;
    private final Set<String> taken;

    /** Whether no theorem and no module can be called so. */
    static boolean isKeyword(String name) {
        return KEYWORDS.contains(name);
    }

    /** Names of a file, of which none is given yet. */
    public CoqNames() {
        this(Map.of(), Stream.concat(KEYWORDS.stream(), TAKEN.stream()).collect(Collectors.toSet()));
    }

    private CoqNames(Map<Object, String> names, Set<String> taken) {
        this.names = new HashMap<>(names);
        this.taken = new HashSet<>(taken);
    }

    /** More names, for a part of the file; they differ from those that are given already. */
    CoqNames inner() {
        return new CoqNames(names, taken);
    }

    String of(Dimension dimension) {
        return named("dimension " + dimension.name(), dimension.name());
    }

    /** Letters that run through different dimensions are different. */
    String of(Index.Variable index) {
        return named("index " + index, index.name());
    }

    /** Of a tensor, a variable or a symbol. */
    String ofTensor(String name) {
        return named("tensor " + name, name);
    }

    /** A name that nothing has yet, for something that is known by a key. */
    String named(Object key, String wanted) {
        return names.computeIfAbsent(key, any -> fresh(wanted));
    }

    private String fresh(String wanted) {
        String plain = plain(wanted);
        String candidate = plain;
        for (int number = 1; !taken.add(candidate); number++) {
            candidate = plain + "_" + number;
        }
        return candidate;
    }

    /** In English letters, digits, primes and underscores, with a letter in front. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            String lower = GREEK.get(letter.toLowerCase(java.util.Locale.ROOT));
            if (c < 128) {
                plain.append(Character.isLetterOrDigit(c) || c == '\'' ? letter : "_");
            } else if (lower != null) {
                plain.append(
                        Character.isUpperCase(c) ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1) : lower);
            } else {
                plain.append("u").append(Integer.toHexString(c));
            }
        });
        return Character.isLetter(plain.codePointAt(0)) && !plain.toString().startsWith("H_")
                ? plain.toString()
                : "v" + plain;
    }
}
