package dev.verivative.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.api.Evaluation;
import dev.verivative.api.Verivative;
import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** What is typed into a playground has the outputs and the Jacobian that are exact, to all digits that it shows. */
@Tag("browser")
class PlaygroundBrowserTest {
    private static final TextPrinter PRINTER = TextPrinter.of(TextStyle.UNICODE);

    private static final List<String> TYPED =
            List.of("-0.7", "1/3", "2.25", "1e-3", "-1.5", "0.125", "3", "-2/7", "0.9", "-0.05", "1.75", "2");

    private static @Nullable Browser started;

    @BeforeAll
    static void start() {
        started = new Browser();
    }

    @AfterAll
    static void stop() {
        browser().close();
    }

    private static Browser browser() {
        return Objects.requireNonNull(started);
    }

    static Stream<Arguments> catalogue() {
        return Catalogue.standard().all().stream()
                .flatMap(definition -> definition.variables().stream()
                        .map(variable -> Arguments.of(definition.name(), variable.name())));
    }

    static Stream<Arguments> formulas() {
        return Stream.of(
                Arguments.of("x^3 * sin(x) / (1 + x^2)", "x"),
                Arguments.of("erf(x) * cosh(y) - tanh(x * y)", "y"),
                Arguments.of("sqrt(1 + exp(-x)) * log(2 + cos(x))", "x"),
                Arguments.of("sum_k x_k^2 y_k / n", "x"));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource({"catalogue", "formulas"})
    void showsExactDigits(String function, String variable) {
        browser().open(function, variable);
        check(function, variable);
        List<String> ids = inputs();
        Definition definition = Verivative.of(function).definition();
        for (int i = 0; i < ids.size(); i++) {
            String value = TYPED.get(i % TYPED.size());
            if (definition.known().hypotheses().isEmpty()) {
                boolean isPositive = definition.isPositive(tensor(definition, ids.get(i)));
                browser().type("#" + ids.get(i), isPositive ? value.replace("-", "") : value);
            }
        }
        check(function, variable);
        assertEquals(List.of(), browser().faults());
    }

    /** Where no number of a computer would do. */
    @ParameterizedTest
    @CsvSource({"1000, 0, -2", "0, 0, 0", "-1e4, 5, 1e-30", "0.1, 0.1, 0.10000000001", "300, -300, 40"})
    void staysExactFarOut(String first, String second, String third) {
        browser().open("softmax", "x");
        browser().type("#input-0-0", first);
        browser().type("#input-0-1", second);
        browser().type("#input-0-2", third);
        check("softmax", "x");
    }

    @Test
    void sliderAndFieldFollowEachOther() {
        browser().open("softmax", "x");
        browser().one("#input-0-1-slider").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        browser().settle();
        assertEquals("2.1", browser().one("#input-0-1").getDomProperty("value"));
        check("softmax", "x");
        browser().type("#input-0-1", "-3.5");
        assertEquals("-3.5", browser().one("#input-0-1-slider").getDomProperty("value"));
    }

    @Test
    void anotherSizeKeepsWhatWasTyped() {
        browser().open("softmax", "x");
        browser().type("#input-0-0", "-1.25");
        for (String size : List.of("6", "2", "4")) {
            browser().one("#size-0").sendKeys(size);
            browser().settle();
            assertEquals(Integer.parseInt(size), inputs().size());
            assertEquals("-1.25", browser().one("#input-0-0").getDomProperty("value"));
            check("softmax", "x");
        }
    }

    @Test
    void whatIsNoNumberChangesNothing() {
        browser().open("softmax-temperature", "x");
        List<String> before = browser().texts(".outputs .value");
        int parameter = inputs().size() - 1;
        for (String wrong : List.of("abc", "--1", "0", "-1")) {
            browser().type("#" + inputs().get(parameter), wrong);
            assertEquals("true", browser().one("#" + inputs().get(parameter)).getDomAttribute("aria-invalid"));
            assertTrue(browser().texts(".playground .wrong").toString().contains("expected a number above 0"), wrong);
            assertEquals(before, browser().texts(".outputs .value"));
        }
        browser().type("#" + inputs().get(parameter), "0.5");
        assertEquals("false", browser().one("#" + inputs().get(parameter)).getDomAttribute("aria-invalid"));
        check("softmax-temperature", "x");
    }

    @Test
    void whatHasNoValueIsSaidToBeUndefined() {
        browser().open("layer-norm", "x");
        for (String id : inputs()) {
            browser().type("#" + id, "0.1");
        }
        assertEquals(List.of("undefined", "undefined", "undefined"), browser().texts(".outputs .value"));
        assertTrue(browser().texts(".heatmap td[role=gridcell]").stream().allMatch("undefined"::equals));
        assertFalse(browser().text("#playground").contains("NaN"));
    }

    @Test
    void assumedEquationsAreCheckedWhereTheReaderIs() {
        browser().open("cross-entropy", "x");
        assertTrue(browser().text(".assumed").contains("That holds"));
        browser().type("#input-1-0", "2");
        assertTrue(browser().text(".assumed").contains("That is false"));
    }

    @Test
    void theSelectedEntryIsWorkedOutWithItsNumbers() {
        browser().open("softmax", "x");
        browser().all(".heatmap td[role=gridcell]").get(5).click();
        String worked = browser().text(".worked").replaceAll("[\\s\\u2061-\\u2064]", "");
        assertTrue(worked.contains("0.2447(0−0.6652)=−0.1628"), worked);
        assertEquals(1, browser().all(".arrow.selected.negative").size());
        assertTrue(browser().all(".link.path").size() >= 2);
        browser().press(Keys.ARROW_LEFT);
        assertEquals("0.1848", browser().text(".heatmap td[aria-selected=true]"));
        assertTrue(browser().text("#announcements").contains("= 0.1848"));
        assertEquals(
                2,
                browser().all(".link.path.positive").size()
                        - browser().all(".link.path.negative").size());
    }

    @Test
    void aFunctionOfOneNumberHasItsCurve() {
        browser().open("gelu", "x");
        assertEquals(1, browser().all("svg .curve").size());
        assertEquals(1, browser().all("svg .tangent.positive").size());
    }

    private static List<String> inputs() {
        return browser().all(".control input[type=text]").stream()
                .map(field -> String.valueOf(field.getDomAttribute("id")))
                .toList();
    }

    private static String tensor(Definition definition, String id) {
        int number = Integer.parseInt(id.split("-", -1)[1]);
        return name(definition, browser().texts(".inputs legend > span").get(number));
    }

    /** Compares all outputs and all entries with what is exact. */
    private static void check(String function, String variable) {
        Evaluation exact = Verivative.of(function).wrt(variable).evaluate();
        List<String> names = browser().texts(".inputs legend > span");
        Definition definition = Verivative.of(function).definition();
        for (int t = 0; t < names.size(); t++) {
            exact = exact.set(name(definition, names.get(t)) + "=" + values(t));
        }
        assertEquals(
                exact.values().stream().map(ShownNumber::of).toList(),
                browser().texts(".outputs .value"),
                "outputs of " + function);
        List<String> entries = new ArrayList<>();
        exact.jacobian().forEach(row -> row.forEach(entry -> entries.add(ShownNumber.of(entry))));
        assertEquals(
                entries, browser().texts(".heatmap td[role=gridcell]"), "Jacobian of " + function + " by " + variable);
    }

    /** The name of the tensor that the page calls so. */
    private static String name(Definition definition, String shown) {
        return Stream.of(definition.variables(), definition.constants())
                .flatMap(List::stream)
                .map(Tensor::name)
                .filter(name -> PRINTER.line(new Term.Symbol(name)).equals(shown))
                .findFirst()
                .orElse(shown);
    }

    /** The numbers in the fields of a tensor, in rows. */
    private static String values(int tensor) {
        return String.valueOf(browser().script("""
                const set = document.querySelectorAll('.inputs fieldset')[arguments[0]];
                const across = set.classList.contains('matrix') ? Number(set.querySelector('.grid').style.getPropertyValue('--across')) : 0;
                const values = Array.from(set.querySelectorAll('input[type=text]'), field => field.value);
                return values.map((value, i) => value + (i + 1 === values.length ? '' : across && (i + 1) % across === 0 ? ';' : ',')).join('');
                """, tensor));
    }
}
