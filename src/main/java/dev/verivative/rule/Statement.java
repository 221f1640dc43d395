package dev.verivative.rule;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
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

    /** The call {@code f} of a defined function equals the definition's right side; or is recognised in it. */
    record Definition(boolean recognised) implements Statement {
        @Override
        public Instance instance(Substitution substitution) {
            Term.Call call = (Term.Call) substitution.value("f").body();
            return recognised ? new Instance(call.unfold(), call) : new Instance(call, call.unfold());
        }
    }

    /** The sum of {@code u} over a dimension of known size equals the sum of its terms. */
    record WrittenOut() implements Statement {
        @Override
        public Instance instance(Substitution substitution) {
            Abstraction body = substitution.value("u");
            Index.Variable index = body.parameters().get(0);
            if (!index.dimension().isFixed() || body.parameters().size() != 1) {
                throw new IllegalArgumentException("a sum over " + index + " cannot be written out");
            }
            Term sum = body.apply(List.of(new Index.Position(1, index.dimension())));
            for (int position = 2; position <= index.dimension().size(); position++) {
                sum = Terms.add(sum, body.apply(List.of(new Index.Position(position, index.dimension()))));
            }
            return new Instance(new Term.Sum(index, body.body()), sum);
        }
    }
}
