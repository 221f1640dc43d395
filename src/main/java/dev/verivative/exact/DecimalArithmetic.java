package dev.verivative.exact;

import ch.obermuhlner.math.big.BigDecimalMath;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers of any precision; what is undefined throws {@link UndefinedException}.
 *
 * <p>It computes with more digits than asked for. A sum that cancels down to the last few of them counts as zero, so
 * that 1 / (3 * (1/3) - 1) is undefined and not huge. Derivatives are by central differences, which know no rule of
 * calculus and therefore can check them.
 */
public final class DecimalArithmetic implements Arithmetic<BigDecimal> {
    private static final int GUARD = 12;

    /** How many of the guard digits a sum must keep in order to be taken for other than zero. */
    private static final int NOISE = 6;

    /**
     * Beyond, exponentials are of no use in a comparison, and reducing an angle by multiples of pi costs its digits.
     */
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Enough for all places of a small point; the oldest are not needed again. */
    private static final int REMEMBERED = 2_000;

    /** A function at a number. */
    private record Applied(Op op, BigDecimal to) {}

    private final MathContext context;
    private final MathContext work;

    /** The same exponentials are in all terms of a sum, and in all entries of a matrix. */
    private final Map<Applied, BigDecimal> known = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable DecimalArithmetic> fine = new AtomicReference<>();

    /** @throws IllegalArgumentException if the precision is unlimited */
    public DecimalArithmetic(MathContext context) {
        if (context.getPrecision() == 0) {
            throw new IllegalArgumentException("a number of digits expected, not unlimited precision");
        }
        this.context = context;
        this.work = new MathContext(context.getPrecision() + GUARD, RoundingMode.HALF_EVEN);
    }

    public static DecimalArithmetic ofDigits(int digits) {
        return new DecimalArithmetic(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    @Override
    public BigDecimal number(Rational value) {
        return value.isInteger()
                ? new BigDecimal(value.numerator(), work)
                : new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), work);
    }

    @Override
    public BigDecimal pi() {
        return BigDecimalMath.pi(work);
    }

    @Override
    public BigDecimal add(BigDecimal left, BigDecimal right) {
        BigDecimal sum = left.add(right, work);
        int kept = magnitude(sum) - Math.max(magnitude(left), magnitude(right)) + work.getPrecision();
        return kept < NOISE && left.signum() != 0 && right.signum() != 0 ? BigDecimal.ZERO : sum;
    }

    @Override
    public BigDecimal sub(BigDecimal left, BigDecimal right) {
        return add(left, right.negate());
    }

    @Override
    public BigDecimal mul(BigDecimal left, BigDecimal right) {
        return left.multiply(right, work);
    }

    @Override
    public BigDecimal div(BigDecimal left, BigDecimal right) {
        return right.signum() == 0 ? undefined("division by zero") : left.divide(right, work);
    }

    @Override
    public BigDecimal neg(BigDecimal argument) {
        return argument.negate();
    }

    @Override
    public BigDecimal power(BigDecimal base, int exponent) {
        if (base.signum() == 0) {
            return exponent > 0 ? base : undefined("zero to the power " + exponent);
        }
        if (Math.abs((long) exponent) > LARGE.longValue()) {
            return undefined("the power " + exponent);
        }
        BigDecimal power = base.pow(Math.abs(exponent), work);
        return exponent < 0 ? BigDecimal.ONE.divide(power, work) : power;
    }

    @Override
    public BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return base.signum() > 0
                ? exp(mul(exponent, log(base)))
                : undefined(base.toEngineeringString() + " to a power that is no integer");
    }

    @Override
    public BigDecimal function(Op op, BigDecimal u) {
        Applied applied = new Applied(op, u);
        BigDecimal before = known.get(applied);
        if (before != null) {
            return before;
        }
        BigDecimal value = computed(op, u);
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(applied, value);
        return value;
    }

    private BigDecimal computed(Op op, BigDecimal u) {
        return switch (op) {
            case EXP -> exp(u);
            case LOG -> u.signum() > 0 ? log(u) : undefined("logarithm of " + u);
            case SQRT -> u.signum() >= 0 ? u.sqrt(work) : undefined("root of " + u);
            case SIN -> BigDecimalMath.sin(moderate(u), work);
            case COS -> BigDecimalMath.cos(moderate(u), work);
            case SINH -> sinh(u);
            case COSH -> cosh(u);
            case TANH -> div(sinh(u), cosh(u));
            case LOGISTIC -> BigDecimal.ONE.divide(add(BigDecimal.ONE, exp(u.negate())), work);
            case ERF -> ErrorFunction.erf(u, work);
            case ADD, SUB, MUL, DIV, POW, NEG -> throw new IllegalArgumentException(op + " is no function");
        };
    }

    private BigDecimal exp(BigDecimal u) {
        return BigDecimalMath.exp(moderate(u), work);
    }

    private BigDecimal log(BigDecimal u) {
        int shift = magnitude(u);
        if (Math.abs(shift) <= 2) {
            return BigDecimalMath.log(u, work);
        }
        // The library takes seconds where the exponent is large.
        BigDecimal tens = BigDecimal.valueOf(shift).multiply(BigDecimalMath.log(BigDecimal.TEN, work), work);
        return tens.add(BigDecimalMath.log(u.movePointLeft(shift), work), work);
    }

    private BigDecimal cosh(BigDecimal u) {
        return exp(u).add(exp(u.negate()), work).divide(TWO, work);
    }

    private BigDecimal sinh(BigDecimal u) {
        // Near zero the two exponentials would cancel.
        return u.abs().compareTo(BigDecimal.ONE) < 0
                ? BigDecimalMath.sinh(u, work)
                : exp(u).subtract(exp(u.negate()), work).divide(TWO, work);
    }

    private BigDecimal moderate(BigDecimal u) {
        return u.abs().compareTo(LARGE) <= 0 ? u : undefined("a function at an argument beyond " + LARGE);
    }

    @Override
    public BigDecimal undefined(String reason) {
        throw new UndefinedException(reason);
    }

    /**
     * With d digits asked for, (f(x + h) - f(x - h)) / 2h with h = 10^-d and 3d digits: truncation and rounding both
     * cost about 10^-2d. Undefined where the slopes on the left and on the right differ, as at a kink.
     */
    @Override
    public BigDecimal derivative(Curve<BigDecimal> curve) {
        int digits = work.getPrecision();
        DecimalArithmetic fine = finer(3 * digits);
        BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
        // Without a shift, so that entries which are equal remain so to the last digit.
        BigDecimal middle = curve.at(fine, value -> value);
        BigDecimal right = fine.sub(curve.at(fine, value -> value, step), middle);
        BigDecimal left = fine.sub(middle, curve.at(fine, value -> value, step.negate()));
        BigDecimal slope = fine.div(fine.add(left, right), step.multiply(TWO));
        BigDecimal kink = fine.sub(left, right).abs().movePointRight(digits);
        BigDecimal tolerance = slope.abs().max(BigDecimal.ONE).movePointLeft(digits / 2);
        return kink.compareTo(tolerance) <= 0 ? slope.round(work) : undefined("the derivative at a kink");
    }

    private DecimalArithmetic finer(int digits) {
        DecimalArithmetic made = fine.get();
        if (made == null) {
            made = ofDigits(digits);
            fine.set(made);
        }
        return made;
    }

    @Override
    public BigDecimal result(BigDecimal value) {
        return value.round(context);
    }

    /** The number of digits before the decimal point; negative for what is below 0.1. */
    static int magnitude(BigDecimal value) {
        return value.precision() - value.scale();
    }
}
