package dev.verivative.kernel;

import static dev.verivative.kernel.Formulas.M;
import static dev.verivative.kernel.Formulas.N;
import static dev.verivative.kernel.Formulas.index;
import static dev.verivative.kernel.Formulas.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Fact;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Proved;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was proved may be used, with everything that it rests on, and nothing else may. */
class TheoremTest {
    private static final Assumptions DISTINCT = Assumptions.NONE.withDistinct(index("i"), index("j"));
    private static final Hypothesis ONE = new Hypothesis(term("sum_k(y_k)"), term("1"));
    private static final Dimension THREE = new Dimension("n", 3);

    private static Theorem theorem(String left, String right, Assumptions known) {
        Optional<Theorem> theorem =
                Theorem.of(term(left), List.of(HazardsTest.algebra(term(left), term(right))), known);
        return theorem.orElseThrow();
    }

    private static Theorem theorem(String left, String right) {
        return theorem(left, right, Assumptions.NONE);
    }

    /** The use of a theorem with letters in place of letters, as in "i=k j=1". */
    private static Step use(Theorem theorem, String before, String after, List<Integer> path, String letters) {
        return use(Rules.lemma(theorem, "Lemma"), before, after, path, substitution(letters));
    }

    private static Step use(Rule rule, String before, String after, List<Integer> path, Substitution at) {
        return new Step(term(before), term(after), rule, List.of(new Application(path, at)));
    }

    private static Substitution substitution(String letters) {
        Map<Index.Variable, Index> indices = Stream.of(letters.split(" "))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("="))
                .collect(java.util.stream.Collectors.toMap(pair -> index(pair[0]), pair -> place(pair[1])));
        return Substitution.ofIndices(indices);
    }

    private static Index place(String letter) {
        return letter.matches("\\d+") ? new Index.Position(Integer.parseInt(letter), N) : index(letter);
    }

    private static Verdict.Accepted accepted(Assumptions known, Step step) {
        Verdict verdict = new Kernel(known).check(step);
        return assertInstanceOf(Verdict.Accepted.class, verdict, verdict::toString);
    }

    private static void assertRefused(String reason, Assumptions known, Step step) {
        Verdict verdict = new Kernel(known).check(step);
        Verdict.Rejected rejected = assertInstanceOf(Verdict.Rejected.class, verdict, verdict::toString);
        assertTrue(rejected.reason().contains(reason), rejected.reason());
    }

    @Test
    void isMadeOfAcceptedStepsThatFollowEachOther() {
        Step first = HazardsTest.algebra(term("s+0"), term("s"));
        Step second = HazardsTest.algebra(term("s"), term("s*1"));
        Step wrong = HazardsTest.algebra(term("s"), term("s*2"));
        Fact fact = Theorem.of(term("s+0"), List.of(first, second), Assumptions.NONE)
                .orElseThrow()
                .fact();
        assertEquals(new Fact(term("s+0"), term("s*1"), Assumptions.NONE, List.of()), fact);
        assertEquals(Optional.empty(), Theorem.of(term("s+0"), List.of(first, wrong), Assumptions.NONE));
        assertEquals(Optional.empty(), Theorem.of(term("s+0"), List.of(second), Assumptions.NONE));
        assertEquals(Optional.empty(), Theorem.of(term("s"), List.of(first), Assumptions.NONE));
        assertEquals(Optional.empty(), Theorem.of(term("s+0"), List.of(first, first), Assumptions.NONE));
    }

    @Test
    void keepsWhatItsStepsLeftOpen() {
        Fact fact = theorem("x_i/x_i", "1").fact();
        assertEquals(List.of(new Obligation(List.of(), new Condition.NonZero(term("x_i")))), fact.obligations());
    }

    @ParameterizedTest(name = "{0} with {2}")
    @CsvSource({
        "s*(d_ij*x_i),s*(d_ij*x_j),''",
        "s*(d_ik*x_i),s*(d_ik*x_k),j=k",
        "s*(d_ji*x_j),s*(d_ji*x_i),i=j j=i",
        "s*(d_11*x_1),s*(d_11*x_1),i=1 j=1",
        "s*(d_12*x_1),s*(d_12*x_2),i=1 j=2",
    })
    void holdsForAllIndices(String before, String after, String letters) {
        Theorem theorem = theorem("d_ij*x_i", "d_ij*x_j");
        accepted(Assumptions.NONE, use(theorem, before, after, List.of(1), letters));
    }

    @Test
    void isRefusedForOtherIndicesAndPlaces() {
        Theorem theorem = theorem("d_ij*x_i", "d_ij*x_j");
        assertRefused("expected", Assumptions.NONE, use(theorem, "d_ik*x_i", "d_ik*x_k", List.of(), ""));
        assertRefused("expected", Assumptions.NONE, use(theorem, "d_ik*x_i", "d_ik*x_k", List.of(), "j=l"));
        assertRefused("leads to", Assumptions.NONE, use(theorem, "d_ik*x_i", "d_ik*x_i", List.of(), "j=k"));
        assertRefused("expected", Assumptions.NONE, use(theorem, "s*(d_ij*x_i)", "s*(d_ij*x_j)", List.of(0), ""));
    }

    @Test
    void lettersRunThroughTheirOwnDimension() {
        Theorem theorem = theorem("x_i+0", "x_i");
        Index.Variable other = new Index.Variable("i", M);
        Term entry = new Term.Entry("x", List.of(other));
        Step step = new Step(
                dev.verivative.term.Terms.add(entry, Term.Num.ZERO),
                entry,
                Rules.lemma(theorem, "Lemma"),
                List.of(new Application(List.of(), Substitution.ofIndex(index("i"), other))));
        assertRefused("no instance", Assumptions.NONE, step);
    }

    @Test
    void positionsHaveToExist() {
        Theorem theorem = theorem("x_i+0", "x_i");
        Obligation exists = new Obligation(List.of(), new Condition.InRange(new Index.Position(3, N)));
        Verdict.Accepted verdict = accepted(Assumptions.NONE, use(theorem, "x_3+0", "x_3", List.of(), "i=3"));
        assertEquals(List.of(exists), verdict.obligations());
    }

    @Test
    void usesADistinctPairWhereItIsDistinct() {
        Theorem theorem = theorem("d_ij*s", "0", DISTINCT);
        accepted(DISTINCT, use(theorem, "d_ij*s", "0", List.of(), ""));
        accepted(DISTINCT, use(theorem, "d_ji*s", "0", List.of(), "i=j j=i"));
        accepted(Assumptions.NONE, use(theorem, "d_12*s", "0", List.of(), "i=1 j=2"));
        assertRefused("fails", Assumptions.NONE, use(theorem, "d_ij*s", "0", List.of(), ""));
        assertRefused("fails", DISTINCT, use(theorem, "d_11*s", "0", List.of(), "i=1 j=1"));
        assertRefused("fails", DISTINCT, use(theorem, "d_ii*s", "0", List.of(), "j=i"));
        assertRefused("fails", DISTINCT, use(theorem, "d_1j*s", "0", List.of(), "i=1"));
        // Below a sum over j, j is any place, i too.
        assertRefused("fails", DISTINCT, use(theorem, "sum_j(d_ij*s)", "sum_j(0)", List.of(0), ""));
    }

    @Test
    void holdsBelowBindersForWhatTheyBind() {
        Theorem theorem = theorem("sum_k(x_k*d_ik)", "x_i");
        accepted(Assumptions.NONE, use(theorem, "sum_i(sum_k(x_k*d_ik))", "sum_i(x_i)", List.of(0), ""));
        accepted(Assumptions.NONE, use(theorem, "sum_k(sum_l(x_l*d_kl))", "sum_k(x_k)", List.of(0), "i=k"));
        assertRefused(
                "expected", Assumptions.NONE, use(theorem, "sum_k(sum_k(x_k*d_kk))", "sum_k(x_k)", List.of(0), "i=k"));
    }

    @Test
    void carriesObligationsOverAndDecidesThemAgain() {
        Theorem theorem = theorem("x_i/x_i", "1");
        Verdict.Accepted verdict =
                accepted(Assumptions.NONE, use(theorem, "sum_k(x_k/x_k)", "sum_k(1)", List.of(0), "i=k"));
        Obligation everywhere = new Obligation(List.of(index("k")), new Condition.NonZero(term("x_k")));
        assertEquals(List.of(everywhere), verdict.obligations());
        Assumptions positive = new Assumptions(Set.of("x"), Set.of());
        Verdict.Accepted decided = accepted(positive, use(theorem, "x_j/x_j", "1", List.of(), "i=j"));
        assertEquals(List.of(), decided.obligations());
        assertEquals(List.of(new Condition.NonZero(term("x_j"))), decided.decided());
    }

    @Test
    void aFalseObligationRefuses() {
        Theorem pair = theorem("s/(x_i-x_j)-s/(x_i-x_j)", "0", DISTINCT);
        assertRefused(
                "zero", Assumptions.NONE, use(pair, "s/(x_1-x_1)-s/(x_1-x_1)", "0", List.of(), "i=1 j=1"), "fails");
        Theorem sized = theorem("(n-1)/(n-1)", "1");
        Dimension one = new Dimension("n", 1);
        Term left = term("(n-1)/(n-1)").substitute(Substitution.ofDimensions(Map.of(N, one)));
        Rule rule = Rules.instance(sized);
        Application at = new Application(List.of(), Substitution.ofDimensions(Map.of(N, one)));
        assertRefused("fails", Assumptions.NONE, new Step(left, term("1"), rule, List.of(at)));
        Term two = term("(n-1)/(n-1)").substitute(Substitution.ofDimensions(Map.of(N, THREE)));
        Application atTwo = new Application(List.of(), Substitution.ofDimensions(Map.of(N, THREE)));
        assertEquals(
                List.of(),
                accepted(Assumptions.NONE, new Step(two, term("1"), rule, List.of(atTwo)))
                        .obligations());
    }

    private static void assertRefused(String either, Assumptions known, Step step, String or) {
        Verdict verdict = new Kernel(known).check(step);
        Verdict.Rejected rejected = assertInstanceOf(Verdict.Rejected.class, verdict, verdict::toString);
        assertTrue(rejected.reason().contains(either) || rejected.reason().contains(or), rejected.reason());
    }

    @Test
    void boundIndicesOfObligationsStepAside() {
        Theorem theorem = theorem("x_i*sum_k(s/(x_k-y_i))", "sum_k(s/(x_k-y_i))*x_i");
        Verdict.Accepted verdict = accepted(
                Assumptions.NONE, use(theorem, "x_k*sum_l(s/(x_l-y_k))", "sum_l(s/(x_l-y_k))*x_k", List.of(), "i=k"));
        for (Obligation obligation : verdict.obligations()) {
            assertEquals(1, obligation.forAll().size());
            Index.Variable bound = obligation.forAll().get(0);
            assertTrue(!bound.equals(index("k")), obligation::toString);
            Condition.NonZero nonZero = assertInstanceOf(Condition.NonZero.class, obligation.condition());
            assertEquals(term("x_l-y_k").substitute(Substitution.ofIndex(index("l"), bound)), nonZero.term());
        }
    }

    @Test
    void holdsForOtherDimensionsUnlessItsOwnWasKnown() {
        Theorem theorem = theorem("sum_k(1)", "n");
        Substitution three = Substitution.ofDimensions(Map.of(N, THREE));
        Term sized = term("sum_k(1)").substitute(three);
        Rule rule = Rules.instance(theorem);
        accepted(Assumptions.NONE, new Step(sized, term("3"), rule, List.of(new Application(List.of(), three))));
        Step wrong = new Step(sized, term("4"), rule, List.of(new Application(List.of(), three)));
        assertRefused("leads to", Assumptions.NONE, wrong);
        Theorem known = Theorem.of(sized, List.of(HazardsTest.algebra(sized, term("3"))), Assumptions.NONE)
                .orElseThrow();
        Substitution four = Substitution.ofDimensions(Map.of(THREE, new Dimension("n", 4)));
        Step other = new Step(
                sized.substitute(four), term("3"), Rules.instance(known), List.of(new Application(List.of(), four)));
        assertRefused("no instance", Assumptions.NONE, other);
    }

    @Test
    void picksNothingButIndicesAndDimensions() {
        Theorem theorem = theorem("log(p)+log(q)", "log(p*q)", new Assumptions(Set.of("p", "q"), Set.of()));
        Assumptions known = new Assumptions(Set.of("p", "q"), Set.of());
        accepted(known, use(theorem, "log(p)+log(q)", "log(p*q)", List.of(), ""));
        assertRefused("positive", Assumptions.NONE, use(theorem, "log(p)+log(q)", "log(p*q)", List.of(), ""));
        Substitution other =
                new Substitution(Map.of(), Map.of(), Map.of(), Map.of("p", Abstraction.constant(term("s"))));
        assertRefused(
                "no instance",
                known,
                use(Rules.lemma(theorem, "Lemma"), "log(s)+log(q)", "log(s*q)", List.of(), other));
        Substitution metas = Substitution.ofMetas(Map.of("u", Abstraction.constant(term("s"))));
        assertRefused(
                "no instance",
                known,
                use(Rules.lemma(theorem, "Lemma"), "log(p)+log(q)", "log(p*q)", List.of(), metas));
    }

    @Test
    void believesNothingThatOnlyCallsItselfProved() {
        Fact wrong = new Fact(term("s"), term("0"), Assumptions.NONE, List.of());
        Proved impostor = () -> wrong;
        assertRefused(
                "", Assumptions.NONE, use(Rules.lemma(impostor, "Lemma"), "s", "0", List.of(), Substitution.NONE));
        Theorem real = theorem("s+0", "s");
        for (Rule forged : List.of(
                new Rule("quotient-rule", "", new Statement.Lemma(real), List.of(), ""),
                new Rule("no-rule", "", new Statement.Lemma(real), List.of(), ""),
                new Rule("lemma", "", new Statement.Equation(term("s+0"), term("s")), List.of(), ""))) {
            assertInstanceOf(
                    Verdict.Rejected.class,
                    new Kernel(Assumptions.NONE).check(use(forged, "s+0", "s", List.of(), Substitution.NONE)));
        }
    }

    @Test
    void hypothesesAreUsedWhereTheyAreKnown() {
        Assumptions known = Assumptions.NONE.withHypotheses(List.of(ONE));
        Rule rule = Rules.hypothesis(Theorem.of(ONE));
        Substitution none = Substitution.NONE;
        accepted(known, use(rule, "s*sum_l(y_l)", "s*1", List.of(1), none));
        assertRefused("not assumed", Assumptions.NONE, use(rule, "s*sum_l(y_l)", "s*1", List.of(1), none));
        assertRefused("expected", known, use(rule, "sum_l(x_l)", "1", List.of(), none));
        Substitution three = Substitution.ofDimensions(Map.of(N, THREE));
        Step sized = new Step(
                term("sum_k(y_k)").substitute(three), term("1"), rule, List.of(new Application(List.of(), three)));
        assertRefused("not assumed", known, sized);
        accepted(Assumptions.NONE.withHypotheses(List.of(ONE.resize(Map.of(N, THREE)))), sized);
    }

    @Test
    void hypothesesHoldForAllValuesOfTheirLetters() {
        Hypothesis symmetric = new Hypothesis(term("A_ij"), term("A_ji"));
        Assumptions known = Assumptions.NONE.withHypotheses(List.of(symmetric));
        Rule rule = Rules.hypothesis(Theorem.of(symmetric));
        accepted(known, use(rule, "sum_k(A_ki*x_k)", "sum_k(A_ik*x_k)", List.of(0, 0), substitution("i=k j=i")));
        accepted(known, use(rule, "sum_i(A_ij*x_i)", "sum_i(A_ji*x_i)", List.of(0, 0), substitution("")));
        assertRefused(
                "leads to",
                known,
                use(rule, "sum_k(A_ki*x_k)", "sum_k(A_kk*x_k)", List.of(0, 0), substitution("i=k j=i")));
    }

    @Test
    void aHypothesisAtAPointSaysNothingOfDerivatives() {
        Hypothesis total = new Hypothesis(term("sum_k(x_k)"), term("1"));
        Assumptions known = Assumptions.NONE.withHypotheses(List.of(total, ONE));
        Rule rule = Rules.hypothesis(Theorem.of(total));
        assertRefused(
                "derivative", known, use(rule, "der_j(s*sum_k(x_k))", "der_j(s*1)", List.of(0, 1), Substitution.NONE));
        accepted(known, use(rule, "s*sum_k(x_k)", "s*1", List.of(1), Substitution.NONE));
        accepted(
                known,
                use(
                        Rules.hypothesis(Theorem.of(ONE)),
                        "der_j(x_i*sum_k(y_k))",
                        "der_j(x_i*1)",
                        List.of(0, 1),
                        Substitution.NONE));
        // The same by a theorem that rests on it.
        Term left = term("s*sum_k(x_k)");
        Theorem theorem = Theorem.of(
                        left, List.of(use(rule, "s*sum_k(x_k)", "s*1", List.of(1), Substitution.NONE)), known)
                .orElseThrow();
        assertRefused(
                "derivative",
                known,
                use(theorem, "sum_j(der_j(s*sum_k(x_k)))", "sum_j(der_j(s*1))", List.of(0, 0), ""));
        assertRefused("not assumed", Assumptions.NONE, use(theorem, "s*sum_k(x_k)", "s*1", List.of(), ""));
    }

    @Test
    void anEquationOfFunctionsHoldsBelowADerivative() {
        Theorem theorem = theorem("x_i/x_i", "1");
        Verdict.Accepted verdict =
                accepted(Assumptions.NONE, use(theorem, "der_j(x_k/x_k)", "der_j(1)", List.of(0), "i=k"));
        assertEquals(List.of(new Obligation(List.of(), new Condition.NonZero(term("x_k")))), verdict.obligations());
    }

    @Test
    void derivativesThatWereDerivedAreUsedAnywhere() {
        Step step = new Step(
                term("der_j(x_i)"),
                term("d_ij"),
                Rules.named("coordinate-rule"),
                List.of(new Application(
                        List.of(),
                        Substitution.ofMetas(Map.of(
                                "a", Abstraction.constant(term("x_i")), "x", Abstraction.constant(term("x_j")))))));
        Theorem theorem =
                Theorem.of(term("der_j(x_i)"), List.of(step), Assumptions.NONE).orElseThrow();
        accepted(Assumptions.NONE, use(theorem, "sum_i(der_j(x_i))", "sum_i(d_ij)", List.of(0), ""));
        accepted(Assumptions.NONE, use(theorem, "sum_k(der_i(x_k))", "sum_k(d_ki)", List.of(0), "i=k j=i"));
        assertRefused("expected", Assumptions.NONE, use(theorem, "der_j(y_i)", "d_ij", List.of(), ""));
    }
}
