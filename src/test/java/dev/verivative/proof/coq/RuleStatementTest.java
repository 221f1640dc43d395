package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleStatementTest {
    private static final String QUOTIENT = """
            Lemma quotient_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R) (v : P -> R),
              dif e (fun p => (u p)) p ->
              dif e (fun p => (v p)) p ->
              (v p) <> 0 ->
              (pd e (fun p => ((u p) / (v p))) p)
              = ((((pd e (fun p => (u p)) p) * (v p)) - ((u p) * (pd e (fun p => (v p)) p))) / ((v p) ^ 2)).""";
    private static final String COLLAPSE = """
            Lemma collapse : forall (n : nat) (u : nat -> R) (j : nat),
              (j < n)%nat ->
              (Sum n (fun k => ((u k) * (delta k j))))
              = (u j).""";
    private static final String INDEXED_SUM = """
            Lemma indexed_sum_rule : forall (n : nat) (P : Type) (e : entry P) (p : P) (u : P -> nat -> R),
              (forall k1 : nat, (k1 < n)%nat -> dif e (fun p => (u p k1)) p) ->
              (pd e (fun p => (Sum n (fun k => (u p k)))) p)
              = (Sum n (fun k => (pd e (fun p => (u p k)) p))).""";
    private static final String CONSTANT_FACTOR = """
            Lemma constant_factor_rule : forall (P : Type) (e : entry P) (p : P) (c : P -> R) (u : P -> R),
              dif e (fun p => (u p)) p ->
              independent e (fun p => (c p)) p ->
              (pd e (fun p => ((c p) * (u p))) p)
              = ((c p) * (pd e (fun p => (u p)) p)).""";
    private static final String POWER = """
            Lemma power_rule : forall (P : Type) (e : entry P) (p : P) (u : P -> R) (c : Z),
              dif e (fun p => (u p)) p ->
              (2 <= c)%Z ->
              (pd e (fun p => (powerRZ (u p) c)) p)
              = (((IZR c) * (powerRZ (u p) (c - 1)%Z)) * (pd e (fun p => (u p)) p)).""";
    private static final String COORDINATE = """
            Lemma coordinate_rule_2 : forall (x : nat -> nat -> R) (i1 : nat) (i2 : nat) (j1 : nat) (j2 : nat),
              (pd (at_ j1 (at_ j2 here)) (fun x => (x i1 i2)) x)
              = ((delta i1 j1) * (delta i2 j2)).""";

    @Test
    void saysWhatTheRecordSays() {
        assertEquals(QUOTIENT, lemma("quotient-rule"));
        assertEquals(COLLAPSE, lemma("collapse"));
        assertEquals(INDEXED_SUM, lemma("indexed-sum-rule"));
        assertEquals(CONSTANT_FACTOR, lemma("constant-factor-rule"));
        assertEquals(POWER, lemma("power-rule"));
        assertEquals(
                COORDINATE,
                RuleStatement.of(Rules.named("coordinate-rule")).get(2).lemma());
    }

    @Test
    void everyRuleHasALemmaUnlessItComputesWhatItSays() {
        for (Rule rule : Rules.ALL) {
            boolean computes = rule.statement() instanceof Statement.Definition
                    || rule.statement() instanceof Statement.WrittenOut;
            int lemmas = rule.statement() instanceof Statement.Coordinate ? RuleStatement.RANKS + 1 : computes ? 0 : 1;
            assertEquals(lemmas, RuleStatement.of(rule).size(), rule.name());
        }
    }

    @Test
    void everyConditionIsAHypothesis() {
        for (Rule rule : Rules.ALL) {
            for (RuleStatement statement : RuleStatement.of(rule)) {
                long hypotheses = statement
                        .lemma()
                        .lines()
                        .filter(line -> line.endsWith(" ->"))
                        .count();
                long conditions = rule.conditions().stream()
                        .filter(condition -> !(condition instanceof Condition.WholeNumber number
                                && number.least() == Integer.MIN_VALUE))
                        .count();
                assertTrue(hypotheses >= conditions, statement.lemma());
            }
        }
    }

    @Test
    void whatAlwaysHoldsIsNotTakenForGranted() {
        assertFalse(lemma("tanh-definition").contains("->"));
        assertFalse(lemma("erf-rule").contains("0 <"));
        assertEquals(1, lemma("sum-constant-denominator").split("c <> 0", -1).length - 1);
    }

    @Test
    void anotherRecordIsAnotherStatement() {
        Rule rule = Rules.named("quotient-rule");
        Statement.Equation equation = (Statement.Equation) rule.statement();
        Set<String> statements = new LinkedHashSet<>(List.of(QUOTIENT));
        assertTrue(statements.add(
                lemma(with(rule, new Statement.Equation(equation.right(), equation.left()), rule.conditions()))));
        assertTrue(statements.add(lemma(
                with(rule, new Statement.Equation(equation.left(), Terms.neg(equation.right())), rule.conditions()))));
        assertTrue(statements.add(lemma(with(rule, equation, List.of(new Condition.Positive(Term.Meta.of("v")))))));
        assertTrue(statements.add(lemma(new Rule("other", "", equation, rule.conditions(), ""))));
        // That the divisor is not zero is needed whether the rule says so or not.
        assertFalse(statements.add(lemma(with(rule, equation, List.of()))));
        Rule power = Rules.named("power-rule");
        Condition least = new Condition.WholeNumber(Term.Meta.of("c"), 3);
        assertNotEquals(POWER, lemma(with(power, power.statement(), List.of(least))));
    }

    @Test
    void printsAnInstanceWithItsArguments() {
        CoqNames names = new CoqNames();
        CoqPrinter printer = new CoqPrinter(names, new CoqDefinitions(names));
        Term scalar = new Term.Entry("t", List.of());
        Substitution at = Substitution.ofMetas(Map.of(
                "u", Abstraction.constant(Terms.exp(scalar)),
                "v", Abstraction.constant(scalar),
                "c", Abstraction.constant(Terms.num(-3)),
                "x", Abstraction.constant(scalar)));
        assertEquals(
                "by_instance (@quotient_rule _ here t (fun t => (exp t)) (fun t => t))",
                RuleInstance.tactic(Rules.named("quotient-rule"), at, printer));
        assertEquals(
                "by_written (@whole_power_rule _ here t (fun t => (exp t)) (-3)%Z)",
                RuleInstance.tactic(Rules.named("whole-power-rule"), at, printer));
        assertEquals(
                "by_written_where (fun t => 0 < (exp t)) (@real_power_rule _ here t (fun t => (exp t)) (fun t => (-3)))",
                RuleInstance.tactic(Rules.named("real-power-rule"), at, printer));
        assertThrows(IllegalArgumentException.class, () -> RuleInstance.tactic(Rules.named("definition"), at, printer));
    }

    private static Rule with(Rule rule, Statement statement, List<Condition> conditions) {
        return new Rule(rule.name(), rule.title(), statement, conditions, rule.source());
    }

    private static String lemma(String rule) {
        return lemma(Rules.named(rule));
    }

    private static String lemma(Rule rule) {
        List<RuleStatement> lemmas = new ArrayList<>(RuleStatement.of(rule));
        assertEquals(1, lemmas.size());
        return lemmas.get(0).lemma();
    }

    /** The rule variables that are exponents. */
    static Set<String> exponents(Term term) {
        Set<String> exponents = new LinkedHashSet<>();
        if (Terms.is(term, Op.POW) && term.children().get(1) instanceof Term.Meta meta) {
            exponents.add(meta.name());
        }
        term.children().forEach(child -> exponents.addAll(exponents(child)));
        return exponents;
    }
}
