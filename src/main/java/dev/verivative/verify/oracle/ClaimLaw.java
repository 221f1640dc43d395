package dev.verivative.verify.oracle;

import dev.verivative.definition.Claim;
import dev.verivative.notation.Relation;
import dev.verivative.notation.Relation.Sign;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A relation of a claim, with a subject's outputs and Jacobian in place of the function and its derivatives.
 *
 * <p>Both sides are computed in double-double; they may be apart by what the tolerances of the answers make of them.
 */
final class ClaimLaw implements Law {
    /** Tolerances of long vectors take their time, and short ones show the same. */
    private static final int LONGEST = 40;

    private final String name;
    private final Claim claim;
    private final Relation relation;
    private final LawScope scope;
    private final Answers answers;
    private final ClaimRequests requests;
    private final ClaimPlaces places;
    private final Evaluation left;
    private final Evaluation right;
    /** The outputs with exact exponentials, where the claim holds whatever these are. */
    private final Optional<Evaluation> opaque;

    private ClaimLaw(
            String name,
            Claim claim,
            Relation relation,
            LawScope scope,
            Answers answers,
            Term leftSide,
            Term rightSide,
            ClaimPlaces places) {
        this.name = name;
        this.claim = claim;
        this.relation = relation;
        this.scope = scope;
        this.answers = answers;
        this.requests = new ClaimRequests(claim, scope, answers);
        this.places = places;
        this.left = new Evaluation(Compiler.compile(leftSide, places.free(), true));
        this.right = new Evaluation(Compiler.compile(rightSide, places.free(), true));
        this.opaque = isOpaque(leftSide, rightSide) ? Optional.of(outputs(scope)) : Optional.empty();
        opaque.ifPresent(Evaluation::takeAtomsForExact);
    }

    private boolean isOpaque(Term leftSide, Term rightSide) {
        boolean plain = answers.calls().size() == 1
                && !answers.usesJacobian()
                && scope.elementwise().isEmpty();
        return plain
                && claim.premises().inequalities().isEmpty()
                && relation.sign() == Sign.EQUAL
                && scope.definition().known().hypotheses().isEmpty()
                && scope.inputs().stream().noneMatch(input -> mentions(leftSide, input) || mentions(rightSide, input))
                && OpaqueAtoms.holds(relation.left(), relation.right());
    }

    private static boolean mentions(Term side, Tensor input) {
        return side.names().contains(input.name());
    }

    private static Evaluation outputs(LawScope scope) {
        Function function = scope.definition().function();
        return new Evaluation(Compiler.compile(function.body(), function.indices(), false));
    }

    /** The law of a relation that is proved, if it can be run. */
    static Optional<Law> of(String name, Claim claim, Relation relation, LawScope scope) {
        Tensor first = scope.definition().variables().get(0);
        Answers answers = new Answers(scope.definition().function(), scope.variable(), scope.elementwise());
        Term left = answers.replaced(relation.left());
        Term right = answers.replaced(relation.right());
        boolean isSquare = scope.elementwise().isEmpty() || scope.variable().equals(first.name());
        boolean isRunnable = answers.isComplete()
                && (!answers.calls().isEmpty() || answers.usesJacobian())
                && (isSquare || !answers.usesJacobian());
        if (!isRunnable) {
            return Optional.empty();
        }
        Substitution lift = scope.elementwise()
                .map(index -> lift(first.name(), index))
                .orElse(new Substitution(Map.of(), Map.of(), Map.of(), Map.of()));
        answers.lift(lift);
        Term leftSide = lift.apply(left);
        Term rightSide = lift.apply(right);
        Set<Index.Variable> letters = new LinkedHashSet<>(leftSide.freeIndices());
        letters.addAll(rightSide.freeIndices());
        return ClaimPlaces.of(claim, List.copyOf(letters), lift)
                .map(places -> new ClaimLaw(name, claim, relation, scope, answers, leftSide, rightSide, places));
    }

    private static Substitution lift(String input, Index.Variable index) {
        Abstraction entry = Abstraction.constant(new Term.Entry(input, List.of(index)));
        return new Substitution(Map.of(), Map.of(), Map.of(), Map.of(input, entry));
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
        boolean isShort = forward.inputs().values().stream()
                .allMatch(array -> array.shape().stream().allMatch(size -> size <= LONGEST));
        return isShort || opaque.isPresent() ? requests.of(forward, random, places::isSaid) : List.of();
    }

    @Override
    public Finding judge(List<Request> asked, List<double[]> answered) {
        Request last = asked.get(asked.size() - 1);
        Map<String, NumericArray> base = requests.base(asked);
        Map<Dimension, Integer> sizes = Sizes.of(scope.inputs(), base);
        Map<String, Leaf> leaves = ClaimRequests.exact(base);
        for (int k = 0; k < asked.size(); k++) {
            Request request = asked.get(k);
            Computation expected = (Computation) scope.oracle().expect(request);
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
        requests.letters(asked, sizes, leaves);
        return compared(sizes, leaves, last.dtype());
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
        places.run(sizes, leaves, dtype);
        Walk walk = places.walk(sizes);
        Finding worst = new Finding(Verdict.WITHIN, 0, "", "", 0, 0);
        boolean said = false;
        while (walk.next()) {
            int[] place = places.at(walk);
            if (places.isExcluded(place)) {
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

    static double difference(Numbers one, Numbers other) {
        return (one.value(0) - other.value(0))
                + (Math.scalb(one.low[0], one.exponent[0]) - Math.scalb(other.low[0], other.exponent[0]));
    }

    private Finding compared(Numbers one, Numbers other) {
        double leftValue = one.value(0);
        double rightValue = other.value(0);
        double tolerance = Numbers.rescaled(one.rounding[0] + one.enclosure[0], one.exponent[0], 0)
                + Numbers.rescaled(other.rounding[0] + other.enclosure[0], other.exponent[0], 0);
        double difference = difference(one, other);
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
