package dev.verivative.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.exact.Binary.Toward;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Enclosures enclose, and are as narrow as their bits allow. */
class EnclosureArithmeticTest {
    private static final List<Op> FUNCTIONS =
            List.of(Op.EXP, Op.LOG, Op.SQRT, Op.SIN, Op.COS, Op.SINH, Op.COSH, Op.TANH, Op.LOGISTIC, Op.ERF);

    private static Rational rational(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        return value.scale() > 0
                ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** The digits can be recomputed with mpmath: mp.dps = 400; nstr(f(mpf(argument)), 50). */
    @ParameterizedTest
    @CsvSource({
        "EXP, 1.25, 3.4903429574618413761305460296722654826517343987624",
        "EXP, -0.3, 7.4081822068171786606687377931781687218225123199901E-1",
        "EXP, 1e-40, 1.0000000000000000000000000000000000000001000000000",
        "EXP, 700.5, 1.6721859620674985572410360793021203111449422613713E304",
        "EXP, -123456.789, 2.4991009863670775162965910745716792801189028612010E-53617",
        "LOG, 1.25, 2.2314355131420975576629509030983450337460108554801E-1",
        "LOG, 0.999999, -1.0000005000003333335833335333335000001428572678573E-6",
        "LOG, 1.000000000000000000000001, 9.9999999999999999999999950000000000000000000000033E-25",
        "LOG, 3e40, 9.3202016008429937052114903424297094008691550102974E1",
        "LOG, 1e-300, -6.9077552789821370520539743640530926228033044658863E2",
        "SQRT, 2, 1.4142135623730950488016887242096980785696718753769",
        "SQRT, 0.3, 5.4772255750516611345696978280080213395274469499798E-1",
        "SQRT, 1e-301, 3.1622776601683793319988935444327185337195551393252E-151",
        "SIN, 1.25, 9.4898461935558621434849084703604925037801603452389E-1",
        "SIN, 3.14159265358979323846, 2.6433832795028841971693993751058209749445892293872E-21",
        "SIN, -100, 5.0636564110975879365655761045978543206503272129066E-1",
        "SIN, 1e22, -8.5220084976718880177270589375302936826176215041004E-1",
        "SIN, 1e-30, 1.0000000000000000000000000000000000000000000000000E-30",
        "COS, 1.25, 3.1532236239526866544753855243803801372798570798276E-1",
        "COS, 1.57079632679489661923, 1.3216916397514420985846996875529104874722957691046E-21",
        "COS, -100, 8.6231887228768393410193851395084253551008400853551E-1",
        "COS, 1e22, 5.2321478539513894549759447338470949214091997243939E-1",
        "SINH, 1.25, 1.6019190803008256379028303015122139399292918032171",
        "SINH, 0.001, 1.0000001666666750000001984127011684303601491103097E-3",
        "SINH, -20, -2.4258259770489513795397660405149136535934930439451E8",
        "SINH, 1e-25, 1.0000000000000000000000000000000000000000000000000E-25",
        "COSH, 1.25, 1.8884238771610157382277157281600515427224425955453",
        "COSH, -0.001, 1.0000005000000416666680555555803571431327160514704",
        "COSH, 20, 2.4258259770489514001513022649004919332528968455033E8",
        "TANH, 1.25, 8.4828363995751289761338764670750445373857592067843E-1",
        "TANH, 1e-25, 1.0000000000000000000000000000000000000000000000000E-25",
        "TANH, -0.4, -3.7994896225522488526774812389687331051318437437140E-1",
        "TANH, 60, 1.0000000000000000000000000000000000000000000000000",
        "LOGISTIC, 1.25, 7.7729986117469114699951954766154179802904928154789E-1",
        "LOGISTIC, -50, 1.9287498479639177830169708089294104911565367534008E-22",
        "LOGISTIC, 100, 9.9999999999999999999999999999999999999999996279924E-1",
        "LOGISTIC, 0.001, 5.0024999997916666874999978918652929342817122135922E-1",
        "ERF, 0.1, 1.1246291601828489220327507174396838322169629915970E-1",
        "ERF, 1, 8.4270079294971486934122063508260925929606699796630E-1",
        "ERF, -1.75, -9.8667167121918244377221110012868797660730231356445E-1",
        "ERF, 5, 9.9999999999846254020557196514981165651461662110988E-1",
        "ERF, 12, 1.0000000000000000000000000000000000000000000000000",
        "ERF, 1e-25, 1.1283791670955125738961589031215451716881012586580E-25"
    })
    void fiftyDigitsOfEveryFunction(Op op, String argument, String expected) {
        EnclosureArithmetic arithmetic = new EnclosureArithmetic(300);
        Enclosure value = arithmetic.function(op, arithmetic.number(rational(argument)));
        assertEquals(expected, Digits.of(value, 50).orElseThrow().scientific());
    }

    /** Recomputed as above, with erfc. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 4.7950012218695346231725334610803547126354842424204E-1",
        "3, 2.2090496998585441372776129582320379847707087399250E-5",
        "12, 1.3562611692059042127803061565904175726667822332881E-64",
        "30, 2.5646562037561116000333972775014471465488897227786E-393",
        "-2, 1.9953222650189527341620692563672529286108917970401"
    })
    void whatIsMissingToOneHasAllItsDigits(String argument, String expected) {
        for (int bits : new int[] {190, 300, 900, 4000}) {
            EnclosureArithmetic arithmetic = new EnclosureArithmetic(bits);
            Enclosure value = arithmetic.erfc(arithmetic.number(rational(argument)));
            assertEquals(expected, Digits.of(value, 50).orElseThrow().scientific());
        }
    }

    @Test
    void piAndTheLogarithmOfTwo() {
        // Digits of OEIS A000796 and A002162.
        assertEquals(
                "3.14159265358979323846264338327950288419716939937511",
                Digits.of(new EnclosureArithmetic(200).pi(), 51).orElseThrow().scientific());
        assertEquals(
                "6.93147180559945309417232121458176568075500134360255E-1",
                Digits.of(Constants.log2(200), 51).orElseThrow().scientific());
    }

    @Provide
    Arbitrary<Binary> numbers() {
        Arbitrary<BigInteger> mantissas =
                Arbitraries.bigIntegers().between(BigInteger.TWO.pow(90).negate(), BigInteger.TWO.pow(90));
        Arbitrary<Integer> tops = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(-6, 4)),
                Tuple.of(1, Arbitraries.integers().between(-400, 300)));
        return Combinators.combine(mantissas, tops)
                .as((mantissa, top) -> Binary.scaled(mantissa, top - (long) mantissa.bitLength()));
    }

    @Provide
    Arbitrary<Integer> bits() {
        return Arbitraries.of(2, 11, 53, 120, 400);
    }

    @Provide
    Arbitrary<Op> functions() {
        return Arbitraries.of(FUNCTIONS);
    }

    @Property(tries = 1500, seed = "20260101", edgeCases = EdgeCasesMode.NONE)
    void moreBitsFindTheSameNumber(@ForAll("functions") Op op, @ForAll("numbers") Binary x, @ForAll("bits") int bits) {
        boolean inside = op == Op.LOG ? x.signum() > 0 : op != Op.SQRT || x.signum() >= 0;
        if (!inside) {
            assertThrows(UndefinedException.class, () -> new EnclosureArithmetic(bits).function(op, Enclosure.of(x)));
            return;
        }
        Enclosure few = new EnclosureArithmetic(bits).function(op, Enclosure.of(x));
        Enclosure many = new EnclosureArithmetic(3 * bits + 40).function(op, Enclosure.of(x));
        assertTrue(few.meets(many), () -> op + " of " + x + " is in " + few + " and in " + many);
        if (few.isPositive() || few.isNegative()) {
            Binary width = few.upper().add(few.lower().negate(), bits, Toward.UPPER);
            assertTrue(
                    width.signum() == 0
                            || width.top().subtract(few.abs().upper().top()).compareTo(BigInteger.valueOf(4L - bits))
                                    <= 0,
                    () -> op + " of " + x + " is only known to be in " + few);
        }
    }

    @Property(tries = 800, seed = "20260102", edgeCases = EdgeCasesMode.NONE)
    void aFunctionOfAnEnclosureEnclosesThatOfEachNumberInIt(
            @ForAll("functions") Op op,
            @ForAll("numbers") Binary x,
            @ForAll("numbers") Binary y,
            @ForAll("bits") int bits) {
        Enclosure both = new Enclosure(Binary.min(x, y), Binary.max(x, y));
        if ((op == Op.LOG && both.lower().signum() <= 0)
                || (op == Op.SQRT && both.lower().signum() < 0)) {
            return;
        }
        EnclosureArithmetic arithmetic = new EnclosureArithmetic(bits);
        Enclosure all = arithmetic.function(op, both);
        Binary middle = x.add(y, 60, Toward.LOWER).times2To(BigInteger.ONE.negate());
        for (Binary number : List.of(x, y, Binary.max(both.lower(), Binary.min(middle, both.upper())))) {
            Enclosure one = new EnclosureArithmetic(bits + 60).function(op, Enclosure.of(number));
            assertTrue(all.meets(one), () -> op + " of " + number + " is not in " + all);
        }
    }

    @Property(tries = 2000, seed = "20260103", edgeCases = EdgeCasesMode.NONE)
    void arithmeticEnclosesTheExactResult(
            @ForAll("numbers") Binary a,
            @ForAll("numbers") Binary b,
            @ForAll("numbers") Binary c,
            @ForAll("numbers") Binary d,
            @ForAll("bits") int bits) {
        EnclosureArithmetic arithmetic = new EnclosureArithmetic(bits);
        Enclosure left = new Enclosure(Binary.min(a, b), Binary.max(a, b));
        Enclosure right = new Enclosure(Binary.min(c, d), Binary.max(c, d));
        for (Binary x : List.of(a, b)) {
            for (Binary y : List.of(c, d)) {
                Rational p = exact(x);
                Rational q = exact(y);
                assertHolds(arithmetic.add(left, right), p.plus(q));
                assertHolds(arithmetic.sub(left, right), p.minus(q));
                assertHolds(arithmetic.mul(left, right), p.times(q));
                if (q.signum() != 0 && !(right.isExact() && right.lower().signum() == 0)) {
                    assertHolds(arithmetic.div(left, right), p.times(q.inverse()));
                }
                assertHolds(arithmetic.power(left, 3), p.pow(3));
                assertHolds(arithmetic.power(left, 2), p.pow(2));
                assertEquals(p.compareTo(q), x.compareTo(y));
            }
        }
    }

    private static Rational exact(Binary x) {
        int exponent = x.exponent().intValueExact();
        Rational mantissa = new Rational(x.mantissa(), BigInteger.ONE);
        return mantissa.times(Rational.of(2).pow(exponent));
    }

    private static void assertHolds(Enclosure enclosure, Rational value) {
        boolean holds = !enclosure.isBounded()
                || (exact(enclosure.lower()).compareTo(value) <= 0 && value.compareTo(exact(enclosure.upper())) <= 0);
        assertTrue(holds, () -> value + " is not in " + enclosure);
    }

    @Test
    void whatIsFarBelowTheLastBitIsNotForgotten() {
        Binary tiny = new Binary(BigInteger.ONE, BigInteger.TEN.pow(300).negate());
        Binary below = Binary.ONE.add(tiny.negate(), 50, Toward.LOWER);
        Binary above = Binary.ONE.add(tiny, 50, Toward.UPPER);
        assertTrue(below.compareTo(Binary.ONE) < 0 && above.compareTo(Binary.ONE) > 0);
        assertEquals(Binary.ONE, Binary.ONE.add(tiny, 50, Toward.LOWER));
        assertEquals(Binary.ONE, Binary.ONE.add(tiny.negate(), 50, Toward.UPPER));
        // Also where the large number is much larger than one.
        Binary huge = new Binary(BigInteger.ONE, BigInteger.TEN.pow(300));
        assertEquals(huge, huge.add(tiny, 50, Toward.LOWER));
    }

    @Test
    void saysWhatIsUndefinedAndWhatIsNotKnown() {
        EnclosureArithmetic arithmetic = new EnclosureArithmetic(50);
        Enclosure around = new Enclosure(Binary.of(-1), Binary.ONE);
        assertThrows(UndefinedException.class, () -> arithmetic.div(Enclosure.ONE, Enclosure.ZERO));
        assertThrows(UndefinedException.class, () -> arithmetic.power(Enclosure.ZERO, 0));
        assertThrows(UndefinedException.class, () -> arithmetic.function(Op.LOG, Enclosure.ZERO));
        assertThrows(UndefinedException.class, () -> arithmetic.power(Enclosure.of(-2), arithmetic.pi()));
        assertFalse(arithmetic.div(Enclosure.ONE, around).isBounded());
        assertFalse(arithmetic.function(Op.LOG, around).isBounded());
        assertFalse(arithmetic.function(Op.SQRT, around).isBounded());
        assertEquals(Enclosure.ZERO, arithmetic.mul(Enclosure.ZERO, around));
        assertThrows(IllegalArgumentException.class, () -> new EnclosureArithmetic(1));
        assertThrows(IllegalArgumentException.class, () -> arithmetic.function(Op.ADD, Enclosure.ONE));
        assertThrows(IllegalArgumentException.class, () -> new Enclosure(Binary.ONE, Binary.ZERO));
    }

    /** e^-(10^308) and e^(10^308), and back; e^(e^(10^308)) has no enclosure, its inverse one that ends at zero. */
    @Test
    void exponentsOfAnySize() {
        EnclosureArithmetic arithmetic = new EnclosureArithmetic(1300);
        Enclosure large = arithmetic.number(rational("1e308"));
        for (Enclosure argument : List.of(large, large.negate())) {
            Enclosure exp = arithmetic.function(Op.EXP, argument);
            assertTrue(exp.isPositive());
            assertTrue(arithmetic.function(Op.LOG, exp).meets(argument));
        }
        Enclosure exp = arithmetic.function(Op.EXP, large);
        assertFalse(arithmetic.function(Op.EXP, exp).isBounded());
        Enclosure none = arithmetic.function(Op.EXP, exp.negate());
        assertTrue(
                none.isBounded() && none.lower().signum() == 0 && none.upper().signum() > 0);
    }
}
