package dev.verivative.definition;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Tensor;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A function as a document defines it.
 *
 * @param name kebab-case name, the folder's
 * @param title how readers call it
 * @param function the defining equation
 * @param variables what it may be differentiated by, the first one by default
 * @param constants further tensors
 * @param parameters scalar parameters
 * @param known the domain: what is declared positive, and equations that are assumed
 * @param routes ways to derive it by name, the preferred one first; none stands for all
 * @param claims formulas that must be true
 * @param text what the document says of it, as Markdown; may be empty
 * @param origin where the definition is from, such as a book or paper; may be empty
 * @param source where it stands, for messages
 */
public record Definition(
        String name,
        String title,
        Function function,
        List<Tensor> variables,
        List<Tensor> constants,
        List<String> parameters,
        Assumptions known,
        List<String> routes,
        List<Claim> claims,
        String text,
        String origin,
        String source) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_NAME = 60;

    public Definition {
        variables = List.copyOf(variables);
        constants = List.copyOf(constants);
        parameters = List.copyOf(parameters);
        routes = List.copyOf(routes);
        claims = List.copyOf(claims);
    }

    /** Whether the variable, constant or parameter is declared positive, in every entry. */
    public boolean isPositive(String name) {
        return known.positive().contains(name);
    }

    /** Whether this can be the name of a definition: words of small letters and digits, joined by hyphens. */
    public static boolean isName(String name) {
        return name.length() <= MAX_NAME && NAME.matcher(name).matches();
    }
}
