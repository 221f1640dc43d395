package dev.verivative.report.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.rule.Rules;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The search of the index, in a browser and without a server. */
@Tag("browser")
class SearchTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private ChromeDriver browser;

    @BeforeEach
    void open() {
        Sites.write(folder);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(program("chromedriver")))
                        .usingAnyFreePort()
                        .build(),
                options);
        browser.get(folder.resolve("index.html").toUri().toString());
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    private static String program(String name) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no program " + name + " on the PATH"))
                .toString();
    }

    private List<String> shown() {
        return browser.findElements(By.cssSelector("li[data-words] code")).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void findsByWordsOfNamesTitlesAndRules() {
        assertTrue(shown().size() > Rules.ALL.size());
        WebElement wanted = browser.findElement(By.id("wanted"));
        assertTrue(wanted.isDisplayed());
        wanted.sendKeys("Quotient  RULE");
        assertTrue(shown().contains("quotient-rule") && shown().contains("softmax"), shown()::toString);
        assertTrue(shown().size() < 12, shown()::toString);
        assertEquals(
                shown().size() + " found.", browser.findElement(By.id("found")).getText());
        wanted.clear();
        wanted.sendKeys("nothing of this kind");
        assertEquals(List.of(), shown());
        assertEquals("Nothing found.", browser.findElement(By.id("found")).getText());
        wanted.clear();
        wanted.sendKeys("kronecker");
        assertTrue(shown().contains("delta-equal"), shown()::toString);
        assertEquals(List.of(), browser.manage().logs().get(LogType.BROWSER).getAll());
    }

    @Test
    void linksWorkWithoutAServer() {
        browser.findElement(By.linkText("Quotient rule")).sendKeys(Keys.ENTER);
        assertEquals("Quotient rule", browser.getTitle());
        browser.findElement(By.cssSelector("#used li a")).sendKeys(Keys.ENTER);
        browser.findElement(By.linkText("What was measured")).sendKeys(Keys.ENTER);
        assertEquals("What was measured", browser.getTitle());
        assertEquals(List.of(), browser.manage().logs().get(LogType.BROWSER).getAll());
    }

    @Test
    void fitsNarrowScreens() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 700, "deviceScaleFactor", 1, "mobile", false));
        for (String path : List.of("index.html", "rules/quotient-rule.html", "measured.html", "trusted.html")) {
            browser.get(folder.resolve(path).toUri().toString());
            Object width = browser.executeScript("return document.documentElement.scrollWidth");
            assertTrue(width instanceof Long pixels && pixels <= 320, () -> path + " is " + width + " wide");
        }
    }

    @Test
    void hasNoSeriousFaultOfAccessibility() throws IOException {
        String axe;
        try (InputStream in = Objects.requireNonNull(SearchTest.class.getResourceAsStream("/axe.min.js"))) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String path : List.of("index.html", "rules/quotient-rule.html", "measured.html", "trusted.html")) {
            browser.get(folder.resolve(path).toUri().toString());
            browser.executeScript(axe);
            Object faults = browser.executeAsyncScript("""
                    const done = arguments[arguments.length - 1];
                    axe.run().then((found) => done(found.violations
                      .filter((each) => each.impact === "serious" || each.impact === "critical")
                      .map((each) => each.id + ": " + each.nodes.map((node) => node.html).slice(0, 3).join(" "))));
                    """);
            assertEquals(List.of(), faults, path);
        }
    }
}
