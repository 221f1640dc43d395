package dev.verivative.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An immutable expression in index notation. Equality is up to the names of bound indices.
 *
 * <p>{@code toString} is one-to-one up to those names: it serves as a key and in messages of last resort, not for
 * readers.
 */
public sealed interface Term {
    /** The parts that a path can enter, in reading order. */
    default List<Term> children() {
        return List.of();
    }

    /** This term with other parts. */
    default Term withChildren(List<Term> children) {
        return this;
    }

    /** The index letters that are not bound inside, in order of first occurrence. */
    default Set<Index.Variable> freeIndices() {
        Set<Index.Variable> free = new LinkedHashSet<>();
        children().forEach(child -> free.addAll(child.freeIndices()));
        return free;
    }

    /** Every tensor, symbol and rule variable that the value may depend on, seen through definitions. */
    default Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        children().forEach(child -> names.addAll(child.names()));
        return names;
    }

    default Term substitute(Substitution substitution) {
        return substitution.apply(this);
    }

    /**
     * The part at a path of child numbers.
     *
     * @throws IllegalArgumentException if there is none
     */
    default Term at(List<Integer> path) {
        Term part = this;
        for (int step : path) {
            List<Term> children = part.children();
            if (step < 0 || step >= children.size()) {
                throw new IllegalArgumentException("no part " + path + " in " + this);
            }
            part = children.get(step);
        }
        return part;
    }

    /**
     * This term with another part at a path. Free indices of the part that meet a binder on the way are meant to be
     * bound by it.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    default Term replaceAt(List<Integer> path, Term part) {
        if (path.isEmpty()) {
            return part;
        }
        int step = path.get(0);
        List<Term> children = new ArrayList<>(children());
        if (step < 0 || step >= children.size()) {
            throw new IllegalArgumentException("no part " + path + " in " + this);
        }
        children.set(step, children.get(step).replaceAt(path.subList(1, path.size()), part));
        return withChildren(children);
    }

    /**
     * The indices that are bound around a place, each once.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    default List<Index.Variable> binders(List<Integer> path) {
        Set<Index.Variable> binders = new LinkedHashSet<>();
        for (Term around : around(path)) {
            if (around instanceof Sum sum) {
                binders.add(sum.index());
            }
        }
        return List.copyOf(binders);
    }

    /**
     * The names of what is differentiated by around a place.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    default Set<String> varied(List<Integer> path) {
        Set<String> varied = new LinkedHashSet<>();
        for (Term around : around(path)) {
            if (around instanceof Partial partial) {
                varied.addAll(partial.by().names());
            }
        }
        return varied;
    }

    /** The parts around a place, from the outermost to the innermost. */
    private List<Term> around(List<Integer> path) {
        List<Term> around = new ArrayList<>();
        Term part = this;
        for (int child : path) {
            around.add(part);
            part = part.at(List.of(child));
        }
        return around;
    }

    /** An exact rational number. */
    record Num(Rational value) implements Term {
        public static final Num ZERO = of(0);
        public static final Num ONE = of(1);

        public static Num of(long value) {
            return new Num(Rational.of(value));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A scalar parameter or constant such as a temperature or pi. */
    record Symbol(String name) implements Term {
        public Symbol {
            Names.check(name);
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }

        @Override
        public String toString() {
            return "@" + name;
        }
    }

    /** An entry x_i, W_ab, ... of a tensor; without indices a scalar variable. */
    record Entry(String tensor, List<Index> indices) implements Term {
        public Entry {
            Names.check(tensor);
            indices = List.copyOf(indices);
        }

        @Override
        public Set<Index.Variable> freeIndices() {
            return variables(indices);
        }

        @Override
        public Set<String> names() {
            return Set.of(tensor);
        }

        @Override
        public String toString() {
            return tensor + indices;
        }
    }

    /** The Kronecker delta: 1 where both indices are equal, else 0. Both run through one dimension. */
    record Delta(Index left, Index right) implements Term {
        /** @throws IllegalArgumentException if the dimensions differ */
        public Delta {
            if (!left.dimension().equals(right.dimension())) {
                throw new IllegalArgumentException(
                        "a Kronecker delta joins indices of one dimension, not " + left + " and " + right);
            }
        }

        @Override
        public Set<Index.Variable> freeIndices() {
            return variables(List.of(left, right));
        }

        @Override
        public String toString() {
            return "(DELTA " + left + " " + right + ")";
        }
    }

    /** The number of elements of a dimension. */
    record Size(Dimension dimension) implements Term {
        @Override
        public String toString() {
            return "|" + dimension + "|";
        }
    }

    /** An operation or elementary function. */
    record Apply(Op op, List<Term> arguments) implements Term {
        /** @throws IllegalArgumentException if the number of arguments is not the operation's */
        public Apply {
            arguments = List.copyOf(arguments);
            if (arguments.size() != op.arity()) {
                throw new IllegalArgumentException(op + " takes " + op.arity() + " arguments, not " + arguments.size());
            }
        }

        public Term argument() {
            return arguments.get(0);
        }

        public Term left() {
            return arguments.get(0);
        }

        public Term right() {
            return arguments.get(1);
        }

        @Override
        public List<Term> children() {
            return arguments;
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Apply(op, children);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("(").append(op);
            arguments.forEach(argument -> text.append(' ').append(argument));
            return text.append(')').toString();
        }
    }

    /** The sum of the body over all values 1..n of the bound index. */
    record Sum(Index.Variable index, Term body) implements Term {
        /**
         * The sum of k -> t_k.
         *
         * @throws IllegalArgumentException if it has not just one parameter
         */
        public static Sum of(Abstraction terms) {
            if (terms.parameters().size() != 1) {
                throw new IllegalArgumentException(terms + " cannot be summed over one index");
            }
            return new Sum(terms.parameters().get(0), terms.body());
        }

        @Override
        public List<Term> children() {
            return List.of(body);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Sum(index, children.get(0));
        }

        @Override
        public Set<Index.Variable> freeIndices() {
            Set<Index.Variable> free = new LinkedHashSet<>(body.freeIndices());
            free.remove(index);
            return free;
        }

        public Abstraction abstraction() {
            return new Abstraction(List.of(index), body);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sum that && Alpha.equal(this, that);
        }

        @Override
        public int hashCode() {
            return 31 * index.hashCode() + body.hashCode();
        }

        @Override
        public String toString() {
            return "(SUM " + index + " " + body + ")";
        }
    }

    /** The partial derivative of the body by an entry of a tensor, with all other entries held fixed. */
    record Partial(Term body, Term by) implements Term {
        /** @throws IllegalArgumentException if the second argument is neither an entry nor a rule variable */
        public Partial {
            if (!(by instanceof Entry) && !(by instanceof Meta)) {
                throw new IllegalArgumentException("a derivative is by an entry of a variable, not by " + by);
            }
        }

        @Override
        public List<Term> children() {
            return List.of(body);
        }

        @Override
        public Term withChildren(List<Term> children) {
            return new Partial(children.get(0), by);
        }

        @Override
        public Set<Index.Variable> freeIndices() {
            Set<Index.Variable> free = new LinkedHashSet<>(body.freeIndices());
            free.addAll(by.freeIndices());
            return free;
        }

        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>(body.names());
            names.addAll(by.names());
            return names;
        }

        @Override
        public String toString() {
            return "(PARTIAL " + body + " " + by + ")";
        }
    }

    /** A defined function at its arguments, one entry of it: sigma(x)_i. No path leads into it. */
    record Call(Function function, List<Abstraction> arguments, List<Index> indices) implements Term {
        /** @throws IllegalArgumentException if arguments or indices do not fit the function's */
        public Call {
            arguments = List.copyOf(arguments);
            indices = List.copyOf(indices);
            boolean fits = arguments.size() == function.variables().size();
            for (int i = 0; fits && i < arguments.size(); i++) {
                fits = isShaped(
                        arguments.get(i).parameters(),
                        function.variables().get(i).shape());
            }
            if (!fits) {
                throw new IllegalArgumentException(
                        function.symbol() + " takes " + function.variables() + ", not " + arguments);
            }
            if (!isShaped(
                    indices,
                    function.indices().stream().map(Index.Variable::dimension).toList())) {
                throw new IllegalArgumentException(
                        function.symbol() + " has indices " + function.indices() + ", not " + indices);
            }
        }

        /** What the call stands for: the definition's body with arguments and indices in place. */
        public Term unfold() {
            Map<String, Abstraction> tensors = new HashMap<>();
            for (int i = 0; i < arguments.size(); i++) {
                tensors.put(function.variables().get(i).name(), arguments.get(i));
            }
            Map<Index.Variable, Index> positions = new HashMap<>();
            for (int i = 0; i < indices.size(); i++) {
                positions.put(function.indices().get(i), indices.get(i));
            }
            return new Substitution(Map.of(), positions, Map.of(), tensors).apply(function.body());
        }

        /** Whether the arguments are the definition's own variables, as in sigma_i for sigma(x)_i. */
        public boolean isPlain() {
            for (int i = 0; i < arguments.size(); i++) {
                if (!arguments.get(i).isTensor(function.variables().get(i).name())) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Set<Index.Variable> freeIndices() {
            Set<Index.Variable> free = variables(indices);
            arguments.forEach(argument -> free.addAll(argument.freeIndices()));
            return free;
        }

        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>(function.ambientNames());
            arguments.forEach(argument -> names.addAll(argument.body().names()));
            return names;
        }

        @Override
        public String toString() {
            return "(CALL " + function + " " + arguments + " " + indices + ")";
        }
    }

    /** In rules: stands for any term; for any function of the indices where it has some, as u(k) under a sum over k. */
    record Meta(String name, List<Index> indices) implements Term {
        public Meta {
            Names.check(name);
            indices = List.copyOf(indices);
        }

        public static Meta of(String name) {
            return new Meta(name, List.of());
        }

        @Override
        public Set<Index.Variable> freeIndices() {
            return variables(indices);
        }

        @Override
        public Set<String> names() {
            return Set.of("?" + name);
        }

        @Override
        public String toString() {
            return "?" + name + indices;
        }
    }

    private static boolean isShaped(List<? extends Index> indices, List<Dimension> shape) {
        boolean isShaped = indices.size() == shape.size();
        for (int i = 0; isShaped && i < shape.size(); i++) {
            isShaped = indices.get(i).dimension().equals(shape.get(i));
        }
        return isShaped;
    }

    private static Set<Index.Variable> variables(List<Index> indices) {
        Set<Index.Variable> variables = new LinkedHashSet<>();
        for (Index index : indices) {
            if (index instanceof Index.Variable variable) {
                variables.add(variable);
            }
        }
        return variables;
    }
}
