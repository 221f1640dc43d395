package dev.verivative.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.api.Verivative;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A page is harmless, quiet, and there for everyone. */
@Tag("browser")
class PageBrowserTest {
    private static final int NARROW = 320;
    private static final double LEAST_CONTRAST = 4.5;

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

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "gelu", "layer-norm", "softmax-linear", "cross-entropy", "x^2 + y^3"})
    void asksNobodyAndReportsNoFault(String function) {
        browser()
                .openPage(new HtmlReport()
                        .text(Verivative.of(function).derive().withClaims().document()));
        browser().press("j", "j", "k");
        browser().settle();
        assertEquals(List.of(), browser().faults());
        List<String> network = browser().network();
        assertFalse(network.isEmpty(), "the page itself is a request");
        List<String> foreign = network.stream()
                .filter(message -> !message.contains("\"url\":\"file:")
                        && !message.contains("\"url\":\"data:")
                        && !message.contains("\"url\":\"about:"))
                .toList();
        assertEquals(List.of(), foreign);
    }

    @Test
    void runsNothingThatADefinitionSays(@TempDir Path folder) throws IOException {
        String attack = "</title></script><script>window.__x = 1</script><img src=x onerror='window.__x = 2'>\\\"$&";
        Path file = Files.createDirectory(folder.resolve("hostile")).resolve("README.md");
        Files.writeString(file, """
                ---
                title: '%s'
                variables: { x: [n] }
                ---
                Text <script>window.__x = 3</script> and [a link](javascript:window.__x=4) with $T$.

                $$y_i = \\frac{x_i}{1 + \\sum_{k=1}^{n} x_k^2}$$
                """.formatted(attack.replace("'", "''")));
        browser()
                .openPage(new HtmlReport()
                        .text(Verivative.definition(file).derive().document()));
        browser().settle();
        assertEquals("undefined", browser().script("return typeof window.__x"));
        assertTrue(browser().text("h1").contains("<script>"), browser().text("h1"));
        assertEquals(1, browser().all("script:not([type])").size());
        assertTrue(browser().one("#playground").isDisplayed());
        assertEquals(List.of(), browser().faults());
    }

    /** The policy stops what the page itself does not have. */
    @Test
    void stopsAnInjectedScript() {
        browser().open("softmax", "x");
        browser().script("""
                const script = document.createElement('script');
                script.textContent = 'window.__x = 5';
                document.body.append(script);
                """);
        assertEquals("undefined", browser().script("return typeof window.__x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax", "layer-norm", "softmax-linear", "attention-row", "gelu", "cross-entropy"})
    void fitsANarrowScreen(String function) {
        browser().narrow(NARROW);
        try {
            browser()
                    .openPage(new HtmlReport()
                            .text(Verivative.of(function).derive().withClaims().document()));
            Object width = browser().script("return document.scrollingElement.scrollWidth");
            assertTrue(((Number) width).intValue() <= NARROW, function + " is " + width + " wide: " + tooWide());
        } finally {
            browser().wide();
        }
    }

    private static Object tooWide() {
        return browser().script("""
                return Array.from(document.querySelectorAll('body *')).filter(each => {
                  const box = each.getBoundingClientRect();
                  return box.right > 321 && box.width > 0 && !each.parentElement.closest('.formula, .picture, .table, pre, svg, math, .unseen');
                }).slice(0, 8).map(each => each.tagName + '.' + each.className);
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void hasNoSeriousFaultForThoseWhoDoNotSee(String theme) throws IOException {
        browser().theme(theme);
        for (String function : List.of("softmax", "gelu", "softmax-linear", "cross-entropy")) {
            browser()
                    .openPage(new HtmlReport()
                            .text(Verivative.of(function).derive().withClaims().document()));
            browser().settle();
            browser().script(axe());
            Object found = browser().later("""
                    const done = arguments[0];
                    axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations
                        .filter(each => ['serious', 'critical'].includes(each.impact))
                        .map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.target + ' ' + node.failureSummary))));
                    """);
            assertEquals(List.of(), found, function + ", " + theme);
        }
    }

    private static String axe() throws IOException {
        try (InputStream in = PageBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Words on the numbers of the heat map too, whose colours no tool can tell. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void isReadableInBothThemes(String theme) {
        browser().theme(theme);
        browser().open("softmax", "x");
        double paper = luminance("body", "background-color");
        assertTrue(theme.equals("dark") ? paper < 0.1 : paper > 0.8, theme + " paper: " + paper);
        for (String each :
                List.of("p", ".counter", "button.copy", ".outputs .value", ".hint", "figcaption", "legend")) {
            double contrast = contrast(luminance(each, "color"), paper);
            assertTrue(contrast >= LEAST_CONTRAST, each + " in " + theme + ": " + contrast);
        }
        int cells = browser().all(".heatmap td[role=gridcell]").size();
        for (int k = 0; k < cells; k++) {
            String cell = "tbody tr:nth-child(" + (k / 3 + 1) + ") td:nth-of-type(" + (k % 3 + 1) + ")";
            double contrast =
                    contrast(luminance(".heatmap " + cell, "color"), luminance(".heatmap " + cell, "background-color"));
            assertTrue(contrast >= LEAST_CONTRAST, cell + " in " + theme + ": " + contrast);
        }
        browser().theme("light");
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance by WCAG 2.2, of a colour as the browser paints it. */
    private static double luminance(String selector, String property) {
        return ((Number) browser().script("""
                        const colour = getComputedStyle(document.querySelector(arguments[0])).getPropertyValue(arguments[1]);
                        const canvas = new OffscreenCanvas(1, 1).getContext('2d', {colorSpace: 'srgb'});
                        canvas.fillStyle = colour;
                        canvas.fillRect(0, 0, 1, 1);
                        const [r, g, b] = Array.from(canvas.getImageData(0, 0, 1, 1).data).map(v => v / 255)
                          .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 1e-12;
                        """, selector, property)).doubleValue();
    }

    @Test
    void everyControlIsReachedByTheKeyboard() {
        browser().open("softmax", "x");
        List<?> controls = (List<?>) browser().script("""
                const all = Array.from(document.querySelectorAll('a, button, input, select, summary, [tabindex="0"]'))
                  .filter(each => each.checkVisibility() && !each.closest('dialog'));
                all.forEach((each, i) => each.dataset.place = i);
                document.activeElement.blur();
                return all.map(each => each.dataset.place);
                """);
        Set<Object> reached = new LinkedHashSet<>();
        for (int i = 0; i < controls.size() + 2; i++) {
            browser().press(Keys.TAB);
            reached.add(browser().script("return document.activeElement.dataset.place"));
        }
        List<Object> missed = new ArrayList<>(controls);
        missed.removeAll(reached);
        assertEquals(List.of(), missed);
    }

    @Test
    void worksByTheKeyboardAlone() {
        browser().open("softmax", "x");
        browser().script("document.getElementById('size-0').focus()");
        browser().press("2");
        browser().settle();
        assertEquals(4, browser().all(".heatmap td[role=gridcell]").size());
        browser().script("document.querySelector('.heatmap td[tabindex=\"0\"]').focus()");
        browser().press(Keys.ARROW_DOWN);
        assertEquals(
                "∂σ₂/∂x₂", browser().script("return document.activeElement.getAttribute('aria-label').split(' ')[0]"));
        browser().press(Keys.HOME);
        assertEquals("true", browser().script("return document.activeElement.getAttribute('aria-selected')"));
    }
}
