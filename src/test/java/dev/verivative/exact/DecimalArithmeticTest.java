package dev.verivative.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalArithmeticTest {
    private static final DecimalArithmetic FORTY = DecimalArithmetic.ofDigits(40);

    /** The digits can be recomputed with mpmath: mp.dps = 60; nstr(erf(mpf('1.25')), 40). */
    @ParameterizedTest
    @CsvSource({
        "EXP, 1.25, 3.490342957461841376130546029672265482652",
        "LOG, 1.25, 0.2231435513142097557662950903098345033746",
        "SQRT, 1.25, 1.118033988749894848204586834365638117720",
        "SIN, 1.25, 0.9489846193555862143484908470360492503780",
        "COS, 1.25, 0.3153223623952686654475385524380380137280",
        "SINH, 1.25, 1.601919080300825637902830301512213939929",
        "SINH, 0.001, 0.001000000166666675000000198412701168430360",
        "SINH, -20, -242582597.7048951379539766040514913653593",
        "COSH, 1.25, 1.888423877161015738227715728160051542722",
        "TANH, 1.25, 0.8482836399575128976133876467075044537386",
        "TANH, 0.001, 0.0009999996666667999999460317679012257046693",
        "LOGISTIC, 1.25, 0.777299861174691146999519547661541798029",
        "LOGISTIC, -50, 1.928749847963917783016970808929410491157e-22",
        "ERF, 0, 0",
        "ERF, 0.1, 0.1124629160182848922032750717439683832216962991597",
        "ERF, 0.5, 0.52049987781304653768274665389196452873645157575796",
        "ERF, 1, 0.8427007929497148693412206350826092592960669979663",
        "ERF, 1.25, 0.9229001282564582301365234811972811404236",
        "ERF, -1.75, -0.98667167121918244377221110012868797660730231356445",
        "ERF, 2.5, 0.99959304798255504106043578426002508727965132259629",
        "ERF, 5, 0.99999999999846254020557196514981165651461662110988",
        "ERF, 7.5, 0.9999999999999999999999999722335061396943",
        "ERF, 8, 0.99999999999999999999999999998877570282701707292003",
        "ERF, 40, 1",
        "ERF, -0.000001, -0.000001128379167095136447507127178434829828245"
    })
    void fortyDigitsOfEveryFunction(Op op, BigDecimal argument, BigDecimal expected) {
        BigDecimal value = FORTY.result(FORTY.function(op, argument));
        BigDecimal error = value.subtract(expected).abs();
        // One unit in the last of the digits, of which the references have 40 or more.
        BigDecimal ulp = BigDecimal.ONE.movePointRight(DecimalArithmetic.magnitude(expected) - 39);
        assertTrue(error.compareTo(ulp) <= 0, () -> op + " " + argument + " is " + value + ", not " + expected);
        double inDouble = new DoubleArithmetic().function(op, argument.doubleValue());
        assertEquals(expected.doubleValue(), inDouble, 4 * Math.ulp(expected.doubleValue()));
    }

    @ParameterizedTest
    @CsvSource({"-3.5", "-1.25", "-0.01", "0.3", "1", "2.75", "6"})
    void identitiesToFortyDigits(BigDecimal x) {
        BigDecimal one = BigDecimal.ONE;
        BigDecimal cosh = FORTY.function(Op.COSH, x);
        BigDecimal sinh = FORTY.function(Op.SINH, x);
        BigDecimal exp = FORTY.function(Op.EXP, x);
        // Relative to the larger square, since the two cancel.
        assertSmall(FORTY.sub(FORTY.mul(cosh, cosh), FORTY.mul(sinh, sinh)).subtract(one), cosh.multiply(cosh));
        BigDecimal sin = FORTY.function(Op.SIN, x);
        BigDecimal cos = FORTY.function(Op.COS, x);
        assertSmall(FORTY.add(FORTY.mul(sin, sin), FORTY.mul(cos, cos)).subtract(one), one);
        assertSmall(FORTY.function(Op.LOG, exp).subtract(x), one);
        assertSmall(FORTY.function(Op.SQRT, FORTY.mul(x, x)).subtract(x.abs()), one);
        assertSmall(
                FORTY.add(FORTY.function(Op.LOGISTIC, x), FORTY.function(Op.LOGISTIC, x.negate()))
                        .subtract(one),
                one);
        BigDecimal half = x.divide(BigDecimal.valueOf(2));
        BigDecimal byTanh = FORTY.div(FORTY.add(one, FORTY.function(Op.TANH, half)), BigDecimal.valueOf(2));
        assertSmall(byTanh.subtract(FORTY.function(Op.LOGISTIC, x)), one);
        assertSmall(FORTY.function(Op.ERF, x).add(FORTY.function(Op.ERF, x.negate())), one);
        assertSmall(FORTY.mul(FORTY.power(exp, 3), FORTY.power(exp, -3)).subtract(one), one);
        assertSmall(FORTY.power(exp, FORTY.number(Rational.of(1, 3))).pow(3).subtract(exp), exp);
    }

    @ParameterizedTest
    @CsvSource({"-900000", "-5000", "-315", "315", "5000", "900000"})
    void largeAndSmallNumbersCostNoMore(BigDecimal x) {
        BigDecimal exp = FORTY.function(Op.EXP, x);
        assertSmall(FORTY.function(Op.LOG, exp).subtract(x), x);
        BigDecimal root = FORTY.function(Op.SQRT, exp);
        assertSmall(
                FORTY.div(root, FORTY.function(Op.EXP, x.divide(BigDecimal.valueOf(2))))
                        .subtract(BigDecimal.ONE),
                BigDecimal.ONE);
    }

    @Test
    void whatOnlyRoundingKeepsFromZeroIsZero() {
        BigDecimal third = FORTY.number(Rational.of(1, 3));
        assertEquals(
                0,
                FORTY.sub(FORTY.mul(third, BigDecimal.valueOf(3)), BigDecimal.ONE)
                        .signum());
        assertEquals(
                1,
                FORTY.sub(BigDecimal.ONE, new BigDecimal("0.999999999999999999999999999999"))
                        .signum());
        assertThrows(UndefinedException.class, () -> FORTY.div(third, BigDecimal.ZERO));
    }

    @Test
    void refusesUnlimitedPrecision() {
        assertThrows(IllegalArgumentException.class, () -> new DecimalArithmetic(MathContext.UNLIMITED));
        assertThrows(IllegalArgumentException.class, () -> FORTY.function(Op.ADD, BigDecimal.ONE));
        assertThrows(IllegalArgumentException.class, () -> new DoubleArithmetic().function(Op.NEG, 1.0));
    }

    private static void assertSmall(BigDecimal error, BigDecimal scale) {
        assertTrue(error.abs().compareTo(scale.abs().movePointLeft(40)) <= 0, error::toString);
    }
}
