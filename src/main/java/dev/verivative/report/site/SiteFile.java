package dev.verivative.report.site;

import java.nio.charset.StandardCharsets;

/**
 * A file of a site.
 *
 * @param path where it stands in the site's folder, with slashes
 * @param text what is in it
 */
public record SiteFile(String path, String text) {
    /** What is in it, as it is written. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
