package dev.verivative.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

/** What is written reads back, by this reader and by another one. */
class ProtocolPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble),
                Arbitraries.integers().between(-1000, 1000).map(each -> each / 8.0),
                Arbitraries.of(
                        0.0,
                        -0.0,
                        Double.MIN_VALUE,
                        Double.MIN_NORMAL,
                        Double.MAX_VALUE,
                        Double.parseDouble("2e23"),
                        Double.parseDouble("8.41e21")));
    }

    @Provide
    Arbitrary<Float> floats() {
        return Arbitraries.oneOf(
                Arbitraries.integers().map(Float::intBitsToFloat),
                Arbitraries.of(
                        0f, -0f, Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE, 2e-3f, 3.3554432e7f, 1.0e10f));
    }

    @Provide
    Arbitrary<NumericArray> arrays() {
        return Arbitraries.integers()
                .between(0, 4)
                .list()
                .ofMaxSize(4)
                .flatMap(shape -> doubles()
                        .array(double[].class)
                        .ofSize(shape.stream().reduce(1, (a, b) -> a * b))
                        .map(values -> new NumericArray(shape, values)));
    }

    /** Decimal numbers as nobody writes them. */
    @Provide
    Arbitrary<String> decimals() {
        StringArbitrary digits = Arbitraries.strings().numeric();
        return Combinators.combine(
                        Arbitraries.of("", "-"),
                        Arbitraries.oneOf(
                                Arbitraries.just("0"), digits.ofMinLength(1).ofMaxLength(25)),
                        Arbitraries.oneOf(
                                Arbitraries.just(""),
                                digits.ofMinLength(1).ofMaxLength(25).map(each -> "." + each)),
                        Arbitraries.oneOf(
                                Arbitraries.just(""),
                                Arbitraries.integers().between(-350, 350).map(each -> "e" + each)))
                .as((sign, whole, fraction, exponent) ->
                        sign + whole.replaceFirst("^0+(?=.)", "") + fraction + exponent);
    }

    @Property(seed = "41")
    void numbersReadBack(@ForAll("doubles") double value) throws JsonException, IOException {
        String text =
                new JsonLine().number(value, Dtype.FLOAT64, Encoding.DECIMAL).toString();
        JsonNode node = JSON.readTree(text);
        assertEquals(value, node.isTextual() ? Double.parseDouble(node.textValue()) : node.doubleValue());
        assertEquals(!Double.isFinite(value), node.isTextual());
        assertEquals(NumericArray.scalar(value), read(text, Dtype.FLOAT64, Encoding.DECIMAL));
        String bits = new JsonLine().number(value, Dtype.FLOAT64, Encoding.BITS).toString();
        assertEquals("\"" + Dtype.FLOAT64.bits(value) + "\"", bits);
        assertEquals(NumericArray.scalar(value), read(bits, Dtype.FLOAT64, Encoding.BITS));
    }

    @Property(seed = "42")
    void float32IsTheShortestDecimalThatReadsBack(@ForAll("floats") float value) throws JsonException {
        String text =
                new JsonLine().number(value, Dtype.FLOAT32, Encoding.DECIMAL).toString();
        assertEquals(NumericArray.scalar(value), read(text, Dtype.FLOAT32, Encoding.DECIMAL));
        if (Float.isFinite(value) && value != 0) {
            BigDecimal decimal = new BigDecimal(text).stripTrailingZeros();
            assertEquals(value, decimal.floatValue());
            if (decimal.precision() > 1) {
                BigDecimal exact = new BigDecimal(value);
                float shorter =
                        exact.round(new MathContext(decimal.precision() - 1)).floatValue();
                assertTrue(shorter != value || decimal.precision() == 2, text);
            }
        }
        String bits = new JsonLine().number(value, Dtype.FLOAT32, Encoding.BITS).toString();
        assertEquals("\"" + Dtype.FLOAT32.bits(value) + "\"", bits);
        assertEquals(NumericArray.scalar(value), read(bits, Dtype.FLOAT32, Encoding.BITS));
    }

    @Property(seed = "43")
    void decimalsAreRoundedCorrectly(@ForAll("decimals") String decimal) {
        byte[] bytes = (decimal + ",").getBytes(US_ASCII);
        NumberReader reader = new NumberReader();
        assertEquals(decimal.length(), reader.read(bytes, 0, bytes.length, Dtype.FLOAT64), decimal);
        assertEquals(Double.parseDouble(decimal), reader.value(), decimal);
        assertEquals(decimal.length(), reader.read(bytes, 0, bytes.length, Dtype.FLOAT32), decimal);
        float nearest = Float.parseFloat(decimal);
        boolean isShort = new BigDecimal(decimal).stripTrailingZeros().precision() <= 9;
        assertEquals(
                isShort && Float.isFinite(nearest) ? nearest : Double.parseDouble(decimal), reader.value(), decimal);
    }

    @Property(seed = "44")
    void arraysKeepTheirShape(@ForAll("arrays") NumericArray array, @ForAll Encoding encoding) throws JsonException {
        String text = new JsonLine().array(array, Dtype.FLOAT64, encoding).toString();
        NumericArray back = read(text, Dtype.FLOAT64, encoding);
        // Behind an index without elements no other shows.
        int shown = array.shape().indexOf(0) < 0
                ? array.shape().size()
                : array.shape().indexOf(0) + 1;
        assertEquals(new NumericArray(array.shape().subList(0, shown), array.values()), back);
    }

    @Property(seed = "45")
    void anyBytesAreNoMoreThanGarbage(@ForAll byte[] bytes) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(bytes), () -> Long.MAX_VALUE);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            Answer answer = new AnswerReader(Encoding.DECIMAL)
                    .read(line, 1, Dtype.FLOAT64)
                    .answer();
            assertNotEquals(Answer.Result.class, answer.getClass());
        }
    }

    /** A right answer with some bytes changed is read or refused, and takes nothing down. */
    @Property(seed = "46")
    void changedBytesTakeNothingDown(@ForAll List<Character> changes, @ForAll int place) throws IOException {
        byte[] bytes =
                "{\"id\": 1, \"more\": {\"a\": [1, \"\\u00e9\"]}, \"result\": [[0.5, -1e-5], [\"NaN\", Infinity]]}"
                        .getBytes(US_ASCII);
        IntStream.range(0, changes.size())
                .forEach(i -> bytes[Math.floorMod(place * (i + 1), bytes.length)] = (byte) (char) changes.get(i));
        Lines lines = new Lines(new ByteArrayInputStream(bytes), () -> Long.MAX_VALUE);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            new AnswerReader(Encoding.DECIMAL).read(line, 1, Dtype.FLOAT64);
            try {
                Hello.read(line);
            } catch (JsonException e) {
                assertTrue(!e.reason().isEmpty());
            }
        }
    }

    private static NumericArray read(String text, Dtype dtype, Encoding encoding) throws JsonException {
        JsonCursor cursor = JsonCursor.of(text);
        Answer answer = new ArrayReader("it", cursor, new NumberReader(), dtype, encoding).read();
        cursor.expectEnd();
        return answer instanceof Answer.Result result ? result.value() : NumericArray.vector();
    }
}
