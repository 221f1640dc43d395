package dev.verivative.verify.property;

import dev.verivative.verify.Answer;
import dev.verivative.verify.Comparison;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request with the answer to it, compared with the right one when that is asked for. */
public final class Exchange {
    private final Request request;
    private final Answer answer;
    private final boolean changedItsInput;
    private final Judge judge;
    private final InputKind kind;
    private @Nullable Comparison comparison;
    private double constant = UNKNOWN;

    /** Not yet asked for: no constant is infinite. */
    private static final double UNKNOWN = Double.POSITIVE_INFINITY;

    public Exchange(Request request, Answer answer, boolean changedItsInput, Judge judge) {
        this.request = request;
        this.answer = answer;
        this.changedItsInput = changedItsInput;
        this.judge = judge;
        this.kind = InputKind.of(request, judge.specification());
    }

    public Request request() {
        return request;
    }

    public Answer answer() {
        return answer;
    }

    public InputKind kind() {
        return kind;
    }

    public Specification specification() {
        return judge.specification();
    }

    boolean changedItsInput() {
        return changedItsInput;
    }

    /** The right answer; valid until another exchange is asked for its own. */
    Expectation expectation() {
        return judge.expect(request);
    }

    /** Whether there are numbers, in the right shape. */
    public boolean hasNumbers() {
        return answer instanceof Answer.Result result
                && kind != InputKind.EMPTY
                && ResultShape.fits(result.value().shape(), expectation().shape(), request.operation(), outputRank());
    }

    /** How many indices the function's value has. */
    int outputRank() {
        return specification().outputShape().size();
    }

    /** The numbers of the answer; none if it is no numbers. */
    double[] numbers() {
        return answer instanceof Answer.Result result ? result.value().values() : new double[0];
    }

    /** How the numbers compare, for an answer that has some. */
    public Comparison comparison() {
        Comparison known = comparison;
        if (known == null) {
            known = expectation().compare(numbers());
            comparison = known;
        }
        return known;
    }

    /** Whether the numbers are all within their tolerance. */
    boolean isRight() {
        Expectation.Verdict verdict = comparison().verdict();
        return verdict == Expectation.Verdict.WITHIN || verdict == Expectation.Verdict.FLUSHED;
    }

    /** Whether the answer must be one number exactly, whatever the input, as where all dimensions have one element. */
    boolean isConstant() {
        if (constant == UNKNOWN) {
            boolean isOne = kind == InputKind.FINITE && !request.inputs().isEmpty();
            for (NumericArray array : request.inputs().values()) {
                isOne &= array.size() == 1;
            }
            constant = isOne && expectation().entry(0, 0).tolerance() == 0 ? 1 : 0;
        }
        return constant == 1;
    }

    /** The position's indices, counted from 1. */
    List<Integer> index(int position) {
        return Positions.index(position, expectation().shape());
    }

    /** The entry that is furthest from what it should be. */
    Finding.Fails worst() {
        Comparison found = comparison();
        return entry(found.worst(), found.ratio());
    }

    private Finding.Fails entry(int position, double ratio) {
        double actual = numbers()[position];
        Expectation.Entry entry = expectation().entry(position, actual);
        return new Finding.Fails(
                ratio,
                index(position),
                entry.expected(),
                request.dtype().decimal(actual),
                Positions.decimal(entry.error()),
                Positions.decimal(entry.tolerance()));
    }

    boolean isDerivative() {
        return request.operation() != Operation.FORWARD;
    }
}
