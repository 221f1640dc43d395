package dev.verivative.verify.oracle;

import dev.verivative.definition.Claim;
import dev.verivative.definition.Definition;
import dev.verivative.notation.Relation;
import dev.verivative.notation.Relation.Sign;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.Expectation.Verdict;
import dev.verivative.verify.Law;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Sizes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A relation of a claim, with a subject's outputs and Jacobian in place of the function and its derivatives.
 *
 * <p>Both sides are computed in double-double; they may be apart by what the tolerances of the answers make of them.
 */
final class ClaimLaw implements Law {
    /** Tolerances of long vectors take their time, and short ones show the same. */
    private static final int LONGEST = 40;

    /** How often other letters are tried until all arguments are exact. */
    private static final int ATTEMPTS = 8;

    /** Numbers on this grid and below this size can be added and scaled exactly. */
    private static final double GRID = 0x1p-6;

    private static final double LARGEST = 0x1p10;

    /** Of a letter that no argument has: the claim says that its value does not matter. */
    private static final double DEFAULT_LETTER = 1.5;

    private final String name;
    private final Claim claim;
    private final Relation relation;
    private final Definition definition;
    private final List<Tensor> inputs;
    private final TapeOracle oracle;
    private final Answers answers;
    private final String variable;
    private final List<Index.Variable> free;
    private final Evaluation left;
    private final Evaluation right;
    private final List<List<Evaluation>> arguments = new ArrayList<>();
    private final Optional<Evaluation> opaque;

    private ClaimLaw(
            String name,
            Claim claim,
            Relation relation,
            Definition definition,
            List<Tensor> inputs,
            TapeOracle oracle,
            Answers answers,
            String variable,
            Optional<Index.Variable> elementwise,
            Term leftSide,
            Term rightSide) {
        this.name = name;
        this.claim = claim;
        this.relation = relation;
        this.definition = definition;
        this.inputs = inputs;
        this.oracle = oracle;
        this.answers = answers;
        this.variable = variable;
        Set<Index.Variable> letters = new LinkedHashSet<>(leftSide.freeIndices());
        letters.addAll(rightSide.freeIndices());
        this.free = List.copyOf(letters);
        this.left = new Evaluation(Compiler.compile(leftSide, free, true));
        this.right = new Evaluation(Compiler.compile(rightSide, free, true));
        for (List<Abstraction> call : answers.calls()) {
            arguments.add(call.stream()
                    .map(argument -> lifted(argument, elementwise))
                    .map(argument -> new Evaluation(Compiler.compile(argument.body(), argument.parameters(), false)))
                    .toList());
        }
        boolean plain = answers.calls().size() == 1 && !answers.usesJacobian() && elementwise.isEmpty();
        boolean tight = plain
                && relation.sign() == Sign.EQUAL
                && definition.known().hypotheses().isEmpty()
                && inputs.stream().noneMatch(input -> mentions(leftSide, input) || mentions(rightSide, input))
                && OpaqueAtoms.holds(relation.left(), relation.right());
        this.opaque = tight
                ? Optional.of(new Evaluation(Compiler.compile(
                        definition.function().body(), definition.function().indices(), false)))
                : Optional.empty();
        opaque.ifPresent(Evaluation::takeAtomsForExact);
    }

    private static boolean mentions(Term side, Tensor input) {
        return side.names().contains(input.name());
    }

    /** The argument as an array: of a scalar function, for each entry of the vector. */
    private static Abstraction lifted(Abstraction argument, Optional<Index.Variable> elementwise) {
        return elementwise
                .map(index -> new Abstraction(List.of(index), argument.body()))
                .orElse(argument);
    }

    /** The law of a relation that is proved, if it can be run. */
    static Optional<Law> of(
            String name,
            Claim claim,
            Relation relation,
            Definition definition,
            List<Tensor> inputs,
            String variable,
            Optional<Index.Variable> elementwise,
            TapeOracle oracle) {
        Tensor first = definition.variables().get(0);
        Optional<Substitution> lift = elementwise.map(index -> new Substitution(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(first.name(), Abstraction.constant(new Term.Entry(first.name(), List.of(index))))));
        Answers answers = new Answers(definition.function(), variable, elementwise);
        Term left = answers.replaced(relation.left());
        Term right = answers.replaced(relation.right());
        boolean isRunnable = answers.isComplete() && (!answers.calls().isEmpty() || answers.usesJacobian());
        if (!isRunnable || (elementwise.isPresent() && answers.usesJacobian() && !variable.equals(first.name()))) {
            return Optional.empty();
        }
        if (lift.isPresent()) {
            left = lift.get().apply(left);
            right = lift.get().apply(right);
            for (int k = 0; k < answers.calls().size(); k++) {
                answers.calls()
                        .set(
                                k,
                                answers.calls().get(k).stream()
                                        .map(each -> new Abstraction(
                                                each.parameters(), lift.get().apply(each.body())))
                                        .toList());
            }
        }
        return Optional.of(new ClaimLaw(
                name, claim, relation, definition, inputs, oracle, answers, variable, elementwise, left, right));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String statement() {
        return claim.text();
    }

    @Override
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        if (!answers.calls().isEmpty()) {
            operations.add(Operation.FORWARD);
        }
        if (answers.usesJacobian()) {
            operations.add(Operation.JACOBIAN);
        }
        return operations;
    }

    @Override
    public List<Request> requests(Request forward, RandomGenerator random) {
        boolean shortEnough = opaque.isPresent()
                || forward.inputs().values().stream()
                        .allMatch(array -> array.shape().stream().allMatch(size -> size <= LONGEST));
        boolean isFinite = forward.inputs().values().stream()
                .allMatch(array -> Arrays.stream(array.values()).allMatch(Double::isFinite));
        Map<Dimension, Integer> sizes = Sizes.of(inputs, forward.inputs());
        boolean isLongEnough = claim.premises().atLeast().entrySet().stream()
                .allMatch(least -> sizes.getOrDefault(least.getKey(), 1) >= least.getValue());
        boolean isKnown = claim.premises().hypotheses().isEmpty();
        if (!shortEnough || !isFinite || !isLongEnough || !isKnown) {
            return List.of();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<List<Request>> found = attempt(forward, sizes, random);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return List.of();
    }

    private Optional<List<Request>> attempt(Request forward, Map<Dimension, Integer> sizes, RandomGenerator random) {
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
        Map<String, Leaf> leaves = leaves(base);
        for (String letter : claim.letters()) {
            double value = letter(random, claim.premises().positive().contains(letter));
            leaves.put(letter, Leaf.of(NumericArray.scalar(value), 0));
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

    private static Map<String, Leaf> leaves(Map<String, NumericArray> given) {
        Map<String, Leaf> leaves = new HashMap<>();
        given.forEach((input, array) -> leaves.put(input, Leaf.of(array, 0)));
        return leaves;
    }

    @Override
    public Finding judge(List<Request> asked, List<double[]> answered) {
        Request last = asked.get(asked.size() - 1);
        Map<String, NumericArray> base = base(asked);
        Map<Dimension, Integer> sizes = Sizes.of(inputs, base);
        Map<String, Leaf> leaves = leaves(base);
        for (int k = 0; k < asked.size(); k++) {
            Request request = asked.get(k);
            Computation expected = (Computation) oracle.expect(request);
            double[] tolerances = opaque.isPresent()
                    ? opaqueTolerances(opaque.get(), sizes, leaves, request.dtype())
                    : expected.tolerances();
            String leaf = request.operation() == Operation.JACOBIAN ? Answers.JACOBIAN : Answers.outputs(k);
            int[] shape = expected.shape().stream().mapToInt(Integer::intValue).toArray();
            leaves.put(
                    leaf,
                    new Leaf(
                            shape,
                            answered.get(k).clone(),
                            new double[tolerances.length],
                            new int[tolerances.length],
                            tolerances));
        }
        constants(asked, sizes, leaves);
        return compared(sizes, leaves, last.dtype());
    }

    /** Inputs as the requests that do not move them have them. */
    private Map<String, NumericArray> base(List<Request> asked) {
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
    private void constants(List<Request> asked, Map<Dimension, Integer> sizes, Map<String, Leaf> leaves) {
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

    private static double[] opaqueTolerances(
            Evaluation evaluation, Map<Dimension, Integer> sizes, Map<String, Leaf> leaves, Dtype dtype) {
        evaluation.run(sizes, leaves, dtype);
        Numbers numbers = evaluation.result();
        double[] tolerances = new double[numbers.count];
        for (int k = 0; k < tolerances.length; k++) {
            // Where the right value is not known, nothing is said.
            double known = numbers.enclosure[k] < Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
            tolerances[k] = known
                    + 2 * Numbers.rescaled(numbers.rounding[k], numbers.exponent[k], 0)
                    + 2 * (numbers.floor[k] + 1) * dtype.tiny();
        }
        return tolerances;
    }

    private Finding compared(Map<Dimension, Integer> sizes, Map<String, Leaf> leaves, Dtype dtype) {
        left.run(sizes, leaves, dtype);
        right.run(sizes, leaves, dtype);
        int[] shape =
                free.stream().mapToInt(index -> left.size(index.dimension())).toArray();
        Walk walk = new Walk(shape, new int[0][]);
        Finding worst = new Finding(Verdict.WITHIN, 0, "", "", 0, 0);
        boolean said = false;
        while (walk.next()) {
            int[] place = new int[shape.length];
            for (int axis = 0; axis < shape.length; axis++) {
                place[axis] = walk.position(axis);
            }
            if (isExcluded(place)) {
                continue;
            }
            left.at(place);
            right.at(place);
            Finding here = compared(left.result(), right.result());
            said |= here.verdict() != Verdict.NOTHING_TO_SAY;
            boolean worse = here.verdict() == Verdict.BEYOND && worst.verdict() != Verdict.BEYOND;
            if (worse || here.ratio() > worst.ratio()) {
                worst = here;
            }
        }
        return said || worst.verdict() == Verdict.BEYOND
                ? worst
                : new Finding(Verdict.NOTHING_TO_SAY, 0, "", "", Double.NaN, Double.POSITIVE_INFINITY);
    }

    private boolean isExcluded(int[] place) {
        for (Set<Index> pair : claim.premises().distinct()) {
            List<Integer> at = pair.stream()
                    .filter(free::contains)
                    .map(index -> place[free.indexOf(index)])
                    .toList();
            if (at.size() == 2 && at.get(0).equals(at.get(1))) {
                return true;
            }
        }
        return false;
    }

    private Finding compared(Numbers one, Numbers other) {
        double leftValue = one.value(0);
        double rightValue = other.value(0);
        double tolerance = Numbers.rescaled(one.rounding[0] + one.enclosure[0], one.exponent[0], 0)
                + Numbers.rescaled(other.rounding[0] + other.enclosure[0], other.exponent[0], 0);
        double difference = (leftValue - rightValue)
                + (Math.scalb(one.low[0], one.exponent[0]) - Math.scalb(other.low[0], other.exponent[0]));
        double error = switch (relation.sign()) {
            case EQUAL -> Math.abs(difference);
            case LESS, LESS_OR_EQUAL -> Math.max(0, difference);
            case GREATER, GREATER_OR_EQUAL -> Math.max(0, -difference);
            case NOT_EQUAL -> 0;
        };
        Verdict verdict = !(tolerance < Double.POSITIVE_INFINITY)
                        || Double.isNaN(leftValue + rightValue)
                        || Double.isInfinite(leftValue)
                        || Double.isInfinite(rightValue)
                ? Verdict.NOTHING_TO_SAY
                : error <= tolerance ? Verdict.WITHIN : Verdict.BEYOND;
        double ratio = verdict == Verdict.NOTHING_TO_SAY || error == 0 ? 0 : error / tolerance;
        return new Finding(verdict, ratio, Double.toString(leftValue), Double.toString(rightValue), error, tolerance);
    }
}
