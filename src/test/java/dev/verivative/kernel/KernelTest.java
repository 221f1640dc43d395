package dev.verivative.kernel;

import static dev.verivative.kernel.Formulas.N;
import static dev.verivative.kernel.Formulas.index;
import static dev.verivative.kernel.Formulas.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
    private static final Kernel KERNEL = new Kernel(Assumptions.NONE);
    private static final Assumptions DISTINCT = Assumptions.NONE.withDistinct(index("i"), index("j"));

    private static Substitution metas(String... pairs) {
        Map<String, Abstraction> metas = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            metas.put(pairs[i], Abstraction.constant(term(pairs[i + 1])));
        }
        return Substitution.ofMetas(metas);
    }

    private static Step step(String before, String after, String rule, List<Integer> path, Substitution substitution) {
        return new Step(term(before), term(after), Rules.named(rule), List.of(new Application(path, substitution)));
    }

    private static Step algebra(String before, String after, List<Integer> path, String a, String b) {
        return step(before, after, "simplify", path, metas("a", a, "b", b));
    }

    private static Verdict.Accepted accepted(Verdict verdict) {
        return assertInstanceOf(Verdict.Accepted.class, verdict, verdict::toString);
    }

    private static void assertRejected(String reason, Verdict verdict) {
        Verdict.Rejected rejected = assertInstanceOf(Verdict.Rejected.class, verdict, verdict::toString);
        assertTrue(rejected.reason().contains(reason), rejected.reason());
    }

    @Test
    void acceptsARuleAtItsPlaceAndSaysWhatItDecided() {
        Step step = step(
                "s*der_j(exp(x_i)/sum_k(exp(x_k)))",
                "s*((der_j(exp(x_i))*sum_k(exp(x_k))-exp(x_i)*der_j(sum_k(exp(x_k))))/sum_k(exp(x_k))^2)",
                "quotient-rule",
                List.of(1),
                metas("u", "exp(x_i)", "v", "sum_k(exp(x_k))", "x", "x_j"));
        Verdict.Accepted accepted = accepted(KERNEL.check(step));
        assertEquals(List.of(new Condition.NonZero(term("sum_k(exp(x_k))"))), accepted.decided());
        assertEquals(List.of(), accepted.obligations());
    }

    @Test
    void handsBackWhatItCannotDecide() {
        Step step = step(
                "der_j(s/t)",
                "(der_j(s)*t-s*der_j(t))/t^2",
                "quotient-rule",
                List.of(),
                metas("u", "s", "v", "t", "x", "x_j"));
        assertEquals(
                List.of(new Obligation(List.of(), new Condition.NonZero(term("t")))),
                accepted(KERNEL.check(step)).obligations());
    }

    @Test
    void quantifiesOverIndicesBoundAroundThePlaceAndInsideIt() {
        Verdict verdict = KERNEL.check(
                algebra("sum_k(x_k/x_k*sum_l(1/y_l))", "sum_k(1*sum_l(1/y_l))", List.of(0, 0), "x_k/x_k", "1"));
        Obligation around = new Obligation(List.of(index("k")), new Condition.NonZero(term("x_k")));
        assertEquals(List.of(around), accepted(verdict).obligations());
        Verdict inside = KERNEL.check(HazardsTest.algebra(term("sum_l(2/y_l)"), term("2*sum_k(1/y_k)")));
        for (Obligation obligation : accepted(inside).obligations()) {
            assertEquals(1, obligation.forAll().size());
            assertTrue(obligation.toString().matches("[^#$]*"), obligation::toString);
        }
        assertEquals(2, accepted(inside).obligations().size());
    }

    @Test
    void appliesARuleAtSeveralPlacesOneAfterTheOther() {
        Substitution substitution = metas("a", "s+0", "b", "s");
        Rule rule = Rules.named("simplify");
        Application left = new Application(List.of(0), substitution);
        Application right = new Application(List.of(1), substitution);
        accepted(KERNEL.check(new Step(term("(s+0)*(s+0)"), term("s*s"), rule, List.of(left, right))));
        assertRejected("leads to", KERNEL.check(new Step(term("(s+0)*(s+0)"), term("s*s"), rule, List.of(left))));
        assertRejected("expected", KERNEL.check(new Step(term("(s+0)*(s+0)"), term("s*s"), rule, List.of(left, left))));
    }

    @Test
    void rejectsAStepWithoutPlace() {
        assertRejected("unused", KERNEL.check(new Step(term("s"), term("s"), Rules.named("simplify"), List.of())));
    }

    @Test
    void rejectsARuleThatOnlyBearsAKnownName() {
        Rule real = Rules.named("log-exp");
        Rule forged = new Rule(
                real.name(),
                real.title(),
                new Statement.Equation(Term.Meta.of("a"), Terms.num(0)),
                List.of(),
                real.source());
        Application application = new Application(List.of(), metas("a", "s"));
        assertRejected("unknown", KERNEL.check(new Step(term("s"), term("0"), forged, List.of(application))));
        Rule unknown = new Rule("no-rule", "", forged.statement(), List.of(), "");
        assertRejected("no rule", KERNEL.check(new Step(term("s"), term("0"), unknown, List.of(application))));
    }

    @Test
    void rejectsWrongPlacesAndAnotherPart() {
        assertRejected("no part", KERNEL.check(algebra("s+0", "s", List.of(5), "s+0", "s")));
        assertRejected("no part", KERNEL.check(algebra("s+0", "s", List.of(0, -1), "s+0", "s")));
        assertRejected("expected", KERNEL.check(algebra("s+0", "s", List.of(), "t+0", "s")));
        assertRejected("leads to", KERNEL.check(algebra("s+0", "t", List.of(), "s+0", "s")));
        assertRejected("is not", KERNEL.check(algebra("s+0", "t", List.of(), "s+0", "t")));
        assertRejected("nothing stands for", KERNEL.check(step("s", "s", "simplify", List.of(), Substitution.NONE)));
    }

    @Test
    void rejectsInsteadOfFailing() {
        Term deep = term("s");
        for (int i = 0; i < 100_000; i++) {
            deep = Terms.neg(deep);
        }
        assertInstanceOf(Verdict.Rejected.class, KERNEL.check(HazardsTest.algebra(deep, term("s"))));
        assertInstanceOf(Verdict.Rejected.class, KERNEL.check(HazardsTest.algebra(term("s^201"), term("s^201"))));
        accepted(KERNEL.check(HazardsTest.algebra(term("s^200"), term("s^100*s^100"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0", "$1", "x#"})
    void rejectsNamesThatOnlyTheKernelUses(String name) {
        Index.Variable hostile = new Index.Variable(name, N);
        Term entry = new Term.Entry("x", List.of(hostile));
        assertRejected("kernel's own", KERNEL.check(HazardsTest.algebra(entry, Terms.add(entry, Terms.num(0)))));
        Kernel known = new Kernel(Assumptions.NONE.withDistinct(hostile, index("i")));
        assertRejected("kernel's own", known.check(HazardsTest.algebra(term("s"), term("s+0"))));
        assertRejected("kernel's own", KERNEL.check(HazardsTest.algebra(Term.Meta.of("u"), Term.Meta.of("u"))));
    }

    @Test
    void appliesDistinctnessOnlyToFreeIndices() {
        Kernel kernel = new Kernel(DISTINCT);
        accepted(kernel.check(algebra("d_ij", "0", List.of(), "d_ij", "0")));
        accepted(kernel.check(HazardsTest.algebra(term("d_ji*s"), term("0"))));
        assertRejected("is not", kernel.check(algebra("sum_j(d_ij)", "sum_j(0)", List.of(0), "d_ij", "0")));
        assertRejected("is not", kernel.check(algebra("sum_i(d_ij*x_i)", "0", List.of(), "sum_i(d_ij*x_i)", "0")));
        Substitution none = Substitution.NONE;
        accepted(kernel.check(step("d_ij", "0", "delta-different", List.of(), none)));
        assertRejected("fails", KERNEL.check(step("d_ij", "0", "delta-different", List.of(), none)));
        assertRejected("fails", kernel.check(step("sum_j(d_ij)", "sum_j(0)", "delta-different", List.of(0), none)));
        accepted(kernel.check(HazardsTest.algebra(term("(1-d_ij)/(1-d_ij)"), term("1"))));
        assertRejected("zero", KERNEL.check(HazardsTest.algebra(term("(1-d_ij)/(1-d_ij)"), term("1"))));
    }

    @ParameterizedTest
    @CsvSource({
        "s,true",
        "y_j,true",
        "exp(A_ij)*2,true",
        "x_j,false",
        "sum_k(x_k),false",
        "s+exp(x_i),false",
        "x_i,false",
        "der_j(x_k),false"
    })
    void seesWhatDependsOnTheVariable(String constant, boolean independent) {
        Step step = step("der_j(" + constant + ")", "0", "constant-rule", List.of(), metas("c", constant, "x", "x_j"));
        assertEquals(independent, KERNEL.check(step) instanceof Verdict.Accepted);
    }

    @Test
    void takesAnEntryElsewhereForAConstant() {
        Step step = step("der_j(x_i*s)", "0", "constant-rule", List.of(), metas("c", "x_i*s", "x", "x_j"));
        accepted(new Kernel(DISTINCT).check(step));
        Step bound =
                step("sum_i(der_j(x_i*s))", "sum_i(0)", "constant-rule", List.of(0), metas("c", "x_i*s", "x", "x_j"));
        assertRejected("fails", new Kernel(DISTINCT).check(bound));
    }

    @Test
    void seesDependenceThroughDefinedFunctions() {
        Function mean = new Function("mu", List.of(new Tensor("x", List.of(N))), List.of(), term("sum_k(x_k)/n"));
        Function hidden = new Function("mu", List.of(), List.of(), term("sum_k(x_k)/n"));
        Function other = new Function("mu", List.of(new Tensor("y", List.of(N))), List.of(), term("sum_k(y_k)/n"));
        for (Function function : List.of(mean, hidden, other)) {
            Term.Call call = function.call(List.of());
            Term by = term("x_j");
            Substitution substitution =
                    Substitution.ofMetas(Map.of("c", Abstraction.constant(call), "x", Abstraction.constant(by)));
            Step step = new Step(
                    new Term.Partial(call, by),
                    Term.Num.ZERO,
                    Rules.named("constant-rule"),
                    List.of(new Application(List.of(), substitution)));
            assertEquals(function.equals(other), KERNEL.check(step) instanceof Verdict.Accepted, function.toString());
        }
    }

    @Test
    void rewritesBelowADerivativeUnderOpenConditionsOnly() {
        Verdict verdict = KERNEL.check(algebra("der_j(x_i/x_i)", "der_j(1)", List.of(0), "x_i/x_i", "1"));
        for (Obligation obligation : accepted(verdict).obligations()) {
            assertTrue(obligation.condition() instanceof Condition.NonZero
                    || obligation.condition() instanceof Condition.Positive);
        }
        Kernel positive = new Kernel(new Assumptions(Set.of("x"), Set.of()));
        assertEquals(
                List.of(),
                accepted(positive.check(algebra("der_j(x_i/x_i)", "der_j(1)", List.of(0), "x_i/x_i", "1")))
                        .obligations());
    }

    @Test
    void asksThatPositionsExist() {
        Verdict verdict = KERNEL.check(HazardsTest.algebra(term("x_3-x_3"), term("0")));
        assertEquals(
                List.of(new Obligation(List.of(), new Condition.InRange(new Index.Position(3, N)))),
                accepted(verdict).obligations());
        assertEquals(
                List.of(),
                accepted(KERNEL.check(HazardsTest.algebra(term("x_1-x_1"), term("0"))))
                        .obligations());
    }

    @ParameterizedTest
    @CsvSource({
        "power-rule,2,true",
        "power-rule,3,true",
        "power-rule,1,false",
        "power-rule,-1,false",
        "power-rule,s,false",
        "whole-power-rule,-1,true",
        "whole-power-rule,1/2,false",
        "whole-power-rule,s,false",
        "whole-power-rule,1,true"
    })
    void tellsWrittenIntegersFromOtherExponents(String rule, String text, boolean isAccepted) {
        Term exponent =
                text.equals("1/2") ? new Term.Num(Rational.HALF) : text.equals("-1") ? Terms.num(-1) : term(text);
        Term base = term("exp(x_i)");
        Term by = term("x_j");
        Substitution substitution = Substitution.ofMetas(Map.of(
                "u", Abstraction.constant(base), "c", Abstraction.constant(exponent), "x", Abstraction.constant(by)));
        Step step = new Step(
                new Term.Partial(Terms.pow(base, exponent), by),
                Rules.named(rule).statement().instance(substitution).right(),
                Rules.named(rule),
                List.of(new Application(List.of(), substitution)));
        assertEquals(isAccepted, KERNEL.check(step) instanceof Verdict.Accepted);
    }

    @Test
    void aVectorDoesNotDependOnAScalar() {
        Term by = new Term.Entry("beta", List.of());
        Term vector = new Term.Entry("alpha", List.of(index("i")));
        Substitution substitution =
                Substitution.ofMetas(Map.of("c", Abstraction.constant(vector), "x", Abstraction.constant(by)));
        accepted(KERNEL.check(new Step(
                new Term.Partial(vector, by),
                Terms.num(0),
                Rules.named("constant-rule"),
                List.of(new Application(List.of(), substitution)))));
    }

    @ParameterizedTest
    @CsvSource({"1,0,true", "2,0,false", "2,2,true"})
    void knowsWhichPositionsExist(int position, int size, boolean isDecided) {
        Dimension dimension = new Dimension("n", size);
        Index.Variable bound = new Index.Variable("k", dimension);
        Index.Position place = new Index.Position(position, dimension);
        Term sum = new Term.Sum(bound, new Term.Delta(bound, place));
        Substitution substitution =
                new Substitution(Map.of(), Map.of(index("j"), place), Map.of(N, dimension), Map.of());
        Step step = new Step(
                sum, Terms.num(1), Rules.named("collapse-delta"), List.of(new Application(List.of(), substitution)));
        Condition range = new Condition.InRange(place);
        Verdict.Accepted accepted = accepted(KERNEL.check(step));
        assertEquals(isDecided ? List.of(range) : List.of(), accepted.decided());
        assertEquals(isDecided ? List.of() : List.of(new Obligation(List.of(), range)), accepted.obligations());
    }

    @Test
    void knowsTheNumberOfAKnownSize() {
        Term size = new Term.Size(new Dimension("n", 4));
        accepted(KERNEL.check(HazardsTest.algebra(size, Terms.num(4))));
        assertRejected("is not", KERNEL.check(HazardsTest.algebra(size, Terms.num(3))));
        Term inverse = Terms.div(Terms.num(1), Terms.sub(size, Terms.num(4)));
        assertRejected("zero", KERNEL.check(HazardsTest.algebra(inverse, inverse)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum_k(x_k^2)+p",
                "sqrt(sum_k(x_k^2)+p)",
                "sum_k((x_k-sum_l(x_l)/n)^2)/n+p",
                "1/n*sum_k((x_k-s)*(x_k-s))+p",
                "p+(s-t)^2/n",
                "sqrt(p+sum_k(sum_l(A_kl^2)))*n",
                "1+exp(-s)",
                "2-d_ij",
                "cosh(s)+s^2"
            })
    void seesThatSquaresAndSomethingPositiveArePositive(String text) {
        Kernel kernel = new Kernel(new Assumptions(Set.of("p"), Set.of()));
        Term mean = new Function("mu", List.of(new Tensor("x", List.of(N))), List.of(), term("sum_l(x_l)/n"))
                .call(List.of());
        Term spread = Terms.add(
                Terms.div(new Term.Sum(index("k"), Terms.pow(Terms.sub(term("x_k"), mean), 2)), new Term.Size(N)),
                term("p"));
        Term named = new Function("v", List.of(new Tensor("x", List.of(N))), List.of(), spread).call(List.of());
        for (Term positive : List.of(term(text), spread, named, Terms.apply(Op.SQRT, named))) {
            Term quotient = Terms.div(positive, positive);
            Verdict.Accepted verdict = accepted(kernel.check(HazardsTest.algebra(quotient, term("1"))));
            assertEquals(List.of(), verdict.obligations());
        }
    }
}
