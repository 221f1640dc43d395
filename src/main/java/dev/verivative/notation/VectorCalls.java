package dev.verivative.notation;

import dev.verivative.notation.Syntax.Joint;
import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.notation.VectorSyntax.Call;
import dev.verivative.term.Function;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls in vector notation: sums and products over whole vectors, elementary functions, functions of the library. */
final class VectorCalls {
    /** Options that say along what a vector is summed up: a vector has one axis. */
    private static final Set<String> AXES = Set.of("axis", "dim", "keepdims", "keepdim");

    private final Formula formula;
    private final Vocabulary vocabulary;
    private final VectorLetters letters;
    private final java.util.function.Function<VectorSyntax, Whole> meaning;

    VectorCalls(
            Formula formula,
            Vocabulary vocabulary,
            VectorLetters letters,
            java.util.function.Function<VectorSyntax, Whole> meaning) {
        this.formula = formula;
        this.vocabulary = vocabulary;
        this.letters = letters;
        this.meaning = meaning;
    }

    Whole call(Call call) {
        String name = call.name();
        String refused = TypedNames.REFUSED.get(name);
        if (refused != null && vocabulary.function(name).isEmpty()) {
            throw fault(call, name + " has no derivative everywhere, or no form here", refused);
        }
        List<Whole> arguments = call.arguments().stream().map(meaning).toList();
        Optional<Op> op = ElementaryNames.of(name, vocabulary);
        if (VectorFunctions.REDUCTIONS.contains(name)) {
            return reduction(call, arguments);
        }
        if (op.isPresent()) {
            count(call, 1);
            refuseOptions(call, Set.of());
            return Whole.entrywise(
                    arguments, (entries, inUse) -> new Syntax.Elementary(call.at(), op.get(), entries.get(0), false));
        }
        Function function = vocabulary
                .function(name)
                .orElseThrow(
                        () -> new TypedNames(new TypedCursor(formula), vocabulary).unknownFunction(call.at(), name));
        return defined(call, function, arguments);
    }

    private Whole reduction(Call call, List<Whole> arguments) {
        switch (call.name()) {
            case "dot", "vdot", "matmul", "inner" -> {
                count(call, 2);
                refuseOptions(call, Set.of());
                return matrixProduct(call.at(), arguments.get(0), arguments.get(1));
            }
            case "outer" -> {
                count(call, 2);
                needVectors(call, arguments);
                return new Whole(
                        2,
                        (indices, inUse) -> Whole.product(
                                call.at(),
                                arguments.get(0).at(indices.subList(0, 1), inUse),
                                Joint.TIMES,
                                arguments.get(1).at(indices.subList(1, 2), inUse)));
            }
            case "trace" -> {
                count(call, 1);
                if (arguments.get(0).rank() != 2) {
                    throw fault(call, "a trace is that of a matrix", "a capital letter that is multiplied by @");
                }
                Whole diagonal = new Whole(
                        1, (indices, inUse) -> arguments.get(0).at(List.of(indices.get(0), indices.get(0)), inUse));
                return total(call.at(), diagonal);
            }
            default -> {
                count(call, 1);
                refuseOptions(call, AXES);
                return summedUp(call, arguments.get(0));
            }
        }
    }

    private Whole summedUp(Call call, Whole whole) {
        String axis = call.options().getOrDefault("axis", call.options().getOrDefault("dim", "None"));
        if (whole.rank() == 2 && !axis.equals("None")) {
            if (call.options().keySet().stream().anyMatch(option -> option.startsWith("keep"))) {
                throw fault(call, "keepdims is not read for a matrix", "indices: sum_b W_{ab}");
            }
            Whole rows = axis.equals("0") ? Whole.transposed(whole) : whole;
            return new Whole(
                    1,
                    (indices, inUse) -> reduced(
                                    call,
                                    new Whole(1, (last, used) -> rows.at(VectorLetters.with(indices, last), used)))
                            .at(List.of(), inUse));
        }
        return reduced(call, whole);
    }

    private Whole reduced(Call call, Whole whole) {
        int at = call.at();
        return switch (call.name()) {
            case "sum" -> total(at, whole);
            case "mean", "average" -> mean(at, whole);
            case "var" -> variance(at, whole);
            case "std" -> root(at, variance(at, whole));
            case "norm" -> root(at, total(at, square(at, whole)));
            case "len" -> length(call, whole);
            default -> throw new IllegalArgumentException("no reduction " + call.name());
        };
    }

    private static Whole square(int at, Whole whole) {
        return Whole.entrywise(
                List.of(whole),
                (entries, inUse) -> new Syntax.Power(at, entries.get(0), new Syntax.Literal(at, Rational.of(2))));
    }

    private static Whole root(int at, Whole whole) {
        return Whole.entrywise(
                List.of(whole), (entries, inUse) -> new Syntax.Elementary(at, Op.SQRT, entries.get(0), false));
    }

    /** The sum of all entries. */
    private Whole total(int at, Whole whole) {
        return reduce(at, whole, List.of(), false);
    }

    private Whole mean(int at, Whole whole) {
        return reduce(at, whole, List.of(), true);
    }

    /** Sums over all indices; for a mean each sum is divided by its number of terms. */
    private Whole reduce(int at, Whole whole, List<Subscript> before, boolean mean) {
        return new Whole(0, (indices, inUse) -> sum(at, whole, before, inUse, mean));
    }

    private Syntax sum(int at, Whole whole, List<Subscript> before, List<Subscript> inUse, boolean mean) {
        if (before.size() == whole.rank()) {
            return whole.at(before, inUse);
        }
        Subscript index = letters.bound(inUse, at);
        Syntax body = sum(
                at, whole, VectorLetters.with(before, List.of(index)), VectorLetters.with(inUse, List.of(index)), mean);
        Syntax.Summation sum = new Syntax.Summation(at, index, Optional.empty(), body);
        if (!mean) {
            return sum;
        }
        Syntax share = new Syntax.Fraction(at, new Syntax.Literal(at, Rational.ONE), new Syntax.Extent(at, sum, false));
        return Whole.product(at, share, Joint.TIMES, sum);
    }

    private Whole variance(int at, Whole whole) {
        Whole mean = mean(at, whole);
        Whole distances = Whole.entrywise(
                List.of(whole, mean),
                (entries, inUse) -> new Syntax.Power(
                        at,
                        new Syntax.Addition(
                                at,
                                List.of(new Syntax.Part(false, entries.get(0)), new Syntax.Part(true, entries.get(1)))),
                        new Syntax.Literal(at, Rational.of(2))));
        return mean(at, distances);
    }

    private Whole length(Call call, Whole whole) {
        needVectors(call, List.of(whole));
        return new Whole(0, (indices, inUse) -> {
            Subscript index = letters.bound(inUse, call.at());
            Syntax body = whole.at(List.of(index), VectorLetters.with(inUse, List.of(index)));
            return new Syntax.Extent(call.at(), new Syntax.Summation(call.at(), index, Optional.empty(), body), true);
        });
    }

    /** The sum over the last index of the first and the first index of the second. */
    Whole matrixProduct(int at, Whole left, Whole right) {
        if (left.rank() == 0 || right.rank() == 0) {
            throw formula.fault(at, "a number is no factor of a matrix product", "* for a multiple");
        }
        int rank = left.rank() + right.rank() - 2;
        return new Whole(rank, (indices, inUse) -> {
            Subscript index = letters.bound(inUse, at);
            List<Subscript> used = VectorLetters.with(inUse, List.of(index));
            List<Subscript> row = VectorLetters.with(indices.subList(0, left.rank() - 1), List.of(index));
            List<Subscript> column = VectorLetters.with(List.of(index), indices.subList(left.rank() - 1, rank));
            Syntax product = Whole.product(at, left.at(row, used), Joint.TIMES, right.at(column, used));
            return new Syntax.Summation(at, index, Optional.empty(), product);
        });
    }

    /** A function of the library; one of scalars works entry by entry. */
    private Whole defined(Call call, Function function, List<Whole> arguments) {
        refuseOptions(call, AXES);
        count(call, function.variables().size());
        Syntax.Name head = new Syntax.Name(call.at(), call.name());
        boolean ofScalars = function.variables().stream().allMatch(variable -> variable.rank() == 0);
        if (ofScalars && function.indices().isEmpty()) {
            return Whole.entrywise(
                    arguments, (entries, inUse) -> bracketed(call.at(), head, entries, Optional.empty()));
        }
        for (int i = 0; i < arguments.size(); i++) {
            int expected = function.variables().get(i).rank();
            if (arguments.get(i).rank() != expected) {
                throw fault(
                        call,
                        call.name() + " takes " + shape(expected) + " as argument " + (i + 1) + ", not "
                                + shape(arguments.get(i).rank()),
                        Faults.exampleCall(function));
            }
        }
        int rank = function.indices().size();
        return new Whole(rank, (indices, inUse) -> {
            List<Syntax> items = new ArrayList<>();
            for (Whole argument : arguments) {
                items.add(item(call.at(), argument, inUse));
            }
            return bracketed(call.at(), head, items, rank == 0 ? Optional.empty() : Optional.of(indices));
        });
    }

    /** An argument by its entries. */
    private Syntax item(int at, Whole argument, List<Subscript> inUse) {
        List<Subscript> own = new ArrayList<>();
        List<Subscript> used = inUse;
        while (own.size() < argument.rank()) {
            Subscript index = letters.bound(used, at);
            own.add(index);
            used = VectorLetters.with(used, List.of(index));
        }
        Syntax body = argument.at(own, used);
        return own.isEmpty() ? body : new Syntax.Mapping(at, own, body);
    }

    private static Syntax bracketed(int at, Syntax head, List<Syntax> items, Optional<List<Subscript>> indices) {
        Syntax.Group group = new Syntax.Group(at, items, true);
        return new Syntax.Bracketed(at, head, Optional.empty(), group, indices, Optional.empty(), true);
    }

    private static String shape(int rank) {
        return rank == 0 ? "a number" : rank == 1 ? "a vector" : "a matrix";
    }

    private void needVectors(Call call, List<Whole> arguments) {
        if (arguments.stream().anyMatch(argument -> argument.rank() != 1)) {
            throw fault(call, call.name() + " takes vectors here", call.name() + "(x)");
        }
    }

    private void count(Call call, int expected) {
        int given = call.arguments().size();
        if (given != expected) {
            throw fault(
                    call,
                    call.name() + " takes " + expected + (expected == 1 ? " argument" : " arguments") + ", not "
                            + given,
                    call.name() + (expected == 1 ? "(x)" : expected == 2 ? "(a, x)" : "(..)"));
        }
    }

    private void refuseOptions(Call call, Set<String> allowed) {
        for (Map.Entry<String, String> option : call.options().entrySet()) {
            if (!allowed.contains(option.getKey())) {
                throw fault(
                        call,
                        "the option " + option.getKey() + "=" + option.getValue() + " of " + call.name()
                                + " cannot be read",
                        allowed.isEmpty() ? "no option" : "axis or keepdims, or no option");
            }
        }
    }

    private FormulaException fault(Call call, String message, String expected) {
        return formula.fault(call.at(), message, expected);
    }
}
