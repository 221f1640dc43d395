package dev.verivative.derive;

import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares lines of a derivation with lines that somebody wrote: the same up to bound names and the order of what
 * commutes, or one named move apart.
 */
final class Written {
    private Written() {}

    /** A text that is the same for terms that differ in bound names and in the order of terms and factors only. */
    static String shape(Term term) {
        return shape(term, 0);
    }

    private static String shape(Term term, int depth) {
        if (term instanceof Term.Sum sum) {
            Index.Variable canonical =
                    new Index.Variable("bound" + depth, sum.index().dimension());
            return "sum(" + canonical + " " + shape(sum.abstraction().apply(List.of(canonical)), depth + 1) + ")";
        } else if (Sums.isSum(term)) {
            List<String> terms = new ArrayList<>();
            summands(term, false, depth, terms);
            Collections.sort(terms);
            return "add" + terms;
        } else if (term instanceof Term.Apply apply && isProduct(apply.op())) {
            List<String> factors = new ArrayList<>();
            boolean negative = factors(term, false, depth, factors);
            Collections.sort(factors);
            String product = factors.size() == 1 ? factors.get(0) : "mul" + factors;
            return negative ? "-" + product : product;
        } else if (term instanceof Term.Delta delta) {
            Set<String> indices = new LinkedHashSet<>(
                    List.of(delta.left().toString(), delta.right().toString()));
            return "delta" + indices.stream().sorted().toList();
        } else if (term instanceof Term.Partial partial) {
            return "d(" + shape(partial.body(), depth) + " by " + partial.by() + ")";
        } else if (term instanceof Term.Call call) {
            return call.function().symbol() + call.indices();
        } else if (term instanceof Term.Apply apply) {
            return apply.op()
                    + apply.arguments().stream()
                            .map(part -> shape(part, depth))
                            .toList()
                            .toString();
        }
        return term.toString();
    }

    private static boolean isProduct(Op op) {
        return op == Op.MUL || op == Op.DIV || op == Op.NEG || op == Op.POW;
    }

    private static void summands(Term term, boolean negative, int depth, List<String> terms) {
        if (Sums.isSum(term)) {
            summands(term.children().get(0), negative, depth, terms);
            summands(term.children().get(1), negative ^ (((Term.Apply) term).op() == Op.SUB), depth, terms);
            return;
        }
        String shape = shape(term, depth);
        boolean minus = shape.startsWith("-");
        terms.add((negative ^ minus ? "-" : "+") + (minus ? shape.substring(1) : shape));
    }

    /** Factors with those divided by marked; whether a sign is left over. */
    private static boolean factors(Term term, boolean below, int depth, List<String> factors) {
        if (term instanceof Term.Apply apply && apply.op() == Op.NEG) {
            return !factors(apply.argument(), below, depth, factors);
        } else if (term instanceof Term.Apply apply && apply.op() == Op.MUL) {
            return factors(apply.left(), below, depth, factors) ^ factors(apply.right(), below, depth, factors);
        } else if (term instanceof Term.Apply apply && apply.op() == Op.DIV) {
            return factors(apply.left(), below, depth, factors) ^ factors(apply.right(), !below, depth, factors);
        } else if (term instanceof Term.Apply apply
                && apply.op() == Op.POW
                && apply.right() instanceof Term.Num exponent
                && exponent.value().signum() < 0) {
            Term positive = new Product(
                            Rational.ONE, Map.of(apply.left(), exponent.value().negate()))
                    .term();
            return factors(positive, !below, depth, factors);
        } else if (term instanceof Term.Num number && number.value().signum() < 0) {
            return !factors(new Term.Num(number.value().negate()), below, depth, factors);
        } else if (term instanceof Term.Num number && number.value().equals(Rational.ONE)) {
            return false;
        }
        String shape = term instanceof Term.Apply apply && apply.op() == Op.POW
                ? "pow(" + shape(apply.left(), depth) + " " + shape(apply.right(), depth) + ")"
                : shape(term, depth);
        factors.add(below ? "/" + shape : shape);
        return false;
    }

    /** Whether the line stands in the term, as a whole or as a part. */
    static boolean contains(Term term, String line) {
        return Paths.contains(term, part -> shape(part).equals(line));
    }

    /** Whether one move by a rule of the table makes the line out of a part of the term. */
    static boolean isOneMoveAway(Term term, String line, List<Term.Call> outputs, Assumptions known) {
        for (List<Integer> path : Paths.to(term, part -> true)) {
            Term part = term.at(path);
            for (Term moved : moves(part, outputs, known)) {
                for (int up = path.size(); up >= 0; up--) {
                    List<Integer> outer = path.subList(0, up);
                    Term whole = term.at(outer).replaceAt(path.subList(up, path.size()), moved);
                    if (shape(whole).equals(line)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What a part becomes by one application of a rule, or by one plain move of algebra. */
    private static List<Term> moves(Term part, List<Term.Call> outputs, Assumptions known) {
        List<Term> moves = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            Optional<Substitution> found = Matching.match(rule, part);
            if (found.isPresent() && new Chain(part, known).accepts(rule, part, found.get())) {
                moves.add(rule.statement().instance(found.get()).right());
            }
        }
        for (Term.Call output : outputs) {
            for (Rule rule : List.of(Rules.named("recognise"), Rules.named("recognise-written-out"))) {
                Statement.Instance sides = rule.statement().instance(Matching.constants(Map.of("f", output)));
                if (sides.left().equals(part)) {
                    moves.add(output);
                }
            }
        }
        moves.add(Tidy.tidy(part));
        moves.add(Product.of(part).term());
        List<Product> terms = Sums.terms(part);
        if (terms.size() > 1) {
            Product common = Sums.common(terms);
            Term rest = Sums.term(terms.stream().map(term -> term.over(common)).toList());
            moves.add(common.times(Product.of(rest)).term());
        }
        return moves;
    }
}
