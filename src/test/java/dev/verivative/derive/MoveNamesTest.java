package dev.verivative.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Vocabulary;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A move is called what it is. */
class MoveNamesTest {
    @ParameterizedTest
    @CsvSource({
        "e^{x \\log(x)} (\\log(x) + x \\frac{1}{x}),expand,split-fraction",
        "\\frac{x^2 + x}{x^4 + 1},split-fraction,expand"
    })
    void aProductIsExpandedAndAFractionSplit(String formula, String used, String unused) {
        Tensor x = new Tensor("x", List.of());
        Term start = LatexReader.read(formula, Vocabulary.EMPTY.withTensor(x));
        Function other = new Function("f", List.of(x), List.of(), Terms.log(new Term.Entry("x", List.of())));
        Chain chain = new Chain(start, Assumptions.NONE);
        new TermByTerm(new Outputs(other, false), "x").run(chain);
        List<String> names =
                chain.lines().stream().map(line -> line.step().rule().name()).toList();
        assertEquals(List.of(true, false), List.of(names.contains(used), names.contains(unused)), names::toString);
    }
}
