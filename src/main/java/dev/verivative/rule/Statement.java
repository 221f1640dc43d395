package dev.verivative.rule;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;

/** What a rule says: that both sides of each of its instances are equal. */
public sealed interface Statement {
    /**
     * The instance that a substitution picks.
     *
     * @throws IllegalArgumentException if it picks none
     */
    Instance instance(Substitution substitution);

    /** Both sides of an instance. */
    record Instance(Term left, Term right) {}

    /** Equal for all values of the rule variables that meet the rule's conditions. */
    record Equation(Term left, Term right) implements Statement {
        @Override
        public Instance instance(Substitution substitution) {
            return new Instance(left.substitute(substitution), right.substitute(substitution));
        }
    }

    /**
     * A move of algebra from {@code a} to {@code b}: the equation shows its pattern; whether one formula may replace
     * another is decided by comparing them as elements of a field.
     */
    record Algebra(Term left, Term right) implements Statement {
        @Override
        public Instance instance(Substitution substitution) {
            return new Instance(
                    substitution.value("a").body(), substitution.value("b").body());
        }
    }

    /**
     * The derivative of the entry {@code a} by the entry {@code x} of one tensor: a product of deltas, one an index.
     */
    record Coordinate() implements Statement {
        @Override
        public Instance instance(Substitution substitution) {
            Term.Entry entry = (Term.Entry) substitution.value("a").body();
            Term.Entry by = (Term.Entry) substitution.value("x").body();
            if (!entry.tensor().equals(by.tensor())
                    || entry.indices().size() != by.indices().size()) {
                throw new IllegalArgumentException(entry + " and " + by + " are not entries of one tensor");
            }
            Term product = Term.Num.ONE;
            for (int i = 0; i < entry.indices().size(); i++) {
                Term delta = new Term.Delta(entry.indices().get(i), by.indices().get(i));
                product = i == 0 ? delta : Terms.mul(product, delta);
            }
            return new Instance(new Term.Partial(entry, by), product);
        }
    }

    /**
     * The derivative of {@code u} to the power {@code c} by {@code x}: c u^(c-1) du, with c - 1 computed for a number.
     */
    record Power() implements Statement {
        @Override
        public Instance instance(Substitution substitution) {
            Term base = substitution.value("u").body();
            Term exponent = substitution.value("c").body();
            Term by = substitution.value("x").body();
            Term lower = exponent instanceof Term.Num number
                    ? new Term.Num(number.value().minus(Rational.ONE))
                    : Terms.sub(exponent, Term.Num.ONE);
            Term power = lower.equals(Term.Num.ONE) ? base : Terms.pow(base, lower);
            return new Instance(
                    new Term.Partial(Terms.pow(base, exponent), by),
                    Terms.mul(Terms.mul(exponent, power), new Term.Partial(base, by)));
        }
    }

    /**
     * The call {@code f} of a defined function equals the definition's right side.
     *
     * @param recognised from right to left
     * @param writtenOut with the sums over dimensions of known size written out
     */
    record Definition(boolean recognised, boolean writtenOut) implements Statement {
        @Override
        public Instance instance(Substitution substitution) {
            Term.Call call = (Term.Call) substitution.value("f").body();
            Term body = writtenOut ? Statement.writtenOut(call.unfold()) : call.unfold();
            return recognised ? new Instance(body, call) : new Instance(call, body);
        }
    }

    /** The sum of {@code u} over a dimension of known size equals the sum of its terms. */
    record WrittenOut() implements Statement {
        @Override
        public Instance instance(Substitution substitution) {
            Abstraction body = substitution.value("u");
            Term.Sum sum = Term.Sum.of(body);
            if (!sum.index().dimension().isFixed()) {
                throw new IllegalArgumentException("a sum over " + sum.index() + " cannot be written out");
            }
            return new Instance(sum, terms(sum));
        }
    }

    /** The equation that was proved, for what stands in the place of its free indices and dimensions. */
    record Lemma(Proved proved) implements Statement {
        @Override
        public Instance instance(Substitution substitution) {
            Fact fact = proved.fact();
            return new Instance(
                    fact.left().substitute(substitution), fact.right().substitute(substitution));
        }
    }

    private static Term writtenOut(Term term) {
        List<Term> children =
                term.children().stream().map(Statement::writtenOut).toList();
        Term inner = children.isEmpty() ? term : term.withChildren(children);
        return inner instanceof Term.Sum sum && sum.index().dimension().isFixed() ? terms(sum) : inner;
    }

    private static Term terms(Term.Sum sum) {
        Term terms = Term.Num.ZERO;
        Dimension dimension = sum.index().dimension();
        for (int position = 1; position <= dimension.size(); position++) {
            Term term = sum.abstraction().apply(List.of(new Index.Position(position, dimension)));
            terms = position == 1 ? term : Terms.add(terms, term);
        }
        return terms;
    }
}
