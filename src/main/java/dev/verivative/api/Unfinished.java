package dev.verivative.api;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Attempt;
import dev.verivative.notation.TextStyle;
import dev.verivative.report.TextReport;
import java.util.Optional;

/** What was asked for is understood, but could not be derived or evaluated. */
public final class Unfinished extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Stop> stop;

    /** How far a derivation came. */
    private record Stop(Definition definition, Attempt.Unfinished attempt) {}

    Unfinished(String message) {
        super(message);
        this.stop = Optional.empty();
    }

    Unfinished(Definition definition, Attempt.Unfinished attempt) {
        super(definition.name() + " could not be derived: " + attempt.reason().text());
        this.stop = Optional.of(new Stop(definition, attempt));
    }

    /**
     * The steps that were accepted and what stopped the derivation; empty where no derivation had begun.
     *
     * @param style signs
     * @param coloured whether for a terminal with colours
     */
    public Optional<String> report(TextStyle style, boolean coloured) {
        return stop.map(at -> new TextReport(style, coloured, TextReport.WIDTH).text(at.definition, at.attempt) + "");
    }
}
