package dev.verivative.definition;

import dev.verivative.rule.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Tensor;
import java.util.List;

/**
 * A function as a document defines it.
 *
 * @param name kebab-case name, the folder's
 * @param title how readers call it
 * @param function the defining equation
 * @param variables what it may be differentiated by, the first one by default
 * @param constants further tensors
 * @param parameters scalar parameters
 * @param known the domain: what is declared positive
 * @param routes ways to derive it by name, the preferred one first
 * @param claims formulas that must be true
 * @param text what the document says of it, in plain words
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
        String source) {
    public Definition {
        variables = List.copyOf(variables);
        constants = List.copyOf(constants);
        parameters = List.copyOf(parameters);
        routes = List.copyOf(routes);
        claims = List.copyOf(claims);
    }
}
