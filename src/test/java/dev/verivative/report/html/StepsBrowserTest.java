package dev.verivative.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A derivation can be stepped through and copied. */
@Tag("browser")
class StepsBrowserTest {
    private static @Nullable Browser started;
    private int steps;

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

    @BeforeEach
    void open() {
        browser().open("softmax", "x");
        steps = browser().all("[data-step]").size();
        assertTrue(steps > 3, "steps: " + steps);
    }

    private static int shown() {
        return (int) browser().all("[data-step]").stream()
                .filter(WebElement::isDisplayed)
                .count();
    }

    private static void click(String text) {
        browser().one(".stepper").findElements(By.tagName("button")).stream()
                .filter(button -> button.getText().contains(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    @Test
    void showsAllStepsAtFirst() {
        assertEquals(steps, shown());
        assertEquals("All " + steps + " steps", browser().text(".counter"));
    }

    @Test
    void stepsByButtons() {
        click("Next");
        assertEquals(1, shown());
        click("Next");
        click("Next");
        assertEquals(3, shown());
        assertEquals("Step 3 of " + steps, browser().text(".counter"));
        assertTrue(browser().text("#announcements").startsWith("Step 3 of " + steps + ": "));
        click("Previous");
        assertEquals(2, shown());
        assertEquals(1, browser().all("[aria-current=step]").size());
        click("All");
        assertEquals(steps, shown());
    }

    @Test
    void stepsByKeys() {
        browser().press("j");
        browser().press(Keys.ARROW_RIGHT);
        assertEquals(2, shown());
        browser().press("k");
        assertEquals(1, shown());
        browser().press(Keys.ARROW_LEFT);
        assertEquals(1, shown());
        browser().press(Keys.END);
        assertEquals(steps, shown());
        browser().press(Keys.ARROW_LEFT);
        assertEquals(steps, shown());
        assertEquals("Step " + steps + " of " + steps, browser().text(".counter"));
        browser().press(Keys.HOME);
        assertEquals(1, shown());
    }

    @Test
    void keysAreLeftToFields() {
        browser().one("#input-0-0").sendKeys("j", Keys.ARROW_LEFT, Keys.HOME, "?");
        assertEquals(steps, shown());
        assertEquals(0, browser().all("dialog[open]").size());
    }

    @Test
    void listsTheKeys() {
        browser().press("?");
        assertEquals(1, browser().all("dialog[open]").size());
        assertTrue(browser().text("dialog").contains("next step"));
        browser().press(Keys.ESCAPE);
        assertEquals(0, browser().all("dialog[open]").size());
    }

    @Test
    void aLinkShowsItsStep() {
        click("Next");
        String last = browser().all("[data-step]").get(steps - 1).getDomAttribute("id");
        browser().script("location.hash = arguments[0]", String.valueOf(last));
        browser().settle();
        assertEquals(steps, shown());
    }

    @Test
    void copiesAStepAndTheWhole() {
        // What pages from files may do differs: the other way is by hand.
        for (boolean clipboard : new boolean[] {true, false}) {
            open();
            browser().script("""
                    window.taken = [];
                    const how = arguments[0];
                    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {
                      writeText: text => how ? Promise.resolve(window.taken.push(text)) : Promise.reject(new Error('no')),
                    }});
                    document.execCommand = () => window.taken.push(document.activeElement.value) > 0;
                    """, clipboard);
            WebElement step = browser().all("[data-step]").get(1);
            step.findElement(By.cssSelector("button.copy")).click();
            click("Copy all");
            browser().settle();
            List<?> taken = (List<?>) browser().script("return window.taken");
            assertEquals(2, taken.size());
            assertEquals(step.findElement(By.cssSelector("[data-latex]")).getDomAttribute("data-latex"), taken.get(0));
            String whole = String.valueOf(taken.get(1));
            assertEquals(steps, whole.split("\\\\\\[", -1).length - 1);
            assertTrue(browser().text("#announcements").startsWith("Copied"));
            assertEquals(
                    "✓ Copied", step.findElement(By.cssSelector("button.copy")).getText());
        }
    }

    @Test
    void withoutScriptAllStepsAreThereAndNothingElse() {
        browser().command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser().open("softmax", "x");
            assertEquals(steps, shown());
            assertTrue(browser().one("#result").isDisplayed());
            assertEquals(0, browser().all(".stepper").size());
            assertTrue(browser().all(".playground").stream().noneMatch(WebElement::isDisplayed));
        } finally {
            browser().command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void printsAllStepsWithoutControls() {
        click("Next");
        browser().command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser().script("window.dispatchEvent(new Event('beforeprint'))");
        try {
            assertEquals(steps, shown());
            assertTrue(
                    browser().all(".stepper, button.copy, .playground").stream().noneMatch(WebElement::isDisplayed));
        } finally {
            browser().command("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }
}
