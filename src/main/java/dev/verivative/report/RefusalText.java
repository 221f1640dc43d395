package dev.verivative.report;

import dev.verivative.derive.Stopped;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;

/** Why a derivation could not be finished, in one line. */
final class RefusalText {
    private static final int MOST = 400;

    private RefusalText() {}

    static String of(Stopped.Reason reason, TextStyle style) {
        String text = reason.failed()
                .map(failed -> ConditionText.of(style, TextPrinter.of(style)).of(failed) + " fails")
                .orElseGet(() -> PlainText.line(reason.text(), style));
        return text.length() <= MOST ? text : text.substring(0, MOST - 3) + "...";
    }
}
