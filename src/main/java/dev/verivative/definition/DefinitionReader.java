package dev.verivative.definition;

import dev.verivative.notation.Formula;
import dev.verivative.notation.FormulaException;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Vocabulary;
import dev.verivative.term.Function;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads definitions: front matter that says what each letter is, some words, a formula, and claims. What has no meaning
 * is refused, so that nothing that somebody wrote is silently left out.
 */
public final class DefinitionReader {
    private static final String DASHES = "---";

    private DefinitionReader() {}

    /**
     * Reads the text of a definition that uses no other one.
     *
     * @param name its name, unless the front matter gives one: the folder's
     * @param source where the text stands, for messages
     * @param text Markdown with YAML front matter
     * @throws DefinitionException if it cannot be understood
     */
    public static Definition read(String name, String source, String text) {
        return read(name, SourceText.of(source, text), Library.NONE);
    }

    /**
     * Reads the bytes of a definition that uses no other one; they are UTF-8.
     *
     * @param name its name, unless the front matter gives one: the folder's
     * @param source where the text stands, for messages
     * @param bytes Markdown with YAML front matter
     * @throws DefinitionException if it cannot be understood
     */
    public static Definition read(String name, String source, byte[] bytes) {
        return read(name, SourceText.of(source, bytes), Library.NONE);
    }

    /** @param library where it finds the definitions that it uses */
    static Definition read(String name, SourceText file, Library library) {
        int end = endOfFrontMatter(file);
        FrontMatter front = new FrontMatter(file, YamlReader.read(file, 2, end), library);
        Body body = new Body(file, end + 1);
        String title = front.title();
        String itsName = front.name(name);
        List<String> routes = front.routes();
        String origin = front.origin();
        Function function = function(file, body.definition(), front);
        Vocabulary vocabulary = vocabulary(file, body.definition(), front, function);
        List<Claim> claims = new ArrayList<>();
        for (Body.Sentence sentence : body.claims()) {
            claims.add(ClaimReader.read(file, sentence, vocabulary));
        }
        return new Definition(
                itsName,
                title,
                function,
                front.variables(),
                front.constants(),
                front.parameters(),
                front.known(),
                routes,
                claims,
                body.text(),
                origin,
                file.source());
    }

    private static int endOfFrontMatter(SourceText file) {
        if (!file.line(1).stripTrailing().equals(DASHES)) {
            throw file.fault(
                    new Place(1, 1), "there is no front matter", "--- on the first line, then title: and variables:");
        }
        for (int number = 2; number <= file.lines().size(); number++) {
            if (file.line(number).stripTrailing().equals(DASHES)) {
                return number;
            }
        }
        throw file.fault(new Place(1, 1), "the front matter has no end", "a line --- below it");
    }

    private static Function function(SourceText file, Formula formula, FrontMatter front) {
        try {
            return LatexReader.readDefinition(formula, front.vocabulary(), front.variables());
        } catch (FormulaException fault) {
            throw file.fault(fault);
        }
    }

    private static Vocabulary vocabulary(SourceText file, Formula formula, FrontMatter front, Function function) {
        try {
            return front.vocabulary().withFunction(function);
        } catch (IllegalArgumentException fault) {
            throw file.fault(
                    formula.fault(0, String.valueOf(fault.getMessage()), "a new symbol on the left, as in y_i = .."));
        }
    }
}
