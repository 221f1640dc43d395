package dev.verivative.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The Content Security Policy of a page: nothing is loaded, and nothing is run but what the page itself has. */
public final class Policy {
    private Policy() {}

    /**
     * The policy.
     *
     * @param styles the contents of the style elements
     * @param scripts the contents of the script elements that run
     */
    static String of(List<String> styles, List<String> scripts) {
        return "default-src 'none'; style-src " + allowed(styles) + "; script-src " + allowed(scripts)
                + "; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String allowed(List<String> contents) {
        return contents.isEmpty()
                ? "'none'"
                : contents.stream()
                        .map(Policy::hash)
                        .map(hash -> "'sha256-" + hash + "'")
                        .collect(Collectors.joining(" "));
    }

    /** The hash of an element's content, as browsers compute it. */
    public static String hash(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
