package dev.verivative.report.html;

import dev.verivative.api.Verivative;
import dev.verivative.report.DerivationDocument;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser without a window that shows pages from files. */
final class Browser implements AutoCloseable {
    private final ChromeDriver driver;
    private final Path folder;

    Browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--force-prefers-reduced-motion",
                "--window-size=1000,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(program("chromedriver")))
                        .usingAnyFreePort()
                        .build(),
                options);
        try {
            folder = Files.createTempDirectory("pages");
        } catch (IOException e) {
            throw new IllegalStateException("no place for pages", e);
        }
    }

    private static String program(String name) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no program " + name + " on the PATH"))
                .toString();
    }

    /** Shows the page of a function by one of its variables. */
    void open(String function, String variable) {
        open(Verivative.of(function).wrt(variable).derive().document());
    }

    void open(DerivationDocument document) {
        openPage(new HtmlReport().text(document));
    }

    void openPage(String html) {
        try {
            Path page = folder.resolve("page.html");
            Files.writeString(page, html, StandardCharsets.UTF_8);
            driver.manage().logs().get(LogType.BROWSER);
            driver.manage().logs().get(LogType.PERFORMANCE);
            driver.get("about:blank");
            driver.get(page.toUri().toString());
        } catch (IOException e) {
            throw new IllegalStateException("the page cannot be written", e);
        }
    }

    /** Faults that the page has reported since it was opened. */
    List<String> faults() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** What the browser has told of the network since the page was opened. */
    List<String> network() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .toList();
    }

    void command(String name, Map<String, Object> parameters) {
        driver.executeCdpCommand(name, parameters);
    }

    /** As on a screen of that width. */
    void narrow(int width) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    /** As on the usual screen. */
    void wide() {
        command("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** As for a reader who prefers dark or light pages. */
    void theme(String name) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
    }

    Object script(String code, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(code, arguments), "");
    }

    Object later(String code) {
        return Objects.requireNonNullElse(driver.executeAsyncScript(code), "");
    }

    /** Waits until what was changed is drawn. */
    void settle() {
        later("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done('')));");
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The texts of these elements, in the order of the page. */
    List<String> texts(String selector) {
        return ((List<?>) script(
                        "return Array.from(document.querySelectorAll(arguments[0]), each => each.textContent)",
                        selector))
                .stream().map(String::valueOf).toList();
    }

    String text(String selector) {
        return texts(selector).get(0);
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Types into a field what it did not have. */
    void type(String selector, String text) {
        WebElement field = one(selector);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        settle();
    }

    @Override
    public void close() {
        driver.quit();
        try {
            Files.deleteIfExists(folder.resolve("page.html"));
            Files.delete(folder);
        } catch (IOException e) {
            throw new IllegalStateException("pages are left in " + folder, e);
        }
    }
}
