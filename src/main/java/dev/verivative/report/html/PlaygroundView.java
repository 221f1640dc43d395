package dev.verivative.report.html;

import dev.verivative.notation.MathMlPrinter;
import dev.verivative.report.DerivationDocument;
import java.util.Optional;

/**
 * A playground as the template sets it.
 *
 * @param data its programs as JSON; nothing where there is no playground
 * @param symbols the formula of an entry with words for its places
 * @param numbers the formula of an entry with a whole number for each part
 * @param why why there is no playground
 */
public record PlaygroundView(Optional<Markup> data, Markup symbols, Markup numbers, String why) {
    static PlaygroundView of(DerivationDocument document) {
        if (Playground.of(document) instanceof Playground.Ready ready) {
            return new PlaygroundView(
                    Optional.of(new Markup(ready.data())),
                    ready.formula().map(PlaygroundView::symbols).orElse(Markup.NONE),
                    ready.formula().map(PlaygroundView::numbers).orElse(Markup.NONE),
                    "");
        }
        return new PlaygroundView(
                Optional.empty(), Markup.NONE, Markup.NONE, ((Playground.Absent) Playground.of(document)).why());
    }

    private static Markup symbols(SelectedEntry entry) {
        MathMlPrinter printer = new MathMlPrinter();
        return new Markup(MathMlPrinter.math(printer.print(entry.derivative()), false)
                + MathMlPrinter.math(printer.print(entry.symbols()), false));
    }

    private static Markup numbers(SelectedEntry entry) {
        return new Markup(MathMlPrinter.math(new MathMlPrinter().print(entry.numbers()), false));
    }
}
