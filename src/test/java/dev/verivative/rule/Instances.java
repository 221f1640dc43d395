package dev.verivative.rule;

import dev.verivative.exact.Point;
import dev.verivative.kernel.RandomTerms;
import dev.verivative.kernel.Truth;
import dev.verivative.term.Abstraction;
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
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random instances of rules; they need not meet the rules' conditions. */
public final class Instances {
    private static final Index.Variable KNOWN_RANGE = new Index.Variable("k", new Dimension("r", 3));

    private Instances() {}

    /** Both sides of an instance, and the values of its rule variables. */
    public record Sides(Term left, Term right, Substitution substitution, List<Abstraction> values) {}

    public static Sides random(Rule rule, Random random) {
        RandomTerms terms = new RandomTerms(random);
        Map<String, Abstraction> metas = new HashMap<>();
        Map<Index.Variable, Index> indices = new HashMap<>();
        if (rule.statement() instanceof Statement.Equation equation) {
            choose(equation.left(), rule.conditions(), metas, indices, terms, random);
        } else if (rule.statement() instanceof Statement.Algebra algebra) {
            choose(algebra.left(), rule.conditions(), metas, indices, terms, random);
        } else if (rule.statement() instanceof Statement.Power) {
            Term derivative = new Term.Partial(Terms.pow(Schema.U, Schema.C), Schema.X);
            choose(derivative, rule.conditions(), metas, indices, terms, random);
        } else if (rule.statement() instanceof Statement.Coordinate) {
            metas.put("a", Abstraction.constant(matrixEntry(terms)));
            metas.put("x", Abstraction.constant(matrixEntry(terms)));
        } else if (rule.statement() instanceof Statement.Definition) {
            Index.Variable k = new Index.Variable("k", Schema.N);
            Abstraction argument = new Abstraction(List.of(k), terms.term(List.of(k, Schema.I), 2));
            metas.put("f", Abstraction.constant(new Term.Call(softmax(), List.of(argument), List.of(Schema.I))));
        } else {
            Term.Entry entry = new Term.Entry("w", List.of(KNOWN_RANGE));
            metas.put("u", new Abstraction(List.of(KNOWN_RANGE), Terms.mul(entry, terms.term(List.of(Schema.I), 2))));
        }
        Substitution substitution = new Substitution(metas, indices, Map.of(), Map.of());
        List<Abstraction> values = List.copyOf(metas.values());
        if (rule.statement() instanceof Statement.Algebra algebra) {
            return new Sides(
                    algebra.left().substitute(substitution),
                    algebra.right().substitute(substitution),
                    substitution,
                    values);
        }
        Statement.Instance instance = rule.statement().instance(substitution);
        return new Sides(instance.left(), instance.right(), substitution, values);
    }

    /** Whether all values of the rule variables are defined, wherever their parameters point to. */
    public static boolean areDefined(List<Abstraction> values, Point point) {
        return values.stream()
                .allMatch(value -> point.allIndices(value.parameters()).stream()
                        .allMatch(each -> Truth.value(value.body(), each).isPresent()));
    }

    static boolean areInRange(Substitution substitution, Point point) {
        return substitution.indices().values().stream()
                .allMatch(index -> Truth.holds(new Condition.InRange(index), point));
    }

    static Function softmax() {
        Term sum = new Term.Sum(Schema.K, Terms.exp(new Term.Entry("x", List.of(Schema.K))));
        return new Function(
                "sigma",
                List.of(new Tensor("x", List.of(Schema.N))),
                List.of(Schema.I),
                Terms.div(Terms.exp(new Term.Entry("x", List.of(Schema.I))), sum));
    }

    private static Term matrixEntry(RandomTerms terms) {
        List<Index> choices = List.of(Schema.I, Schema.J, new Index.Position(1, Schema.N));
        return new Term.Entry("A", List.of(terms.<Index>pick(choices), terms.<Index>pick(choices)));
    }

    private static void choose(
            Term schema,
            List<Condition> conditions,
            Map<String, Abstraction> metas,
            Map<Index.Variable, Index> indices,
            RandomTerms terms,
            Random random) {
        List<Index> places =
                List.of(Schema.I, Schema.J, new Index.Position(1, Schema.N), new Index.Position(2, Schema.N));
        schema.freeIndices().forEach(index -> indices.put(index, terms.<Index>pick(places)));
        visit(schema, metas, terms, random);
        for (Condition condition : conditions) {
            if (condition instanceof Condition.WholeNumber) {
                Rational number = Rational.of(random.nextInt(7) - 2, 1 + random.nextInt(2));
                metas.put("c", Abstraction.constant(new Term.Num(number)));
            }
        }
    }

    private static void visit(Term schema, Map<String, Abstraction> metas, RandomTerms terms, Random random) {
        if (schema instanceof Term.Meta meta) {
            List<Index.Variable> parameters = new ArrayList<>();
            for (Index index : meta.indices()) {
                parameters.add(new Index.Variable("r" + parameters.size(), index.dimension()));
            }
            List<Index.Variable> scope = new ArrayList<>(parameters);
            scope.removeIf(index -> !index.dimension().equals(Schema.N));
            scope.add(Schema.I);
            scope.add(Schema.J);
            Term body = terms.term(scope, random.nextInt(3));
            metas.put(meta.name(), new Abstraction(parameters, body));
        } else if (schema instanceof Term.Partial partial) {
            Term by = new Term.Entry("x", List.of(Schema.J));
            metas.put(((Term.Meta) partial.by()).name(), Abstraction.constant(by));
        }
        schema.children().forEach(child -> visit(child, metas, terms, random));
    }
}
