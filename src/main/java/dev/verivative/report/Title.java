package dev.verivative.report;

import dev.verivative.kernel.Step;
import dev.verivative.rule.Statement;
import dev.verivative.term.Term;
import java.util.Optional;

/**
 * What a step does, in words.
 *
 * @param words the words
 * @param symbol the letter of the defined function that they end with
 */
public record Title(String words, Optional<String> symbol) {
    public static Title of(Step step) {
        if (!(step.rule().statement() instanceof Statement.Definition definition)) {
            return new Title(step.rule().title(), Optional.empty());
        }
        Term.Call call =
                (Term.Call) step.applications().get(0).substitution().value("f").body();
        String words = definition.recognised() ? "Recognise" : "Definition of";
        return new Title(words, Optional.of(call.function().symbol()));
    }
}
