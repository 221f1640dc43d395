package dev.verivative.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verivative.notation.TextStyle;
import dev.verivative.verify.Counterexample;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class VerificationReportsTest {
    private static final Instant ENDED = Instant.parse("2026-01-02T03:04:05.678Z");

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(VerificationReportsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String text(Verification verification) {
        return new VerificationText(TextStyle.UNICODE, false).text(verification);
    }

    private static String json(Verification verification) throws IOException {
        StringWriter out = new StringWriter();
        VerificationJson.write(verification, out);
        return out.toString();
    }

    private static String xml(Verification verification) throws IOException {
        StringWriter out = new StringWriter();
        JUnitXml.write(verification, ENDED, out);
        return out.toString();
    }

    /** One property that fails, with words of a subject's. */
    private static Verification failing(String words, double... x) {
        Counterexample found = new Counterexample(
                List.of(Verifications.request(
                        Operation.FORWARD, Dtype.FLOAT32, Map.of("x", NumericArray.vector(x)), Optional.empty())),
                List.of(),
                "an answer",
                words,
                "",
                "",
                Counterexample.Reproduction.NOT_AGAIN,
                words,
                "");
        PropertyResult result = Verifications.result(
                "answers",
                Operation.FORWARD,
                Dtype.FLOAT32,
                PropertyResult.Outcome.FALSIFIED,
                Double.NaN,
                Optional.of(found));
        return Verifications.verification(List.of(result), List.of(), "");
    }

    @Test
    void aTableAndEachCounterexampleInFull() throws IOException {
        assertEquals(golden("verification-held.txt"), text(Verifications.held()));
        assertEquals(
                golden("verification-ascii.txt"),
                new VerificationText(TextStyle.ASCII, false).text(Verifications.falsified()));
    }

    @Test
    void asciiIsAscii() {
        String text = new VerificationText(TextStyle.ASCII, false).text(Verifications.falsified());
        assertTrue(text.chars().allMatch(letter -> letter == '\n' || (letter >= ' ' && letter <= '~')), text);
    }

    @Test
    void coloursAddNothingElse() {
        String plain = text(Verifications.falsified());
        String coloured = new VerificationText(TextStyle.UNICODE, true).text(Verifications.falsified());
        assertTrue(coloured.contains("\u001b[1;31mfalsified\u001b[0m"), coloured);
        assertTrue(coloured.contains("\u001b[32mheld\u001b[0m"), coloured);
        assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void noCharacterOfASubjectReachesTheTerminalAsAControl() {
        String text = text(failing("\u001b[31mred\u0007\r\nline 2", 1));
        assertFalse(text.matches("(?s).*[\\p{Cntrl}&&[^\n]].*"), text);
    }

    @Test
    void longVectorsAreWrittenInFull() {
        double[] x = new double[1000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        String text = text(failing("nothing", x));
        String flat = text.replaceAll("\\s+", " ");
        for (int i = 1; i < x.length; i++) {
            assertTrue(flat.contains(i + (i == x.length - 1 ? "]" : ", ")), String.valueOf(i));
            assertTrue(flat.contains(Dtype.FLOAT32.bits(i)), Dtype.FLOAT32.bits(i));
        }
        assertTrue(text.lines().allMatch(line -> line.length() <= 102), text);
    }

    @Test
    void jsonIsAsTheInterfaceSays() throws IOException {
        String written = json(Verifications.falsified());
        assertEquals(golden("verification.json"), written);
        JsonNode root = new ObjectMapper().readTree(written);
        assertEquals("softmax", root.get("function").asText());
        assertEquals("falsified", root.get("outcome").asText());
        assertEquals(7, root.get("seed").asLong());
        JsonNode jacobian = root.get("properties").get(1);
        assertEquals("Infinity", jacobian.get("maxUlp").asText());
        JsonNode found = jacobian.get("counterexample");
        assertEquals(18, found.get("x").size());
        assertEquals("0x4086300000000000", found.get("xBits").get(17).asText());
        assertEquals("[18,1]", found.get("index").toString());
        for (String name : List.of("expected", "actual", "error", "tolerance", "reproduce")) {
            assertTrue(found.get(name).isTextual(), name);
        }
        assertEquals(
                "held",
                new ObjectMapper()
                        .readTree(json(Verifications.held()))
                        .get("outcome")
                        .asText());
    }

    @Test
    void junitIsAsCiServersReadIt() throws IOException, SAXException {
        assertEquals(golden("TEST-verivative.xml"), xml(Verifications.falsified()));
        valid(xml(Verifications.falsified()));
        valid(xml(Verifications.held()));
        valid(xml(Verifications.verification(List.of(), List.of(), "")));
    }

    @Test
    void whateverASubjectSaysTheXmlIsWellFormed() throws IOException, SAXException, ParserConfigurationException {
        String words =
                "\0\u0001\u001b[31m <![CDATA[ ]]> & \"quotes' \ud83d \udc00 \uffff \ufffe \ud83d\ude00 \r\n\t end";
        String written = xml(failing(words, Double.NaN, -0.0));
        valid(written);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written)));
        String message = document.getElementsByTagName("failure")
                .item(0)
                .getAttributes()
                .getNamedItem("message")
                .getNodeValue();
        assertEquals(
                "expected an answer but was \\u0000\\u0001\\u001b[31m <![CDATA[ ]]> & \"quotes' \\ud83d \\udc00"
                        + " \\uffff \\ufffe \ud83d\ude00 \r\n\t end",
                message);
    }

    private static void valid(String xml) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(VerificationReportsTest.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }
}
