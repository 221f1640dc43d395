package dev.verivative.proof.coq;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Theorem;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Derivations of one step, for each rule but those of algebra; the kernel accepts all of them. */
final class RuleSteps {
    private static final Dimension N = Dimension.of("n");
    private static final Dimension THREE = new Dimension("n", 3);
    private static final Index.Variable I = new Index.Variable("i", N);
    private static final Index.Variable J = new Index.Variable("j", N);
    private static final Set<String> POSITIVE = Set.of("s", "y");
    private static final Assumptions KNOWN = new Assumptions(POSITIVE, Set.of()).withDistinct(I, J);
    private static final Term S = new Term.Symbol("s");

    /** What is differentiated by. */
    private static final List<Term.Entry> ENTRIES = List.of(
            new Term.Entry("x", List.of(J)),
            new Term.Entry("x", List.of(new Index.Position(2, THREE))),
            new Term.Entry("x", List.of(I, new Index.Variable("k", Dimension.of("m")))),
            new Term.Entry("x", List.of()));

    private RuleSteps() {}

    /** By name. */
    static Map<String, Theorem> all() {
        Map<String, Theorem> all = new LinkedHashMap<>();
        for (Rule rule : Rules.ALL) {
            List<Substitution> instances = instances(rule);
            for (Substitution at : instances) {
                all.put(rule.name() + " " + (all.size() + 1), theorem(rule, at));
            }
        }
        return all;
    }

    private static Theorem theorem(Rule rule, Substitution at) {
        Statement.Instance sides = rule.statement().instance(at);
        Step step = new Step(sides.left(), sides.right(), rule, List.of(new Application(List.of(), at)));
        Optional<Theorem> theorem = Theorem.of(sides.left(), List.of(step), KNOWN);
        return theorem.orElseThrow(() -> new AssertionError("the kernel refuses " + rule.name() + " for " + at));
    }

    private static List<Substitution> instances(Rule rule) {
        if (rule.statement() instanceof Statement.Equation equation) {
            return equations(rule, equation);
        } else if (rule.statement() instanceof Statement.Coordinate) {
            return coordinates();
        } else if (rule.statement() instanceof Statement.Power) {
            return powers(rule);
        } else if (rule.statement() instanceof Statement.Definition definition) {
            return calls(definition.writtenOut());
        }
        return rule.statement() instanceof Statement.WrittenOut ? sums() : List.of();
    }

    private static List<Substitution> equations(Rule rule, Statement.Equation equation) {
        List<Substitution> instances = new ArrayList<>();
        boolean isDerivative = equation.left().names().contains("?x")
                || equation.right().names().contains("?x");
        for (Term.Entry entry : isDerivative ? ENTRIES : ENTRIES.subList(0, 2)) {
            Map<String, Abstraction> metas = new HashMap<>();
            metas(rule, entry, equation.left(), metas);
            instances.add(at(metas, entry, equation));
        }
        // An exponent may be a whole number also where the rule takes any.
        Set<String> exponents = RuleStatementTest.exponents(equation.left());
        for (String exponent : exponents) {
            for (int number : new int[] {-2, -1, 0, 1, 3}) {
                Map<String, Abstraction> metas = new HashMap<>();
                metas(rule, ENTRIES.get(0), equation.left(), metas);
                metas.put(exponent, Abstraction.constant(Terms.num(number)));
                instances.add(at(metas, ENTRIES.get(0), equation));
            }
        }
        return instances;
    }

    private static Substitution at(Map<String, Abstraction> metas, Term.Entry entry, Statement.Equation equation) {
        boolean isFixed =
                entry.indices().stream().anyMatch(index -> index.dimension().isFixed());
        Map<Index.Variable, Index> indices = new HashMap<>();
        Map<Dimension, Dimension> dimensions = new HashMap<>();
        for (Index.Variable index : equation.left().freeIndices()) {
            indices.put(index, isFixed ? new Index.Position(indices.size() + 1, THREE) : indices.isEmpty() ? I : J);
        }
        if (isFixed) {
            dimensions.put(N, THREE);
        }
        return new Substitution(metas, indices, dimensions, Map.of());
    }

    /** Constants are s, what varies is e^x_. times an entry of a positive tensor. */
    private static void metas(Rule rule, Term.Entry entry, Term schema, Map<String, Abstraction> metas) {
        if (schema instanceof Term.Partial partial && partial.by() instanceof Term.Meta by) {
            metas.put(by.name(), Abstraction.constant(entry));
        } else if (schema instanceof Term.Meta meta) {
            List<Index.Variable> parameters = new ArrayList<>();
            for (Index index : meta.indices()) {
                boolean isFixed =
                        entry.indices().stream().anyMatch(at -> at.dimension().isFixed());
                Dimension dimension = isFixed && index.dimension().equals(N) ? THREE : index.dimension();
                parameters.add(new Index.Variable("r" + parameters.size(), dimension));
            }
            boolean isConstant = rule.conditions().stream()
                    .anyMatch(condition -> condition instanceof Condition.Independent independent
                            && independent.term().equals(meta));
            Term varied = Terms.mul(Terms.exp(entry), new Term.Entry("y" + parameters.size(), List.copyOf(parameters)));
            metas.put(meta.name(), new Abstraction(parameters, isConstant ? S : positive(varied, meta.name())));
        }
        schema.children().forEach(child -> metas(rule, entry, child, metas));
    }

    /** A square is not negative, and the sum of it and of s is positive, whatever the entry is. */
    private static Term positive(Term varied, String meta) {
        return Terms.add(Terms.pow(varied, 2), meta.equals("v") ? Terms.add(S, Terms.num(1)) : S);
    }

    private static List<Substitution> coordinates() {
        List<Substitution> instances = new ArrayList<>();
        for (int rank = 0; rank <= RuleStatement.RANKS; rank++) {
            List<Index> read = new ArrayList<>();
            List<Index> by = new ArrayList<>();
            for (int i = 0; i < rank; i++) {
                Dimension dimension = i == 1 ? THREE : Dimension.of("n" + i);
                read.add(i == 1 ? new Index.Position(2, THREE) : new Index.Variable("a" + i, dimension));
                by.add(new Index.Variable("b" + i, dimension));
            }
            instances.add(Substitution.ofMetas(Map.of(
                    "a", Abstraction.constant(new Term.Entry("W", read)),
                    "x", Abstraction.constant(new Term.Entry("W", by)))));
        }
        return instances;
    }

    private static List<Substitution> powers(Rule rule) {
        boolean isWhole = rule.conditions().stream().anyMatch(Condition.WholeNumber.class::isInstance);
        boolean isAny = rule.conditions().size() > 1;
        List<Term> exponents = new ArrayList<>();
        for (int number = isAny ? -3 : 2; number <= 4; number++) {
            exponents.add(Terms.num(number));
        }
        if (!isWhole) {
            exponents.addAll(List.of(
                    new Term.Num(Rational.of(1, 2)), new Term.Num(Rational.of(-3, 2)), S, Terms.sub(S, Terms.num(1))));
        }
        List<Substitution> instances = new ArrayList<>();
        for (Term exponent : exponents) {
            Map<String, Abstraction> metas = new HashMap<>();
            metas(rule, ENTRIES.get(0), new Term.Partial(Term.Meta.of("u"), Term.Meta.of("x")), metas);
            metas.put("c", Abstraction.constant(exponent));
            instances.add(Substitution.ofMetas(metas));
        }
        return instances;
    }

    private static List<Substitution> sums() {
        List<Substitution> instances = new ArrayList<>();
        for (int size = 1; size <= 3; size++) {
            Index.Variable k = new Index.Variable("k", new Dimension("r", size));
            Index.Variable l = new Index.Variable("l", THREE);
            Term inner = new Term.Sum(l, new Term.Entry("y", List.of(k, l)));
            instances.add(Substitution.ofMetas(Map.of("u", new Abstraction(List.of(k), inner))));
        }
        return instances;
    }

    private static List<Substitution> calls(boolean writtenOut) {
        List<Substitution> instances = new ArrayList<>();
        for (Dimension dimension : writtenOut ? List.of(THREE) : List.of(N, THREE)) {
            Index.Variable i = new Index.Variable("i", dimension);
            Index.Variable k = new Index.Variable("k", dimension);
            Index.Variable l = new Index.Variable("l", new Dimension("r", 2));
            Term entry = new Term.Entry("x", List.of(k));
            Term sum =
                    new Term.Sum(k, Terms.exp(Terms.mul(entry, new Term.Sum(l, new Term.Entry("w", List.of(l, k))))));
            Function function = new Function(
                    "f",
                    List.of(new Tensor("x", List.of(dimension))),
                    List.of(i),
                    Terms.div(Terms.exp(new Term.Entry("x", List.of(i))), sum));
            Abstraction plain = Abstraction.of(new Tensor("x", List.of(dimension)));
            Abstraction nested =
                    new Abstraction(List.of(k), Terms.mul(S, new Term.Call(function, List.of(plain), List.of(k))));
            for (Abstraction argument : List.of(plain, nested)) {
                instances.add(Substitution.ofMetas(
                        Map.of("f", Abstraction.constant(new Term.Call(function, List.of(argument), List.of(i))))));
            }
        }
        return instances;
    }
}
