package dev.verivative.report.figure;

import java.util.Locale;

/** The colours of the figures, on light and on dark ground; blue and orange can be told apart by nearly everybody. */
enum Ink {
    GROUND("#ffffff", "#14181f"),
    FRAME("#d5dae1", "#394250"),
    TEXT("#1b1f24", "#e8ebef"),
    MUTED("#59636e", "#a3adb9"),
    LINE("#aab2bd", "#596473"),
    NODE("#f3f5f8", "#212832"),
    POSITIVE("#1f6fb5", "#69aef0"),
    NEGATIVE("#bf560c", "#f2984b"),
    PATH("#8b2f97", "#d58be0"),
    PATHNODE("#f6e7f8", "#3d2343"),
    /** Text on a strong colour: dark on both grounds. */
    UPON("#1b1f24", "#10141a");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of what is filled with it. */
    String fillClass() {
        return "vf-fill-" + label();
    }

    /** The class of what is drawn with it. */
    String strokeClass() {
        return "vf-line-" + label();
    }

    String light() {
        return light;
    }

    /** Rules for all classes. */
    static String rules(boolean isDark) {
        StringBuilder rules = new StringBuilder();
        for (Ink ink : values()) {
            String colour = isDark ? ink.dark : ink.light;
            rules.append('.')
                    .append(ink.fillClass())
                    .append("{fill:")
                    .append(colour)
                    .append('}');
            rules.append('.')
                    .append(ink.strokeClass())
                    .append("{stroke:")
                    .append(colour)
                    .append('}');
        }
        return rules.toString();
    }
}
