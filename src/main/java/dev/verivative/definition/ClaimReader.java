package dev.verivative.definition;

import dev.verivative.notation.Formula;
import dev.verivative.notation.FormulaException;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Relation;
import dev.verivative.notation.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads claims: a formula, and behind it the conditions under which it is claimed. */
final class ClaimReader {
    /** More letters that only a claim knows are none that anybody can follow. */
    private static final int MAX_LETTERS = 8;

    private final SourceText file;
    private final List<String> letters = new ArrayList<>();
    private Vocabulary vocabulary;

    private ClaimReader(SourceText file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    /** @throws DefinitionException if it cannot be understood */
    static Claim read(SourceText file, Body.Sentence sentence, Vocabulary vocabulary) {
        return new ClaimReader(file, vocabulary).claim(sentence);
    }

    private Claim claim(Body.Sentence sentence) {
        Formula whole = sentence.formula();
        try {
            List<Formula> parts = ClaimText.parts(whole);
            List<Relation> relations = relations(parts.get(0));
            Conditions conditions = new Conditions(relations, this::relations);
            parts.subList(1, parts.size()).forEach(conditions::read);
            return new Claim(
                    sentence.text(), whole.text().strip(), relations, letters, conditions.premises(), whole.line());
        } catch (FormulaException fault) {
            throw file.fault(fault);
        }
    }

    private List<Relation> relations(Formula formula) {
        return withLetters(known -> LatexReader.readRelations(formula, known));
    }

    /** A letter that nothing declares is one of the claim's own. */
    private List<Relation> withLetters(Function<Vocabulary, List<Relation>> reader) {
        while (true) {
            try {
                return reader.apply(vocabulary);
            } catch (FormulaException fault) {
                if (fault.undeclaredLetter().isEmpty() || letters.size() == MAX_LETTERS || isInWord(fault)) {
                    throw fault;
                }
                letters.add(fault.undeclaredLetter().get());
                vocabulary = vocabulary.withSymbol(fault.undeclaredLetter().get());
            }
        }
    }

    /** Whether the letter stands close to another: a misspelled word must not become a product of new letters. */
    private boolean isInWord(FormulaException fault) {
        String line = file.line(fault.line());
        int at = line.offsetByCodePoints(0, fault.column() - 1);
        int end = at + Character.charCount(line.codePointAt(at));
        return (at > 0 && Character.isLetter(line.codePointBefore(at)))
                || (line.charAt(at) != '\\' && end < line.length() && Character.isLetter(line.codePointAt(end)));
    }
}
