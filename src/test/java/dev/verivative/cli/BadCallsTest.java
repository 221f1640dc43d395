package dev.verivative.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that are wrong: exit code 2, one message on standard error, nothing on standard output. */
class BadCallsTest {
    /** A call, its arguments separated by {@code |}, and what the message says. */
    static Stream<Arguments> calls() {
        return Stream.of(
                arguments("no-such-command", "no-such-command"),
                arguments("derive", "FUNCTION"),
                arguments("derive|softmax|softmax", "softmax"),
                arguments("derive|sofmax", "softmax, log-softmax"),
                arguments("derive|log-sofmax", "log-softmax"),
                arguments("derive|sigmiod", "sigmoid"),
                arguments("derive|Softmax", "softmax"),
                arguments("derive|tahn", "tanh"),
                arguments("derive|softmax|--no-such-option", "--no-such-option"),
                arguments("derive|softmax|--n", "--n"),
                arguments("derive|softmax|--n|0", "1 to 512"),
                arguments("derive|softmax|--n|513", "1 to 512"),
                arguments("derive|softmax|--n|-1", "1 to 512"),
                arguments("derive|softmax|--n|x", "'x'"),
                arguments("derive|softmax|--n|2.5", "'2.5'"),
                arguments("derive|softmax|--n|99999999999999999999", "99999999999999999999"),
                arguments("derive|softmax|--n|", "--n"),
                arguments("derive|softmax|--n|2|--n|3", "--n"),
                arguments("derive|softmax|--entry|1,1", "--n"),
                arguments("derive|softmax|--n|3|--entry|4,1", "1..3"),
                arguments("derive|softmax|--n|3|--entry|1,0", "1..3"),
                arguments("derive|softmax|--n|3|--entry|1", "2 positions"),
                arguments("derive|softmax|--n|3|--entry|1,2,3", "2 positions"),
                arguments("derive|softmax|--n|3|--entry|1,", "''"),
                arguments("derive|softmax|--n|3|--entry|a,b", "'a'"),
                arguments("derive|softmax|--n|3|--entry|-1,1", "'-1'"),
                arguments("derive|softmax|--n|3|--entry|", "''"),
                arguments("derive|sigmoid|--n|3|--entry|1,1", "positions"),
                arguments("derive|softmax|--route|chain", "quotient, product, logarithmic"),
                arguments("derive|softmax|--route|", "quotient, product, logarithmic"),
                arguments("derive|softmax|--format|docx", "docx"),
                arguments("derive|softmax|--step|1", "svg and png"),
                arguments("derive|softmax|--format|svg|--step|0", "expected 1 to 11"),
                arguments("derive|softmax|--format|png|--step|12", "expected 1 to 11"),
                arguments("derive|softmax|--format|svg|--step|x", "'x'"),
                arguments("report|--check|--site|target/none", "--site"),
                arguments("report|--folder|no-such-folder", "no-such-folder"),
                arguments("report|--coq|perhaps", "perhaps"),
                arguments("derive|softmax|--case|some", "equal, different, all"),
                arguments("derive|softmax|--case|equal|--n|3", "--entry"),
                arguments("derive|log-sum-exp|--case|equal", "no cases"),
                arguments("derive|sigmoid|--case|different", "no cases"),
                arguments("derive|softmax|--color|sometimes", "auto, always, never"),
                arguments("derive|softmax|--wrt|y", "expected one of x"),
                arguments("derive|softmax|--wrt|k", "expected one of x"),
                arguments("derive|softmax|--wrt|", "x_j"),
                arguments("derive|softmax|--wrt|1", "x_j"),
                arguments("derive|softmax|--wrt|x_1", "no variable x_1"),
                arguments("derive|softmax|--wrt|x_{ab}", "1 index"),
                arguments("derive|softmax|--wrt|x_n", "in use"),
                arguments("derive|softmax|--wrt|x_{}", "--wrt"),
                arguments("derive|softmax|--wrt|x_{,}", "--wrt"),
                arguments("derive|softmax|--wrt|x_{1}", "--wrt"),
                arguments("derive|softmax|--wrt|x_{\\mu}", "--wrt"),
                arguments("derive|softmax|--wrt|x_{j", "--wrt"),
                arguments("derive|sigmoid|--wrt|x_j", "no index"),
                arguments("derive|\\sum_{b=1}^n W_{ab} y_b|--wrt|W_{cc}", "in use"),
                arguments("derive|\\sum_{b=1}^n W_{ab} y_b", "--wrt"),
                arguments("derive|x_i|--wrt|y", "no variable y: expected one of x"),
                arguments("derive|\\beta^2|--wrt|\\gamma", "no variable gamma: expected one of beta"),
                arguments("derive|\\beta^2|--wrt|\\frac{1}{2}", "--wrt"),
                arguments("derive|n x_i|--wrt|n", "no variable n: expected one of x"),
                arguments("derive|\\sum_{k=1}^m x_k|--wrt|m", "no variable m: expected one of x"),
                arguments("derive|x_1 x_2|--n|1", "--n 1 is too small"),
                arguments("derive|\\frac{\\partial e^{x_i}}{\\partial x_k}", "derivative in it"),
                arguments("derive|softmax|--vjp|--jvp", "verivative: --vjp, --jvp are mutually exclusive"),
                arguments("derive|\uD83D\uDE00", "no definition"),
                arguments("derive|\uD83D\uDE00_i + x_i", "formula:1:1:"),
                arguments("derive|\u202Ex_i", "formula:1:1:"),
                arguments("evaluate|softmax|--x|1e9999999999999", "--x"),
                arguments("evaluate|softmax|--x|NaN", "'NaN'"),
                arguments("evaluate|URLFetch[\"http://a.b\"]|--x|1,2", "formula:1:10:"),
                arguments("prove|Unprotect[Sin]", "Unprotect cannot be read"),
                arguments("derive|softmax|-o|", "cannot write"),
                arguments("derive|softmax|-o|no-such-folder/softmax.txt", "no-such-folder"),
                arguments("derive|softmax|-o|/", "cannot write /"),
                arguments("list|softmax", "softmax"),
                arguments("verify|--numeric|default", "FUNCTION"),
                arguments("verify|softmax", "--subject COMMAND"),
                arguments("verify|softmax|--subject|cat|--numeric|default", "--subject and --numeric"),
                arguments("verify|softmax|--class|A|--numeric|default", "--class and --numeric"),
                arguments("verify|softmax|--subject|cat|--subject|cat", "--subject"),
                arguments("verify|sofmax|--numeric|default", "softmax"),
                arguments("verify|mean|--numeric|default", "no `mean`"),
                arguments("verify|softmax|--numeric|fast", "expected default"),
                arguments("verify|softmax|--numeric|default|--dtype|float128", "float64, float32"),
                arguments("verify|softmax|--numeric|default|--seed|x", "'x'"),
                arguments("verify|softmax|--numeric|default|--trials|0", "at least 1"),
                arguments("verify|softmax|--numeric|default|--trials|-5", "at least 1"),
                arguments("verify|softmax|--numeric|default|--trials|many", "'many'"),
                arguments("verify|softmax|--numeric|default|--max-n|0", "at least 1"),
                arguments("verify|softmax|--numeric|default|--time|15", "15s"),
                arguments("verify|softmax|--numeric|default|--time|0s", "1ms to 24h"),
                arguments("verify|softmax|--numeric|default|--time|-3s", "-3s"),
                arguments("verify|softmax|--numeric|default|--time|25h", "1ms to 24h"),
                arguments("verify|softmax|--numeric|default|--timeout|soon", "'soon'"),
                arguments("verify|softmax|--numeric|default|--max-ulp|0", "greater than 0"),
                arguments("verify|softmax|--numeric|default|--max-ulp|NaN", "finite"),
                arguments("verify|softmax|--numeric|default|--max-ulp|x", "'x'"),
                arguments("verify|softmax|--numeric|default|--wrt|q", "no variable q"),
                arguments("verify|softmax|--numeric|default|--set|T=1", "has no T"),
                arguments("verify|softmax|--numeric|default|--set|x=1", "is generated"),
                arguments("verify|softmax|--numeric|default|--set|1", "T=0.5"),
                arguments("verify|cross-entropy|--numeric|default|--set|y=0.5,0.5|--set|y=1", "twice"),
                arguments("verify|cross-entropy|--numeric|default|--set|y=1,2,3", "--set y=1,2,3"),
                arguments("verify|softmax|--numeric|default|--format|xml", "text, json"),
                arguments("verify|softmax|--numeric|default|--shell", "--shell needs --subject"),
                arguments("verify|softmax|--numeric|default|--classpath|x", "--classpath needs --class"),
                arguments("verify|softmax|--numeric|default|-o|no-such-folder/x", "no-such-folder"),
                arguments("verify|softmax|--numeric|default|--report-dir|pom.xml", "pom.xml"),
                arguments("verify|softmax|--numeric|default|--replay|[]", "--replay"),
                arguments("verify|softmax|--numeric|default|--replay|{\"op\": \"forward\"}", "--replay"),
                arguments("verify|softmax|--numeric|default|--replay|no-such-file", "no-such-file"),
                arguments("verify|softmax|--class|no.such.Type", "no.such.Type"),
                arguments("verify|softmax|--class|java.lang.String", "VectorFunction"),
                arguments("verify|softmax|--class|A|--classpath|no-such-folder", "no-such-folder"),
                arguments("verify|softmax|--subject|", "empty"),
                arguments("verify|softmax|--subject|no-such-program", "no-such-program"),
                arguments("verify|softmax|--subject|./pom.xml", "not executable"),
                arguments("verify|softmax|--subject|false", "ended"),
                arguments("verify|softmax|--subject|true", "ended"),
                arguments("verify|softmax|--subject|sleep 5|--timeout|200ms", "nothing within"),
                arguments("verify|softmax|--subject|echo 'hello", "not closed"),
                arguments("list|--format|latex", "text, json"),
                arguments("list|-o|no-such-folder/list.txt", "no-such-folder"),
                arguments("derive|", "empty name"),
                arguments("derive| ", "empty name"),
                arguments("derive|a\0b", "no definition"),
                arguments("derive|a\0b.md", "no definition"),
                arguments("derive|a\nb", "no definition"),
                arguments("derive|" + "a".repeat(5000), "no definition"),
                arguments("derive|/", "no definition"),
                arguments("derive|../softmax", "no definition"),
                arguments("derive|no-such-file.md", "no-such-file.md"),
                arguments("derive|\\frac{x_i}{", "formula:1:12:"),
                arguments("derive|-\\frac{x_i}{", "formula:1:13:"),
                arguments("derive|x_i\0", "U+0000"),
                arguments("derive|x_i^", "formula:1:"),
                arguments("derive|}x_i{", "formula:1:1:"),
                arguments("derive|\\nosuch{x_i}", "formula:1:1:"),
                arguments("derive|\\sum_{k=1}^{n} k x_k", "formula:1:"),
                arguments("derive|\\sum_{k=0}^{n} x_k", "formula:1:"),
                arguments("derive|\\sum_{k=1}^{n} e^{x_k", "formula:1:"),
                arguments("derive|x_i = y_i", "formula:1:"),
                arguments("derive|\\log", "formula:1:"),
                arguments("derive|x_i + x_{ij}", "formula:1:"),
                arguments("derive|\\sum_{a=1}^n \\sum_{b=1}^m W_{ab} W_{ba}|--wrt|W", "formula:1:"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void areRefusedInOneMessage(String call, String part) {
        Run.of(call.split("\\|", -1)).assertRefused(part);
    }

    /** What stands in a file, and what the message says. */
    static Stream<Arguments> files() {
        return Stream.of(
                arguments("", "definition.md:1:1"),
                arguments("\0\0\0", "definition.md:1:"),
                arguments("---\ntitle: T\n", "definition.md:1:"),
                arguments("---\ntitle: T\nvariables: { x: [n] }\n---\n\nNothing.\n", "definition.md:"),
                arguments("---\ntitle: T\nvariables: { x: [n] }\n---\n\n$$f = \\log$$\n", "definition.md:6:"),
                arguments("---\ntitle: T\nvariables: { x: [n] }\n---\n\n$$f_i = x_{ij}$$\n", "definition.md:6:"),
                arguments("---\ntitle: T\nvariables: { x: n }\n---\n\n$$f_i = x_i$$\n", "definition.md:3:"),
                arguments("---\ntitle: T\nvariables: {}\n---\n\n$$f = 1$$\n", "definition.md:"),
                arguments("---\ntitle: T\nnonsense: 3\nvariables: { x: [n] }\n---\n\n$$f_i = x_i$$\n", "nonsense"),
                arguments("---\ntitle: T\nvariables: { x: [n] }\nroutes: [chain]\n---\n\n$$f_i = x_i$$\n", "chain"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void badDefinitionsAreRefusedWithTheirPlace(String text, String part, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("definition.md"), text);
        Run.of("derive", file.toString()).assertRefused(part);
        Run.of("derive", folder.toString()).assertRefused(part);
    }

    @Test
    void aFolderThatCannotBeReplacedIsRefusedAndLeftAlone(@TempDir Path folder) throws IOException {
        Path target = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(target.resolve("kept"), "kept");
        Run.of("derive", "softmax", "-o", target.toString()).assertRefused("taken");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
        assertEquals("kept", Files.readString(target.resolve("kept")));
    }
}
