package dev.verivative.proof.coq;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is proved of a function as a person has written it down, in a file beside the definition: for those who read Coq
 * and do not trust the program that prints statements. It takes its proofs from the generated module.
 *
 * @param module the name of the generated module
 * @param text the whole file
 */
public record CoqSpec(String module, String text) {
    /** The name of the file. */
    public static final String FILE = "spec.v";

    private static final Pattern THEOREM = Pattern.compile("\\b(?:Theorem|Corollary)\\s+([A-Za-z_][A-Za-z0-9_']*)");

    /** The specification of a definition, if it has one. */
    public static Optional<CoqSpec> of(Definition definition, Catalogue catalogue) {
        return catalogue.beside(definition, FILE).map(text -> new CoqSpec(module(definition.name()), text));
    }

    /** The name of the module that is generated for a definition. */
    public static String module(String definition) {
        String name = definition.replace('-', '_');
        boolean isTaken = CoqNames.isKeyword(name)
                || name.equalsIgnoreCase(CoqLibrary.NAME)
                || name.equalsIgnoreCase(AxiomsQuestion.NAME);
        return isTaken ? name + "_" : name;
    }

    /** What the file is called where it is checked. */
    public String name() {
        return module + "_spec";
    }

    /** The names of what it states. */
    public List<String> theorems() {
        List<String> names = new ArrayList<>();
        Matcher theorem = THEOREM.matcher(withoutComments());
        while (theorem.find()) {
            names.add(theorem.group(1));
        }
        return List.copyOf(names);
    }

    /**
     * What a reader would miss in it: a theorem that was generated and that nothing here is proved by, or any theorem
     * at all. Whether the statements agree is for Coq to say.
     *
     * @param generated names of theorems of the generated module, one by each variable
     */
    public Optional<String> fault(List<String> generated) {
        if (theorems().isEmpty()) {
            return Optional.of(FILE + " of " + module + " states no theorem");
        }
        String code = withoutComments();
        return generated.stream()
                .filter(theorem -> !Pattern.compile(
                                "(?<![A-Za-z0-9_'.])" + Pattern.quote(module + "." + theorem) + "(?![A-Za-z0-9_'])")
                        .matcher(code)
                        .find())
                .findFirst()
                .map(theorem -> FILE + " of " + module + " does not use " + module + "." + theorem
                        + ": what it states is proved by something else, or is about another derivative");
    }

    private String withoutComments() {
        return new CoqSource(text)
                .sentences().stream().map(CoqSource.Sentence::text).collect(Collectors.joining("\n"));
    }
}
