package dev.verivative.proof;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both second opinions, on what is right and on what is wrong. */
class OpinionsTest {
    private static final long MILLIS = 60_000;
    private static final String SOFTMAX = "f_i = \\frac{e^{x_i}}{\\sum_{k=1}^n e^{x_k}}";

    private static Opinion symja(Question question) {
        return SymjaOpinion.of(question, MILLIS);
    }

    private static Opinion differences(Question question) {
        return DifferencesOpinion.of(question, MILLIS);
    }

    private static void assertAgree(Question question) {
        assertAll(
                () -> assertInstanceOf(Opinion.Agrees.class, symja(question), () -> symja(question) + ""),
                () -> assertInstanceOf(Opinion.Agrees.class, differences(question), () -> differences(question) + ""));
    }

    private static void assertBothDiffer(Question question) {
        assertAll(
                () -> assertInstanceOf(Opinion.Differs.class, symja(question), () -> question.derived() + ""),
                () -> assertInstanceOf(Opinion.Differs.class, differences(question), () -> question.derived() + ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            f_i = \\frac{e^{x_i}}{\\sum_{k=1}^n e^{x_k}} | x_j | f_i (\\delta_{ij} - f_j)
            f_i = \\frac{x_i}{\\sqrt{\\sum_{k=1}^n x_k^2}} | x_j | \\frac{\\delta_{ij} - f_i f_j}{\\sqrt{\\sum_{k=1}^n x_k^2}}
            f = \\ln \\sum_{k=1}^n e^{x_k / T} | x_j | \\frac{e^{x_j/T - f}}{T}
            f = \\tanh z | z | 1 - f^2
            f = \\tanh z | z | \\frac{4}{(e^z + e^{-z})^2}
            f = z^z | z | z^z (1 + \\ln z)
            f = (\\sum_{k=1}^n x_k^3)^{1/3} | x_j | \\frac{x_j^2}{f^2}
            f_i = \\frac{e^{x_i/2}}{\\sum_{k=1}^n e^{x_k/3}} | x_j | f_i (\\frac{\\delta_{ij}}{2} - \\frac{e^{x_j/3}}{3 \\sum_{k=1}^n e^{x_k/3}})
            f_a = \\tanh(\\sum_{k=1}^n A_{ak} x_k) | x_j | A_{aj} (1 - f_a^2)
            f = \\sin^2 z + \\cos z | z | \\sin(2 z) - \\sin z
            """)
    void agreeOnWhatIsRight(String definition, String by, String result) {
        Question question = Questions.ask(definition, by, result);
        if (result.contains("\\sin(2")) {
            // Double angles are no relation that the field knows.
            assertInstanceOf(Opinion.NotRun.class, symja(question));
            assertInstanceOf(Opinion.Agrees.class, differences(question));
        } else {
            assertAgree(question);
        }
    }

    @Test
    void differAtTheSmallestCase() {
        Question question = Questions.ask(SOFTMAX, "x_j", "f_i (\\delta_{ij} + f_j)");
        for (Opinion opinion : List.of(symja(question), differences(question))) {
            Opinion.Differs differs = assertInstanceOf(Opinion.Differs.class, opinion);
            assertEquals(Map.of(Questions.N, 1), differs.at().sizes());
            assertEquals(
                    Map.of(Questions.index("i"), 1, Questions.index("j"), 1),
                    differs.at().indices());
            assertTrue(differs.expected().abs().compareTo(new BigDecimal("1e-20")) < 0, () -> differs + "");
            assertEquals(0, differs.derived().orElseThrow().compareTo(BigDecimal.valueOf(2)));
        }
    }

    @Test
    void differWhereOnlyTwoElementsShowIt() {
        Question question = Questions.ask(SOFTMAX, "x_j", "f_i (\\delta_{ij} - f_i)");
        for (Opinion opinion : List.of(symja(question), differences(question))) {
            Opinion.Differs differs = assertInstanceOf(Opinion.Differs.class, opinion);
            assertEquals(Map.of(Questions.N, 2), differs.at().sizes());
            assertEquals(1, differs.at().indices().get(Questions.index("i")));
            assertEquals(2, differs.at().indices().get(Questions.index("j")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            f = \\sum_{a=1}^m \\sum_{k=1}^n x_k      | m | n
            f = \\sum_{k=1}^n x_k \\sum_{a=1}^m u_a^2 | \\sum_{a=1}^m u_a^2 | \\sum_{k=1}^n w_k^2
            """)
    void differWhereOnlyUnequalSizesShowIt(String definition, String right, String wrong) {
        assertAgree(Questions.ask(definition, "x_j", right));
        assertBothDiffer(Questions.ask(definition, "x_j", wrong));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"softmax", "softmax-temperature", "log-softmax", "log-sum-exp", "l2-normalisation", "sigmoid"})
    void differOnEveryMutant(String name) {
        Question question = Questions.catalogue(name);
        assertAgree(question);
        List<Term> mutants = mutants(question.derived());
        assertTrue(mutants.size() >= 3, () -> mutants + "");
        mutants.forEach(mutant -> assertBothDiffer(Questions.with(question, mutant)));
    }

    /** Wrong by a sign, a factor, a dropped part, an index, or a tiny summand. */
    private static List<Term> mutants(Term term) {
        List<Term> mutants = new ArrayList<>(List.of(
                Terms.neg(term), Terms.mul(Terms.num(2), term), Terms.add(term, Terms.pow(Terms.num(10), -12))));
        List<Index.Variable> free = List.copyOf(term.freeIndices());
        if (free.size() == 2 && !(term instanceof Term.Apply apply && apply.op() == Op.DIV)) {
            Term merged = term.substitute(Substitution.ofIndex(free.get(1), free.get(0)));
            mutants.add(merged);
        }
        if (term instanceof Term.Apply apply && apply.op().arity() == 2) {
            mutants.add(apply.left());
            mutants.add(apply.right());
        }
        return mutants;
    }

    @Test
    void aDerivativeOfWhatHasNoValueIsNotRun() {
        Question question = Questions.ask("f = \\ln(-1-z^2)", "z", "\\frac{2z}{1+z^2}");
        assertInstanceOf(Opinion.NotRun.class, differences(question));
        assertInstanceOf(Opinion.Agrees.class, symja(question));
        Question nowhere = Questions.ask("f = \\sqrt{-2} z", "z", "\\sqrt{-2}");
        assertInstanceOf(Opinion.NotRun.class, differences(nowhere));
        assertInstanceOf(Opinion.NotRun.class, symja(nowhere));
    }

    @Test
    void aResultWithoutValueDiffers() {
        assertBothDiffer(Questions.ask("f = z^2", "z", "\\frac{2 z (z - z)}{z - z}"));
    }

    @Test
    void whatIsTooLargeForTheFieldIsNotRun() {
        Question question = Questions.ask("f = (1+z)^{300}", "z", "300 (1+z)^{299}");
        assertInstanceOf(Opinion.NotRun.class, symja(question));
        assertInstanceOf(Opinion.Agrees.class, differences(question));
        assertBothDiffer(Questions.ask("f = (1+z)^{300}", "z", "299 (1+z)^{299}"));
    }

    @Test
    void conditionsLimitWhereItIsCompared() {
        Question question = Questions.ask("f = \\sqrt{z^2}", "z", "1");
        assertBothDiffer(question);
        Obligation positive = new Obligation(List.of(), new Condition.Positive(Questions.term("z")));
        Question limited = new Question(question.asked(), question.derived(), Assumptions.NONE, List.of(positive));
        assertInstanceOf(Opinion.Agrees.class, differences(limited));
        assertInstanceOf(Opinion.NotRun.class, symja(limited));
        Question declared =
                new Question(question.asked(), question.derived(), new Assumptions(Set.of("z"), Set.of()), List.of());
        assertAgree(declared);
    }

    @Test
    void differentIndicesAreNeverTakenForEqual() {
        Question question = Questions.ask(SOFTMAX, "x_j", "-f_i f_j");
        assertBothDiffer(question);
        Assumptions apart = Assumptions.NONE.withDistinct(Questions.index("i"), Questions.index("j"));
        Question limited = new Question(question.asked(), question.derived(), apart, List.of());
        Opinion.Agrees agrees = assertInstanceOf(Opinion.Agrees.class, symja(limited));
        assertEquals("n = 2..4", Sizes.text(agrees.sizes()));
        assertInstanceOf(Opinion.Agrees.class, differences(limited));
    }

    @Test
    void assumedEquationsAreUsedAfterDifferentiation() {
        Question question = Questions.ask(
                "f = -\\sum_{i=1}^n w_i \\ln \\frac{e^{x_i}}{\\sum_{k=1}^n e^{x_k}}",
                "x_j",
                "\\frac{e^{x_j}}{\\sum_{k=1}^n e^{x_k}} - w_j");
        assertBothDiffer(question);
        Hypothesis sum = new Hypothesis(Questions.term("\\sum_{i=1}^n w_i"), Term.Num.ONE);
        for (Set<String> positive : List.of(Set.<String>of(), Set.of("w"))) {
            assertAgree(new Question(
                    question.asked(),
                    question.derived(),
                    new Assumptions(positive, Set.of(), List.of(sum)),
                    List.of()));
        }
        Question constant = Questions.ask("f = \\sum_{k=1}^n x_k", "x_j", "0");
        Hypothesis fixed = new Hypothesis(Questions.term("\\sum_{k=1}^n x_k"), Term.Num.ONE);
        Assumptions known = Assumptions.NONE.withHypotheses(List.of(fixed));
        assertBothDiffer(new Question(constant.asked(), constant.derived(), known, List.of()));
    }

    @Test
    void assumedEquationsNeedNotBeLinear() {
        Question question = Questions.ask("f = \\frac{z}{\\sqrt{\\sum_{k=1}^n w_k^2}}", "z", "1");
        Hypothesis unit = new Hypothesis(Questions.term("\\sum_{k=1}^n w_k^2"), Term.Num.ONE);
        Question limited = new Question(
                question.asked(), question.derived(), Assumptions.NONE.withHypotheses(List.of(unit)), List.of());
        assertInstanceOf(Opinion.Agrees.class, differences(limited));
        // No letter can be expressed by the others without a sign to choose.
        assertInstanceOf(Opinion.NotRun.class, symja(limited));
        assertBothDiffer(Questions.with(limited, Terms.num(2)));
    }

    @Test
    void secondDerivativesAndProductsWithVectorsAreAskedForAlike() {
        Question first = Questions.ask(SOFTMAX, "x_j", "f_i (\\delta_{ij} - f_j)");
        Term.Entry third = (Term.Entry) Questions.term("x_l");
        Question second = Questions.ask(
                SOFTMAX, "x_j", "f_i (\\delta_{il} - f_l)(\\delta_{ij} - f_j) - f_i f_j (\\delta_{jl} - f_l)");
        Question hessian =
                new Question(new Term.Partial(first.asked(), third), second.derived(), Assumptions.NONE, List.of());
        assertAgree(hessian);
        assertBothDiffer(Questions.with(hessian, Terms.neg(hessian.derived())));
        Index.Variable i = Questions.index("i");
        Term weight = new Term.Entry("w", List.of(i));
        Question product = new Question(
                new Term.Sum(i, Terms.mul(weight, first.asked())),
                new Term.Sum(i, Terms.mul(weight, first.derived())),
                Assumptions.NONE,
                List.of());
        assertAgree(product);
    }

    @Test
    void noThreadIsLeft() {
        symja(Questions.catalogue("softmax"));
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("symja") && thread.isAlive() && !isEnding(thread)));
    }

    private static boolean isEnding(Thread thread) {
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return !thread.isAlive();
    }

    @Test
    void whatTakesTooLongIsNotRun() {
        Question question = Questions.catalogue("softmax");
        Opinion.NotRun notRun = assertInstanceOf(Opinion.NotRun.class, SymjaOpinion.of(question, 0));
        assertTrue(notRun.reason().contains("too long"), notRun.reason());
        assertInstanceOf(Opinion.NotRun.class, DifferencesOpinion.of(question, 0));
    }
}
