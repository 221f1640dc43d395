package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Verdict;
import dev.verivative.rule.Rules;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A square matrix as {@code scale (diag(a) + sum b c^T)}: entry (i, j) is scale (a_i delta_ij + sum b_i c_j).
 *
 * @param row the row's index
 * @param column the column's index
 * @param scale a factor of all entries
 * @param diagonal a_i over the row's index; zero where there is no diagonal
 * @param outer the products b_i c_j
 */
public record MatrixForm(Index.Variable row, Index.Variable column, Term scale, Term diagonal, List<Outer> outer) {
    /**
     * One product b_i c_j.
     *
     * @param negative whether it is subtracted
     * @param left b over the row's index
     * @param right c over the column's index
     */
    public record Outer(boolean negative, Term left, Term right) {}

    public MatrixForm {
        outer = List.copyOf(outer);
    }

    /** Reads the form off an entry, if it has that form; the kernel compares. */
    static Optional<MatrixForm> of(Term entry, Index.Variable row, Index.Variable column, Assumptions assumptions) {
        if (!row.dimension().equals(column.dimension())) {
            return Optional.empty();
        }
        Term.Delta delta = new Term.Delta(row, column);
        List<Product> terms = Sums.joined(Sums.expanded(entry));
        Product common = Sums.common(terms);
        Map<Term, Rational> shared = new LinkedHashMap<>(common.powers());
        shared.keySet().removeIf(factor -> dependsOn(factor, row) || dependsOn(factor, column));
        Product scale = new Product(common.coefficient().abs(), shared);
        List<Product> diagonal = new ArrayList<>();
        List<Outer> outer = new ArrayList<>();
        for (Product term : terms) {
            Product rest = term.over(scale);
            if (rest.powers().containsKey(delta)) {
                Map<Term, Rational> powers = new LinkedHashMap<>(rest.powers());
                powers.remove(delta);
                diagonal.add(new Product(rest.coefficient(), powers));
            } else if (!separated(rest, row, column, outer)) {
                return Optional.empty();
            }
        }
        Term a = Sums.term(diagonal).substitute(Substitution.ofIndex(column, row));
        MatrixForm form = new MatrixForm(row, column, scale.term(), a, outer);
        return diagonal.isEmpty() || !form.isEntry(entry, delta, assumptions) ? Optional.empty() : Optional.of(form);
    }

    private static boolean separated(Product term, Index row, Index column, List<Outer> outer) {
        Map<Term, Rational> left = new LinkedHashMap<>();
        Map<Term, Rational> right = new LinkedHashMap<>();
        for (Map.Entry<Term, Rational> factor : term.powers().entrySet()) {
            boolean onRow = dependsOn(factor.getKey(), row);
            if (onRow && dependsOn(factor.getKey(), column)) {
                return false;
            }
            (dependsOn(factor.getKey(), column) ? right : left).put(factor.getKey(), factor.getValue());
        }
        outer.add(new Outer(
                term.coefficient().signum() < 0,
                new Product(term.coefficient().abs(), left).term(),
                new Product(Rational.ONE, right).term()));
        return true;
    }

    private static boolean dependsOn(Term term, Index index) {
        return index instanceof Index.Variable variable && term.freeIndices().contains(variable);
    }

    private boolean isEntry(Term entry, Term delta, Assumptions assumptions) {
        Term sum = Terms.mul(diagonal, delta);
        for (Outer product : outer) {
            Term both = Terms.mul(product.left, product.right);
            sum = product.negative ? Terms.sub(sum, both) : Terms.add(sum, both);
        }
        Term rebuilt = Terms.mul(scale, sum);
        Application application = new Application(List.of(), Matching.constants(Map.of("a", entry, "b", rebuilt)));
        Step step = new Step(entry, rebuilt, Rules.named("expand"), List.of(application));
        return new Kernel(assumptions).check(step) instanceof Verdict.Accepted;
    }
}
