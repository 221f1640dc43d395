package dev.verivative.verify.oracle;

import dev.verivative.definition.Claim;
import dev.verivative.definition.Definition;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Sizes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The requests that a claim's law needs: the function at each of its arguments, which have to be exact numbers. */
final class ClaimRequests {
    /** How often other letters are tried until all arguments are exact. */
    private static final int ATTEMPTS = 8;

    /** Numbers on this grid and below this size can be added and scaled exactly. */
    private static final double GRID = 0x1p-6;

    private static final double LARGEST = 0x1p10;

    /** Of a letter that no argument has: the claim says that its value does not matter. */
    private static final double DEFAULT_LETTER = 1.5;

    /** Where a claim says something. */
    interface Scope {
        boolean test(Map<Dimension, Integer> sizes, Map<String, Leaf> inputs, Dtype dtype);
    }

    private final Claim claim;
    private final Definition definition;
    private final List<Tensor> inputs;
    private final String variable;
    private final Answers answers;
    private final List<List<Evaluation>> arguments = new ArrayList<>();

    ClaimRequests(Claim claim, LawScope scope, Answers answers) {
        this.claim = claim;
        this.definition = scope.definition();
        this.inputs = scope.inputs();
        this.variable = scope.variable();
        this.answers = answers;
        for (List<Abstraction> call : answers.calls()) {
            arguments.add(call.stream()
                    .map(argument -> lifted(argument, scope.elementwise()))
                    .map(argument -> new Evaluation(Compiler.compile(argument.body(), argument.parameters(), false)))
                    .toList());
        }
    }

    /** The argument as an array: of a scalar function, for each entry of the vector. */
    private static Abstraction lifted(Abstraction argument, Optional<Index.Variable> elementwise) {
        return elementwise
                .map(index -> new Abstraction(List.of(index), argument.body()))
                .orElse(argument);
    }

    /**
     * The requests, for inputs at which the claim says something.
     *
     * @param isSaid whether the claim says something of inputs and letters
     * @return nothing if they could not be made of exact numbers
     */
    List<Request> of(Request forward, RandomGenerator random, Scope isSaid) {
        Map<Dimension, Integer> sizes = Sizes.of(inputs, forward.inputs());
        boolean isFinite = forward.inputs().values().stream()
                .allMatch(array -> Arrays.stream(array.values()).allMatch(Double::isFinite));
        boolean isLongEnough = claim.premises().atLeast().entrySet().stream()
                .allMatch(least -> sizes.getOrDefault(least.getKey(), 1) >= least.getValue());
        boolean isKnown = claim.premises().hypotheses().isEmpty();
        for (int attempt = 0; isFinite && isLongEnough && isKnown && attempt < ATTEMPTS; attempt++) {
            Optional<List<Request>> found = attempt(forward, sizes, random, isSaid);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return List.of();
    }

    private Optional<List<Request>> attempt(
            Request forward, Map<Dimension, Integer> sizes, RandomGenerator random, Scope isSaid) {
        boolean moved = answers.calls().stream().anyMatch(call -> !isPlain(call));
        Map<String, NumericArray> base = new LinkedHashMap<>(forward.inputs());
        Set<String> constants =
                Set.copyOf(definition.constants().stream().map(Tensor::name).toList());
        if (moved) {
            base.replaceAll((input, array) -> constants.contains(input) ? array : coarse(array, forward.dtype()));
            if (base.keySet().stream()
                    .anyMatch(input -> definition.isPositive(input) && !isPositive(base.get(input)))) {
                return Optional.empty();
            }
        }
        Map<String, Leaf> leaves = exact(base);
        for (String letter : claim.letters()) {
            double value = letter(random, claim.premises().positive().contains(letter));
            leaves.put(letter, Leaf.of(NumericArray.scalar(value), 0));
        }
        if (!isSaid.test(sizes, leaves, forward.dtype())) {
            return Optional.empty();
        }
        List<Request> requests = new ArrayList<>();
        for (int call = 0; call < answers.calls().size(); call++) {
            Map<String, NumericArray> given = new LinkedHashMap<>(base);
            for (int k = 0; k < arguments.get(call).size(); k++) {
                Tensor formal = definition.function().variables().get(k);
                Optional<NumericArray> argument =
                        exactly(arguments.get(call).get(k), sizes, leaves, forward.dtype(), base, formal);
                if (argument.isEmpty()) {
                    return Optional.empty();
                }
                given.put(formal.name(), argument.get());
            }
            requests.add(new Request(Operation.FORWARD, forward.dtype(), given, Optional.empty(), forward.wrt()));
        }
        if (answers.usesJacobian()) {
            requests.add(new Request(Operation.JACOBIAN, forward.dtype(), base, Optional.empty(), variable));
        }
        return Optional.of(requests);
    }

    private boolean isPlain(List<Abstraction> call) {
        for (int k = 0; k < call.size(); k++) {
            Abstraction argument = call.get(k);
            String formal = definition.function().variables().get(k).name();
            boolean isEntry = argument.body() instanceof Term.Entry entry
                    && entry.tensor().equals(formal)
                    && (argument.parameters().isEmpty() || argument.isTensor(formal));
            if (!isEntry) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPositive(@Nullable NumericArray array) {
        return array != null && Arrays.stream(array.values()).allMatch(value -> value > 0);
    }

    private static NumericArray coarse(NumericArray array, Dtype dtype) {
        double[] values = new double[array.size()];
        for (int k = 0; k < values.length; k++) {
            double x = array.get(k);
            double bounded = Math.abs(x) > LARGEST ? Math.signum(x) * LARGEST : x;
            values[k] = dtype.round(Math.rint(bounded / GRID) * GRID);
        }
        return new NumericArray(array.shape(), values);
    }

    private static double letter(RandomGenerator random, boolean positive) {
        double size = switch (random.nextInt(3)) {
            case 0 -> 1 + random.nextInt(200);
            case 1 -> Math.scalb(1.0, random.nextInt(9) - 4);
            default -> (1 + random.nextInt(64)) * GRID;
        };
        return positive || random.nextBoolean() ? size : -size;
    }

    /** The argument's entries, if they are numbers of the dtype. */
    private static Optional<NumericArray> exactly(
            Evaluation evaluation,
            Map<Dimension, Integer> sizes,
            Map<String, Leaf> leaves,
            Dtype dtype,
            Map<String, NumericArray> base,
            Tensor formal) {
        evaluation.run(sizes, leaves, dtype);
        NumericArray shape = Objects.requireNonNull(base.get(formal.name()));
        Numbers numbers = evaluation.result();
        List<Integer> order = evaluation.tape().order();
        int[] strides = new int[order.size()];
        int[] own = evaluation.shape(evaluation.tape().result());
        for (int axis = 0; axis < strides.length; axis++) {
            int stride = 1;
            for (int k = order.get(axis) + 1; order.get(axis) >= 0 && k < own.length; k++) {
                stride *= own[k];
            }
            strides[axis] = order.get(axis) < 0 ? 0 : stride;
        }
        double[] values = new double[shape.size()];
        Walk walk = new Walk(shape.shape().stream().mapToInt(Integer::intValue).toArray(), new int[][] {strides});
        for (int k = 0; walk.next(); k++) {
            int from = walk.offset[0];
            double value = numbers.value(from);
            // Divisions and powers are exact where their remainder is zero, so only the value itself tells.
            boolean isExact = numbers.low[from] == 0 && numbers.isFinite(from) && dtype.round(value) == value;
            if (!isExact) {
                return Optional.empty();
            }
            values[k] = value;
        }
        return Optional.of(new NumericArray(shape.shape(), values));
    }

    /** Inputs without any error. */
    static Map<String, Leaf> exact(Map<String, NumericArray> given) {
        Map<String, Leaf> leaves = new HashMap<>();
        given.forEach((input, array) -> leaves.put(input, Leaf.of(array, 0)));
        return leaves;
    }

    /** Inputs as the requests that do not move them have them. */
    Map<String, NumericArray> base(List<Request> asked) {
        for (int k = 0; k < asked.size(); k++) {
            boolean isPlain =
                    k >= answers.calls().size() || isPlain(answers.calls().get(k));
            if (isPlain) {
                return asked.get(k).inputs();
            }
        }
        return asked.get(0).inputs();
    }

    /** The letters of the claim, as the arguments of the calls show them; any value where they do not. */
    void letters(List<Request> asked, Map<Dimension, Integer> sizes, Map<String, Leaf> leaves) {
        for (String letter : claim.letters()) {
            double value = DEFAULT_LETTER;
            for (int call = 0; call < arguments.size(); call++) {
                for (int k = 0; k < arguments.get(call).size(); k++) {
                    String formal = definition.function().variables().get(k).name();
                    NumericArray sent =
                            Objects.requireNonNull(asked.get(call).inputs().get(formal));
                    double found = solved(arguments.get(call).get(k), letter, sent, sizes, leaves, asked.get(call));
                    value = Double.isNaN(found) ? value : found;
                }
            }
            leaves.put(letter, Leaf.of(NumericArray.scalar(value), 0));
        }
    }

    /** The value of the letter in an argument that is linear in it, such as x + c or t x; NaN if it is not there. */
    private double solved(
            Evaluation argument,
            String letter,
            NumericArray sent,
            Map<Dimension, Integer> sizes,
            Map<String, Leaf> leaves,
            Request request) {
        Map<String, Leaf> with = new HashMap<>(leaves);
        claim.letters().forEach(other -> with.put(other, Leaf.of(NumericArray.scalar(0), 0)));
        argument.run(sizes, with, request.dtype());
        Numbers numbers = argument.result();
        double[] none = new double[numbers.count];
        for (int k = 0; k < none.length; k++) {
            none[k] = numbers.value(k);
        }
        with.put(letter, Leaf.of(NumericArray.scalar(1), 0));
        argument.run(sizes, with, request.dtype());
        for (int k = 0; k < none.length && k < sent.size(); k++) {
            double slope = argument.result().value(k) - none[k];
            if (slope != 0) {
                return (sent.get(k) - none[k]) / slope;
            }
        }
        return Double.NaN;
    }
}
