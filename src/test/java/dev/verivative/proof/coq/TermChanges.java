package dev.verivative.proof.coq;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * All terms that differ from one in a single place: another operation or function, a sign more or less, another index,
 * number, exponent, name or bound, a part that is left out.
 */
final class TermChanges {
    private static final List<Op> OPERATIONS = List.of(Op.ADD, Op.SUB, Op.MUL, Op.DIV);
    private static final List<Op> FUNCTIONS =
            Arrays.stream(Op.values()).filter(Op::isFunction).toList();

    private final Vocabulary words;
    private final List<Change> changes = new ArrayList<>();
    private int unwritten;

    private TermChanges(Vocabulary words) {
        this.words = words;
    }

    /**
     * One change.
     *
     * @param from the part as it was
     * @param to the part as it is now
     * @param whole the term with it
     */
    record Change(Term from, Term to, Term whole) {
        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    /**
     * All changes, and how many more cannot be written down: a delta or a call across dimensions.
     *
     * @param unwritten how many
     */
    record All(List<Change> changes, int unwritten) {}

    /** @param scope the indices that are bound around the term */
    static All of(Term term, Vocabulary words, List<Index.Variable> scope) {
        TermChanges changes = new TermChanges(words);
        changes.visit(term, part -> part, scope);
        return new All(List.copyOf(changes.changes), changes.unwritten);
    }

    private void visit(Term term, UnaryOperator<Term> around, List<Index.Variable> scope) {
        for (Supplier<Term> change : here(term, scope)) {
            try {
                Term to = change.get();
                Term whole = around.apply(to);
                if (!to.equals(term)) {
                    changes.add(new Change(term, to, whole));
                }
            } catch (IllegalArgumentException noTerm) {
                unwritten++;
            }
        }
        List<Index.Variable> inner = term instanceof Term.Sum sum ? with(scope, List.of(sum.index())) : scope;
        for (int i = 0; i < term.children().size(); i++) {
            List<Integer> path = List.of(i);
            visit(term.children().get(i), part -> around.apply(term.replaceAt(path, part)), inner);
        }
        if (term instanceof Term.Call call) {
            for (int i = 0; i < call.arguments().size(); i++) {
                int at = i;
                Abstraction argument = call.arguments().get(i);
                visit(
                        argument.body(),
                        part -> around.apply(new Term.Call(
                                call.function(),
                                replaced(call.arguments(), at, new Abstraction(argument.parameters(), part)),
                                call.indices())),
                        with(scope, argument.parameters()));
            }
        }
    }

    /** The changes of the part itself, none of which leaves it as it is. */
    private List<Supplier<Term>> here(Term term, List<Index.Variable> scope) {
        List<Supplier<Term>> to = new ArrayList<>();
        if (!(term instanceof Term.Num) && !Terms.is(term, Op.NEG)) {
            to.add(() -> Terms.neg(term));
        }
        if (term instanceof Term.Num number) {
            numbers(number.value()).forEach(other -> to.add(() -> new Term.Num(other)));
        } else if (term instanceof Term.Symbol symbol) {
            words.others(new Tensor(symbol.name(), List.of())).forEach(other -> to.add(() -> new Term.Symbol(other)));
        } else if (term instanceof Term.Entry entry) {
            entries(entry, scope).forEach(other -> to.add(() -> other));
        } else if (term instanceof Term.Delta delta) {
            others(delta.left(), scope).forEach(other -> to.add(() -> new Term.Delta(other, delta.right())));
            others(delta.right(), scope).forEach(other -> to.add(() -> new Term.Delta(delta.left(), other)));
            to.add(() -> Term.Num.ONE);
            to.add(() -> Term.Num.ZERO);
        } else if (term instanceof Term.Size size) {
            words.dimensions().forEach(other -> to.add(() -> new Term.Size(other)));
            to.add(() -> Terms.add(size, Term.Num.ONE));
            to.add(() -> Terms.sub(size, Term.Num.ONE));
        } else if (term instanceof Term.Apply apply) {
            operations(apply, to);
        } else if (term instanceof Term.Sum sum) {
            bounds(sum, to);
        } else if (term instanceof Term.Partial partial) {
            to.add(partial::body);
            entries((Term.Entry) partial.by(), scope)
                    .forEach(other -> to.add(() -> new Term.Partial(partial.body(), other)));
        } else if (term instanceof Term.Call call) {
            calls(call, scope, to);
        }
        return to;
    }

    private static List<Rational> numbers(Rational value) {
        List<Rational> others =
                new ArrayList<>(List.of(value.plus(Rational.ONE), value.minus(Rational.ONE), value.negate()));
        if (value.signum() != 0) {
            others.add(value.inverse());
        }
        return others;
    }

    private static void operations(Term.Apply apply, List<Supplier<Term>> to) {
        List<Op> alike = apply.op().isFunction() ? FUNCTIONS : apply.op() == Op.NEG ? List.of() : OPERATIONS;
        alike.forEach(op -> to.add(() -> new Term.Apply(op, apply.arguments())));
        apply.arguments().forEach(argument -> to.add(() -> argument));
        if (apply.op() == Op.SUB || apply.op() == Op.DIV || apply.op() == Op.POW) {
            to.add(() -> Terms.apply(apply.op(), apply.right(), apply.left()));
        }
    }

    private void bounds(Term.Sum sum, List<Supplier<Term>> to) {
        Index.Variable index = sum.index();
        List<Dimension> others = new ArrayList<>(words.dimensions());
        others.add(new Dimension(index.dimension().name(), 2));
        for (Dimension other : others) {
            Index.Variable changed = index.resize(other);
            to.add(() -> new Term.Sum(changed, sum.body().substitute(Substitution.ofIndex(index, changed))));
        }
        if (!sum.body().freeIndices().contains(index)) {
            to.add(sum::body);
        }
    }

    private void calls(Term.Call call, List<Index.Variable> scope, List<Supplier<Term>> to) {
        for (int i = 0; i < call.indices().size(); i++) {
            int at = i;
            others(call.indices().get(i), scope)
                    .forEach(other -> to.add(() ->
                            new Term.Call(call.function(), call.arguments(), replaced(call.indices(), at, other))));
        }
        for (Function other : words.functions()) {
            to.add(() -> new Term.Call(other, call.arguments(), call.indices()));
        }
        if (call.arguments().size() == 2) {
            to.add(() -> new Term.Call(
                    call.function(),
                    List.of(call.arguments().get(1), call.arguments().get(0)),
                    call.indices()));
        }
    }

    private List<Term.Entry> entries(Term.Entry entry, List<Index.Variable> scope) {
        List<Term.Entry> all = new ArrayList<>();
        for (int i = 0; i < entry.indices().size(); i++) {
            for (Index other : others(entry.indices().get(i), scope)) {
                all.add(new Term.Entry(entry.tensor(), replaced(entry.indices(), i, other)));
            }
        }
        Tensor tensor = new Tensor(
                entry.tensor(), entry.indices().stream().map(Index::dimension).toList());
        words.others(tensor).forEach(other -> all.add(new Term.Entry(other, entry.indices())));
        return all;
    }

    private List<Index> others(Index index, List<Index.Variable> scope) {
        return words.others(index, scope);
    }

    private static <T> List<T> replaced(List<T> list, int at, T other) {
        List<T> changed = new ArrayList<>(list);
        changed.set(at, other);
        return changed;
    }

    private static List<Index.Variable> with(List<Index.Variable> scope, List<Index.Variable> more) {
        List<Index.Variable> all = new ArrayList<>(scope);
        all.addAll(more);
        return all;
    }
}
