package dev.verivative.report.formula;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * LaTeX as JLaTeXMath takes it. Commands that are not listed are refused, since some read files or change all formulas
 * that follow; letters that its fonts lack are shown by their numbers.
 */
final class MathSource {
    private static final Set<String> ENVIRONMENTS = Set.of("bmatrix", "pmatrix", "matrix", "array", "aligned");

    private static final Set<String> COMMANDS = Stream.of(
                    "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi",
                    "rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma",
                    "Upsilon Phi Psi Omega ell partial nabla infty",
                    "frac tfrac dfrac sqrt sum prod left right cdot times odot circ pm hat bar tilde widehat overline vec",
                    "exp log ln sin cos tan sinh cosh tanh max min det operatorname mathrm mathsf mathbf mathit mathbb mathcal",
                    "text textbf textit cdots vdots ddots dots ldots colon mapsto to top quad qquad displaystyle textstyle",
                    "ne neq le leq ge geq lt gt approx equiv in notin mid forall lbrace rbrace langle rangle lVert rVert Vert",
                    "prime phantom hphantom vphantom",
                    "cr")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+|.|$)", Pattern.DOTALL);
    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(?:begin|end)\\{([^{}]*)\\}");
    private static final String SIGNS = "\\#$%&_{}|,;:! ";

    /** Deeper than anybody can read, and no danger to the stack. */
    private static final int DEEPEST = 150;

    private MathSource() {}

    /** The same for JLaTeXMath; empty where a command is not among those of formulas. */
    static Optional<String> of(String latex) {
        Matcher environment = ENVIRONMENT.matcher(latex);
        while (environment.find()) {
            if (!ENVIRONMENTS.contains(environment.group(1))) {
                return Optional.empty();
            }
        }
        Matcher command = COMMAND.matcher(environment.replaceAll(""));
        while (command.find()) {
            String name = command.group(1);
            boolean word = !name.isEmpty() && Character.isLetter(name.charAt(0));
            if (word ? !COMMANDS.contains(name) : name.isEmpty() || !SIGNS.contains(name)) {
                return Optional.empty();
            }
        }
        return isBalanced(latex) ? Optional.of(lettered(latex)) : Optional.empty();
    }

    /** Whether all braces are closed, and brackets are not nested too deeply. */
    private static boolean isBalanced(String latex) {
        int braces = 0;
        int brackets = 0;
        for (int i = 0; i < latex.length(); i++) {
            char letter = latex.charAt(i);
            if (letter == '\\') {
                i++;
                continue;
            }
            braces += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            brackets += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (braces < 0 || braces + brackets > DEEPEST) {
                return false;
            }
        }
        return braces == 0;
    }

    private static String lettered(String latex) {
        StringBuilder lettered = new StringBuilder();
        latex.codePoints().forEach(point -> {
            if (point < ' ') {
                lettered.append(' ');
            } else if (point < 127 || isKnown(point)) {
                lettered.appendCodePoint(point);
            } else {
                lettered.append(String.format("{\\mathrm{U{+}%04X}}", point));
            }
        });
        return lettered.toString();
    }

    private static boolean isKnown(int point) {
        return Character.isLetter(point) && Character.isBmpCodePoint(point) && Typesetting.hasSymbol(point);
    }
}
