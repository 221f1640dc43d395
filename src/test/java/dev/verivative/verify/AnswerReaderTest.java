package dev.verivative.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.verify.Answer.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
    private static final long ID = 3;

    private static AnswerReader.Reply read(String bytes, Dtype dtype, Encoding encoding) {
        try {
            Lines lines = new Lines(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)), () -> Long.MAX_VALUE);
            return new AnswerReader(encoding).read(Objects.requireNonNull(lines.next()), ID, dtype);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertResult(double expected, String line) {
        AnswerReader.Reply reply = read(line, Dtype.FLOAT64, Encoding.DECIMAL);
        assertEquals(new Answer.Result(NumericArray.scalar(expected)), reply.answer(), line);
        assertTrue(reply.isInStep(), line);
    }

    private static void assertResult(List<Integer> shape, String result) {
        AnswerReader.Reply reply = read("{\"id\":3,\"result\":" + result + "}", Dtype.FLOAT64, Encoding.DECIMAL);
        Answer.Result answer = assertInstanceOf(Answer.Result.class, reply.answer(), result + " gave " + reply);
        assertEquals(shape, answer.value().shape(), result);
    }

    private static void assertBroken(Fault fault, boolean inStep, String part, AnswerReader.Reply reply) {
        Answer.Broken broken = assertInstanceOf(Answer.Broken.class, reply.answer(), part);
        assertEquals(fault, broken.fault(), broken.detail());
        assertTrue(broken.detail().contains(part), () -> broken.detail() + "\ndoes not contain\n" + part);
        assertEquals(inStep, reply.isInStep(), broken.detail());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":3,"result":0.5}                                      | 0.5
            \t { "result" : 0.5 , "id" : 3 } \t                        | 0.5
            {"id":3.0,"result":0.5}                                    | 0.5
            {"id":30e-1,"result":0.5}                                  | 0.5
            {"\\u0069d":3,"result":0.5}                                | 0.5
            {"id":3,"result":0.5,"error":null}                         | 0.5
            {"id":3,"result":0.5,"x":[{"y":[[],{}]},{"z":{}}],"t":true} | 0.5
            {"id":3,"result":0.5,"x":NaN,"y":[-Infinity,"\\"}{"]}      | 0.5
            {"id":3,"result":0.5,"x":1,"x":2,"fault":"DEATH"}          | 0.5
            {"id":3,"result":-0}                                       | -0.0
            {"id":3,"result":-0.0}                                     | -0.0
            {"id":3,"result":NaN}                                      | NaN
            {"id":3,"result":"NaN"}                                    | NaN
            {"id":3,"result":Infinity}                                 | Infinity
            {"id":3,"result":-Infinity}                                | -Infinity
            {"id":3,"result":"-Infinity"}                              | -Infinity
            {"id":3,"result":1e999}                                    | Infinity
            {"id":3,"result":-1E+999999999999999999999}                | -Infinity
            {"id":3,"result":1e-999}                                   | 0
            {"id":3,"result":0e999}                                    | 0
            {"id":3,"result":5E-324}                                   | 4.9e-324
            {"id":3,"result":100000000000000000000000}                 | 1e23
            {"id":3,"result":0.30000000000000004}                      | 0.30000000000000004
            {"id":3,"result":9007199254740993}                         | 9007199254740992
            """)
    void readsANumber(String line, double expected) {
        assertResult(expected, line);
    }

    @Test
    void keepsTheShape() {
        assertResult(List.of(), "1");
        assertResult(List.of(0), "[]");
        assertResult(List.of(1), "[ 1 ]");
        assertResult(List.of(2, 0), "[[],[]]");
        assertResult(List.of(1, 2, 1), "[[[1],[2]]]");
        assertResult(List.of(1, 1, 2, 1), "[[[[1],[\"NaN\"]]]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1,[2]]       | entry [2] of the result is an array where others are numbers
            [[1],2]       | entry [2] of the result is the number `2` where others are arrays
            [[],2]        | entry [2] of the result is the number `2` where others are arrays
            [[1,2],[3]]   | entry [2] of the result has 1 entries where others have 2
            [[],[[1]]]    | entry [2] of the result has 1 entries where others have 0
            [[[1],[2]],[[3]],[[4]]] | entry [2] of the result has 1 entries where others have 2
            """)
    void tellsRaggedRows(String result, String part) {
        String line = "{\"result\":" + result + ",\"id\":3}";
        assertBroken(Fault.RAGGED, true, part, read(line, Dtype.FLOAT64, Encoding.DECIMAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            null            | its result is null
            [null]          | entry [1] of the result is `null`, no number
            [[0],["0.5"]]   | entry [2, 1] of the result is `"0.5"`, no number
            [true, 1]       | entry [1] of the result is `true`, no number
            "nan"           | the result is `"nan"`, no number
            "NaN "          | the result is `"NaN "`, no number
            "0x3fd0000000000000" | the result is `"0x3fd0000000000000"`, no number
            {}              | the result is `{}`, no number
            [{"re":0,"im":[1]}] | entry [1] of the result is `{"re":0,"im":[1]}`, no number
            [[[[[1]]]]]     | entry [1, 1, 1, 1] of the result is an array: there are at most 4 indices
            """)
    void tellsAnEntryThatIsNoNumber(String result, String part) {
        String line = "{\"result\":" + result + ",\"id\":3}";
        assertBroken(Fault.GARBAGE, true, part, read(line, Dtype.FLOAT64, Encoding.DECIMAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            hello                          | `hello`: expected { at byte 1
            [1, 2]                         | expected { at byte 1
            null                           | expected { at byte 1
            ~ ~                            | an empty line
            {                              | expected a name in double quotes at byte 2, found the end of the line
            {'id': 3, 'result': [1]}       | expected a name in double quotes at byte 2, found `'id': 3
            {"id":3,"result":[1,2}         | expected , or ] at byte 22
            {"id":3,"result":[1,2]         | expected , or } at byte 23
            {"id":3,"result":[1,]}         | expected a number at byte 21
            {"id":3,"result":[1 2]}        | expected , or ] at byte 21
            {"id":3,"result":[1]}}         | expected the end of the line at byte 22
            {"id":3,"result":1}{"id":3}    | expected the end of the line at byte 20
            {"id":3,"result":01}           | expected a number at byte 18, found `01}`
            {"id":3,"result":.5}           | expected a number at byte 18
            {"id":3,"result":+1}           | expected a number, "NaN"
            {"id":3,"result":1.}           | expected a number at byte 18
            {"id":3,"result":1e}           | expected a number at byte 18
            {"id":3,"result":-}            | expected a number at byte 18
            {"id":3,"result":0x10}         | expected a number at byte 18
            {"id":3,"result":1d}           | expected a number at byte 18
            {"id":3,"result":1_0}          | expected a number at byte 18
            {"id":3,"result":nan}          | expected a number, "NaN", "Infinity" or "-Infinity" at byte 18, found `nan}`
            {"id":3,"result":[inf]}        | expected a number, "NaN", "Infinity" or "-Infinity" at byte 19, found `inf]}`
            {"id":3,"result":-inf}         | expected a number, "NaN", "Infinity" or "-Infinity" at byte 18
            {"id":3,"result":-nan}         | expected a number, "NaN", "Infinity" or "-Infinity" at byte 18
            {"id":3,"result":--1}          | expected a number at byte 18
            {"id":3,"result":}             | expected a number at byte 18
            {"id":3,"result":[1],"result":[2]} | expected no second "result" at byte
            {"id":3,"id":3,"result":[1]}   | expected no second "id" at byte
            {"id":3,"result":1,"x":"       | expected a string that ends at byte
            {"id":3,"result":1,"x\\q":1}   | expected an escape of JSON at byte
            {"id":3,"result":1,"x\\u00g":1} | expected four hexadecimal digits
            {"id":3,"result":1,"x":[}]}    | expected a number at byte
            {"id":3,"result":1,"x":{]}     | expected a name in double quotes at byte
            {"id":3,"result":1,"x":[1}}    | expected ] at byte
            """)
    void tellsWhatIsNoAnswer(String line, String part) {
        assertBroken(Fault.GARBAGE, false, part, read(line, Dtype.FLOAT64, Encoding.DECIMAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"result":1}              | it has no id, expected 3
            {"id":null,"result":1}    | it has no id, expected 3
            {"id":2,"result":1}       | its id is `2`, expected 3
            {"id":"3","result":1}     | its id is `"3"`, expected 3
            {"id":[3],"result":[[]]}  | its id is `[3]`, expected 3
            {"id":4,"error":"no"}     | its id is `4`, expected 3
            {"id":2,"result":[1,[]]}  | its id is `2`, expected 3
            {}                        | it has no id, expected 3
            """)
    void tellsAnAnswerToAnotherRequest(String line, String part) {
        assertBroken(Fault.WRONG_ID, false, part, read(line, Dtype.FLOAT64, Encoding.DECIMAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id":3,"error":"why not"}                 | why not
            {"error":"why not"}                        | why not
            {"id":null,"error":"why not"}              | why not
            {"id":3,"result":null,"error":"why not"}   | why not
            {"id":3,"error":"a\\nb\\u001b[2J"}         | a b\uFFFD[2J
            {"id":3,"error":{"code":-1}}               | `{"code":-1}`
            {"id":3,"error":""}                        | ~~
            {"id":3,"error":"x","fault":"no fault"}    | x
            """)
    void readsARefusal(String line, String message) {
        assertEquals(
                new AnswerReader.Reply(new Answer.Refused(message), true), read(line, Dtype.FLOAT64, Encoding.DECIMAL));
    }

    @Test
    void readsHowACallBroke() {
        String line = "{\"id\":3,\"fault\":\"RAGGED\",\"error\":\"row 2\"}";
        assertBroken(Fault.RAGGED, true, "row 2", read(line, Dtype.FLOAT64, Encoding.DECIMAL));
    }

    @Test
    void doesNotAcceptAResultBesideAnError() {
        String line = "{\"id\":3,\"result\":1,\"error\":\"x\"}";
        assertBroken(Fault.GARBAGE, true, "both a result and an error", read(line, Dtype.FLOAT64, Encoding.DECIMAL));
        assertBroken(Fault.GARBAGE, true, "it has no result", read("{\"id\":3}", Dtype.FLOAT64, Encoding.DECIMAL));
    }

    /** As deep as lines can be: neither the stack nor the time may run out. */
    @Test
    void survivesDepth() {
        String deep = "[".repeat(1 << 20);
        String closed = deep + "]".repeat(1 << 20);
        String objects = "{\"a\":".repeat(1 << 18);
        String start = "{\"id\":3,\"result\":";
        assertBroken(Fault.GARBAGE, false, "expected", read(start + deep, Dtype.FLOAT64, Encoding.DECIMAL));
        assertBroken(Fault.GARBAGE, true, "at most 4", read(start + closed + "}", Dtype.FLOAT64, Encoding.DECIMAL));
        assertResult(1, start + "1,\"x\":" + closed + "}");
        assertResult(1, start + "1,\"x\":" + objects + "1" + "}".repeat(1 << 18) + "}");
        assertBroken(Fault.GARBAGE, false, "expected", read(objects, Dtype.FLOAT64, Encoding.DECIMAL));
    }

    @Test
    void replacesWhatIsNoUtf8() {
        assertResult(1, "{\"id\":3,\"result\":1,\"n\u00e4me\":\"\u00ff\"}");
        assertEquals(
                new Answer.Refused("\uFFFD"),
                read("{\"id\":3,\"error\":\"\u00ff\"}", Dtype.FLOAT64, Encoding.DECIMAL)
                        .answer());
        assertBroken(Fault.GARBAGE, false, "`\uFFFD`: expected {", read("\u00ff", Dtype.FLOAT64, Encoding.DECIMAL));
        assertBroken(
                Fault.GARBAGE, false, "expected {", read("\u0000{\u0000\"\u0000", Dtype.FLOAT64, Encoding.DECIMAL));
    }

    @Test
    void readsBits() {
        String line = "{\"id\":3,\"result\":[\"0x3fd0000000000000\",\"0xFFF0000000000000\"]}";
        Answer expected = new Answer.Result(NumericArray.vector(0.25, Double.NEGATIVE_INFINITY));
        assertEquals(expected, read(line, Dtype.FLOAT64, Encoding.BITS).answer());
        assertEquals(
                new Answer.Result(NumericArray.scalar(0.1f)),
                read("{\"id\":3,\"result\":\"0x3dcccccd\"}", Dtype.FLOAT32, Encoding.BITS)
                        .answer());
        for (String bad :
                List.of("0.5", "\"NaN\"", "\"0x3fd\"", "\"0x3fd0000000000000 \"", "\"3fd0000000000000\"", "\"0x\"")) {
            assertBroken(
                    Fault.GARBAGE,
                    true,
                    "no number: expected 16 hexadecimal digits after 0x, in quotes",
                    read("{\"id\":3,\"result\":[" + bad + "]}", Dtype.FLOAT64, Encoding.BITS));
        }
    }

    @Test
    void readsTheShortNameOfAFloat32AsThatAndALongerNumberAsItIs() {
        assertEquals(0.1f, float32("0.1"));
        assertEquals(0.1f, float32("0.100000001"));
        assertEquals(0.1f, float32("0.10000000149011612"));
        assertEquals(0.1000000015, float32("0.1000000015"));
        assertEquals(1e300, float32("1e300"));
        assertEquals(Double.POSITIVE_INFINITY, float32("1e999"));
        assertEquals(Float.MIN_VALUE, float32("1.4e-45"));
    }

    private static double float32(String number) {
        Answer answer = read("{\"id\":3,\"result\":" + number + "}", Dtype.FLOAT32, Encoding.DECIMAL)
                .answer();
        return assertInstanceOf(Answer.Result.class, answer).value().get(0);
    }
}
