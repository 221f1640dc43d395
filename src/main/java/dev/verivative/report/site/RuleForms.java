package dev.verivative.report.site;

import dev.verivative.rule.Rule;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rules say, as equations to be printed. */
final class RuleForms {
    private static final Dimension N = Dimension.of("n");
    private static final Dimension THREE = new Dimension("n", 3);

    private RuleForms() {}

    /** The equations that a reader knows the rule by. */
    static List<Statement.Instance> of(Rule rule) {
        Statement statement = rule.statement();
        if (statement instanceof Statement.Coordinate) {
            return List.of(coordinate("i", "j"), coordinate("ab", "cd"));
        } else if (statement instanceof Statement.Definition definition) {
            return List.of(definition.instance(at("f", definition(definition.writtenOut()))));
        } else if (statement instanceof Statement.WrittenOut) {
            Index.Variable k = new Index.Variable("k", THREE);
            Abstraction terms = new Abstraction(List.of(k), new Term.Meta("u", List.of(k)));
            return List.of(statement.instance(Substitution.ofMetas(Map.of("u", terms))));
        }
        return List.of(sides(rule));
    }

    /** Both sides in the rule's own letters, of a rule that has such. */
    static Statement.Instance sides(Rule rule) {
        if (rule.statement() instanceof Statement.Equation equation) {
            return new Statement.Instance(equation.left(), equation.right());
        } else if (rule.statement() instanceof Statement.Algebra algebra) {
            return new Statement.Instance(algebra.left(), algebra.right());
        } else if (rule.statement() instanceof Statement.Power power) {
            Map<String, Abstraction> letters = new LinkedHashMap<>();
            List.of("u", "c", "x").forEach(letter -> letters.put(letter, Abstraction.constant(Term.Meta.of(letter))));
            return power.instance(Substitution.ofMetas(letters));
        }
        throw new IllegalArgumentException(rule.name() + " has no letters of its own");
    }

    private static Substitution at(String letter, Term term) {
        return Substitution.ofMetas(Map.of(letter, Abstraction.constant(term)));
    }

    /** An entry of f whose definition is any formula, or a sum over a known range. */
    private static Term definition(boolean writtenOut) {
        if (writtenOut) {
            Index.Variable k = new Index.Variable("k", THREE);
            Term sum = new Term.Sum(k, new Term.Entry("x", List.of(k)));
            return new Function("f", List.of(new Tensor("x", List.of(THREE))), List.of(), sum).call(List.of());
        }
        Index.Variable i = new Index.Variable("i", N);
        Term body = new Term.Meta("u", List.of(i));
        return new Function("f", List.of(new Tensor("x", List.of(N))), List.of(i), body).call(List.of(i));
    }

    private static Statement.Instance coordinate(String entry, String by) {
        return new Statement.Coordinate()
                .instance(Substitution.ofMetas(
                        Map.of("a", Abstraction.constant(entry(entry)), "x", Abstraction.constant(entry(by)))));
    }

    private static Term entry(String letters) {
        List<Index> indices = letters.chars()
                .mapToObj(letter -> (Index) new Index.Variable(String.valueOf((char) letter), N))
                .toList();
        return new Term.Entry("x", indices);
    }

    /** How the kernel takes it, where that is not plain from the equation; may be empty. */
    static String remark(Statement statement) {
        if (statement instanceof Statement.Algebra) {
            return "The equation shows the pattern. The kernel does not match it: it compares the part before the step"
                    + " and the part after it as elements of a field, and accepts the step where they are equal"
                    + " wherever both have a value.";
        } else if (statement instanceof Statement.Definition definition) {
            return (definition.recognised()
                            ? "The definition of a function is read from right to left."
                            : "A name is replaced by what the definition says.")
                    + (definition.writtenOut() ? " Sums over a known range are written out." : "")
                    + " It holds for any function; f is an example.";
        } else if (statement instanceof Statement.Coordinate) {
            return "Each entry of a variable changes with itself alone: one Kronecker delta for each index. Here for a"
                    + " vector and for a matrix; a scalar has derivative 1 by itself.";
        } else if (statement instanceof Statement.WrittenOut) {
            return "For a known size; here for three terms.";
        } else if (statement instanceof Statement.Power) {
            return "Where the exponent is a written number, the next lower one is computed.";
        }
        return "";
    }
}
