package dev.verivative.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values from the command line. */
class EvaluateTest {
    private static final String FIVE = "0.25,-1,2.3,-0.2,1";

    private static Run evaluate(String... more) {
        return Run.of(Stream.concat(Stream.of("evaluate"), Stream.of(more)).toArray(String[]::new));
    }

    /** The strings of a JSON text by their places, as in value[0] and jacobian[0][1]. */
    private static Map<String, String> strings(Run run) throws IOException {
        run.assertDone();
        Map<String, String> strings = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(run.out())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    String place = json.getParsingContext()
                            .pathAsPointer()
                            .toString()
                            .substring(1)
                            .replaceAll("/(\\d+)", "[$1]");
                    strings.put(place.isEmpty() ? String.valueOf(json.currentName()) : place, json.getText());
                }
            }
        }
        return strings;
    }

    private static Map<String, String> json(String... more) throws IOException {
        return strings(evaluate(
                Stream.concat(Stream.of(more), Stream.of("--format", "json")).toArray(String[]::new)));
    }

    /** Recomputed with mpmath: mp.dps = 60; nstr(.., 50) of the definition and of its derivative by hand. */
    static Stream<Arguments> golden() {
        return Stream.of(
                arguments(
                        "softmax",
                        "8.4680931052756909077367554686848636728446732178691E-2",
                        "7.7510070968795139719876592111299497609636472681556E-2",
                        "-2.0544858116683124566057900221582955503493070384675E-3"),
                arguments(
                        "log-softmax",
                        "-2.4688648378213004060656542924349055014759516304370",
                        "9.15319068947243090922632445313151363271553267821309E-1",
                        "-2.4261492949201882050677410781537165407151479900246E-2"),
                arguments(
                        "log-sum-exp",
                        "2.7188648378213004060656542924349055014759516304370",
                        "8.4680931052756909077367554686848636728446732178691E-2",
                        "2.4261492949201882050677410781537165407151479900246E-2"),
                arguments(
                        "softmax-temperature",
                        "4.2892851002063929057143183801294457575896988434587E-2",
                        "5.8647220478540960648705282658903520103392085442901E-2",
                        ""),
                arguments(
                        "l2-normalisation",
                        "9.1948435064744831625174986300572086335350512198675E-2",
                        "3.6468422267139918339535077420801806849543145318433E-1",
                        "1.2438070350320572421396683977081107383882382441485E-2"));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void fiftyDigitsOfTheCatalogue(String name, String value, String first, String second) throws IOException {
        List<String> call = new ArrayList<>(List.of(name, "--x", FIVE, "--jacobian", "--digits", "48"));
        if (name.equals("softmax-temperature")) {
            call.addAll(List.of("--set", "T=0.7"));
        }
        Map<String, String> json = json(call.toArray(String[]::new));
        assertEquals(name, json.get("function"));
        assertClose(value, at(json, "value[0]"));
        assertClose(first, at(json, "jacobian[0][0]"));
        assertClose(second, at(json, "jacobian[0][1]"));
    }

    private static String at(Map<String, String> json, String place) {
        return json.getOrDefault(place, "");
    }

    /** Within one unit of the 48th digit. */
    private static void assertClose(String expected, String actual) {
        if (!expected.isEmpty()) {
            BigDecimal right = new BigDecimal(expected);
            BigDecimal error = new BigDecimal(actual).subtract(right).abs();
            assertTrue(error.compareTo(right.abs().movePointLeft(47)) <= 0, () -> actual + " instead of " + expected);
        }
    }

    @Test
    void textHasAValueALineAndTheJacobianAsRows() {
        Run run = evaluate("softmax", "--x", FIVE, "--jacobian", "--digits", "12", "--ascii");
        run.assertDone();
        assertTrue(run.out().contains("sigma_1  =  0.0846809310528\n"), run.out());
        assertTrue(run.out().contains("Jacobian of sigma by x"), run.out());
        assertEquals(
                5,
                run.out()
                        .lines()
                        .filter(line -> line.matches("( +-?0\\.\\d+){5}"))
                        .count(),
                run.out());
        String plain = evaluate("softmax", "--x", FIVE, "--digits", "12").out();
        assertTrue(plain.contains("σ₁  =  0.0846809310528\n") && !plain.contains("Jacobian"), plain);
    }

    @Test
    void largeScoresNeitherOverflowNorVanish() throws IOException {
        String tiny = "3.29683147808855857896890796911E-434295";
        Map<String, String> json = json("softmax", "--x", "1000000,0", "--jacobian");
        assertEquals("1.00000000000000000000000000000", json.get("value[0]"));
        assertEquals(tiny, json.get("value[1]"));
        assertEquals(tiny, json.get("jacobian[0][0]"));
        assertEquals("-" + tiny, json.get("jacobian[0][1]"));
        assertEquals("-" + tiny, json("log-softmax", "--x", "1e6,0").get("value[0]"));
        assertEquals(tiny, json("sigmoid", "--x", "-1e6").get("value[0]"));
        Map<String, String> huge = json("softmax", "--x", "1e308,-1e308", "--jacobian", "--digits", "10");
        assertEquals("1.000000000", huge.get("value[0]"));
        assertTrue(at(huge, "value[1]").startsWith("3.399082188E-8685889638065036553"), huge.get("value[1]"));
        assertEquals(huge.get("value[1]"), huge.get("jacobian[1][1]"));
    }

    @Test
    void aFunctionOfANumberIsAppliedToEachNumberOfAList() throws IOException {
        Map<String, String> json = json("tanh", "--x", "-1,0,0.5", "--jacobian");
        assertEquals("-7.61594155955764888119458282605E-1", json.get("value[0]"));
        assertEquals("0", json.get("value[1]"));
        assertEquals("4.19974341614026069394496739042E-1", json.get("jacobian[0][0]"));
        assertEquals("0", json.get("jacobian[0][1]"));
        assertEquals("1", json.get("jacobian[1][1]"));
        assertEquals("7.86447732965927410149698934344E-1", json.get("jacobian[2][2]"));
        assertEquals(
                12,
                json.keySet().stream()
                        .filter(place -> place.matches("value.*|jacobian.*"))
                        .count());
        assertTrue(evaluate("sigmoid", "--x", "0,1").out().contains("σ₂  ="));
        assertTrue(evaluate("sigmoid", "--x", "0").out().equals("σ  =  0.5\n"));
    }

    @Test
    void aMatrixIsGivenByRowsAndItsEntriesAreColumns() throws IOException {
        String linear = "\\sum_{k=1}^n W_{ik} x_k";
        Map<String, String> byWeight = json(linear, "--wrt", "W", "--x", "1,2;3,4", "--set", "x=5,1/3", "--jacobian");
        assertEquals("5.66666666666666666666666666667", byWeight.get("value[0]"));
        assertEquals("5", byWeight.get("jacobian[0][0]"));
        assertEquals("3.33333333333333333333333333333E-1", byWeight.get("jacobian[0][1]"));
        assertEquals("0", byWeight.get("jacobian[0][2]"));
        assertEquals("5", byWeight.get("jacobian[1][2]"));
        Map<String, String> byInput = json(linear, "--wrt", "x", "--x", "5,6", "--set", "W=1,2;3,4", "--jacobian");
        assertEquals("4", byInput.get("jacobian[1][1]"));
    }

    @Test
    void whatCannotBeToldFromZeroHasItsBound() throws IOException {
        String zero = "\\sin(x)^2 + \\cos(x)^2 - 1";
        Map<String, String> json = json(zero, "--x", "1,0", "--digits", "20");
        assertEquals("0", json.get("value[0]"));
        String bound = json.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("undecided"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
        assertTrue(bound.matches("\\d\\.\\d+E-2\\d\\d"), bound);
        Run text = evaluate(zero, "--x", "1", "--digits", "20", "--ascii");
        text.assertDone();
        assertTrue(text.out().contains("f  =  0\n"), text.out());
        assertTrue(text.out().contains("could not be told from 0 with 200 digits"), text.out());
        evaluate("\\frac{1}{" + zero + "}", "--x", "1").assertStopped("could not be decided");
        evaluate("e^{e^x}", "--x", "1e308", "--digits", "5").assertStopped("could not be evaluated");
    }

    /** The folded derivative may ask for more than the derivative does. */
    @Test
    void theDerivativeIsTakenFromALineThatHoldsAtThePoint() throws IOException {
        Map<String, String> cube = json("x^3", "--x", "0,2", "--jacobian");
        assertEquals("0", cube.get("jacobian[0][0]"));
        assertEquals("1.2E1", cube.get("jacobian[1][1]"));
        evaluate("\\sqrt{x}", "--x", "0").assertDone();
        evaluate("\\sqrt{x}", "--x", "0", "--jacobian").assertRefused("x is above 0");
        evaluate("\\sqrt{x^2}", "--x", "0", "--jacobian").assertRefused("above 0");
    }

    @Test
    void sizesMayBeGivenWhereNoTensorHasThem() throws IOException {
        assertEquals(
                "1.2E1", json("\\sum_{k=1}^n x", "--x", "3", "--set", "n=4").get("value[0]"));
        evaluate("\\sum_{k=1}^n x", "--x", "3").assertRefused("--set n=3");
        evaluate("\\sum_{k=1}^n x", "--x", "3", "--set", "n=0").assertRefused("from 1");
    }

    @Test
    void hundredsOfElementsTakeNoTime() {
        String many = IntStream.rangeClosed(1, 512)
                .mapToObj(k -> String.valueOf(k % 17 - 8.25))
                .collect(Collectors.joining(","));
        evaluate("softmax", "--x", many).assertDone();
        evaluate("log-softmax", "--x", many).assertDone();
        String fifty = many.substring(0, many.indexOf(",", many.length() / 11));
        for (String name : List.of("softmax", "log-sum-exp", "l2-normalisation")) {
            evaluate(name, "--x", fifty, "--jacobian").assertDone();
        }
    }

    @Test
    void writesAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("values.json");
        Run run = evaluate("softmax", "--x", "1,2", "--format", "json", "-o", file.toString());
        assertEquals("", run.out() + run.err());
        assertTrue(Files.readString(file).contains("\"value\""));
        assertFalse(Files.readString(file).contains("jacobian"));
    }

    /** A call, its arguments separated by {@code |}, and what the message says. */
    static Stream<Arguments> badCalls() {
        return Stream.of(
                arguments("evaluate|softmax", "--x 0.25,-1,2.3"),
                arguments("evaluate|softmax|--x|", "''"),
                arguments("evaluate|softmax|--x|1,", "''"),
                arguments("evaluate|softmax|--x|1,NaN", "'NaN'"),
                arguments("evaluate|softmax|--x|Infinity,1", "'Infinity'"),
                arguments("evaluate|softmax|--x|-inf", "'-inf'"),
                arguments("evaluate|softmax|--x|1;2", "one row"),
                arguments("evaluate|softmax|--x|1 2", "'1 2'"),
                arguments("evaluate|softmax|--x|0x10", "'0x10'"),
                arguments("evaluate|softmax|--x|1/0", "division by zero"),
                arguments("evaluate|softmax|--x|1e999999999", "exponent"),
                arguments("evaluate|softmax|--x|1e-99999999999", "'1e-99999999999'"),
                arguments("evaluate|softmax|--x|1,2|--digits|0", "1 to 10000"),
                arguments("evaluate|softmax|--x|1,2|--digits|10001", "1 to 10000"),
                arguments("evaluate|softmax|--x|1,2|--digits|x", "'x'"),
                arguments("evaluate|softmax|--x|1,2|--wrt|y", "no variable y"),
                arguments("evaluate|softmax|--x|1,2|--set|T=1", "has no T"),
                arguments("evaluate|softmax|--x|1,2|--set|T", "a name and a value"),
                arguments("evaluate|softmax|--x|1,2|--set|x=1,2", "set twice"),
                arguments("evaluate|softmax|--x|1,2|--set|n=3", "n is 3 here, but 2 by --x"),
                arguments("evaluate|softmax|--x|1,2|--format|pdf", "pdf"),
                arguments("evaluate|sofmax|--x|1,2", "softmax"),
                arguments("evaluate|softmax-temperature|--x|1,2", "--set T=0.5"),
                arguments("evaluate|softmax-temperature|--x|1,2|--set|T=-1", "positive"),
                arguments("evaluate|softmax-temperature|--x|1,2|--set|T=0", "positive"),
                arguments("evaluate|softmax-temperature|--x|1,2|--set|T=1,2", "one number"),
                arguments("evaluate|l2-normalisation|--x|0,0", "division by zero"),
                arguments("evaluate|l2-normalisation|--x|0|--jacobian", "division by zero"),
                arguments("evaluate|\\ln x|--x|-1", "logarithm of a negative number"),
                arguments("evaluate|\\ln x|--x|1,0", "logarithm of zero"),
                arguments("evaluate|\\sqrt{x}|--x|-1", "root of a negative number"),
                arguments("evaluate|\\frac{1}{x}|--x|0", "division by zero"),
                arguments("evaluate|x_3 x_i|--x|1,2", "position 3 where n is 2"),
                arguments("evaluate|\\sum_{k=1}^n W_{ik} x_k|--wrt|x|--x|1,2|--set|W=1,2,3;4,5,6", "n is 3 here"),
                arguments("evaluate|\\sum_{k=1}^n W_{ik} x_k|--wrt|x|--x|1,2|--set|W=1,2;3", "different lengths"),
                arguments("evaluate|\\sum_{k=1}^n W_{ik} x_k|--wrt|x|--x|1,2", "--set 'W=1,2;3,4'"));
    }

    @ParameterizedTest
    @MethodSource("badCalls")
    void badCallsAreRefused(String call, String part) {
        Run.of(call.split("\\|", -1)).assertRefused(part);
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedAtOnce() {
        evaluate("softmax", "--x", "1".repeat(1_000_000)).assertRefused("1111...");
        evaluate("softmax", "--x", "1/" + "3".repeat(1_000_000)).assertRefused("...");
    }
}
